import Testing

@testable import Statistics

@Suite("A drift over several cycles")
struct TrendTests {
    private static func points(_ values: [Double], reach: Double = 1) -> [Trend.Point] {
        values.enumerated().map { Trend.Point(place: Double($0.offset), value: $0.element, reach: reach) }
    }

    @Test func `alike weighed points give the least squares line, its interval from how well they are known`() throws {
        let trend = try #require(Trend(Self.points([80, 79, 79.5, 77])))
        // Σ(x − 1.5)(y − 78.875) / Σ(x − 1.5)² = (−1.6875 − 0.0625 + 0.3125 − 2.8125) / 5
        #expect(abs(trend.perCycle - -0.85) < 1e-12)
        // Each reach of 1 is 1.96 standard errors, so the slope's is 1 / √5.
        #expect(abs(trend.interval.high - trend.perCycle - 1 / 5.0.squareRoot()) < 1e-9)
        #expect(trend.isSeparated)
        #expect(trend.cycles == 4)
    }

    @Test func `a point that is hardly known hardly moves the line`() throws {
        var points = Self.points([80, 79, 78])
        points.append(Trend.Point(place: 3, value: 100, reach: 1_000))
        let trend = try #require(Trend(points))
        #expect(abs(trend.perCycle - -1) < 1e-3)
    }

    @Test func `steps that are no more than chance one by one may be a drift together`() throws {
        let trend = try #require(Trend(Self.points([80, 79.2, 78.4, 77.6, 76.8])))
        #expect(trend.isSeparated)
        let flat = try #require(Trend(Self.points([80, 79.8, 80.1, 79.9])))
        #expect(!flat.isSeparated)
    }

    @Test func `fewer than three points, or one without an interval, give no line`() {
        #expect(Trend(Self.points([80, 79])) == nil)
        #expect(Trend(Self.points([80, 79, 78], reach: 0)) == nil)
        #expect(Trend([80.0, 79, 78].map { Trend.Point(place: 1, value: $0, reach: 1) }) == nil)
    }

    @Test func `another place to begin and another scale change nothing of it`() throws {
        let points = Self.points([80, 79, 79.5, 77])
        let moved = points.map { Trend.Point(place: $0.place - 3, value: $0.value * 10 + 5, reach: $0.reach * 10) }
        let (one, other) = try (#require(Trend(points)), #require(Trend(moved)))
        #expect(abs(other.perCycle - 10 * one.perCycle) < 1e-9)
        #expect(abs(other.interval.low - 10 * one.interval.low) < 1e-9)
    }
}
