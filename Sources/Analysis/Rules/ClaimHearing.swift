import Formulas
import Portfolio
import Statistics

/// An author's claim before one model: its figures read, its chances drawn, its answer with the facts that decide.
struct ClaimHearing {
    /// What a claim comes to: what isn't known makes nothing true.
    enum Truth {
        case yes, no, untold

        var opposite: Truth {
            switch self {
            case .yes: .no
            case .no: .yes
            case .untold: .untold
            }
        }
    }

    /// A figure as it was read.
    struct Reading {
        var value: Double
        var interval: Interval?
    }

    let hearing: Hearing
    /// What each input of the claim's formulas stands for.
    let figures: [String: ClaimFigure]
    /// What amounts are in; a cost in another currency is not known here.
    let currency: Currency

    /// What `claim` comes to; of several that must all hold, up to the first that doesn't.
    func answer(_ claim: Claim, isDenied: Bool = false) -> (truth: Truth, facts: [RuleFact]) {
        switch claim {
        case .not(let inner): return answer(inner, isDenied: !isDenied)
        case .all(let parts): return isDenied ? either(parts, isDenied) : every(parts, isDenied)
        case .any(let parts): return isDenied ? every(parts, isDenied) : either(parts, isDenied)
        case .compares(let comparison): return compare(comparison, isDenied)
        case .check(let check):
            let found = isDenied ? truth(check).opposite : truth(check)
            let text = isDenied ? "not \(check.text)" : check.text
            guard found != .untold else { return (.untold, [untold([text])]) }
            return (found, [RuleFact(.check(text), holds: found == .yes)])
        case .within(let scenario, let inner):
            guard let world = hearing.book.worlds.first(where: { $0.scenario.id.name == scenario }),
                let there = hearing(in: world)
            else { return (.untold, [untold(["in(\(scenario), ...)"])]) }
            let (truth, facts) = ClaimHearing(hearing: there, figures: figures, currency: currency)
                .answer(inner, isDenied: isDenied)
            return (truth, [RuleFact(.within(ScenarioID(scenario)), holds: truth == .yes)] + facts)
        }
    }

    /// A formula's number and, where it is a single figure, its interval; nil where a figure isn't known.
    func reading(_ formula: Expression) -> Reading? {
        let found = formula.inputs.map { read($0.name) }
        guard !found.contains(where: { $0 == nil }) else { return nil }
        let value = formula.value { read($0.name)?.value ?? .nan }
        guard value.isFinite else { return nil }
        if case .input(let input) = formula { return Reading(value: value, interval: read(input.name)?.interval) }
        return Reading(value: value)
    }

    private func every(_ parts: [Claim], _ isDenied: Bool) -> (truth: Truth, facts: [RuleFact]) {
        var facts: [RuleFact] = []
        var truth = Truth.yes
        for part in parts {
            let (found, more) = answer(part, isDenied: isDenied)
            facts += more
            if found == .no { return (.no, facts) }
            if found == .untold { truth = .untold }
        }
        return (truth, facts)
    }

    private func either(_ parts: [Claim], _ isDenied: Bool) -> (truth: Truth, facts: [RuleFact]) {
        let answers = parts.map { answer($0, isDenied: isDenied) }
        if let holds = answers.first(where: { $0.truth == .yes }) { return holds }
        let isUntold = answers.contains { $0.truth == .untold }
        return (isUntold ? .untold : .no, answers.flatMap(\.facts))
    }

    private func compare(_ comparison: Claim.Comparison, _ isDenied: Bool) -> (truth: Truth, facts: [RuleFact]) {
        guard let left = reading(comparison.left), let right = reading(comparison.right) else {
            return (.untold, [untold(unknown(comparison.left) + unknown(comparison.right))])
        }
        let asked = RuleFact.Asked(.init(comparison.relation, isDenied: isDenied), right.value)
        let fact = RuleFact(
            .figure(comparison.text, comparison.measure), left.value, left.interval, asked: asked)
        return (fact.holds ? .yes : .no, [fact])
    }

    private func unknown(_ formula: Expression) -> [String] {
        formula.inputs.map(\.name).filter { read($0) == nil }
    }

    private func untold(_ names: [String]) -> RuleFact {
        var seen: Set<String> = []
        return RuleFact(.untold(names.filter { seen.insert($0).inserted }), holds: false)
    }

    // MARK: Checks

    private func truth(_ check: Claim.Check) -> Truth {
        switch check.word {
        case .meets, .misses, .untold:
            let wanted: Verdict = check.word == .meets ? .pass : check.word == .misses ? .fail : .inconclusive
            let gates = hearing.contender.gates.filter { isMeant($0, by: check.name) }
            return GateKeeper.verdict(gates) == wanted ? .yes : .no
        case .known: return read(figure: check.name, .now) != nil ? .yes : .no
        case .evidence:
            guard let least = EvidenceStrength(rawValue: check.name) else { return .untold }
            return hearing.evidence(RuleTrace()).strength >= least ? .yes : .no
        }
    }

    private func isMeant(_ gate: GateFinding, by name: String) -> Bool {
        switch gate.subject {
        case _ where name == "all": true
        case .latency: name == "latency"
        case .errors: name == "errors"
        case .cohort: name == "groups"
        case .policy(let indicator, _, _): indicator.name == name
        }
    }

    // MARK: Figures

    private func read(_ input: String) -> Reading? {
        switch figures[input] {
        case .figure(let name, let view): read(figure: name, view)
        case .limit(let name): limit(name).map { Reading(value: $0) }
        case .chance(let claim): ClaimDraws(hearing: self).chance(claim).map { Reading(value: $0) }
        case nil: nil
        }
    }

    private func limit(_ name: String) -> Double? {
        let workload = hearing.book.workload
        switch name {
        case "latency": return workload.serviceLevel.latencyLimit
        case "errors": return workload.serviceLevel.errorLimit.map { $0 * 100 }
        default:
            let gates = hearing.policy.gates(of: workload.id).filter { $0.indicator.name == name }
            return gates.compactMap(\.atMost).min() ?? gates.compactMap(\.atLeast).max()
        }
    }

    private func read(figure name: String, _ view: ClaimFigure.View) -> Reading? {
        if let fact = fact(name) { return view == .now ? fact : nil }
        guard let estimate = estimate(name, of: view == .last ? .last : .now) else { return nil }
        switch view {
        case .now, .last: return Reading(value: estimate.value, interval: estimate.interval)
        case .change, .against:
            guard let other = self.estimate(name, of: view == .change ? .last : .incumbent) else { return nil }
            let change = known(name, view) ?? Differences.between(other, estimate)
            return Reading(value: change.value, interval: change.interval)
        }
    }

    /// The difference that the rules of the method read too, with its interval from pairs where there are some.
    private func known(_ name: String, _ view: ClaimFigure.View) -> Difference? {
        guard view == .against else { return nil }
        switch name {
        case "quality": return hearing.comparison.qualityChange
        case "cost", IndicatorID.cost.name: return hearing.comparison.costChange
        default: return nil
        }
    }

    /// Whose figure.
    enum Side {
        case now, last, incumbent
    }

    /// A figure of the model, of the model in the last cycle, or of what runs; nil where it isn't known.
    func estimate(_ name: String, of side: Side) -> Estimate? {
        switch side {
        case .now: return estimate(name, hearing.contender)
        case .incumbent:
            guard let incumbent = hearing.incumbent, incumbent.model.id != hearing.id else { return nil }
            return estimate(name, incumbent)
        case .last:
            guard let before = hearing.standing.comparable.first?[hearing.id] else { return nil }
            switch name {
            case "quality": return before.quality
            case "cost", IndicatorID.cost.name: return before.cost.currency == currency ? before.cost.comparable : nil
            case "cost.month":
                return before.cost.currency == currency && before.cost.comparable != nil ? before.cost.perMonth : nil
            case "answers": return answers(before.quality)
            default: return before.figures[IndicatorID(name)]
            }
        }
    }

    private func estimate(_ name: String, _ contender: Contender) -> Estimate? {
        let isOurs = contender.cost.currency == currency
        switch name {
        case "quality": return contender.quality
        case "cost", IndicatorID.cost.name: return isOurs ? contender.cost.comparable : nil
        case "cost.month": return isOurs && contender.cost.comparable != nil ? contender.cost.perMonth : nil
        case "answers": return answers(contender.quality)
        default: return contender.allFigures[IndicatorID(name)]
        }
    }

    private func answers(_ quality: Estimate?) -> Estimate? {
        quality.flatMap { quality in
            quality.n.map {
                Estimate(value: Double($0), spread: .exact, unit: .count, lineage: quality.lineage)
            }
        }
    }

    /// What is known of the model today alone; nil for a name of another kind, or where it isn't known.
    private func fact(_ name: String) -> Reading? {
        let book = hearing.book
        switch name {
        case "benefit":
            guard book.workload.requestsPerMonth != nil, hearing.contender.cost.currency == currency else { return nil }
            return hearing.comparison.benefit.map { Reading(value: $0.value, interval: $0.interval) }
        case "chance": return hearing.comparison.sureness.map { Reading(value: $0) }
        case "dominated":
            guard hearing.contender.isComparable else { return nil }
            return Reading(value: hearing.comparison.dominator(among: book.rivals)?.probability ?? 0)
        case "worth": return book.worth.map { Reading(value: $0) }
        case "use": return hearing.busy.map { Reading(value: $0) }
        case "replicas": return hearing.contender.model.hardware.map { Reading(value: Double($0.replicas)) }
        case "replicas.needed":
            guard let hardware = hearing.contender.model.hardware, hearing.busy != nil else { return nil }
            return Reading(value: Double(hearing.needed?.to ?? hardware.replicas))
        case "traffic": return book.workload.requestsPerMonth.map { Reading(value: $0) }
        default: return nil
        }
    }

    /// The same model in a scenario; nil where it doesn't compete there.
    private func hearing(in world: ScenarioWorld) -> Hearing? {
        guard let contender = world[hearing.id] else { return nil }
        let incumbent = hearing.incumbent.flatMap { world[$0.model.id] }
        let book = RuleBook(
            workload: world.workload, cycle: world.cycle, contenders: world.contenders,
            rivals: Reach.byCost(FrontierAssembly.nondominated(world.contenders.filter { $0.verdict == .pass })),
            ladder: hearing.book.ladder, incumbent: incumbent, worth: world.worth, standing: hearing.standing,
            scenarios: MustHold([], policy: world.cycle.policy), headroom: .unlimited, isAsMeasured: false)
        return Hearing(
            book: book, contender: contender,
            comparison: Comparison(
                contender, against: incumbent, worth: world.worth, workload: world.workload,
                policy: world.cycle.policy))
    }
}

extension RuleFact.Asked.Relation {
    /// How an author's comparison asks a value to lie, or its opposite.
    init(_ comparison: Expression.Comparison, isDenied: Bool) {
        switch (comparison, isDenied) {
        case (.less, false), (.atLeast, true): self = .below
        case (.atMost, false), (.greater, true): self = .atMost
        case (.greater, false), (.atMost, true): self = .above
        case (.atLeast, false), (.less, true): self = .atLeast
        }
    }
}
