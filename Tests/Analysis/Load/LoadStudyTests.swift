import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite("What happens as load grows")
struct LoadStudyTests {
    private typealias Small = SmallPortfolio

    /// Bought at 2 per 1,000, against three replicas at 730 each that carry 500,000 requests apiece.
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
        // 2,190 a month against 0.002 a request: the same at 1,095,000, then the fourth replica changes nothing.
        #expect(
            pair.spans == [
                .init(from: 0, to: 1_094_999, cheaper: "bought"), .init(from: 1_095_000, to: 1_095_000, cheaper: nil),
                .init(from: 1_095_001, to: 2_000_000, cheaper: "owned"),
            ])
        #expect(study.lines.first { $0.model == "owned" }?.steps == [1_500_000])
    }

    @Test("the busiest hour's calls are held against the slots of the replicas in service")
    func peak() throws {
        let peak = try #require(try Self.study(slots: 2)?.peaks.first)
        #expect(peak.hour == 10)
        #expect(peak.serviceRate == 4)
        #expect(peak.carrying == 2)
        let queue = try #require(Queueing(arrivalRate: peak.arrivals, serviceRate: 4, servers: 3))
        #expect(peak.utilisation == queue.utilisation)
        #expect(peak.meanWait == queue.meanWait.map { $0 * 1000 })
    }

    @Test("without slots no queue is looked at")
    func noSlots() throws {
        #expect(try Self.study()?.peaks == [])
    }
}
