import Portfolio
import Testing

@testable import Analysis

@Suite struct `A cost over volume` {
    private typealias Small = SmallPortfolio

    @Test func `is sampled at 200 volumes and on both sides of each step`() throws {
        var owned = Small.entry("owned", price: nil, right: 7600)
        owned.model.hardware = Model.Hardware(
            item: "L4", replicas: 1, minimumReplicas: 1, capacity: 700_500, hours: 730)
        let study = try #require(
            Small.chat(
                Small.cycle([Small.entry("bought", .production, price: 2, right: 7600), owned]) { cycle in
                    cycle.prices = [
                        Price(
                            item: "L4", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                            from: cycle.id.window.first, document: nil)
                    ]
                }
            ).load)
        let line = try #require(study.lines.first { $0.model == "owned" })
        // A replica carries 85% of 700,500 within the reserve.
        #expect(line.steps == [595_425, 1_190_850, 1_786_275])
        #expect(line.samples.count == 200 + 1 + 6)
        func cost(at volume: Double) -> Double? { line.samples.first { $0.volume == volume }?.cost }
        #expect(cost(at: 595_425) == 730)
        #expect(cost(at: 595_426) == 1460)
    }
}
