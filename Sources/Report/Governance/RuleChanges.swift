import Analysis
import Portfolio
import Voice

/// The rules that differ from the last cycle's, found by comparing the two: what each was, what it is, and who said so.
struct RuleChanges {
    let context: EditionContext

    private var changes: [RuleChange] { context.edition.ruleChanges }

    /// Whether every rule is as it was.
    var isEmpty: Bool { changes.isEmpty }

    /// "3 rules differ from the last cycle, 1 undeclared"; nil when none does.
    var finding: String? {
        guard !changes.isEmpty else { return nil }
        let undeclared = changes.count { $0.declared == nil }
        let rules = changes.count == 1 ? "1 rule differs" : "\(changes.count) rules differ"
        return "\(rules) from the last cycle's, \(undeclared == 0 ? "all declared" : "\(undeclared) undeclared")"
    }

    /// The table; nothing when every rule is as it was.
    var blocks: [Block] {
        guard !changes.isEmpty else { return [] }
        let rows = changes.map { change -> [Table.Cell] in
            [
                .init(title(change)), .init(change.from.map(words) ?? "not set"),
                .init(change.to.map(words) ?? "not set"),
                .init(change.declared == nil ? "undeclared" : "declared"),
                .init(change.declared?.reason ?? (change.declared == nil ? "nobody logged it" : "no reason given")),
            ]
        }
        return [
            Table(
                caption:
                    "Rules that differ from those of \(context.edition.previous.map(Phrase.cycle) ?? "the last cycle")",
                heads: ["Rule", "Was", "Is", "Declared", "Why"], rows: rows
            ).block
        ]
    }

    /// "Latency limit of support chat", "Weight of accuracy".
    private func title(_ change: RuleChange) -> String {
        let workload = change.workload.map { id in
            " of \(context.edition.workloads.first { $0.workload.id == id }?.workload.title ?? id.name)"
        }
        return name(of: change.key) + (workload ?? "")
    }

    private func name(of key: String) -> String {
        if let known = Self.names[key] { return known }
        let parts = key.split(separator: ".").map(String.init)
        let middle = parts.dropFirst().dropLast().joined(separator: ".")
        guard let first = parts.first, let last = parts.last, parts.count > 2 else { return key }
        switch first {
        case "gates":
            return
                "\(last == "at_most" ? "Most" : "Least") \(Phrase.title(of: IndicatorID(middle), context.policy)) allowed"
        case "goalposts":
            let indicator = Phrase.title(of: IndicatorID(middle), context.policy)
            switch last {
            case "weight": return "Weight of \(indicator)"
            case "scale": return "Scale of \(indicator)"
            default: return "\(last == "best" ? "Best" : "Worst") goalpost of \(indicator)"
            }
        case "slices": return "Largest gap allowed on \(middle)"
        default: return key
        }
    }

    private func words(_ setting: RuleChange.Setting) -> String {
        switch setting {
        case .share(let share):
            Figures.share(share, places: (share * 1e4).rounded() == (share * 100).rounded() * 100 ? 0 : 2)
        case .number: setting.description
        case .money(let amount): Money.text(amount, currency: context.currency.code)
        case .milliseconds(let time): Figures.latency(milliseconds: time)
        case .value(let value, let id):
            Phrase.quantity(value, context.policy.indicator(id)?.unit ?? .number, half: nil, context.currency)
        case .names(let names): names.isEmpty ? "none" : names.map(titled).joined(separator: ", ")
        case .word(let word): word
        }
    }

    /// A scenario's title, as the other pages call it; the name itself of whatever this cycle doesn't have.
    private func titled(_ name: String) -> String {
        context.edition.cycle.scenarios.first { $0.id.name == name }?.title ?? name
    }

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
        "must_hold": "Scenarios in which a promotion must pay", "value_of_point": "Worth of a point per 1,000 requests",
        "horizon_months": "Months over which switching is paid off", "max_age_days": "Age that figures may have, days",
        "sla.latency.limit": "Latency limit", "sla.latency.quantile": "Share of calls within the latency limit",
        "sla.latency.window": "Hours in which the latency limit holds",
        "sla.errors.limit": "Share of calls that may fail",
        "value_of_right": "Worth of a right answer", "quality": "What counts as quality",
        "burst": "Peak within the busiest hour", "busy_hours": "Busy hours",
    ]
}
