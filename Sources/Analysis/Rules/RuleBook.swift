import Formulas
import Portfolio
import Statistics

/// The ordered rules of methods.md 13.1, asked for every model of a workload.
struct RuleBook {
    let workload: Workload
    let cycle: Cycle
    /// Everybody who competes; nobody retired.
    let contenders: [Contender]
    /// Of those that pass every gate, the frontier: whoever is dominated is so by one of them.
    let rivals: [Contender]
    /// The ladder of those that pass.
    let ladder: LadderFinding
    let incumbent: Contender?
    /// What one point is worth per 1,000 requests; nil when nobody has said.
    let worth: Double?
    /// What earlier cycles advised; empty after a break or a changed policy.
    let standing: Standing
    /// Whether a promotion pays where it must.
    let scenarios: MustHold
    /// What the budget and the hardware leave.
    let headroom: Headroom
    /// What it must not ask for: what workloads share went to others.
    let refused: [ModelID: Contest]
    /// Whether the traffic is that of the measurements: not so in a scenario that changes it.
    let isAsMeasured: Bool
    /// The plan's scenarios, for rules that name one.
    let worlds: [ScenarioWorld]
    /// What amounts without a currency are in.
    let currency: Currency
    /// The rules in their order.
    let table: RuleTable
    /// What is given of every contender.
    private let inputs: [ModelID: GivenInputs]
    /// What of these should be known of every contender, as it is of one.
    private let shown: Set<ModelInput>

    /// Makes the book.
    init(
        workload: Workload, cycle: Cycle, contenders: [Contender], rivals: [Contender], ladder: LadderFinding,
        incumbent: Contender?, worth: Double?, standing: Standing, scenarios: MustHold,
        headroom: Headroom, currency: Currency = .usd, refused: [ModelID: Contest] = [:], isAsMeasured: Bool = true,
        worlds: [ScenarioWorld] = []
    ) {
        self.workload = workload
        self.cycle = cycle
        self.contenders = contenders
        self.rivals = rivals
        self.ladder = ladder
        self.incumbent = incumbent
        self.worth = worth
        self.standing = standing
        self.scenarios = scenarios
        self.headroom = headroom
        self.currency = currency
        self.refused = refused
        self.isAsMeasured = isAsMeasured
        self.worlds = worlds
        table = RuleTable(cycle.policy)
        inputs = Dictionary(
            contenders.map { ($0.model.id, GivenInputs($0)) }, uniquingKeysWith: { first, _ in first })
        shown = GivenInputs.shown(by: inputs.values)
    }

    var policy: Policy { cycle.policy }

    /// What the rules say of every contender, at most one promotion among them (methods.md 13.2).
    ///
    /// Candidates are heard first, since a model in production goes only where its heir is promoted; those that another
    /// promotion comes before are heard again.
    func recommendations() -> [ModelID: Recommendation] {
        let mustGo = incumbentMustGo
        var hearings = contenders.map { hearing($0, mustGo) }
        var traces = hearings.map { $0.contender.model.serves ? RuleTrace() : $0.trace }
        func wish(_ action: (Action) -> Bool) -> [Int] {
            hearings.indices.filter { ruling(hearings[$0], traces[$0]).map { action($0.ruling.action) } ?? false }
        }
        let wishes = wish { $0 == .promote }
        let parts = wish { $0 == .promoteFor || $0 == .promoteUntil }
        let best = largestBenefit(wishes, hearings)
        // A promotion of the whole traffic comes before one of a part of it, or for a time.
        let first = best ?? largestBenefit(parts, hearings)
        for index in hearings.indices
        where hearings[index].contender.model.serves || (wishes + parts).contains(index) {
            hearings[index].promoted = best.map { contenders[$0] }
            hearings[index].first = first.map { contenders[$0] }
            traces[index] = hearings[index].trace
        }
        var advice: [ModelID: Recommendation] = [:]
        for (hearing, trace) in zip(hearings, traces) {
            if let ruling = ruling(hearing, trace) { advice[hearing.id] = hearing.recommendation(ruling, trace) }
        }
        return advice
    }

    /// The one with the largest net benefit; of equal ones the first by name.
    private func largestBenefit(_ wishes: [Int], _ hearings: [Hearing]) -> Int? {
        wishes.max { left, right in
            let l = hearings[left].comparison.benefit?.value ?? 0
            let r = hearings[right].comparison.benefit?.value ?? 0
            return l != r ? l < r : contenders[right].model.id < contenders[left].model.id
        }
    }

    private func hearing(_ contender: Contender, _ mustGo: Bool) -> Hearing {
        Hearing(
            book: self, contender: contender,
            comparison: Comparison(contender, against: incumbent, worth: worth, workload: workload, policy: policy),
            incumbentMustGo: mustGo)
    }

    /// The rule that speaks and what it says.
    private func ruling(_ hearing: Hearing, _ trace: RuleTrace) -> Rule? {
        guard let spoke = trace.lines.first(where: { $0.truth == .yes }) else { return nil }
        return table.rules(for: hearing.contender.model.audience).first { $0.id == spoke.rule }
    }

    /// Whether nothing but another model remedies the incumbent, so that one that meets every limit takes its place at once
    /// (R5').
    private var incumbentMustGo: Bool {
        guard let incumbent else { return false }
        guard incumbent.model.serves, missing(incumbent).isEmpty else { return incumbent.verdict == .fail }
        let hearing = hearing(incumbent, false)
        let trace = hearing.trace
        let isBroken = !hearing.failing(.fail, .all).isEmpty || trace["R2a"]?.holdsThisCycle ?? false
        // More replicas restore a latency limit, and nothing else.
        let isMended = trace["R2a"]?.truth == .yes && hearing.failing(.fail, .others).isEmpty
        let waits = trace["R2a"]?.obstacle?.subject == .inARow && hearing.failing(.fail, .all).isEmpty
        return isBroken && !isMended && !waits
    }

    /// What is missing or too old for any advice.
    func missing(_ contender: Contender) -> [Missing] {
        let id = contender.model.id
        var list: [Missing] = []
        if contender.quality == nil { list.append(.quality(of: id)) }
        switch contender.cost.knowledge {
        case .unknown(let reason): list.append(.cost(of: id, why: reason))
        case .atLeast(let reason): list.append(.partOfCost(of: id, why: reason))
        case .known, .free: break
        }
        list += [contender.otherQuestions, contender.cost.notAlike].compactMap { $0 }.map(Missing.unlike)
        list += contender.stale.map(Missing.stale)
        list += leftOut(contender) + unmeasured(contender)
        guard let incumbent, incumbent.model.id != id, !contender.model.serves else { return list }
        list += leftOut(incumbent)
        if incumbent.quality == nil { list.append(.quality(of: incumbent.model.id)) }
        if incumbent.cost.comparable == nil { list.append(.fullCost(of: incumbent.model.id)) }
        return list
    }

    /// Limits of what serves that the last cycle measured and this doesn't: whoever competes waits for every limit anyway.
    private func unmeasured(_ contender: Contender) -> [Missing] {
        guard contender.model.serves, let last = standing.comparable.first?[contender.model.id] else { return [] }
        return contender.gates.filter { gate in
            gate.figure == nil && gate.quantile == nil
                && last.gates.contains { $0.subject == gate.subject && ($0.figure != nil || $0.quantile != nil) }
        }.map { .limit($0.subject) }
    }

    /// Inputs that the last cycle had of a model, or that are known of the models it is compared with.
    private func leftOut(_ contender: Contender) -> [Missing] {
        inputs[contender.model.id]?.missing(
            since: standing.comparable.first?[contender.model.id].map { GivenInputs($0) },
            shown: shown, incumbent: incumbent.flatMap { inputs[$0.model.id] })
            ?? []
    }
}
