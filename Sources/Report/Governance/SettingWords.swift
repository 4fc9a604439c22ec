import Analysis
import Portfolio
import Voice

/// Settings of policy and portfolio in the reader's words.
struct SettingWords {
    /// The edition whose names and currency are used.
    let edition: EditionFinding

    private var currency: Currency { Phrase.currency(of: edition) }

    /// "Latency limit of Support chat", "Weight of accuracy", "Owner of atlas-8b".
    func title(_ change: SettingChange) -> String {
        switch change.subject {
        case .cycle: name(of: change.key)
        case .workload(let id):
            change.key == "listed"
                ? "Workload \(workload(id))" : name(of: change.key) + " of \(workload(id))"
        case .model(let id): name(of: change.key) + " of \(Wording(edition: edition).name(id))"
        }
    }

    private func workload(_ id: WorkloadID) -> String { edition[id]?.workload.title ?? id.name }

    private func name(of key: String) -> String {
        if let known = Self.names[key] { return known }
        let parts = key.split(separator: ".").map(String.init)
        let middle = parts.dropFirst().dropLast().joined(separator: ".")
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return Self.plain(key) }
        let rest = parts.dropFirst().joined(separator: ".")
        switch (first, last) {
        case ("gates", "why"): return "Why \(indicator(middle)) has a limit"
        case ("gates", _): return "\(last.hasPrefix("at_most") ? "Most" : "Least") \(indicator(middle)) allowed"
        case ("goalposts", "weight"): return "Weight of \(indicator(middle))"
        case ("goalposts", "scale"): return "Scale of \(indicator(middle))"
        case ("goalposts", _): return "\(last == "best" ? "Best" : "Worst") goalpost of \(indicator(middle))"
        case ("slices", "gate"): return "Largest gap allowed on \(middle)"
        case ("slices", "share"): return "Share of traffic of \(middle)"
        case ("slices", "cohort"): return "Whether \(middle) is watched"
        case ("scenarios", _):
            return "Scenario \(titled(parts[1])): \(Self.plain(parts.dropFirst(2).joined(separator: ".")))"
        case ("prices", "from"), ("prices", "until"), ("prices", "basis"), ("prices", "source"),
            ("prices", "acknowledged"):
            return "Price of \(Self.per(Array(parts.dropFirst().dropLast()))): \(last)"
        case ("prices", _): return "Price of \(Self.per(Array(parts.dropFirst())))"
        case ("stock", _): return "Replicas of \(rest) at hand"
        case ("baseline", _): return "Model that others on \(workload(WorkloadID(rest))) are compared with"
        case ("reviews", _), ("refresh", _):
            return
                "\(first == "reviews" ? "Review" : "Refresh") of \u{201C}\(middle)\u{201D}: \(last == "due" ? "day" : last == "last" ? "last done" : last)"
        case ("indicators", _): return "Indicator \(middle): \(Self.plain(last))"
        case ("rules", "if"): return "When rule \(middle) holds"
        case ("rules", "then"): return "What rule \(middle) advises"
        case ("rules", "place"): return "Place of rule \(middle) among the rules"
        case ("rules", "cycles"): return "Cycles in a row asked by rule \(middle)"
        case ("budget", "material"): return "Share of a budget's line from which a difference is material"
        case ("budget", "plan"):
            return Day(middle) == nil ? "Budget planned for \(middle)" : "Budget planned for the month from \(middle)"
        default: return "\(Self.plain(first)): \(Self.plain(rest))"
        }
    }

    private func indicator(_ name: String) -> String { Phrase.title(of: IndicatorID(name), edition.cycle.policy) }

    /// "L40S per hour".
    private static func per(_ parts: [String]) -> String {
        parts.dropLast().joined(separator: ".") + (parts.last.map { " per \($0)" } ?? "")
    }

    /// `min_replicas` gives "min replicas".
    private static func plain(_ key: String) -> String {
        key.split { $0 == "_" || $0 == "." }.joined(separator: " ")
    }

    /// What a setting was and is; in full where both would read alike.
    func sides(_ change: SettingChange) -> (from: String, to: String) {
        let (from, to) = (change.from.map(words) ?? "not set", change.to.map(words) ?? "not set")
        guard from == to else { return (from, to) }
        return (change.from.map { "\($0)" } ?? "not set", change.to.map { "\($0)" } ?? "not set")
    }

    private func words(_ setting: SettingChange.Setting) -> String {
        switch setting {
        case .share(let share):
            Figures.share(share, places: (share * 1e4).rounded() == (share * 100).rounded() * 100 ? 0 : 2)
        case .number(let number): number == number.rounded() ? Digits.grouped(number, 0) : setting.description
        case .money(let amount): Money.text(amount, currency: currency.code)
        case .price(let amount, let code): Money.text(amount, currency: code)
        case .milliseconds(let time): Figures.latency(milliseconds: time)
        case .value(let value, let id):
            Phrase.quantity(value, edition.cycle.policy.indicator(id)?.unit ?? .number, half: nil, currency)
        case .names(let names): names.isEmpty ? "none" : names.map(titled).joined(separator: ", ")
        case .word(let word): word
        }
    }

    /// A scenario's title, as the other pages call it; the name itself of whatever this cycle doesn't have.
    private func titled(_ name: String) -> String {
        edition.cycle.scenarios.first { $0.id.name == name }?.title ?? name
    }

    /// What settings are called, by key.
    static let known = names

    private static let names = [
        "thresholds.promote": "Certainty asked for a promotion",
        "thresholds.keep": "Certainty below which a promotion is dropped",
        "thresholds.deprecate": "Certainty asked to mark a model for deprecation",
        "thresholds.undeprecate": "Certainty below which that mark is dropped",
        "thresholds.retire": "Certainty asked to retire a model",
        "thresholds.too_close_low": "Lower end of too close to call",
        "thresholds.too_close_high": "Upper end of too close to call",
        "thresholds.cycles": "Cycles in a row asked for a promotion",
        "thresholds.minimum_change": "Least change that raises an alert, points",
        "thresholds.reserve": "Share of the replicas' time that may be taken",
        "thresholds.idle": "Share of the replicas' time below which fewer would do",
        "thresholds.peak_quantile": "Share of the real hours that are planned for",
        "thresholds.point_margin": "How far a percentile must lie from its limit",
        "thresholds.minimum_n": "Rated answers below which nothing is promoted",
        "thresholds.minimum_latency_change": "Least change of a latency that matters",
        "thresholds.minimum_share_change": "Least change of an input's share that matters, points",
        "thresholds.contingency": "Share of the drawn outturns that a budget should hold",
        "thresholds.power": "Chance with which a planned measurement finds what it looks for",
        "thresholds.evidence": "Evidence asked of a promotion",
        "actions": "Actions between promoting and waiting",
        "must_hold": "Scenarios in which a promotion must pay", "value_of_point": "Worth of a point per 1,000 requests",
        "horizon_months": "Months over which switching is paid off", "max_age_days": "Age that figures may have, days",
        "sla.latency.limit": "Latency limit", "sla.latency.quantile": "Share of calls within the latency limit",
        "sla.latency.window": "Hours in which the latency limit holds",
        "sla.errors.limit": "Share of calls that may fail",
        "value_of_right": "Worth of a right answer", "quality": "What counts as quality",
        "burst": "Peak within the busiest hour", "busy_hours": "Busy hours", "stage": "Stage",
        "requests_per_month": "Requests a month", "growth_per_quarter": "Growth a quarter",
        "arrival_variation": "Variation of the times between calls", "about": "Description", "title": "Title",
        "unit": "What a request is called", "people": "Who feels a wrong answer", "quality_title": "Title of quality",
        "owner": "Owner", "vendor": "Vendor", "family": "Family", "runs_on": "Place of work",
        "since": "Cycle of the stage",
        "workloads": "Workloads", "basis": "Basis of costs", "hardware.item": "Hardware",
        "hardware.replicas": "Replicas in service", "hardware.min_replicas": "Least replicas",
        "hardware.capacity": "Requests a month that a replica carries",
        "hardware.hours": "Hours a month that a replica is paid for", "price.per_1k": "Price of 1,000 requests",
        "price.acknowledged": "Why the price is right", "price.fixed_per_month": "Fixed price a month",
        "price.input": "Price of a million input tokens", "price.cached": "Price of a million cached tokens",
        "price.output": "Price of a million output tokens", "tokens.input": "Input tokens of a request",
        "tokens.cached": "Cached tokens of a request", "tokens.output": "Output tokens of a request",
        "support_hours": "Hours of people a month", "support_rate": "Price of an hour of people",
        "retraining.cost": "Cost of a retraining", "retraining.per_year": "Retrainings a year",
        "switching_cost": "Cost of moving to it", "standby.replicas": "Replicas that stand by once it is replaced",
        "standby.months": "Months for which they stand by", "concurrency": "Requests that a replica works on at once",
        "service_time": "Time that a request takes a slot", "service_variation": "Variation of that time",
        "seed": "Seed of the draws", "draws": "Number of draws", "budget.year": "Budget of the year",
        "budget.note": "What the budget covers",
    ]
}
