import Formulas
import Portfolio
import Testing

@testable import Analysis

/// A small content with what the rules say of one of its models: "promote R5".
struct RuleCase: Sendable, CustomTestStringConvertible {
    /// A model by price per 1,000, right answers, and how many were rated.
    struct Side: Sendable {
        var price: Double?
        var right: Int
        var n = 10_000

        init(_ price: Double?, _ right: Int, of n: Int = 10_000) {
            (self.price, self.right, self.n) = (price, right, n)
        }
    }

    /// An author's rule.
    struct Own: Sendable {
        var id: String, audience: RuleAudience, claim: String, action: Action, position: AuthorRule.Position
        var cycles: Int?

        init(
            _ claim: String, _ action: Action, _ position: AuthorRule.Position? = nil, id: String = "A1",
            for audience: RuleAudience = .candidate, cycles: Int? = nil
        ) {
            (self.id, self.audience, self.claim, self.action, self.cycles) = (id, audience, claim, action, cycles)
            self.position = position ?? .after(audience == .candidate ? "R4" : "R1")
        }
    }

    let testDescription: String
    let expected: String
    let model: ModelID
    private let old: Side?
    private let new: Side
    private let third: Side?
    private let worth: Double?
    private let names: [String]
    private let asked: Int
    private let own: [Own]
    private let adjust: @Sendable (inout Cycle) -> Void

    /// Two models, `old` in production and `new`; a point is worth 1 for 1,000 requests, and one cycle is enough.
    init(
        _ title: String, _ expected: String, of model: ModelID = "new", old: Side? = Side(2, 7600),
        new: Side = Side(1, 7800), third: Side? = nil, worth: Double? = 0.1, in names: [String] = ["2026-Q3"],
        cycles: Int = 1, own: [Own] = [], adjust: @escaping @Sendable (inout Cycle) -> Void = { _ in }
    ) {
        testDescription = title
        (self.expected, self.model, self.old, self.new, self.third) = (expected, model, old, new, third)
        (self.worth, self.names, self.asked, self.own, self.adjust) = (worth, names, cycles, own, adjust)
    }

    /// What the rules say.
    func advice() throws -> Recommendation? {
        let cycles = try names.enumerated().map { place, name in try cycle(name, isLast: place == names.count - 1) }
        let findings = Findings.of(Portfolio(site: Portfolio.Site(), glossary: [], cycles: cycles, files: []))
        return findings.editions.last?[SmallPortfolio.workload]?[model]?.recommendation
    }

    private func cycle(_ name: String, isLast: Bool) throws -> Cycle {
        func entry(_ id: ModelID, _ stage: Model.Stage, _ side: Side) -> SmallPortfolio.Entry {
            SmallPortfolio.entry(id, stage, price: side.price, right: side.right, of: side.n)
        }
        var entries = [entry("new", .candidate, new)]
        if let old { entries.append(entry("old", .production, old)) }
        if let third { entries.append(entry("third", .candidate, third)) }
        return try SmallPortfolio.cycle(entries, in: name, worth: worth) { cycle in
            cycle.policy.thresholds.cycles = asked
            adjust(&cycle)
            let words = cycle.policy.vocabulary(.usd)
            for own in own {
                guard let claim = try? WrittenClaim(own.claim, words),
                    let because = try? WrittenSentence("It costs {cost}", words)
                else {
                    Issue.record("no claim: \(own.claim)")
                    continue
                }
                cycle.policy.rules.append(
                    AuthorRule(
                        id: own.id, audience: own.audience, claim: claim, action: own.action, position: own.position,
                        cycles: own.cycles, because: because, currency: .usd, source: nil))
            }
        }
    }
}

extension Cycle {
    /// Changes a model by its name.
    mutating func change(_ id: ModelID, _ body: (inout Model) -> Void) {
        for index in models.indices where models[index].id == id { body(&models[index]) }
    }

    /// Replicas of a card at 1,000 a month each, and what one carries.
    mutating func host(_ id: ModelID, replicas: Int, capacity: Double?) {
        change(id) { model in
            model.pricePerThousand = nil
            model.hardware = Model.Hardware(
                item: "card", replicas: replicas, minimumReplicas: 1, capacity: capacity, hours: 730)
        }
        prices = [
            Price(
                item: "card", cost: Cost(1000.0 / 730, currency: .usd, basis: .list), unit: .hour,
                from: self.id.window.first, document: nil)
        ]
    }

    /// A week in which the calls of a model were counted hour by hour, as many in each.
    mutating func count(_ id: ModelID) {
        for index in snapshots.indices where snapshots[index].model == id {
            snapshots[index].series = CallSeries(
                start: Moment(self.id.window.first), minutes: 60, calls: Array(repeating: 100, count: 168),
                failed: Array(repeating: 0, count: 168), source: snapshots[index].source)
        }
    }

    /// A limit of the policy.
    mutating func limit(_ indicator: IndicatorID, atMost: Double? = nil, atLeast: Double? = nil) {
        policy.gates.append(GateRule(indicator: indicator, atMost: atMost, atLeast: atLeast, why: nil, source: nil))
    }

    /// A scenario with a price of requests so many times today's.
    mutating func tokens(_ factor: Double, mustHold: Bool) {
        var scenario = Scenario(id: "tokens", title: "Tokens")
        scenario.tokenPrice = factor
        scenario.mustHold = mustHold
        scenarios = [scenario]
    }

    /// Two groups, German with a limit that `new` misses: it is better than `old` in English alone.
    mutating func groups(isRoutable: Bool = true) {
        workloads[0].slices = [
            Slice(id: "language=en", title: "English", share: 0.8),
            Slice(id: "language=de", title: "German", share: 0.2, isCohort: true, gate: 8),
        ]
        for index in workloads[0].slices.indices { workloads[0].slices[index].isRoutable = isRoutable }
        for index in snapshots.indices {
            let (english, german) = snapshots[index].model == "new" ? (6400, 1200) : (6080, 1500)
            snapshots[index].accuracy = Tally(correct: english + german, n: 10_000)
            snapshots[index].slices = [
                .init(slice: "language=en", tally: Tally(correct: english, n: 8_000), source: snapshots[index].source),
                .init(slice: "language=de", tally: Tally(correct: german, n: 2_000), source: snapshots[index].source),
            ]
        }
    }

    /// A limit on latency that so many of 100 calls of `new` keep; nil where nobody timed it.
    mutating func time(_ within: Int?) {
        workloads[0].serviceLevel = ServiceLevel(quantile: 0.95, latencyLimit: 500)
        for index in snapshots.indices {
            let isNew = snapshots[index].model == "new"
            guard let kept = isNew ? within.map({ ($0, 100) }) : (1_000, 1_000) else { continue }
            snapshots[index].latency = [
                LatencyMeasurement(
                    span: .all, failed: 0,
                    record: .samples(
                        Array(repeating: 300, count: kept.0) + Array(repeating: 900, count: kept.1 - kept.0)),
                    source: snapshots[index].source)
            ]
        }
    }
}
