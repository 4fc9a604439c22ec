import Portfolio
import Testing

@testable import Analysis

@Suite("Costs of different kinds")
struct TypedCostTests {
    private typealias Small = SmallPortfolio

    private func price(_ amount: Double, _ basis: CostBasis, from day: Day, line: Int) -> Price {
        Price(
            item: "GPU",
            cost: Cost(
                amount, currency: .usd, basis: basis, priceDate: day, source: Small.source("portfolio.yml", line)),
            unit: .hour, from: day, document: nil)
    }

    /// A cycle with one model on its own hardware, at this price an hour.
    private func owned(_ name: String, price amount: Double, traffic: Double = 1_000_000, replicas: Int = 2) throws
        -> Cycle
    {
        var own = Small.entry("own", .production, price: nil, right: 7600)
        own.model.hardware = .init(item: "GPU", replicas: replicas, minimumReplicas: 1, capacity: nil, hours: 730)
        return try Small.cycle([own], in: name, traffic: traffic) { cycle in
            cycle.prices = [price(amount, .billed, from: cycle.id.window.first, line: 4)]
        }
    }

    @Test("a cost of parts on different bases is no number, and says where they stand")
    func mixedBasis() throws {
        var own = Small.entry("own", .production, price: 0.5, right: 7600)
        own.model.hardware = .init(item: "GPU", replicas: 2, minimumReplicas: 1, capacity: nil, hours: 730)
        let chat = try Small.chat(
            Small.cycle([own]) { $0.prices = [price(1, .billed, from: $0.id.window.first, line: 4)] })
        guard case .unknown(.mismatch(let mismatch)) = chat["own"]?.cost.knowledge else {
            Issue.record("a sum: \(String(describing: chat["own"]?.cost.knowledge))")
            return
        }
        #expect(
            mismatch.description
                == "amounts of different basis can't be added: billed (cycles/2026-Q3/portfolio.yml:4) "
                + "and list (cycles/2026-Q3/portfolio.yml:21)")
        #expect(chat["own"]?.cost.perThousand == nil)
    }

    @Test("a total with an unknown part is at least what is known")
    func atLeast() throws {
        var known = Small.entry("known", .production, price: 2, right: 7600)
        known.model.workloads = [Small.workload]
        var preview = Small.entry("preview", .production, price: nil, right: 7100)
        preview.model.workloads = ["mail"]
        let cycle = try Small.cycle([known, preview]) { cycle in
            var mail = Workload(id: "mail")
            mail.requestsPerMonth = 1_000
            cycle.workloads.append(mail)
        }
        let money = try #require(Small.findings(cycle).editions.last?.money)
        #expect(money.before == nil)
        #expect(money.atLeastBefore?.value == 24_000)
        #expect(money.missing == [.noCost(of: "preview")])
    }

    @Test("a price of later than the cycle is none yet")
    func laterPrice() throws {
        var cycle = try owned("2026-Q3", price: 1)
        let later = try #require(Day("2026-10-01"))
        cycle.collected = try #require(Day("2026-10-02"))
        cycle.prices.append(price(5, .billed, from: later, line: 5))
        #expect(try Small.chat(cycle)["own"]?.cost.perMonth?.value == 1460)
    }

    @Test("a change of cost since the last cycle splits into price, volume and mix that add up to it")
    func split() throws {
        let chat = try Small.chat(
            owned("2026-Q2", price: 1.25), owned("2026-Q3", price: 1, traffic: 1_100_000, replicas: 3))
        let split = try #require(chat["own"]?.costSplit)
        #expect(split.against.name == "2026-Q2")
        #expect(split.parts.before == 1825)
        #expect(split.parts.now == 2190)
        #expect(abs(split.parts.price + 547.5) < 1e-9)
        // A third replica is neither more traffic nor another mix of it.
        #expect(split.parts.volume == 0 && split.parts.mix == 0)
        #expect(abs(split.parts.size - 912.5) < 1e-9)
        #expect(abs(split.parts.price + split.parts.size - split.change) < 1e-9)
        #expect(split.parts.beforeAtTodaysPrices == 1460)
    }

    @Test("no split bridges a change of basis or a cost that is known in part")
    func noSplit() throws {
        var other = try owned("2026-Q3", price: 1)
        other.prices = [price(1, .list, from: other.id.window.first, line: 4)]
        #expect(try Small.chat(owned("2026-Q2", price: 1), other)["own"]?.costSplit == nil)
    }

    @Test("production as a whole is split as its models are, a model that took over among the mix")
    func production() throws {
        let before = try owned("2026-Q2", price: 1)
        var after = Small.entry("bought", .production, price: nil, right: 7600)
        after.model.pricePerThousand = Cost(1, currency: .usd, basis: .billed, source: Small.source("portfolio.yml", 9))
        let findings = try Small.findings(before, Small.cycle([after], in: "2026-Q3"))
        let split = try #require(findings.editions.last?.money.split)
        #expect(split.parts.before == 1460)
        #expect(split.parts.now == 1000)
        #expect(split.parts.price == 0)
        #expect(split.parts.volume == 0)
        #expect(split.parts.mix == 1000)
        #expect(split.parts.size == -1460)
    }
}
