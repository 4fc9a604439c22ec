import Portfolio
import Testing

@testable import Analysis

@Suite("Quality on the traffic as it is")
struct TrafficMixTests {
    private typealias Small = SmallPortfolio

    /// Three languages with shares 0.5, 0.4 and 0.1; right answers of those given, pooled ones of `pooled`.
    private static func chat(
        _ slices: [(SliceID, Int, Int)], pooled: (Int, Int)?, shares: [Double?] = [0.5, 0.4, 0.1]
    ) throws -> (finding: WorkloadFinding, warnings: [Warning.Matter]) {
        var entry = Small.entry("old", .production, price: 2, right: 0)
        entry.tally = pooled.map { Tally(correct: $0.0, n: $0.1) }
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.source("snapshots/old.json", 1))
        snapshot.slices = slices.map {
            .init(slice: $0.0, tally: Tally(correct: $0.1, n: $0.2), source: snapshot.source)
        }
        entry.snapshot = snapshot
        let findings = Small.findings(
            try Small.cycle([entry]) { cycle in
                cycle.workloads[0].slices = zip(["language=de", "language=en", "language=uk"], shares).map {
                    Slice(id: SliceID($0), title: $0, share: $1)
                }
            })
        let edition = try #require(findings.editions.last)
        return (try #require(edition[Small.workload]), edition.warnings.map(\.matter))
    }

    private static let two: [(SliceID, Int, Int)] = [("language=de", 80, 100), ("language=en", 70, 100)]

    @Test("a slice with traffic that nobody rated leaves bounds and no point, and is flagged")
    func unmeasured() throws {
        let (chat, warnings) = try Self.chat(Self.two, pooled: (150, 200))
        let quality = try #require(chat["old"]?.quality)
        let bounds = try #require(quality.bounds)
        #expect(abs(bounds.low - (0.5 * 80 + 0.4 * 70)) < 1e-9 && abs(bounds.high - bounds.low - 10) < 1e-9)
        // What serves counts at its high end, so that nothing is promoted for what isn't measured.
        #expect(quality.value == bounds.high)
        #expect(chat.frontier == [])
        #expect(
            quality.remarks.contains(
                .unmeasuredTraffic([Slice(id: "language=uk", title: "language=uk", share: 0.1)])))
        #expect(chat["old"]?.unmeasuredTraffic.map(\.id) == ["language=uk"])
        #expect(warnings == [.unmeasuredTraffic([Slice(id: "language=uk", title: "language=uk", share: 0.1)])])
        let all = try Self.chat(Self.two + [("language=uk", 500, 1000)], pooled: (650, 1200)).finding
        let known = try #require(all["old"]?.quality)
        #expect(known.bounds == nil && abs(known.value - bounds.low - 5) < 1e-9)
        let (wide, narrow) = try (#require(quality.interval), #require(known.interval))
        #expect(wide.low < narrow.low && wide.high > narrow.high && wide.width > bounds.width)
        #expect(all["old"]?.unmeasuredTraffic == [])
    }

    @Test("a slice without traffic needs no answers")
    func withoutTraffic() throws {
        let (chat, warnings) = try Self.chat(Self.two, pooled: (150, 200), shares: [0.6, 0.4, 0])
        #expect(abs((chat["old"]?.quality?.value ?? 0) - 76) < 1e-9)
        #expect(warnings == [])
    }

    @Test("answers that aren't told by slice are no unmeasured traffic: the pooled share stands")
    func untoldSlices() throws {
        let (chat, warnings) = try Self.chat(Self.two, pooled: (450, 600))
        #expect(chat["old"]?.quality?.value == 75)
        #expect(warnings == [])
    }

    @Test("slices that share answers can't be weighed: the pooled share stands, and says why")
    func overlap() throws {
        let (chat, _) = try Self.chat(Self.two + [("language=uk", 90, 100)], pooled: (150, 200))
        let quality = try #require(chat["old"]?.quality)
        #expect(quality.value == 75)
        #expect(quality.remarks.contains(.overlappingSlices))
    }
}
