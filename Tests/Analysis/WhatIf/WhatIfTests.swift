import Formulas
import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite struct `A workload as formulas of assumptions` {
    private static func hosted(_ id: ModelID, _ stage: Model.Stage, right: Int, capacity: Double) -> Small.Entry {
        var entry = Small.entry(id, stage, price: nil, right: right)
        entry.model.hardware = Model.Hardware(
            item: "gpu", replicas: 2, minimumReplicas: 1, capacity: capacity, hours: 730)
        return entry
    }

    private static func chat(stock: Int? = nil, _ adjust: (inout Cycle) -> Void = { _ in }) throws -> WorkloadFinding {
        let own = hosted("own", .production, right: 8_000, capacity: 600_000)
        let bought = Small.entry("bought", price: 3, right: 8_100)
        var double = Scenario(id: "double", title: "Double")
        double.traffic = 2
        double.hardwarePrice = 0.5
        var lost = Scenario(id: "lost", title: "Lost")
        lost.drift = 3
        return try Small.chat(
            Small.cycle([own, bought]) { cycle in
                cycle.scenarios = [double, lost]
                cycle.prices = [
                    Price(
                        item: "gpu", cost: Cost(1.5, currency: .usd, basis: .list, source: nil), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
                if let stock {
                    cycle.stock = [Stock(item: "gpu", replicas: stock, source: Small.source("portfolio.yml", 9))]
                }
                adjust(&cycle)
            })
    }

    @Test func `as filed every figure is the report's own`() throws {
        let chat = try Self.chat()
        let whatIf = try #require(chat.whatIf)
        let outcome = whatIf.outcome([:])
        for (place, option) in whatIf.options.enumerated() {
            let model = try #require(chat[option.model])
            #expect(outcome.figures[place][.cost] == model.cost.perMonth?.value)
            #expect(outcome.figures[place][.perThousand] == model.cost.perThousand?.value)
            #expect(outcome.figures[place][.quality] == model.quality?.value)
            #expect(outcome.figures[place][.replicas] == model.cost.replicas.map(Double.init))
        }
    }

    @Test func `a scenario as a state gives the choice and the costs of the scenario`() throws {
        let chat = try Self.chat()
        let whatIf = try #require(chat.whatIf)
        let study = try #require(chat.scenarios)
        for named in whatIf.named {
            #expect(named.isWhole)
            let scenario = try #require(study.scenarios.first { $0.scenario.id == named.scenario })
            let outcome = whatIf.outcome(named.state)
            #expect(outcome.choice.map { whatIf.options[$0].model } == scenario.choice)
            for (place, option) in whatIf.options.enumerated() {
                let standing = try #require(scenario[option.model])
                #expect(outcome.figures[place][.cost] == standing.costPerMonth)
                #expect(abs((outcome.figures[place][.quality] ?? 0) - (standing.quality ?? 0)) < 1e-9)
                #expect(abs((outcome.figures[place][.benefit] ?? 0) - (standing.netBenefit ?? 0)) < 1e-6)
            }
        }
    }

    @Test func `a model without hardware left is not chosen`() throws {
        let whatIf = try #require(try Self.chat(stock: 2).whatIf)
        let own = try #require(whatIf.options.firstIndex { $0.model == "own" })
        #expect(whatIf.options[own].room == 2)
        // With the reserve two replicas carry 1,020,000 a month.
        #expect(whatIf.outcome(["worth": 0.1]).eligible.contains(own))
        #expect(!whatIf.outcome(["worth": 0.1, "traffic": 1.5]).eligible.contains(own))
    }

    @Test func `what moves is left in a formula, and nothing else`() throws {
        let whatIf = try #require(try Self.chat().whatIf)
        let keys = Set(whatIf.assumptions.map(\.kind.key))
        for option in whatIf.options {
            for tree in option.trees.values {
                #expect(tree.inputs.allSatisfy { keys.contains($0.name) || $0.name.hasPrefix(".") })
            }
        }
        #expect(keys.isSuperset(of: ["traffic", "hardware_price", "token_price", "worth", "drift"]))
        #expect(!keys.contains("latency_limit"))
    }

    @Test func `a turn is where the choice changes, and the curve crosses 0 there`() throws {
        let whatIf = try #require(try Self.chat().whatIf)
        let token = try #require(whatIf.assumptions.first { $0.kind == .tokenPrice })
        let turn = try #require(token.turns.first)
        let before = whatIf.outcome(["token_price": turn.value - 0.01])
        let after = whatIf.outcome(["token_price": turn.value + 0.01])
        #expect(before.choice.map { whatIf.options[$0].model } == turn.below)
        #expect(after.choice.map { whatIf.options[$0].model } == turn.above)
        #expect(token.curve.contains { ($0.lead ?? 0) > 0 } && token.curve.contains { ($0.lead ?? 0) < 0 })
    }
}
