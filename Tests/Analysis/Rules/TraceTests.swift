import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite struct `The trace of the rules` {
    private static func dominatedAndBlocked(_ name: String) throws -> Cycle {
        try Small.cycle(
            [
                Small.entry("old", .production, price: 4, right: 7600), Small.entry("a", price: 2, right: 7900),
                Small.entry("b", price: 1.5, right: 8200),
            ], in: name
        ) { cycle in
            cycle.policy.thresholds.cycles = 1
            var dearer = Scenario(id: "tokens", title: "Tokens twenty times as dear")
            dearer.tokenPrice = 20
            dearer.mustHold = true
            cycle.scenarios = [dearer]
            // What runs is paid by the hour, so that only the candidates get dearer.
            cycle.models[0].pricePerThousand = nil
            cycle.models[0].hardware = Model.Hardware(
                item: "card", replicas: 1, minimumReplicas: 1, capacity: nil, hours: 730)
            cycle.prices = [
                Price(
                    item: "card", cost: Cost(4000.0 / 730, currency: .usd, basis: .list), unit: .hour,
                    from: cycle.id.window.first, document: nil)
            ]
        }
    }

    @Test func `a model that a scenario stops and another surely beats is said to be beaten, and its scenario named`()
        throws
    {
        let chat = try Small.chat(Self.dominatedAndBlocked("2026-Q3"))
        let advice = try #require(chat["a"]?.recommendation)
        #expect(advice.said == "defer R7")
        #expect(advice.reason == .dominated(by: "b", probability: 1))
        #expect(advice.trace.lines.map(\.rule) == ["R1", "FOR", "UNTIL", "R4", "R5'", "R5", "TIE", "R6", "R7", "R8"])
        #expect(advice.trace.lines.map(\.truth) == [.no, .no, .no, .no, .no, .no, .no, .no, .yes, .notReached])
        let obstacle = try #require(advice.trace["R5"]?.obstacle)
        #expect(obstacle.subject == .scenario("tokens"))
        #expect((obstacle.value ?? 0) < 0)
        #expect(obstacle.asked == .init(.above, 0))
        // The best of them waits for the scenario, and for nothing else.
        #expect(chat["b"]?.recommendation.reason == .scenarioFails("tokens"))
        #expect(chat["b"]?.recommendation.said == "defer R8")
    }

    @Test func `idle replicas are counted, and one cycle is not three`() throws {
        var own = Small.entry("own", .production, price: nil, right: 9500)
        own.model.hardware = Model.Hardware(
            item: "card", replicas: 4, minimumReplicas: 1, capacity: 1_000_000, hours: 730)
        // Only hours that happened let a replica go.
        var snapshot = Snapshot(workload: Small.workload, model: "own", source: Small.source("snapshots/own.json", 1))
        snapshot.series = CallSeries(
            start: Moment(Day(ordinal: 20_000)), minutes: 60, calls: Array(repeating: 100, count: 168),
            failed: Array(repeating: 0, count: 168), source: snapshot.source)
        own.snapshot = snapshot
        let chat = try Small.chat(
            Small.cycle([own]) { cycle in
                cycle.policy.thresholds.cycles = 3
                cycle.prices = [
                    Price(
                        item: "card", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
            })
        let advice = try #require(chat["own"]?.recommendation)
        #expect(advice.said == "hold R12")
        #expect(advice.reason == .idle(from: 4, to: 2, cycles: 1, needed: 3))
        let line = try #require(advice.trace["R11"])
        #expect(line.truth == .no)
        #expect(
            line.facts == [
                RuleFact(.use, 0.25, asked: .init(.below, 0.65, .idle)),
                RuleFact(.replicas, 2, asked: .init(.below, 4)), RuleFact(.frozen(false), holds: true),
                RuleFact(.inARow, 1, asked: .init(.atLeast, 3, .cycles)),
            ])
    }

    @Test func `a model without n is never promoted, nor its rival deprecated`() throws {
        var bold = Small.entry("new", price: 1, right: 0)
        bold.tally = nil
        bold.measurements = [
            Measurement(
                model: "new", workload: Small.workload, indicator: "accuracy", value: 90,
                source: Small.source("metrics.csv", 2))
        ]
        let chat = try Small.chat(
            Small.cycle([Small.entry("old", .production, price: 2, right: 7600), bold]) {
                $0.policy.thresholds.cycles = 1
            })
        #expect(chat["new"]?.recommendation.said == "defer R4")
        #expect(chat["new"]?.recommendation.reason == .answersUnsaid(of: ["new"]))
        #expect(chat["old"]?.recommendation.action == .hold)
    }

    @Test(arguments: [(1, "fewAnswers"), (29, "fewAnswers"), (30, "other")])
    func `fewer answers than the policy's least promote nobody`(n: Int, expected: String) throws {
        let chat = try Small.chat(
            Small.cycle([
                Small.entry("old", .production, price: 2, right: 0, of: 200),
                Small.entry("new", price: 1, right: n, of: n),
            ]) { $0.policy.thresholds.cycles = 1 })
        let advice = try #require(chat["new"]?.recommendation)
        #expect((advice.reason == .fewAnswers(of: ["new"], least: 30)) == (expected == "fewAnswers"))
        #expect((advice.action == .promote) == (expected == "other"))
    }

    @Test func `a use above the reserve asks for replicas in the second cycle, and says one of two in the first`()
        throws
    {
        func cycle(_ name: String) throws -> Cycle {
            var own = Small.entry("own", .production, price: nil, right: 9500)
            own.model.hardware = Model.Hardware(
                item: "card", replicas: 6, minimumReplicas: 1, capacity: 190_000, hours: 730)
            return try Small.cycle([own], in: name) { cycle in
                cycle.prices = [
                    Price(
                        item: "card", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
            }
        }
        let first = try #require(Small.chat(cycle("2026-Q2"))["own"]?.recommendation)
        #expect(first.action == .hold)
        guard case .nearReserve(from: 6, to: 7, let use, cycles: 1, needed: 2) = first.reason else {
            Issue.record("no reserve: \(first.reason)")
            return
        }
        #expect(abs(use - 1_000_000 / 1_140_000) < 1e-9)
        let second = try #require(Small.chat(cycle("2026-Q2"), cycle("2026-Q3"))["own"]?.recommendation)
        #expect(second.said == "scale R2a")
    }

    @Test func `every rule's name is unique for its audience, and the last of each asks nothing`() {
        for audience in Rule.Audience.allCases {
            let rules = RuleTable(Policy()).rules(for: audience)
            #expect(Set(rules.map(\.id)).count == rules.count)
            #expect(rules.allSatisfy { $0.audience == audience })
            #expect(rules.last?.conditions == [])
            #expect(rules.map(\.id.name) == audience.builtIn)
        }
    }
}
