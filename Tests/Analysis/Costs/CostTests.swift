import Portfolio
import Testing

@testable import Analysis

@Suite("What a model costs")
struct CostTests {
    private typealias Small = SmallPortfolio

    @Test("an unknown cost is never a number")
    func unknownCost() throws {
        let chat = try Small.chat(
            Small.cycle([
                Small.entry("old", .production, price: 2, right: 7600),
                Small.entry("preview", price: nil, right: 7100),
            ]))
        let preview = try #require(chat["preview"])
        #expect(preview.cost.knowledge == .unknown(.noPrice))
        #expect(preview.cost.perThousand == nil)
        #expect(preview.cost.perMonth == nil)
        #expect(preview.figures["cost.per_1k"] == nil)
        #expect(preview.score.score == nil)
        #expect(preview.isOnFrontier == nil)
        #expect(chat.ladder.leftOut.map(\.model) == ["preview"])
        #expect(preview.recommendation.rule == "R1")
        #expect(preview.recommendation.action == .defer)
    }

    @Test("a lower bound enters no score, no ladder and no promotion")
    func lowerBound() throws {
        var floor = Small.entry("floor", price: nil, right: 9000)
        floor.model.pricePerThousand = .atLeast(
            1, because: .said("training isn't billed yet"), currency: .usd, basis: .list)
        let chat = try Small.chat(
            Small.cycle([Small.entry("old", .production, price: 2, right: 7600), floor]))
        let found = try #require(chat["floor"])
        #expect(found.cost.knowledge == .atLeast(.said("training isn't billed yet")))
        #expect(found.cost.perThousand?.value == 1)
        #expect(found.cost.comparable == nil)
        #expect(found.score.score == nil)
        #expect(found.recommendation.rule == "R1")
        #expect(
            found.recommendation.reason
                == .data([.partOfCost(of: found.model.id, why: .said("training isn't billed yet"))]))
    }

    @Test("support hours without a rate leave the cost a lower bound")
    func supportWithoutRate() throws {
        var own = Small.entry("own", .production, price: 2, right: 7600)
        own.model.supportHours = 20
        let cost = try #require(try Small.chat(Small.cycle([own]))["own"]?.cost)
        #expect(cost.knowledge == .atLeast(.noSupportRate))
        #expect(cost.comparable == nil)
    }

    @Test("what is free by contract costs 0 and competes")
    func freeByContract() throws {
        var free = Small.entry("free", price: nil, right: 7600)
        free.model.pricePerThousand = .free("pilot contract", currency: .usd)
        let chat = try Small.chat(
            Small.cycle([Small.entry("old", .production, price: 2, right: 7600), free]))
        #expect(chat["free"]?.cost.comparable?.value == 0)
        #expect(chat.frontier == ["free"])
    }

    @Test("full cost adds replicas, requests, fixed price, retraining and people, and says how")
    func fullCost() throws {
        var own = Small.entry("own", .production, price: 0.5, right: 7600)
        own.model.hardware = .init(item: "L40S", replicas: 6, minimumReplicas: 1, capacity: nil, hours: 730)
        own.model.fixedPerMonth = 100
        own.model.supportHours = 10
        own.model.supportRate = 90
        own.model.retraining = .init(cost: 6000, perYear: 2)
        let chat = try Small.chat(
            Small.cycle([own]) { cycle in
                cycle.prices = [
                    Price(
                        item: "L40S", cost: Cost(1.1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
            })
        let cost = try #require(chat["own"]?.cost)
        #expect(cost.parts.map(\.kind) == [.hardware, .requests, .fixed, .retraining, .support])
        #expect(cost.parts.map { $0.amount.rounded() } == [4818, 500, 100, 1000, 900])
        #expect(cost.parts.first?.formula.spelled() == "6 × 730 × 1.1")
        #expect(abs((cost.perMonth?.value ?? 0) - 7318) < 1e-6)
        #expect(abs((cost.perThousand?.value ?? 0) - 7.318) < 1e-9)
        #expect(abs((cost.runPerThousand?.value ?? 0) - 5.418) < 1e-9)
    }

    @Test("tokens of each kind are a part of their own, and the whole is said per million of them too")
    func tokens() throws {
        var model = Small.entry("small", .production, price: nil, right: 8000)
        let price = { (amount: Double) in Cost(amount, currency: .usd, basis: .list) }
        model.model.tokens = TokenUse([
            .init(kind: .input, perRequest: 800, price: price(1)),
            .init(kind: .output, perRequest: 200, price: price(4)),
        ])
        model.model.pricePerThousand = model.model.tokens?.perThousand
        let chat = try Small.chat(Small.cycle([model]))
        let found = try #require(chat["small"])
        #expect(found.cost.parts.map(\.name) == ["input tokens", "output tokens"])
        #expect(found.cost.parts.map(\.quantity) == [800, 200])
        #expect(found.cost.parts.map { $0.amount.rounded() } == [800, 800])
        #expect(abs((found.cost.perThousand?.value ?? 0) - 1.6) < 1e-12)
        #expect(abs((found.figures["cost.per_1m_tokens"]?.value ?? 0) - 1.6) < 1e-12)
    }

    @Test("more tokens a request are another mix, not another price")
    func tokenMix() throws {
        func cycle(_ name: String, output: Double) throws -> Cycle {
            var model = Small.entry("small", .production, price: nil, right: 8000)
            model.model.tokens = TokenUse([
                .init(kind: .output, perRequest: output, price: Cost(4, currency: .usd, basis: .list))
            ])
            model.model.pricePerThousand = model.model.tokens?.perThousand
            return try Small.cycle([model], in: name)
        }
        let chat = try Small.chat(cycle("2026-Q2", output: 200), cycle("2026-Q3", output: 250))
        let split = try #require(chat["small"]?.costSplit).parts
        #expect(split.price == 0 && split.volume == 0)
        #expect(abs(split.mix - 200) < 1e-9)
    }

    @Test("replicas follow the traffic where capacity is known")
    func replicaSteps() throws {
        var own = Small.entry("own", .production, price: nil, right: 7600)
        own.model.hardware = .init(item: "T4", replicas: 1, minimumReplicas: 1, capacity: 300_000, hours: 730)
        let chat = try Small.chat(
            Small.cycle([own]) { cycle in
                cycle.prices = [
                    Price(
                        item: "T4", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
            })
        #expect(chat["own"]?.cost.replicas == 4)
        #expect(chat["own"]?.cost.perMonth?.value == 2920.0)
    }
}
