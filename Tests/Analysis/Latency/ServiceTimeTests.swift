import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite("How long a call occupies a slot")
struct ServiceTimeTests {
    private typealias Small = SmallPortfolio

    /// On three replicas; at night, in hours 0 to 9 with 100 calls each, calls take 200 ms, by day 600.
    private static func owned(
        stated: Double? = nil, calls: Int = 100, adjust: (inout Small.Entry) -> Void = { _ in }
    ) throws -> PeakFinding? {
        var owned = Small.entry("owned", .production, price: nil, right: 7600)
        owned.model.hardware = Model.Hardware(
            item: "L4", replicas: 3, minimumReplicas: 1, capacity: nil, hours: 730)
        owned.model.concurrency = 2
        owned.model.serviceTime = stated
        var snapshot = Snapshot(workload: Small.workload, model: "owned", source: Small.source("snapshots/a.json", 1))
        snapshot.week = (0..<168).map { hour in
            HourOfWeek(
                hour: hour, requests: hour < 10 ? 100 : 1000,
                latency: .samples(Array(repeating: hour < 10 ? 200 : 600, count: calls)))
        }
        snapshot.latency = [
            LatencyMeasurement(
                span: .all, failed: 0, record: .samples(Array(repeating: 600, count: 900)), source: snapshot.source)
        ]
        owned.snapshot = snapshot
        adjust(&owned)
        return try Small.chat(
            Small.cycle([owned]) { cycle in
                cycle.workloads[0].serviceLevel = ServiceLevel(quantile: 0.95, latencyLimit: 1000)
                cycle.workloads[0].arrivalVariation = 2
                cycle.prices = [
                    Price(
                        item: "L4", cost: Cost(1, currency: .usd, basis: .list), unit: .hour,
                        from: cycle.id.window.first, document: nil)
                ]
            }
        ).load?.peaks.first
    }

    @Test("where none is stated the mean of the quietest hour stands for it, said to be an upper estimate")
    func quietMean() throws {
        let peak = try #require(try Self.owned())
        #expect(peak.meanService == 200)
        #expect(peak.isServiceMeasured)
        #expect(peak.serviceRate == 10)
        #expect(peak.steps.contains(.queue(.mean(200, .quietest(hours: 1, calls: 100)))))
    }

    @Test("the quantile is that of as many quiet hours as hold ten calls beyond it, else of the whole week")
    func quietQuantile() throws {
        let peak = try #require(try Self.owned(stated: 150))
        #expect(!peak.isServiceMeasured)
        // Half of 5% beyond: 400 calls, four hours of 100.
        #expect(peak.serviceTime == 200)
        #expect(peak.steps.last == .queue(.quantile(200, .quietest(hours: 4, calls: 400))))
        #expect(try Self.owned(stated: 150, calls: 1)?.serviceTime == 600)
    }

    @Test("counts of one error are added over hours, those of two can't be")
    func sketches() {
        func hour(_ hour: Int, alpha: Double, first: Int) -> HourOfWeek {
            HourOfWeek(
                hour: hour, requests: 10, latency: .sketch(alpha: alpha, zero: 0, first: first, counts: [5, 5]))
        }
        let found = QuietHours([hour(0, alpha: 0.05, first: 50), hour(1, alpha: 0.05, first: 48)], least: 20)
        #expect(found?.calls == 20)
        let sketch = LatencySketch(alpha: 0.05, counts: [48: 5, 49: 5, 50: 5, 51: 5])
        #expect(found?.quantile(0.99) == sketch.quantile(0.99)?.estimate)
        #expect(QuietHours([hour(0, alpha: 0.05, first: 50), hour(1, alpha: 0.01, first: 48)], least: 20) == nil)
        #expect(QuietHours([hour(0, alpha: 0.05, first: 50)], least: 20) == nil)
    }

    @Test("waits are scaled where the variation of both is stated, and said not to be where one is missing")
    func variation() throws {
        let plain = try #require(try Self.owned(stated: 150))
        #expect(plain.variability == nil)
        #expect(plain.steps.contains(.queue(.noVariation)))
        let varied = try #require(try Self.owned(stated: 150) { $0.model.serviceVariation = 1 })
        #expect(varied.variability == 2.5)
        let (wait, random) = try (#require(varied.meanWait), #require(plain.meanWait))
        #expect(abs(wait - 2.5 * random) < 1e-9)
    }
}
