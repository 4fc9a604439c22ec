import Documents
import Portfolio
import Reading

/// `policy.yml`: goalposts, weights, gates, thresholds, the log of changes.
struct PolicyFile {
    private let file: TextFile
    private let currency: Currency
    private var below: [Diagnostic] = []
    private var references: [Reference] = []

    /// The policy of the file, defaults where it says nothing, and every mistake in it. Workloads and scenarios that it
    /// names go to `references`; amounts in its rules are in `currency`.
    static func read(
        _ file: TextFile, currency: Currency, _ references: inout [Reference]
    ) -> (Policy, [Diagnostic]) {
        var reader = PolicyFile(file: file, currency: currency)
        defer { references += reader.references }
        return reader.policy()
    }

    private init(file: TextFile, currency: Currency) {
        self.file = file
        self.currency = currency
    }

    private mutating func policy() -> (Policy, [Diagnostic]) {
        let (value, mistakes) = YAML.read(file)
        var record = Record(value, in: file, what: "policy.yml")
        var policy = Policy()
        policy.source = Source(file: file.path, line: record.place.line, sha256: file.sha256)
        policy.indicators = indicators(&record)
        let known = policy.indicators + Indicator.builtIn
        if var posts = record.record("goalposts") { policy.goalposts = goalposts(&posts, known) }
        policy.gates = gates(&record, known)
        policy.valueOfPoint = record.number("value_of_point", in: 0...1e12)
        policy.maxAgeDays = record.count("max_age_days", in: 1...10_000) ?? policy.maxAgeDays
        policy.horizonMonths = record.number("horizon_months", in: 1...600) ?? policy.horizonMonths
        policy.draws = record.count("draws", in: 100...1_000_000) ?? policy.draws
        policy.seed = record.count("seed", in: 0...Int(1) << 52).map { UInt64($0) } ?? policy.seed
        policy.mustHold = record.list("must_hold").compactMap { item in
            if case .string(let name, let place) = item {
                references.append(Reference(kind: .scenario, name: name, file: file, place: place))
                return ScenarioID(name)
            }
            record.report(item.place, "the id of a scenario was expected, not \(item.kind)", nil)
            return nil
        }
        thresholds(&record, &policy.thresholds)
        if var workloads = record.record("workloads") {
            for member in workloads.keys {
                guard var own = workloads.record(member.key) else { continue }
                let id = WorkloadID(member.key)
                references.append(Reference(kind: .workload, name: member.key, file: file, place: member.keyPlace))
                if var posts = own.record("goalposts") { policy.goalpostsByWorkload[id] = goalposts(&posts, known) }
                policy.gatesByWorkload[id] = gates(&own, known)
                below += own.finished()
            }
            below += workloads.finished()
        }
        policy.changes = changes(&record)
        policy.reviews = reviews(&record)
        if record.value("actions") != nil { policy.actions = actions(&record) }
        let place = record.value("gates")?.place ?? record.value("thresholds")?.place ?? record.place
        rules(record.list("rules"), place, &policy)
        return (policy, mistakes + below + record.finished())
    }

    /// The author's own rules, and what all rules say of each other that can't have been meant.
    private mutating func rules(_ list: [Value], _ place: Place, _ policy: inout Policy) {
        var reader = PolicyRules(file: file, vocabulary: policy.vocabulary(currency), currency: currency)
        policy.rules = reader.rules(list)
        references += reader.references
        below += reader.mistakes
        below += PolicyFlaws(file: file, places: reader.places, gates: place, currency: currency).warnings(policy.flaws)
    }

    private func actions(_ record: inout Record) -> [MiddleAction] {
        record.list("actions").compactMap { item in
            let known = MiddleAction.allCases.map(\.rawValue)
            if case .string(let name, _) = item, let action = MiddleAction(rawValue: name) { return action }
            let name = if case .string(let name, _) = item { name } else { "" }
            record.report(
                item.place, "an action between promote and defer was expected", Reference.cure(name, among: known))
            return nil
        }
    }

    private mutating func goalposts(_ posts: inout Record, _ known: [Indicator]) -> [Goalpost] {
        var list: [Goalpost] = []
        for member in posts.keys {
            guard var entry = posts.record(member.key) else { continue }
            for key in ["worst", "best", "weight"] { entry.need(key, for: "a goalpost") }
            let (worst, best) = (entry.number("worst"), entry.number("best"))
            let weight = entry.number("weight", in: 0...1e6)
            let scale = entry.choice("scale", Goalpost.Scale.self) ?? .linear
            check(member, known, &entry)
            if let worst, let best {
                if worst == best {
                    entry.report(entry.place, "worst and best are both \(worst); they must differ", "move one of them")
                } else if scale == .log, worst <= 0 || best <= 0 {
                    entry.report(
                        entry.place, "on a log scale worst and best must be above 0",
                        "write 'scale: linear', or move it")
                } else if let mistake = misfit(worst, best, known.first { $0.id.name == member.key }) {
                    entry.report(entry.place, mistake.message, mistake.cure)
                } else if let weight {
                    list.append(
                        Goalpost(
                            indicator: IndicatorID(member.key), worst: worst, best: best, scale: scale, weight: weight,
                            source: Source(
                                file: file.path, line: member.keyPlace.line, sha256: file.sha256, key: member.key)))
                }
            }
            below += entry.finished()
        }
        if list.isEmpty || list.allSatisfy({ $0.weight == 0 }) {
            posts.report(posts.place, "the weights add up to 0, so nothing can be weighed", "give one a weight above 0")
        }
        below += posts.finished()
        return list
    }

    /// What is wrong with the ends of a scale for the indicator; nil when nothing is, or nobody knows the indicator.
    private func misfit(_ worst: Double, _ best: Double, _ indicator: Indicator?) -> (message: String, cure: String)? {
        guard let indicator else { return nil }
        for end in [worst, best] where !indicator.range.contains(end) {
            return (
                "\(end) lies outside what \(indicator.id.name) can be "
                    + "(\(indicator.range.lowerBound) to \(indicator.range.upperBound))",
                "check the value and its unit"
            )
        }
        let isUpsideDown = indicator.better == .higher ? best < worst : indicator.better == .lower && best > worst
        guard isUpsideDown else { return nil }
        return (
            "of \(indicator.id.name) \(indicator.better.rawValue) is better, but best is not", "swap worst and best"
        )
    }

    private mutating func gates(_ record: inout Record, _ known: [Indicator]) -> [GateRule] {
        record.list("gates").compactMap { item in
            var entry = Record(item, in: file, what: "a gate")
            entry.need("indicator", for: "a gate")
            let name = entry.name("indicator")
            let (most, least) = (entry.number("at_most"), entry.number("at_least"))
            let why = entry.text("why")
            if let name, let place = entry.value("indicator")?.place {
                let member = Value.Member(key: name, keyPlace: place, value: .null(place))
                check(member, known, &entry)
            }
            if let most, let least, least > most {
                entry.report(
                    entry.place, "nothing is at least \(least) and at most \(most)", "swap at_least and at_most")
            }
            if most == nil, least == nil {
                entry.report(entry.place, "a gate needs 'at_most' or 'at_least'", "add one of them")
            }
            below += entry.finished()
            return name.map {
                GateRule(
                    indicator: IndicatorID($0), atMost: most, atLeast: least, why: why,
                    source: Source(file: file.path, line: entry.place.line, sha256: file.sha256))
            }
        }
    }

    private func check(_ member: Value.Member, _ known: [Indicator], _ entry: inout Record) {
        let names = known.map(\.id.name)
        if !names.contains(member.key) {
            entry.report(
                member.keyPlace, "'\(member.key)' is no indicator that is declared",
                NearMiss.question(member.key, among: names))
        }
    }

    private mutating func thresholds(_ record: inout Record, _ thresholds: inout Thresholds) {
        guard var entry = record.record("thresholds") else { return }
        thresholds.promote = entry.number("promote", in: 0...1) ?? thresholds.promote
        thresholds.keep = entry.number("keep", in: 0...1) ?? thresholds.keep
        thresholds.deprecate = entry.number("deprecate", in: 0...1) ?? thresholds.deprecate
        thresholds.undeprecate = entry.number("undeprecate", in: 0...1) ?? thresholds.undeprecate
        thresholds.retire = entry.number("retire", in: 0...1) ?? thresholds.retire
        thresholds.cycles = entry.count("cycles", in: 1...12) ?? thresholds.cycles
        thresholds.tooCloseLow = entry.number("too_close_low", in: 0...1) ?? thresholds.tooCloseLow
        thresholds.tooCloseHigh = entry.number("too_close_high", in: 0...1) ?? thresholds.tooCloseHigh
        thresholds.minimumChange = entry.number("minimum_change", in: 0...100) ?? thresholds.minimumChange
        thresholds.reserve = entry.number("reserve", in: 0.01...1) ?? thresholds.reserve
        thresholds.idle = entry.number("idle", in: 0...1) ?? thresholds.idle
        thresholds.peakQuantile = entry.number("peak_quantile", in: 0.5...1) ?? thresholds.peakQuantile
        thresholds.pointMargin = entry.number("point_margin", in: 0...1) ?? thresholds.pointMargin
        thresholds.minimumN = entry.count("minimum_n", in: 1...1_000_000) ?? thresholds.minimumN
        thresholds.minimumLatencyChange =
            entry.number("minimum_latency_change", in: 0...10) ?? thresholds.minimumLatencyChange
        thresholds.minimumShareChange =
            entry.number("minimum_share_change", in: 0...100) ?? thresholds.minimumShareChange
        thresholds.contingency = entry.number("contingency", in: 0.5...1) ?? thresholds.contingency
        thresholds.power = entry.number("power", in: 0.5...0.999) ?? thresholds.power
        thresholds.evidence = entry.choice("evidence", EvidenceStrength.self) ?? thresholds.evidence
        // A threshold beyond its partner would let a model flip between two states without any change of its figures.
        for (lower, low, upper, high) in [
            ("keep", thresholds.keep, "promote", thresholds.promote),
            ("undeprecate", thresholds.undeprecate, "deprecate", thresholds.deprecate),
            ("deprecate", thresholds.deprecate, "retire", thresholds.retire),
            ("too_close_low", thresholds.tooCloseLow, "too_close_high", thresholds.tooCloseHigh),
            ("idle", thresholds.idle, "reserve", thresholds.reserve),
        ] where low > high {
            entry.report(
                entry.value(lower)?.place ?? entry.value(upper)?.place ?? entry.place,
                "'\(lower)' (\(low)) lies above '\(upper)' (\(high))", "lower one, or raise the other")
        }
        below += entry.finished()
    }

    private mutating func indicators(_ record: inout Record) -> [Indicator] {
        guard var list = record.record("indicators") else { return [] }
        var found: [Indicator] = []
        for member in list.keys {
            guard var entry = list.record(member.key) else { continue }
            let title = entry.name("title") ?? member.key
            let unit = entry.choice("unit", Indicator.Unit.self) ?? .number
            let better = direction(&entry)
            let low = entry.number("min") ?? -1e15
            let high = entry.number("max") ?? 1e15
            let definition = entry.text("definition") ?? title
            if Indicator.builtIn.contains(where: { $0.id.name == member.key }) {
                entry.report(member.keyPlace, "'\(member.key)' is built in already", "give your indicator another id")
            } else if low > high {
                entry.report(entry.place, "min is above max", "swap them")
            } else {
                found.append(
                    Indicator(
                        id: IndicatorID(member.key), title: title, unit: unit, better: better, range: low...high,
                        definition: definition))
            }
            below += entry.finished()
        }
        below += list.finished()
        return found
    }

    private func direction(_ entry: inout Record) -> Indicator.Direction {
        guard let word = entry.text("better") else { return .higher }
        if let direction = Indicator.Direction(rawValue: word) { return direction }
        let words = ["higher", "lower", "neither"]
        entry.report(
            entry.value("better")?.place ?? entry.place,
            "'better' is '\(word)'; it is one of \(words.joined(separator: ", "))",
            NearMiss.question(word, among: words))
        return .higher
    }

    private mutating func changes(_ record: inout Record) -> [PolicyChange] {
        record.list("changes").compactMap { item in
            var entry = Record(item, in: file, what: "a change")
            entry.need("on", for: "a change")
            entry.need("what", for: "a change")
            let (on, what) = (entry.day("on"), entry.text("what"))
            let (from, to) = (entry.text("from"), entry.text("to"))
            let (reason, by, approvedBy) = (entry.text("reason"), entry.name("by"), entry.name("approved_by"))
            below += entry.finished()
            guard let on, let what else { return nil }
            return PolicyChange(on: on, what: what, from: from, to: to, reason: reason, by: by, approvedBy: approvedBy)
        }
    }

    private mutating func reviews(_ record: inout Record) -> [DueItem] {
        record.list("reviews").compactMap { item in
            var entry = Record(item, in: file, what: "a review")
            entry.need("what", for: "a review")
            entry.need("due", for: "a review")
            let (what, due, owner) = (entry.text("what"), entry.day("due"), entry.name("owner"))
            let last = entry.lastDay(before: due)
            below += entry.finished()
            guard let what, let due else { return nil }
            return DueItem(what: what, due: due, owner: owner, last: last)
        }
    }
}
