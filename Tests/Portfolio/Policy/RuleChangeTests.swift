import Portfolio
import Testing

@Suite struct RuleChangeTests {
    private func cycle(_ name: String, _ change: (inout Cycle) -> Void = { _ in }) throws -> Cycle {
        var cycle = Cycle(id: try #require(CycleID(name)))
        var workload = Workload(id: "chat")
        workload.valueOfRight = 0.12
        workload.serviceLevel = ServiceLevel(quantile: 0.95, latencyLimit: 1200)
        cycle.workloads = [workload]
        change(&cycle)
        return cycle
    }

    private func changes(_ change: (inout Cycle) -> Void) throws -> [String] {
        RuleChange.between(try cycle("2026-Q2"), try cycle("2026-Q3", change)).map {
            "\($0.key)\($0.workload.map { " of \($0)" } ?? ""): \($0.from.map { "\($0)" } ?? "-") to "
                + "\($0.to.map { "\($0)" } ?? "-"), \($0.declared == nil ? "undeclared" : "declared")"
        }
    }

    @Test func `a cycle judged alike differs in nothing`() throws {
        #expect(try changes { _ in } == [])
    }

    @Test func `thresholds, limits, worth and gates are compared by value`() throws {
        #expect(try changes { $0.policy.thresholds.promote = 0.81 } == ["thresholds.promote: 0.9 to 0.81, undeclared"])
        #expect(
            try changes { $0.workloads[0].serviceLevel.latencyLimit = 2500 } == [
                "sla.latency.limit of chat: 1200 ms to 2500 ms, undeclared"
            ])
        #expect(
            try changes { $0.workloads[0].valueOfRight = 0.31 } == ["value_of_right of chat: 0.12 to 0.31, undeclared"])
        #expect(try changes { $0.policy.mustHold = ["peak"] } == ["must_hold: - to [peak], undeclared"])
        let gate = GateRule(indicator: "accuracy", atMost: nil, atLeast: 79, why: nil, source: nil)
        #expect(try changes { $0.policy.gates = [gate] } == ["gates.accuracy.at_least: - to 79, undeclared"])
    }

    @Test func `twice all weights is no change, another share is`() throws {
        #expect(
            try changes { cycle in
                for index in cycle.policy.goalposts.indices { cycle.policy.goalposts[index].weight *= 2 }
            } == [])
        #expect(
            try changes { $0.policy.goalposts[0].weight = 10 } == ["goalposts.accuracy.weight: 50 to 10, undeclared"])
    }

    @Test func `a log declares what it names, by word or by number, unless its numbers say otherwise`() throws {
        func declared(_ what: String, _ from: String?, _ to: String?) throws -> Bool {
            let day = try #require(Day("2026-08-01"))
            return try changes { cycle in
                cycle.policy.thresholds.promote = 0.81
                cycle.policy.changes = [
                    PolicyChange(on: day, what: what, from: from, to: to, reason: "asked", approvedBy: nil)
                ]
            } == ["thresholds.promote: 0.9 to 0.81, declared"]
        }
        #expect(try declared("Promotion threshold", nil, nil))
        #expect(try declared("How sure we must be", "90%", "81%"))
        #expect(try declared("thresholds.promote", "0.9", "0.81"))
        #expect(try !declared("thresholds.promote", "0.9", "0.85"))
        #expect(try !declared("Weight of cost", "25", "30"))
        #expect(try !declared("Age of figures", nil, nil))
    }

    @Test func `an event of the cycle declares a change, an old entry of the log doesn't`() throws {
        let last = try cycle("2026-Q2")
        func declared(_ change: (inout Cycle) -> Void) throws -> [Bool] {
            let now = try cycle("2026-Q3") { cycle in
                cycle.policy.horizonMonths = 24
                change(&cycle)
            }
            return RuleChange.between(last, now).map { $0.declared != nil }
        }
        let (day, old) = (try #require(Day("2026-08-01")), try #require(Day("2025-08-01")))
        #expect(
            try declared { cycle in
                let source = Source(file: "cycle.yml", line: 1, sha256: "")
                cycle.events = [Event(on: day, kind: .policy, what: "A longer horizon", source: source)]
            } == [true])
        #expect(
            try declared { cycle in
                cycle.policy.changes = [
                    PolicyChange(on: old, what: "Horizon", from: nil, to: nil, reason: nil, approvedBy: nil)
                ]
            } == [false])
    }

    @Test func `only what the rules decide by counts as theirs`() throws {
        let last = try cycle("2026-Q2")
        let now = try cycle("2026-Q3") { cycle in
            cycle.policy.maxAgeDays = 30
            cycle.policy.horizonMonths = 24
            cycle.policy.goalposts[0].best = 99
        }
        #expect(RuleChange.between(last, now).filter(\.decides).map(\.key) == ["horizon_months"])
    }
}
