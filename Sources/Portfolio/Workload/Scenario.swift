/// Assumptions changed together: traffic, prices, retraining, drift, the mix of slices (methods.md 11).
public struct Scenario: Hashable, Sendable {
    /// Its id.
    public var id: ScenarioID
    /// As shown.
    public var title: String
    /// One sentence.
    public var about: String?
    /// The workload that it changes; nil for all.
    public var workload: WorkloadID?
    /// Factor on the traffic.
    public var traffic: Double
    /// Factor on the calls of the declared busy hours, on top of `traffic`.
    public var busyTraffic: Double
    /// Factor on prices of the unit `hour`.
    public var hardwarePrice: Double
    /// Factor on prices by the request or token.
    public var tokenPrice: Double
    /// Factor on the retrainings a year.
    public var retraining: Double
    /// Points lost on every slice.
    public var drift: Double
    /// Points lost on some slices, beside `drift`.
    public var driftBySlice: [SliceID: Double]
    /// Shares of traffic of some slices.
    public var mix: [SliceID: Double]
    /// Whether a promotion must also pay in it.
    public var mustHold: Bool
    /// Where it is written.
    public var source: Source?

    /// Makes a scenario that changes nothing.
    public init(id: ScenarioID, title: String) {
        self.id = id
        self.title = title
        traffic = 1
        busyTraffic = 1
        hardwarePrice = 1
        tokenPrice = 1
        retraining = 1
        drift = 0
        driftBySlice = [:]
        mix = [:]
        mustHold = false
    }
}
