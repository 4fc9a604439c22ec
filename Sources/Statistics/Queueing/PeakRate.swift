/// The rate that replicas are planned for: the busiest real hour, scaled to the planned volume (methods.md 9).
public struct PeakRate: Hashable, Sendable {
    /// Which hours it comes from.
    public enum Basis: String, Hashable, Sendable {
        /// Hours that happened.
        case realHours = "real_hours"
        /// Hours of a mean week: month ends and storms are averaged away, so it is enough to fail, not to scale down.
        case meanWeek = "mean_week"
    }

    /// The hours it comes from.
    public let basis: Basis
    /// The busy hour over the mean one; nil when there were no calls.
    public let factor: Double?
    /// Calls in a unit of time.
    public let rate: Double

    /// How much more than its hour the busiest minutes of it bring, unless policy says otherwise.
    public static let burst = 1.3
    /// The quantile of the real hours that is planned for: below 1,000 hours the busiest.
    public static let quantile = 0.999

    /// The rate from the calls of each real hour, else of each hour of a mean week; nil without either.
    ///
    /// `meanRate` is the planned volume's, in calls a unit of time.
    public init?(
        realHours: [Double], meanWeek: [Double], meanRate: Double, burst: Double = PeakRate.burst,
        quantile: Double = PeakRate.quantile
    ) {
        let hours = realHours.isEmpty ? meanWeek : realHours
        guard let largest = hours.max() else { return nil }
        basis = realHours.isEmpty ? .meanWeek : .realHours
        let top =
            basis == .meanWeek ? largest : hours.sorted()[QuantileRanks.nearest(n: hours.count, p: quantile) - 1]
        let mean = hours.reduce(0, +) / Double(hours.count)
        factor = mean > 0 ? top / mean : nil
        rate = (factor ?? 0) * meanRate * burst
    }
}
