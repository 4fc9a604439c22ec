import Portfolio
import Testing

@testable import Analysis

@Suite("What becomes of a workload in its scenarios")
struct ScenarioTests {
    private typealias Small = SmallPortfolio

    /// A model in production by the request, and one on own replicas that carry 500,000 requests each.
    private static func cycle(_ scenarios: [Scenario]) throws -> Cycle {
        try Small.cycle([Small.entry("bought", .production, price: 2, right: 7600), owned]) { cycle in
            cycle.prices = [
                Price(
                    item: "L4", cost: Cost(1, currency: .usd, basis: .list), unit: .hour, from: cycle.id.window.first,
                    document: nil)
            ]
            cycle.scenarios = scenarios
        }
    }

    private static var owned: Small.Entry {
        var entry = Small.entry("owned", price: nil, right: 7600)
        entry.model.hardware = Model.Hardware(
            item: "L4", replicas: 3, minimumReplicas: 1, capacity: 500_000, hours: 730)
        return entry
    }

    private static func scenario(_ id: ScenarioID, _ change: (inout Scenario) -> Void) -> Scenario {
        var scenario = Scenario(id: id, title: id.name)
        change(&scenario)
        return scenario
    }

    @Test("each scenario computes replicas, cost, net benefit, the choice and its regret again")
    func recomputed() throws {
        let study = try #require(
            Small.chat(Self.cycle([Self.scenario("double") { $0.traffic = 2 }])).scenarios)
        #expect(study.planned.choice == "bought")
        #expect(study.planned["owned"]?.costPerMonth == 2190)
        #expect(study.planned["owned"]?.regret == 190)
        let double = try #require(study.scenarios.first)
        #expect(double.requestsPerMonth == 2_000_000)
        // Four would be full; five keep the reserve of 15%.
        #expect(double["owned"]?.replicas == 5)
        #expect(double["owned"]?.costPerMonth == 3650)
        #expect(double["bought"]?.costPerMonth == 4000)
        #expect(double.choice == "owned")
        #expect(abs((double["bought"]?.regret ?? 0) - 350) < 1e-6)
        #expect(study.holding.isEmpty)
    }

    @Test("the least of the largest regrets is named, with where each is largest")
    func fragility() throws {
        let study = try #require(
            Small.chat(
                Self.cycle([
                    Self.scenario("double") { $0.traffic = 2 }, Self.scenario("dearer") { $0.hardwarePrice = 1.2 },
                ])
            ).scenarios)
        #expect(study.leastRegret?.model == "bought")
        #expect(study.fragility.map(\.model) == ["bought", "owned"])
        #expect(study.fragility.map(\.scenario) == ["double", "dearer"])
        // At double traffic 4,000 against five replicas at 730; where they are dearer three at 876 against 2,000.
        #expect(abs((study.fragility[0].regret ?? 0) - 350) < 1e-6)
        #expect(abs((study.fragility[1].regret ?? 0) - 628) < 1e-6)
    }

    @Test func `the worst scenario is that of the most regret per 1,000 requests, not of the most traffic`() throws {
        let cycle = try Small.cycle([
            Small.entry("cheap", .production, price: 1, right: 7600), Small.entry("dear", price: 2, right: 7600),
        ]) { cycle in
            cycle.scenarios = [
                Self.scenario("fourfold") { $0.traffic = 4 }, Self.scenario("tokens") { $0.tokenPrice = 2 },
            ]
        }
        let study = try #require(Small.chat(cycle).scenarios)
        let dear = try #require(study.fragility.last)
        #expect(study.leastRegret?.model == "cheap")
        // 1 per 1,000 is 4,000 a month at four times the traffic; 2 per 1,000 only 2,000 a month.
        #expect(dear.scenario == "tokens")
        #expect(abs((dear.perThousand ?? 0) - 2) < 1e-9)
        #expect(abs((dear.regret ?? 0) - 2_000) < 1e-6)
    }

    @Test("the traffic and the price at which the choice changes are found to a thousandth of the range")
    func switches() throws {
        let study = try #require(
            Small.chat(Self.cycle([Self.scenario("double") { $0.traffic = 2 }])).scenarios)
        let traffic = try #require(study.switches.first { $0.input == .traffic })
        #expect(traffic.planned == 1_000_000)
        // Three replicas at 2,190 against 2 per 1,000: from 1,095,000 requests on.
        let change = try #require(traffic.upwards)
        #expect(abs(change.factor - 1.095) < 0.002)
        #expect((change.below, change.above) == ("bought", "owned"))
        let hardware = try #require(study.switches.first { $0.input == .hardwarePrice }?.downwards)
        #expect(abs(hardware.factor - 2000 / 2190) < 0.002)
        #expect((hardware.below, hardware.above) == ("owned", "bought"))
        #expect(study.switches.first { $0.input == .worth }?.changes == [])
    }

    @Test("a model that misses a limit in a scenario may not be chosen there and has no regret to compare")
    func missesLimit() throws {
        var cycle = try Self.cycle([Self.scenario("drift") { $0.drift = 10 }])
        cycle.policy.gates = [GateRule(indicator: "accuracy", atMost: nil, atLeast: 70, why: nil, source: nil)]
        let study = try #require(Small.chat(cycle).scenarios)
        #expect(study.scenarios.first?.choice == nil)
        #expect(study.scenarios.first?["bought"]?.verdict == .fail)
        #expect(study.leastRegret == nil)
        #expect(study.fragility.first?.scenario == "drift")
    }

    @Test("scenarios change no figure of the plan")
    func planStays() throws {
        let plain = try Small.chat(Self.cycle([]))
        let studied = try Small.chat(Self.cycle([Self.scenario("double") { $0.traffic = 2 }]))
        #expect(plain.models == studied.models)
        #expect(plain.scenarios == nil)
        let planned = try #require(studied.scenarios?.planned)
        for model in studied.models {
            #expect(planned[model.model.id]?.costPerThousand == model.cost.comparable?.value)
            #expect(planned[model.model.id]?.quality == model.quality?.value)
            #expect(planned[model.model.id]?.action == model.recommendation.action)
        }
    }

    @Test("a cost without a split moves as a whole with the price that moves")
    func unsplitCost() throws {
        var entry = Small.entry("measured", .production, price: nil, right: 7600)
        entry.measurements = [
            Measurement(
                model: "measured", workload: Small.workload, indicator: "cost.per_1k", slice: nil, value: 3, n: nil,
                low: nil, high: nil, basis: nil, unknown: nil, source: Small.source("metrics.csv", 2))
        ]
        let cycle = try Small.cycle([entry]) { cycle in
            cycle.scenarios = [Self.scenario("cheaper") { $0.hardwarePrice = 0.5 }]
        }
        let study = try #require(Small.chat(cycle).scenarios)
        #expect(study.planned["measured"]?.costPerThousand == 3)
        #expect(study.scenarios.first?["measured"]?.costPerThousand == 1.5)
    }
}
