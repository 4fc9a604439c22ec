/// The replicas that a workload needs (methods.md 9).
public enum Replicas {
    /// What is asked of the queue before the servers.
    public struct Target: Hashable, Sendable {
        /// The longest wait, in the unit of the rates.
        public var wait: Double
        /// The share of calls that must wait no longer, 0 to 1.
        public var share: Double
        /// The share of the servers' time that may be taken at most; 0.85 by default.
        public var utilisation: Double
        /// What waits are multiplied by; 1 when arrivals and services are random.
        public var variability: Double

        /// Makes a target.
        public init(wait: Double, share: Double, utilisation: Double = 0.85, variability: Double = 1) {
            self.variability = variability
            self.wait = wait
            self.share = share
            self.utilisation = utilisation
        }
    }

    /// Why no number of replicas helps.
    public enum Obstacle: Error, Hashable, Sendable {
        /// The service alone takes longer than the limit: a faster variant is needed.
        case serviceTooSlow
        /// More than `limit` replicas would be needed.
        case tooMany(limit: Int)
    }

    /// The most replicas that are ever counted; a need above it is a mistake in the rates.
    public static let most = 1_000_000

    /// The least replicas of `slots` servers each with which `target` holds.
    ///
    /// The search goes one by one, as each step of Erlang B needs the one before: O(servers).
    /// Throws `Obstacle.tooMany` above `most` servers.
    public static func needed(
        arrivalRate: Double, serviceRate: Double, target: Target, slots: Int = 1
    ) throws(Obstacle) -> Int {
        let load = arrivalRate / serviceRate
        var loss = 1.0
        for servers in 1...most {
            loss = load * loss / (Double(servers) + load * loss)
            guard servers % slots == 0 else { continue }
            let utilisation = load / Double(servers)
            guard utilisation < 1, utilisation <= target.utilisation else { continue }
            let waits = loss / (1 - utilisation * (1 - loss))
            let drain = Double(servers) * serviceRate - arrivalRate
            let beyond = Queueing.exceeding(
                target.wait, waits: waits, drain: drain, variability: target.variability)
            if beyond <= 1 - target.share + tolerance { return servers / slots }
        }
        throw .tooMany(limit: most)
    }

    /// The least replicas for "the share `quantile` of calls within `limit`"; a replica serves `slots` calls at once.
    ///
    /// Waits and services share what may exceed the limit: `serviceTime` is the service time's quantile at
    /// `1 - (1 - quantile) / 2`, and the wait may exceed the rest for as many calls again. The union bound needs no
    /// joint model of the two. All times and rates are in one unit. Throws `.serviceTooSlow` when the service alone
    /// exceeds the limit.
    public static func needed(
        arrivalRate: Double, serviceRate: Double, limit: Double, quantile: Double, serviceTime: Double,
        slots: Int = 1, utilisation: Double = 0.85, variability: Double = 1
    ) throws(Obstacle) -> Int {
        guard serviceTime < limit else { throw .serviceTooSlow }
        let target = Target(
            wait: limit - serviceTime, share: 1 - (1 - quantile) / 2, utilisation: utilisation, variability: variability
        )
        return try needed(arrivalRate: arrivalRate, serviceRate: serviceRate, target: target, slots: slots)
    }

    /// Replicas that carry `volume` at `capacity` each, at least `minimum`; a capacity of 0 or less carries nothing.
    public static func carrying(_ volume: Double, capacity: Double, minimum: Int) -> Int? {
        guard volume > 0 else { return minimum }
        guard capacity > 0, (volume / capacity).rounded(.up) <= Double(most) else { return nil }
        return max(minimum, Int((volume / capacity).rounded(.up)))
    }

    /// 1 - 0.95 is not exactly 0.05: a probability that equals its limit must count as kept.
    private static let tolerance = 1e-15
}
