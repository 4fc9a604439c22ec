@testable import Analysis
import Portfolio
import Statistics
import Testing

@Suite("Latency by the hour of the week")
struct HourFindingTests {
    private static let level = ServiceLevel(quantile: 0.95, latencyLimit: 1_000)

    private static func hours(_ hour: HourOfWeek, top: Double = 0.99) -> [HourFinding] {
        HourFinding.hours(of: [hour], level: level, probability: 0.95, top: top)
    }

    @Test func `failed calls of all requests are as frequent among the few that were timed`() {
        // 100 of 10,000 failed: 3 among 300 timed, so that rank 289 of 303 is read.
        let hour = HourOfWeek(
            hour: 18, requests: 10_000, failed: 100, latency: .samples((1...300).map(Double.init)))
        #expect(
            Self.hours(hour) == [
                HourFinding(
                    hour: 18, requests: 10_000, timed: 303, median: 152, quantile: 288, top: 300, verdict: .pass)
            ])
    }

    @Test func `where every call was timed every failed one counts`() {
        let hour = HourOfWeek(hour: 0, requests: 100, failed: 10, latency: .samples((1...90).map(Double.init)))
        let found = Self.hours(hour)
        #expect(found.map(\.timed) == [100])
        // The 95th of 100 is one of the failed.
        #expect(found.map(\.quantile) == [nil])
        #expect(found.map(\.verdict) == [.fail])
    }

    @Test func `a quantile beyond what so few calls can hold is not read`() {
        let few = HourOfWeek(hour: 3, requests: 99, latency: .samples((1...99).map(Double.init)))
        #expect(Self.hours(few).map(\.top) == [nil])
        let enough = HourOfWeek(hour: 3, requests: 100, latency: .samples((1...100).map(Double.init)))
        #expect(Self.hours(enough).map(\.top) == [99])
        #expect(Self.hours(enough, top: 0.999).map(\.top) == [nil])
    }

    @Test func `an hour fails only when its calls are sure of it`() {
        func verdict(slow: Int, of n: Int) -> Verdict? {
            let values = Array(repeating: 500.0, count: n - slow) + Array(repeating: 2_000, count: slow)
            return Self.hours(HourOfWeek(hour: 1, requests: Double(n), latency: .samples(values))).first?.verdict
        }
        #expect(verdict(slow: 0, of: 300) == .pass)
        #expect(verdict(slow: 18, of: 300) == .inconclusive)
        #expect(verdict(slow: 60, of: 300) == .fail)
        #expect(verdict(slow: 0, of: 20) == .inconclusive)
    }

    @Test func `an hour without latencies is left out`() {
        #expect(Self.hours(HourOfWeek(hour: 1, requests: 50, cost: 2)).isEmpty)
    }
}
