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

    @Test("a slice with traffic that nobody rated is drawn as anything, widens the interval and is flagged")
    func unmeasured() throws {
        let (chat, warnings) = try Self.chat(Self.two, pooled: (150, 200))
        let quality = try #require(chat["old"]?.quality)
        #expect(abs(quality.value - (0.5 * 80 + 0.4 * 70 + 0.1 * 50)) < 1e-9)
        #expect(
            quality.remarks.contains(
                .unmeasuredTraffic([Slice(id: "language=uk", title: "language=uk", share: 0.1)])))
        #expect(chat["old"]?.unmeasuredTraffic.map(\.id) == ["language=uk"])
        #expect(warnings == [.unmeasuredTraffic([Slice(id: "language=uk", title: "language=uk", share: 0.1)])])
        let all = try Self.chat(Self.two + [("language=uk", 500, 1000)], pooled: (650, 1200)).finding
        let known = try #require(all["old"]?.quality)
        #expect(abs(known.value - quality.value) < 1e-9)
        // Beta(1/2, 1/2) spreads by 35 points: a tenth of that more.
        let (wide, narrow) = try (#require(quality.interval).width, #require(known.interval).width)
        #expect(wide > narrow + 1)
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
