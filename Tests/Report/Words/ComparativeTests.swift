import Portfolio
import Statistics
import Testing

@testable import Analysis
@testable import Report

@Suite("Words that put one above another")
struct ComparativeTests {
    private static let words = ["better", "worse", "cheaper", "faster", "slower", "ahead", "beats", "less", "more"]

    /// Differences of all sizes and widths, some of them against 0 exactly.
    private static let differences: [Difference] = {
        var random = RandomSource(seed: 20_260_930)
        let source = Source(file: "metrics.csv", line: 2, sha256: "")
        return (0..<2_000).map { index in
            func estimate() -> Estimate {
                let value = 50 + 10 * random.normal()
                let half = index.isMultiple(of: 7) ? 0 : 8 * random.uniform()
                return Estimate(
                    value: value, spread: .computed(Interval(low: value - half, high: value + half)), unit: .percent,
                    n: 500, lineage: Lineage(sources: [source], steps: []))
            }
            let (before, now) = (estimate(), estimate())
            let interval = Differences.between(before, now).interval
            // Some touch 0 with an end.
            let shifted =
                index.isMultiple(of: 11)
                ? interval.map { Interval(low: 0, high: $0.width) } : interval
            return Difference(before: before, now: now, interval: shifted)
        }
    }()

    @Test("are given exactly where the interval excludes 0, on the side of the difference")
    func words() throws {
        var tied = 0
        for difference in Self.differences {
            let interval = try #require(difference.interval)
            let found = Comparative(difference)
            #expect((found == nil) == (interval.low <= 0 && interval.high >= 0))
            if found == nil { tied += 1 }
            if let found {
                #expect(found.word(.quality) == (difference.value > 0 ? "better" : "worse"))
                #expect(found.word(.cost) == (difference.value > 0 ? "more" : "less"))
                #expect(found.word(.time) == (difference.value > 0 ? "slower" : "faster"))
            }
        }
        #expect(tied > 300 && tied < 1_700)
    }

    @Test("stand in no reason for an advice whose quality and cost the data can't separate")
    func reasons() throws {
        let (findings, _) = try ReportFixture.findings()
        let edition = try #require(findings.editions.first)
        var advice = try #require(edition.workloads[0]["corvid-mini"]?.recommendation)
        let wording = Wording(edition: edition)
        for (quality, cost) in zip(Self.differences, Self.differences.reversed()) {
            advice.qualityChange = quality
            advice.costChange = cost
            let said = wording.why(advice).split { !$0.isLetter }.map(String.init)
            let isTold = quality.isSeparated == true || cost.isSeparated == true
            #expect(isTold == said.contains { Self.words.contains($0) }, "\(wording.why(advice))")
            #expect((quality.isSeparated == true) == (said.contains("better") || said.contains("worse")))
        }
    }

    @Test("without an interval say so, and between equal figures are not given")
    func withoutInterval() {
        #expect(Comparative(1.5, nil)?.phrase("1.5 points", .quality) == "1.5 points better, no interval supplied")
        #expect(Comparative(-3, Interval(low: -3, high: -3))?.phrase("$3", .cost) == "$3 less")
        #expect(Comparative(0, nil) == nil)
        #expect(Comparative(0, Interval(low: 0, high: 0)) == nil)
    }
}
