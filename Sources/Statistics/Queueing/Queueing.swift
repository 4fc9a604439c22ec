import RealModule

/// Waiting in a queue before `servers` equal servers, arrivals and services random (M/M/c; methods.md 9, source S23), or
/// with waits scaled by how far both vary (Allen and Cunneen).
///
/// Rates are per one unit of time, whichever; waits come in the same unit.
public struct Queueing: Hashable, Sendable {
    /// Calls that arrive in a unit of time.
    public let arrivalRate: Double
    /// Calls that one server finishes in a unit of time.
    public let serviceRate: Double
    /// The number of servers, at least 1.
    public let servers: Int
    /// What waits are multiplied by: 1 when arrivals and services are random.
    public let variability: Double
    /// Probability that a call finds every server taken, when calls that do are lost (Erlang B).
    public let lossProbability: Double

    /// A queue; nil when a rate or the variability is negative or not finite, the service rate is 0, or there is no server.
    public init?(arrivalRate: Double, serviceRate: Double, servers: Int, variability: Double = 1) {
        guard arrivalRate >= 0, arrivalRate.isFinite, serviceRate > 0, serviceRate.isFinite, servers >= 1,
            variability >= 0, variability.isFinite
        else { return nil }
        self.variability = variability
        self.arrivalRate = arrivalRate
        self.serviceRate = serviceRate
        self.servers = servers
        lossProbability = Queueing.erlangB(load: arrivalRate / serviceRate, servers: servers)
    }

    /// The factor on waits for times between calls and service times that vary by these, each a standard deviation over
    /// its mean (Allen and Cunneen).
    public static func variability(arrivals: Double, service: Double) -> Double {
        (arrivals * arrivals + service * service) / 2
    }

    /// The load a = arrivals / services: the servers that it keeps busy.
    public var offeredLoad: Double { arrivalRate / serviceRate }

    /// The share of the servers' time that is taken; 1 or more when the queue grows without end.
    public var utilisation: Double { offeredLoad / Double(servers) }

    /// Whether the queue has a steady state. At a load equal to the capacity it has none.
    public var isStable: Bool { offeredLoad < Double(servers) }

    /// Probability that a call has to wait (Erlang C); nil when unstable.
    public var waitProbability: Double? {
        guard isStable else { return nil }
        return lossProbability / (1 - utilisation * (1 - lossProbability))
    }

    /// The mean wait of all calls; nil when unstable.
    public var meanWait: Double? { waitProbability.map { $0 * variability / drain } }

    /// The mean number of calls waiting; nil when unstable.
    public var meanQueueLength: Double? { meanWait.map { $0 * arrivalRate } }

    /// The probability of a wait longer than `time`; nil when unstable.
    public func probabilityOfWait(over time: Double) -> Double? {
        waitProbability.map { Queueing.exceeding(time, waits: $0, drain: drain, variability: variability) }
    }

    /// The wait that the share `probability` of calls does not exceed; nil when unstable, infinite at 1.
    public func waitQuantile(_ probability: Double) -> Double? {
        waitProbability.map { waits in
            let beyond = 1 - probability
            return waits <= beyond ? 0 : variability * Double.log(waits / beyond) / drain
        }
    }

    /// How fast the servers work off a queue: c·mu − lambda.
    private var drain: Double { Double(servers) * serviceRate - arrivalRate }

    /// The probability of a wait longer than `time`, of calls of which the share `waits` waits at all.
    static func exceeding(_ time: Double, waits: Double, drain: Double, variability: Double) -> Double {
        // Without any variation nobody waits, at less than full load.
        variability > 0 ? waits * Double.exp(-drain * time / variability) : 0
    }

    /// Erlang B by its recursion: factorials overflow from 171 servers on.
    private static func erlangB(load: Double, servers: Int) -> Double {
        var loss = 1.0
        for count in 1...servers { loss = load * loss / (Double(count) + load * loss) }
        return loss
    }
}
