import Statistics

public import Portfolio

/// How slow a model is in one hour of the week, and whether that meets its workload's limit (methods.md 4.6, 8).
///
/// The calls that were timed may be a few of those that were made; failed calls are taken to be as frequent among the
/// timed ones as among all, and count as slower than any.
public struct HourFinding: Hashable, Sendable {
    /// 0 is Monday 0:00 to 1:00, 167 Sunday 23:00 to 24:00.
    public var hour: Int
    /// Mean calls in the hour.
    public var requests: Double
    /// Calls timed, their failed ones among them; nil where only percentiles are known.
    public var timed: Int?
    /// The median, ms; nil where it falls among failed calls or wasn't recorded.
    public var median: Double?
    /// The quantile that the limit is about, ms.
    public var quantile: Double?
    /// The highest quantile shown, ms; nil also where fewer calls were timed than it needs to be one of them.
    public var top: Double?
    /// Whether the share of calls within the limit is surely enough; nil without a limit.
    public var verdict: Verdict?

    /// The hours that hold latencies, each judged by `level`, with the quantiles `probability` and `top`, 0 to 1.
    public static func hours(
        of week: [HourOfWeek], level: ServiceLevel, probability: Double, top: Double
    ) -> [HourFinding] {
        week.compactMap { hour in
            guard let record = hour.latency else { return nil }
            let answered = record.answered
            let failed = answered.map { failures(hour, among: $0) } ?? 0
            let timed = answered.map { $0 + failed }
            let hasTop = timed.map { Double($0) * (1 - top) >= 1 - 1e-9 } ?? true
            let within = level.latencyLimit.flatMap { LatencyFigures.within($0, of: record, failed: failed) }
            return HourFinding(
                hour: hour.hour, requests: hour.requests, timed: timed,
                median: record.quantile(0.5, failed: failed), quantile: record.quantile(probability, failed: failed),
                top: hasTop ? record.quantile(top, failed: failed) : nil,
                verdict: within.map {
                    LimitShare(surely: $0.surely, possibly: $0.possibly, n: $0.n, required: probability).verdict
                })
        }
    }

    /// Failed calls among `answered` timed ones: 4 of 4,479 failed make 0 among 300.
    private static func failures(_ hour: HourOfWeek, among answered: Int) -> Int {
        guard let failed = hour.failed, failed > 0, hour.requests > failed else { return 0 }
        return Int((Double(answered) * failed / (hour.requests - failed)).rounded())
    }
}
