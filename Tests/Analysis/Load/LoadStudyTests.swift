import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite("What happens as load grows")
struct LoadStudyTests {
    private typealias Small = SmallPortfolio

    /// Bought at 2 per 1,000, against replicas at 730 each that carry 500,000 requests apiece, 425,000 of them planned.
    private static func study(slots: Int? = nil) throws -> LoadStudy? {
        var owned = Small.entry("owned", price: nil, right: 7600)
        owned.model.hardware = Model.Hardware(
            item: "L4", replicas: 3, minimumReplicas: 1, capacity: 500_000, hours: 730)
        owned.model.concurrency = slots
        owned.model.serviceTime = 500
        var bought = Small.entry("bought", .production, price: 2, right: 7600)
        var snapshot = Snapshot(
            workload: Small.workload, model: "bought", source: Small.source("snapshots/a.json", 1))
        snapshot.week = (0..<168).map { HourOfWeek(hour: $0, requests: $0 == 10 ? 3000 : 1000) }
        bought.snapshot = snapshot
        return try Small.chat(
            Small.cycle([bought, owned]) { cycle in
                cycle.prices = [
                    Price(
                        item: "L4", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
            }
        ).load
    }

    @Test("who costs less is told at every volume, to the request, replica steps included")
    func breakEven() throws {
        let study = try #require(try Self.study())
        let pair = try #require(study.pairs.first)
        #expect((pair.reference, pair.other) == ("bought", "owned"))
        // A candidate runs as many as it needs. Each costs 730, what 365,000 requests cost at 0.002, and carries 85% of
        // 500,000: every step makes what is bought cheaper again.
        #expect(
            pair.spans == [
                .init(from: 0, to: 364_999, cheaper: "bought"), .init(from: 365_000, to: 365_000, cheaper: nil),
                .init(from: 365_001, to: 425_000, cheaper: "owned"),
                .init(from: 425_001, to: 729_999, cheaper: "bought"), .init(from: 730_000, to: 730_000, cheaper: nil),
                .init(from: 730_001, to: 850_000, cheaper: "owned"),
                .init(from: 850_001, to: 1_094_999, cheaper: "bought"),
                .init(from: 1_095_000, to: 1_095_000, cheaper: nil),
                .init(from: 1_095_001, to: 1_275_000, cheaper: "owned"),
                .init(from: 1_275_001, to: 1_459_999, cheaper: "bought"),
                .init(from: 1_460_000, to: 1_460_000, cheaper: nil),
                .init(from: 1_460_001, to: 1_700_000, cheaper: "owned"),
                .init(from: 1_700_001, to: 1_824_999, cheaper: "bought"),
                .init(from: 1_825_000, to: 1_825_000, cheaper: nil),
                .init(from: 1_825_001, to: 2_000_000, cheaper: "owned"),
            ])
        #expect(study.lines.first { $0.model == "owned" }?.steps == [425_000, 850_000, 1_275_000, 1_700_000])
    }

    @Test("the busiest hour's calls are held against the slots of the replicas that are paid for")
    func peak() throws {
        let peak = try #require(try Self.study(slots: 2)?.peaks.first)
        #expect(peak.hour == 10)
        #expect(peak.serviceRate == 4)
        // Two would be full, and three keep the reserve.
        #expect(peak.carrying == 3)
        #expect(peak.replicas == 3)
        // Each of two slots is a server that finishes two calls a second.
        let queue = try #require(Queueing(arrivalRate: peak.arrivals, serviceRate: 2, servers: 6))
        #expect(peak.utilisation == queue.utilisation)
        #expect(peak.meanWait == queue.meanWait.map { $0 * 1000 })
    }

    @Test("without slots no queue is looked at")
    func noSlots() throws {
        #expect(try Self.study()?.peaks == [])
    }
}
