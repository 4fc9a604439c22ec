import Portfolio
import Testing

@testable import Analysis

@Suite("What a limit says")
struct GateTests {
    private typealias Small = SmallPortfolio

    private static func verdict(
        _ record: LatencyRecord, failed: Int = 0, limit: Double = 500, quantile: Double = 0.95
    ) throws -> GateFinding {
        var old = Small.entry("old", .production, price: 2, right: 7600)
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.source("snapshots/old.json", 1))
        snapshot.latency = [.init(span: .all, failed: failed, record: record, source: snapshot.source)]
        old.snapshot = snapshot
        let chat = try Small.chat(
            Small.cycle([old]) { $0.workloads[0].serviceLevel = .init(quantile: quantile, latencyLimit: limit) })
        return try #require(chat["old"]?.gates.first)
    }

    @Test("the share within the limit decides, with its interval")
    func shareDecides() throws {
        func calls(_ within: Int, _ n: Int) -> LatencyRecord {
            .samples(Array(repeating: 300, count: within) + Array(repeating: 900, count: n - within))
        }
        #expect(try Self.verdict(calls(980, 1000)).verdict == .pass)
        #expect(try Self.verdict(calls(900, 1000)).verdict == .fail)
        let open = try Self.verdict(calls(97, 100))
        #expect(open.verdict == .inconclusive)
        #expect(open.reason == .fewCalls)
        #expect((open.moreNeeded ?? 0) > 0)
    }

    @Test("failed calls count as slower than any limit")
    func failedCallsAreSlow() throws {
        let quick = LatencyRecord.samples(Array(repeating: 300, count: 1000))
        #expect(try Self.verdict(quick).verdict == .pass)
        #expect(try Self.verdict(quick, failed: 100).verdict == .fail)
    }

    @Test("a limit inside a bucket leaves open what the bucket leaves open")
    func limitInsideABucket() throws {
        let record = LatencyRecord.buckets(bounds: [400, 600], counts: [900, 95, 5])
        #expect(try Self.verdict(record, limit: 500).verdict == .inconclusive)
        #expect(try Self.verdict(record, limit: 600).verdict == .pass)
        #expect(try Self.verdict(record, limit: 400).verdict == .fail)
    }

    @Test("a percentile decides about the limit on it, at its point value, unless it is too near or none brackets it")
    func percentilesAlone() throws {
        func record(_ p90: Double, _ p99: Double) -> LatencyRecord {
            .percentiles([.init(probability: 0.9, value: p90), .init(probability: 0.99, value: p99)], n: nil)
        }
        let pass = try Self.verdict(record(200, 450))
        #expect(pass.verdict == .pass)
        #expect(pass.reason == .percentilesOnly)
        #expect(try Self.verdict(record(600, 900)).verdict == .fail)
        let unbracketed = try Self.verdict(record(300, 900))
        #expect(unbracketed.verdict == .inconclusive && unbracketed.reason == .noPercentileNear)
        let own = { LatencyRecord.percentiles([.init(probability: 0.95, value: $0)], n: $1) }
        #expect(try Self.verdict(own(400, nil)).verdict == .pass)
        let near = try Self.verdict(own(480, 100_000))
        #expect(near.verdict == .inconclusive && near.reason == .nearLimit && near.moreNeeded == nil)
        #expect(try Self.verdict(own(400, 60)).reason == .fewCalls)
        // What is known of the share is a bracket: no share is given.
        #expect(try Self.verdict(own(400, 41_000)).figure == nil)
    }

    @Test("a service level that nobody measured is open, never met")
    func notMeasured() throws {
        let chat = try Small.chat(
            Small.cycle([Small.entry("old", .production, price: 2, right: 7600)]) {
                $0.workloads[0].serviceLevel = .init(quantile: 0.95, latencyLimit: 500, errorLimit: 0.005)
            })
        #expect(chat["old"]?.gates.map(\.verdict) == [.inconclusive, .inconclusive])
        #expect(chat["old"]?.gates.map(\.reason) == [.notMeasured, .notMeasured])
        #expect(chat["old"]?.verdict == .inconclusive)
    }

    @Test("figures older than policy allows decide nothing, and are named")
    func stale() throws {
        let findings = Small.findings(
            try Small.cycle([Small.entry("old", .production, price: 2, right: 7600)]) { cycle in
                cycle.policy.maxAgeDays = 30
                cycle.snapshots[0].accuracySource = Small.source(
                    "snapshots/a.json", 4,
                    Window(from: cycle.id.window.first, to: Day(ordinal: cycle.id.window.first.ordinal + 20)))
            })
        let edition = try #require(findings.editions.last)
        let old = try #require(edition[Small.workload]?["old"])
        #expect(old.stale.map(\.family) == [.quality])
        #expect(old.stale.map(\.days) == [71])
        #expect(old.recommendation.said == "hold R1")
        #expect(edition.warnings.map(\.matter) == [.stale(try #require(old.stale.first))])
    }
}
