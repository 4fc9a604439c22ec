import Portfolio
import Statistics
import Testing

@testable import Analysis

/// Replicas of a model whose capacity is 500,000 a month, 425,000 of them planned.
@Suite struct SizingTests {
    private typealias Small = SmallPortfolio

    private static func found(
        _ stage: Model.Stage, replicas: Int, minimum: Int = 1, capacity: Double? = 500_000, traffic: Double = 1_000_000
    ) throws -> SizingFinding? {
        var entry = Small.entry("owned", stage, price: nil, right: 7600)
        entry.model.hardware = Model.Hardware(
            item: "L4", replicas: replicas, minimumReplicas: minimum, capacity: capacity, hours: 730)
        return try Small.chat(
            Small.cycle([entry], traffic: traffic) { cycle in
                cycle.prices = [
                    Price(
                        item: "L4", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
            })["owned"]?.cost.sizing
    }

    @Test func `a candidate is paid for what it needs, whatever is stated`() throws {
        let sizing = try #require(try Self.found(.candidate, replicas: 9))
        #expect((sizing.paid, sizing.needed, sizing.idle) == (3, 3, 0))
        #expect(sizing.inService == nil)
    }

    @Test func `what serves is paid for at least what is in service, and the rest is idle`() throws {
        let sizing = try #require(try Self.found(.production, replicas: 9))
        #expect((sizing.paid, sizing.needed, sizing.idle) == (9, 3, 6))
        #expect(sizing.idleCost == 6 * 730)
        #expect(try Self.found(.production, replicas: 2)?.paid == 3)
    }

    @Test func `the fewest that it comes in are needed, not idle`() throws {
        let sizing = try #require(try Self.found(.candidate, replicas: 8, minimum: 8))
        #expect((sizing.paid, sizing.idle) == (8, 0))
    }

    @Test func `exactly the reserve of a replica is carried by it, one request more isn't`() throws {
        #expect(try Self.found(.candidate, replicas: 1, traffic: 850_000)?.needed == 2)
        #expect(try Self.found(.candidate, replicas: 1, traffic: 850_001)?.needed == 3)
    }

    @Test func `without any measure the stated count stands, not checked`() throws {
        let sizing = try #require(try Self.found(.candidate, replicas: 4, capacity: nil))
        #expect(sizing.isUnchecked)
        #expect(sizing.paid == 4)
        #expect(sizing.utilisation == nil)
    }
}
