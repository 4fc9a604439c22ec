/// A step of the queue in the busiest hour (methods.md 9).
public enum QueueStep: Hashable, Sendable {
    /// Where a service time was measured from end to end.
    public enum Place: Hashable, Sendable {
        /// In the quietest hours of the week, with their calls.
        case quietest(hours: Int, calls: Int)
        /// Over the whole week.
        case wholeWeek
    }

    /// A queue before so many replicas.
    case replicas(Int)
    /// Variation isn't stated for both, so waits are those of random calls.
    case noVariation
    /// The mean service time, ms, measured.
    case mean(Double, Place)
    /// The service time that all but half of the calls allowed over the limit keep, ms.
    case quantile(Double, Place)
}
