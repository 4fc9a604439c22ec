import Analysis
import Statistics

/// The words that put one figure above another: the only place where they are given, and only where the data separates the
/// two (N04).
struct Comparative {
    /// What is compared.
    enum Scale {
        /// More is better: right answers, points.
        case quality
        /// Less is better: money.
        case cost
        /// Less is better: time.
        case time
    }

    private let isMore: Bool
    private let caveat: String

    /// The two sides of a difference, now against before; nil where its 95% interval includes 0 or there is no difference.
    ///
    /// Without an interval the figures are used as fixed (methods.md 0.5), and the words say so.
    init?(_ value: Double, _ interval: Interval?) {
        guard value != 0, value.isFinite else { return nil }
        if let interval, interval.low <= 0, interval.high >= 0 { return nil }
        isMore = value > 0
        caveat = interval == nil ? ", no interval supplied" : ""
    }

    /// The same of a computed difference.
    init?(_ difference: Difference) { self.init(difference.value, difference.interval) }

    /// The same of a change, which may be exact.
    init?(_ change: Estimate) {
        if case .exact = change.spread {
            self.init(change.value, Interval(low: change.value, high: change.value))
        } else {
            self.init(change.value, change.interval)
        }
    }

    /// "better" or "worse", "more" or "less", "slower" or "faster".
    func word(_ scale: Scale) -> String {
        switch scale {
        case .quality: isMore ? "better" : "worse"
        case .cost: isMore ? "more" : "less"
        case .time: isMore ? "slower" : "faster"
        }
    }

    /// "1.8 points better", and what is missing to be sure of it.
    func phrase(_ amount: String, _ scale: Scale, than other: String? = nil) -> String {
        "\(amount) \(word(scale))" + (other.map { " than \($0)" } ?? "") + caveat
    }
}
