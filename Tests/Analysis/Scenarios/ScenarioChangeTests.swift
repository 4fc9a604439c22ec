import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite("What a scenario changes: the busy hours, retraining, one group's answers, costs without a split")
struct ScenarioChangeTests {
    private typealias Small = SmallPortfolio

    private static func scenario(_ change: (inout Scenario) -> Void) -> Scenario {
        var scenario = Scenario(id: "other", title: "Other")
        change(&scenario)
        return scenario
    }

    /// In production on one replica of one slot, with a week of which hour 10 has 3,000 calls and every other 1,000.
    private static func busy(
        hours: Set<Int> = [10], week: Bool = true, _ change: (inout Scenario) -> Void
    ) throws -> ScenarioStudy {
        var owned = Small.entry("owned", .production, price: nil, right: 7600)
        owned.model.hardware = Model.Hardware(
            item: "L4", replicas: 1, minimumReplicas: 1, capacity: 1_500_000, hours: 730)
        owned.model.concurrency = 1
        owned.model.serviceTime = 500
        var snapshot = Snapshot(workload: Small.workload, model: "owned", source: Small.source("snapshots/a.json", 1))
        if week { snapshot.week = (0..<168).map { HourOfWeek(hour: $0, requests: $0 == 10 ? 3000 : 1000) } }
        owned.snapshot = snapshot
        let found = try Small.chat(
            Small.cycle([owned]) { cycle in
                cycle.prices = [
                    Price(
                        item: "L4", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
                cycle.workloads[0].busyHours = hours
                cycle.scenarios = [scenario(change)]
            })
        return try #require(found.scenarios)
    }

    @Test("more calls in the busy hours are more in all, and more replicas for the queue of the busiest hour")
    func busyHours() throws {
        let study = try Self.busy { $0.busyTraffic = 29 }
        #expect(study.planned["owned"]?.replicas == 1)
        let other = try #require(study.scenarios.first)
        // Hour 10 is 3,000 of 170,000 calls a week: 28 × 3,000 more are 254,000.
        #expect(abs((other.requestsPerMonth ?? 0) - 254e6 / 170) < 1e-6)
        // 42.5 calls a second of half a second each fill 21.3 slots: 26 leave the reserve of 15%.
        #expect(other["owned"]?.replicas == 26)
        let queue = try #require(other.queues.first)
        let volume: Double = 1_000_000 * 254 / 170
        let calls: Double = volume * 87 / 254 * 168 / 730
        #expect(abs(queue.arrivals - calls / 3600 * 1.3) < 1e-9)
        #expect(queue.replicas == 26)
        let waits = try #require(Queueing(arrivalRate: queue.arrivals, serviceRate: 2, servers: 26)?.meanWait)
        #expect(abs((queue.meanWait ?? 0) - waits * 1000) < 1e-9)
        #expect(other.gaps == ScenarioGaps())
        // On top of the traffic.
        let both = try #require(
            Self.busy {
                $0.busyTraffic = 29
                $0.traffic = 2
            }.scenarios.first)
        #expect(abs((both.requestsPerMonth ?? 0) - 508e6 / 170) < 1e-6)
        // Twice 21.27 at 85% are 50.04.
        #expect(both["owned"]?.replicas == 51)
        #expect(both.queues.first?.replicas == 51)
    }

    @Test("without a week, or without busy hours, they change nothing and the edition says so")
    func unknownHours() throws {
        let blind = try #require(Self.busy(week: false) { $0.busyTraffic = 2 }.scenarios.first)
        #expect(blind.requestsPerMonth == 1_000_000)
        #expect(
            blind.gaps.all == [.busy(.unmeasured)])
        #expect(try Self.busy(hours: []) { $0.busyTraffic = 2 }.scenarios.first?.gaps.busy == .undeclared)
    }

    @Test("retraining twice as often costs twice as much, and nothing else moves")
    func retraining() throws {
        var entry = Small.entry("trained", .production, price: 2, right: 7600)
        entry.model.retraining = .init(cost: 1200, perYear: 2)
        let study = try #require(
            Small.chat(Small.cycle([entry]) { $0.scenarios = [Self.scenario { $0.retraining = 2 }] }).scenarios)
        #expect(study.planned["trained"]?.costPerMonth == 2200)
        #expect(study.scenarios.first?["trained"]?.costPerMonth == 2400)
        #expect(study.scenarios.first?["trained"]?.quality == study.planned["trained"]?.quality)
        let none = try #require(
            Small.chat(
                Small.cycle([Small.entry("bought", .production, price: 2, right: 7600)]) {
                    $0.scenarios = [Self.scenario { $0.retraining = 2 }]
                }
            ).scenarios)
        #expect(
            none.scenarios.first?.gaps.all == [.retraining])
    }

    /// 10,000 answers, of which 2,000 Arabic, 3,000 about outages.
    private static func drifting(
        _ shares: [SliceID: Double], weighedBy: [SliceID] = [], _ drift: [SliceID: Double]
    ) throws -> (WorkloadFinding, ScenarioFinding) {
        var entry = Small.entry("old", .production, price: 2, right: 7600)
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.source("snapshots/old.json", 1))
        snapshot.slices = [
            ("language=ar", 1400, 2000), ("language=en", 6200, 8000), ("topic=outage", 2400, 3000),
        ].map { .init(slice: $0.0, tally: Tally(correct: $0.1, n: $0.2), source: snapshot.source) }
        entry.snapshot = snapshot
        let found = try Small.chat(
            Small.cycle([entry]) { cycle in
                cycle.workloads[0].slices = ["language=ar", "language=en", "topic=outage", "age=old"].map {
                    Slice(id: $0, title: $0.name, share: shares[$0])
                }
                cycle.scenarios = [Self.scenario { $0.driftBySlice = drift }]
            })
        return (found, try #require(found.scenarios?.scenarios.first))
    }

    @Test("what a group loses lowers the whole by its share of the traffic, where that is known")
    func driftOfWeighedGroup() throws {
        let (plan, other) = try Self.drifting(["language=ar": 0.5, "language=en": 0.5], ["language=ar": 10])
        let planned = try #require(plan["old"]?.quality?.value)
        #expect(abs(planned - (0.5 * 70 + 0.5 * 77.5)) < 1e-9)
        #expect(abs((other["old"]?.quality ?? 0) - (planned - 5)) < 1e-9)
    }

    @Test("pooled answers lose by the group's share of them, other dimensions by as much")
    func driftOfPooledGroup() throws {
        let (plan, other) = try Self.drifting([:], ["topic=outage": 10])
        #expect(plan["old"]?.quality?.value == 76)
        #expect(abs((other["old"]?.quality ?? 0) - 73) < 1e-9)
        let (weighed, less) = try Self.drifting(["language=ar": 0.5, "language=en": 0.5], ["topic=outage": 10])
        #expect(abs((less["old"]?.quality ?? 0) - ((weighed["old"]?.quality?.value ?? 0) - 3)) < 1e-9)
    }

    @Test("a loss on a group of which nobody knows the share changes nothing and says so")
    func driftOfUnknownGroup() throws {
        let (plan, other) = try Self.drifting([:], ["age=old": 10])
        #expect(other["old"]?.quality == plan["old"]?.quality?.value)
        #expect(other.gaps.drift == [.init(slice: "age=old", title: "age=old", models: ["old"], isEverybody: true)])
    }

    @Test("whose cost has no split is named where a price moves, and nobody where none does")
    func unsplit() throws {
        var entry = Small.entry("measured", .production, price: nil, right: 7600)
        entry.measurements = [
            Measurement(
                model: "measured", workload: Small.workload, indicator: "cost.per_1k", value: 3,
                source: Small.source("metrics.csv", 2))
        ]
        func study(_ change: @escaping (inout Scenario) -> Void) throws -> ScenarioStudy {
            try #require(
                Small.chat(
                    Small.cycle([entry, Small.entry("priced", price: 2, right: 7600)]) {
                        $0.scenarios = [Self.scenario(change)]
                        $0.workloads[0].valueOfRight = nil
                    }
                ).scenarios)
        }
        #expect(try study { $0.hardwarePrice = 0.5 }.unsplit == ["measured"])
        #expect(try study { $0.traffic = 2 }.unsplit == [])
    }
}
