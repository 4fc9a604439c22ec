import Analysis
import Statistics

/// How a quality moved over several cycles, in a sentence (S56).
enum TrendWords {
    /// "Over 4 cycles its quality moved by −0.4 points a cycle (−0.7 to −0.1): a drift that lasts."
    static func sentence(_ trend: Trend) -> String {
        let half = trend.interval.width / 2
        let points = { (value: Double) in Phrase.quantity(value, .points, half: half, .usd, signed: true) }
        let low = points(trend.interval.low)
        // The unit stands once, after the second.
        let ends = "\(low.prefix { $0 != " " }) to \(points(trend.interval.high))"
        let moved =
            "Over \(trend.cycles) cycles its quality moved by \(points(trend.perCycle)) a cycle (95% interval \(ends))"
        return trend.isSeparated
            ? moved + ": a drift that lasts." : moved + ", which can't be told from no drift at all."
    }
}
