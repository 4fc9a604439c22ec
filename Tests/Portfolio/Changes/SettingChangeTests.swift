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
        SettingChange.between(try cycle("2026-Q2"), try cycle("2026-Q3", change)).map {
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
            return SettingChange.between(last, now).map { $0.declared != nil }
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
        #expect(SettingChange.between(last, now).filter(\.decides).map(\.key) == ["horizon_months"])
    }

    @Test func `an entry with numbers declares no list of names, however its reason reads`() throws {
        let (last, day) = (try cycle("2026-Q2"), try #require(Day("2026-08-01")))
        let now = try cycle("2026-Q3") { cycle in
            cycle.policy.mustHold = ["peak"]
            cycle.policy.goalposts[0].weight = 30
            cycle.policy.changes = [
                PolicyChange(
                    on: day, what: "Weight of accuracy", from: "50", to: "30", reason: "GPU prices fell",
                    approvedBy: nil)
            ]
        }
        let reasons = Dictionary(
            SettingChange.between(last, now).map { ($0.key, $0.declared?.reason) },
            uniquingKeysWith: { first, _ in first })
        #expect(reasons["goalposts.accuracy.weight"] == "GPU prices fell")
        #expect(reasons["must_hold"] == .some(nil))
    }

    @Test func `of several entries the one that says most declares a change`() throws {
        let (last, day) = (try cycle("2026-Q2"), try #require(Day("2026-08-01")))
        func entry(_ what: String, _ from: String?, _ to: String?, _ reason: String) -> PolicyChange {
            PolicyChange(on: day, what: what, from: from, to: to, reason: reason, by: "Ada", approvedBy: "Council")
        }
        let now = try cycle("2026-Q3") { cycle in
            cycle.policy.thresholds.promote = 0.81
            cycle.policy.changes = [
                entry("Promotion", nil, nil, "vague"), entry("thresholds.promote", "0.9", "0.81", "exact"),
            ]
        }
        let declared = try #require(SettingChange.between(last, now).first?.declared)
        #expect(declared.reason == "exact")
        #expect(declared.by == "Ada")
        #expect(declared.approvedBy == "Council")
        #expect(declared.on == day)
    }

    @Test func `a decision declares the stage that it moves, an event the model that it names`() throws {
        func listed(_ name: String, _ change: (inout Cycle) -> Void) throws -> Cycle {
            try cycle(name) { cycle in
                var model = Model(id: "atlas")
                model.stage = .candidate
                model.hardware = .init(item: "L40S", replicas: 5, minimumReplicas: 1, capacity: nil, hours: 730)
                model.source = Source(file: "portfolio.yml", line: 3, sha256: "")
                cycle.models = [model]
                change(&cycle)
            }
        }
        let day = try #require(Day("2026-08-01"))
        let source = Source(file: "cycle.yml", line: 1, sha256: "")
        let now = try listed("2026-Q3") { cycle in
            cycle.models[0].stage = .production
            cycle.models[0].hardware?.replicas = 6
            cycle.models[0].owner = "Care"
            var decision = Decision(
                id: "2026-Q3/go", cycle: cycle.id, title: "Go", action: .promote, state: .inForce,
                rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
            decision.model = "atlas"
            cycle.decisions = [decision]
            var event = Event(on: day, kind: .change, what: "Sixth replica in service", source: source)
            event.model = "atlas"
            cycle.events = [event]
        }
        let places = Dictionary(
            SettingChange.between(try listed("2026-Q2") { _ in }, now).map { ($0.path, $0.declared?.place) },
            uniquingKeysWith: { first, _ in first })
        #expect(
            places == [
                "models.atlas.stage": .decision("2026-Q3/go"), "models.atlas.hardware.replicas": .event,
                "models.atlas.owner": nil,
            ])
    }
}
