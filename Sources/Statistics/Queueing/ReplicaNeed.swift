/// How many replicas a model needs, by every measure of what one carries, the same for one that serves and for one that
/// might (methods.md 9.1). All rates and times are in one unit of time.
public struct ReplicaNeed: Hashable, Sendable {
    /// A way to know what a replica carries.
    public enum Measure: String, Hashable, Sendable, CaseIterable {
        /// The requests a month that somebody states.
        case capacity
        /// The rate that a load generator reached.
        case throughput
        /// The slots that requests hold, and for how long.
        case queue
    }

    /// What one measure says.
    public struct Load: Hashable, Sendable {
        /// The measure.
        public let measure: Measure
        /// How many replicas would be full: 4.75 of 6 are.
        public let full: Double
        /// The least replicas of which no more than the reserve's share is in use.
        public let least: Int
    }

    /// A limit on latency and what of it the service itself takes.
    public struct Waits: Hashable, Sendable {
        /// The longest latency.
        public var limit: Double
        /// The latency without waiting, at the quantile 1 - (1 - q)/2.
        public var service: Double
        /// The share of requests that must keep the limit, 0 to 1.
        public var quantile: Double
        /// What waits are multiplied by; 1 when arrivals and services are random.
        public var variability: Double
        /// The replicas with which the limit was measured to hold at the planned rate: no more are needed for it.
        public var keptWith: Int?

        /// Makes a limit.
        public init(limit: Double, service: Double, quantile: Double, variability: Double = 1, keptWith: Int? = nil) {
            self.limit = limit
            self.service = service
            self.quantile = quantile
            self.variability = variability
            self.keptWith = keptWith
        }
    }

    /// What is known of a model and its traffic; nil where nothing is.
    public struct Known: Hashable, Sendable {
        /// Requests a month.
        public var volume: Double
        /// Requests a month that a replica is stated to carry.
        public var capacity: Double?
        /// The rate that is planned for.
        public var peakRate: Double?
        /// The rate that one replica was measured to serve.
        public var throughput: Double?
        /// The requests that a replica serves at once.
        public var slots: Int?
        /// The mean time that a request holds its slot.
        public var holding: Double?
        /// The limit on latency.
        public var waits: Waits?

        /// Makes what is known.
        public init(
            volume: Double, capacity: Double? = nil, peakRate: Double? = nil, throughput: Double? = nil,
            slots: Int? = nil, holding: Double? = nil, waits: Waits? = nil
        ) {
            self.volume = volume
            self.capacity = capacity
            self.peakRate = peakRate
            self.throughput = throughput
            self.slots = slots
            self.holding = holding
            self.waits = waits
        }
    }

    /// The largest share of the replicas that is planned to be in use, unless policy says otherwise.
    public static let reserve = 0.85
    /// Measures further apart than this, as a ratio, contradict each other.
    public static let contradiction = 1.5

    /// What each known measure says, in the order of `Measure`.
    public let loads: [Load]
    /// The least replicas with which waits keep the limit; nil without a limit, or when none do.
    public let byWait: Int?
    /// No number of replicas keeps the limit: the service alone takes too long.
    public let isHopeless: Bool
    /// Replicas needed; nil when no measure is known, or none help.
    public let needed: Int?
    /// Replicas needed by the least demanding measure; `needed` unless the measures contradict each other.
    public let leastNeeded: Int?

    /// Counts the replicas for `known`, at least `minimum`, with `spares` on top.
    public init(_ known: Known, reserve: Double = ReplicaNeed.reserve, minimum: Int = 1, spares: Int = 0) {
        var full: [(Measure, Double)] = []
        if let capacity = known.capacity, capacity > 0 { full.append((.capacity, known.volume / capacity)) }
        if let rate = known.peakRate {
            if let throughput = known.throughput, throughput > 0 { full.append((.throughput, rate / throughput)) }
            if let slots = known.slots, slots > 0, let holding = known.holding {
                full.append((.queue, rate * holding / Double(slots)))
            }
        }
        loads = full.map { Load(measure: $0, full: $1, least: ReplicaNeed.least($1, reserve: reserve)) }
        (byWait, isHopeless) = ReplicaNeed.waiting(known)
        guard let most = loads.map(\.least).max(), let least = loads.map(\.least).min(), !isHopeless else {
            needed = nil
            leastNeeded = nil
            return
        }
        let high = max(minimum, byWait ?? 1, most) + spares
        let low = max(minimum, byWait ?? 1, least) + spares
        needed = high
        leastNeeded = (ReplicaNeed.ratio(loads) ?? 1) > ReplicaNeed.contradiction * (1 + 1e-12) ? low : high
    }

    /// The largest load over the smallest that isn't 0; nil with fewer than two.
    public var ratio: Double? { ReplicaNeed.ratio(loads) }

    /// Whether measures differ so far that the count of replicas depends on which is believed; nil when none is known.
    public var contradicts: Bool? {
        guard let needed, let leastNeeded else { return nil }
        return needed != leastNeeded
    }

    /// The share of `replicas` that the largest load keeps busy; nil without a load, or replicas.
    public func utilisation(of replicas: Int?) -> Double? {
        guard let replicas, replicas > 0, let most = loads.map(\.full).max() else { return nil }
        return most / Double(replicas)
    }

    /// The replicas that are paid for: of a model that serves at least those `inService`, of another those needed. Where
    /// the need isn't known, the stated count.
    public func paid(inService stated: Int?, serves: Bool, minimum: Int = 1) -> Int? {
        guard let needed else { return serves ? max(minimum, stated ?? 0) : stated }
        return serves ? max(needed, stated ?? 0) : needed
    }

    private static func least(_ full: Double, reserve: Double) -> Int {
        // 340,000 of 400,000 is exactly the reserve of one replica, whatever the last digit of its share.
        Int(min(Double(Replicas.most), max(1, (full / reserve - 1e-9).rounded(.up))))
    }

    private static func ratio(_ loads: [Load]) -> Double? {
        let known = loads.map(\.full).filter { $0 > 0 }
        guard known.count > 1, let most = known.max(), let least = known.min() else { return nil }
        return most / least
    }

    private static func waiting(_ known: Known) -> (least: Int?, isHopeless: Bool) {
        guard let waits = known.waits, let rate = known.peakRate, let slots = known.slots, slots > 0,
            let holding = known.holding, holding > 0
        else {
            // A count with which the limit was measured to hold only caps what waits ask for: without a queue they ask for
            // nothing, and idle replicas aren't needed for having been there (methods.md 9.1).
            return (nil, false)
        }
        do throws(Replicas.Obstacle) {
            // The use of the replicas is a load of its own, above.
            let least = try Replicas.needed(
                arrivalRate: rate, serviceRate: 1 / holding, limit: waits.limit, quantile: waits.quantile,
                serviceTime: waits.service, slots: slots, utilisation: 1, variability: waits.variability)
            return (min(least, waits.keptWith ?? least), false)
        } catch { return (waits.keptWith, waits.keptWith == nil) }
    }
}
