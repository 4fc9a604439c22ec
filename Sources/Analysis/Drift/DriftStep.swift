/// A step to how far a distribution moved (methods.md 12).
public enum DriftStep: Hashable, Sendable {
    /// What a distance is the largest of.
    public enum Distance: Hashable, Sendable {
        /// The shares of requests at or below a value.
        case requests
        /// The shares of calls at or below a time, over all calls.
        case calls
        /// The same at the bounds that both cycles share: a lower limit.
        case callsAtBounds
    }

    /// A part with its counts, before and now, of all.
    case part(name: PartName, before: Int, ofBefore: Int, now: Int, ofNow: Int)
    /// Bins at the deciles of the cycle before.
    case deciles([Double])
    /// The stability index over so many bins.
    case index(Double, bins: Int)
    /// What chance alone passes.
    case chance(Double, before: Int, now: Int, bins: Int)
    /// The largest distance.
    case distance(Double, Distance)
    /// Its p-value among so many on both sides.
    case probability(Double, Distance, before: Int, now: Int, isExact: Bool)
    /// The change that decides.
    case move(DistributionShift.Move)
    /// The p-value adjusted among so many that are judged together.
    case adjusted(Double, among: Int)
}
