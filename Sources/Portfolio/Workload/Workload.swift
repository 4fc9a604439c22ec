/// A subset of a workload's data, such as `language=ar`.
public struct Slice: Hashable, Sendable {
    /// Its id, `dimension=value`.
    public var id: SliceID
    /// As shown: "Arabic".
    public var title: String
    /// Its share of the traffic, 0 to 1; nil when unknown.
    public var share: Double?
    /// Whether governance watches it.
    public var isCohort: Bool
    /// The gap in points that it may have at most; nil without a gate.
    public var gate: Double?
    /// Whether calls can be routed by it, so that other groups may be answered by another model.
    public var isRoutable = false

    /// Makes a slice.
    public init(id: SliceID, title: String, share: Double? = nil, isCohort: Bool = false, gate: Double? = nil) {
        self.id = id
        self.title = title
        self.share = share
        self.isCohort = isCohort
        self.gate = gate
    }

    /// The part before `=`, such as `language`; the whole id when there is none.
    public var dimension: String {
        String(id.name.prefix { $0 != "=" })
    }
}

/// What was promised of a workload's answers.
public struct ServiceLevel: Hashable, Sendable {
    /// The part of the week that a limit is for.
    public enum Span: String, Sendable, CaseIterable {
        /// The busy hours.
        case busy
        /// The whole window.
        case all
    }

    /// The share of calls that must be within the limit, 0.95.
    public var quantile: Double?
    /// The latency limit, milliseconds.
    public var latencyLimit: Double?
    /// The part of the week it must hold in; nil means both where measured.
    public var span: Span?
    /// The share of calls that may fail, 0 to 1.
    public var errorLimit: Double?
    /// Where it is written.
    public var source: Source?

    /// Makes a service level; everything is optional.
    public init(
        quantile: Double? = nil, latencyLimit: Double? = nil, span: Span? = nil, errorLimit: Double? = nil,
        source: Source? = nil
    ) {
        self.quantile = quantile
        self.latencyLimit = latencyLimit
        self.span = span
        self.errorLimit = errorLimit
        self.source = source
    }
}

/// A job that models compete for: its traffic, its service level and what quality is worth in it.
public struct Workload: Hashable, Sendable {
    /// Its id.
    public var id: WorkloadID
    /// As shown.
    public var title: String
    /// One sentence.
    public var about: String?
    /// V: requests a month; nil when unknown, then costs are shown per 1,000 only.
    public var requestsPerMonth: Double?
    /// Growth a quarter, as a share.
    public var growthPerQuarter: Double?
    /// What one inference is called: `photo`.
    public var unit: String
    /// Who feels a wrong answer: `customers`.
    public var people: String?
    /// The indicator that counts as effect E.
    public var quality: IndicatorID
    /// What the executive reads: "Questions answered right".
    public var qualityTitle: String?
    /// What one more right answer is worth; nil when nobody has said.
    public var valueOfRight: Double?
    /// Hours of the week (0 is Monday 0:00 to 1:00) that are busy; empty when not stated.
    public var busyHours: Set<Int>
    /// The busy hours as the author wrote them.
    public var busyHoursText: String?
    /// What was promised.
    public var serviceLevel: ServiceLevel
    /// The declared slices, in the author's order.
    public var slices: [Slice]
    /// Peak within the busiest hour over its mean.
    public var burst: Double
    /// The variation of the times between calls: their standard deviation over their mean, 1 at random; nil when unknown.
    public var arrivalVariation: Double?
    /// Where it is declared; nil for the workload that stands for a folder without any.
    public var source: Source?

    /// Makes a workload about which nothing is known but its id.
    public init(id: WorkloadID) {
        self.id = id
        title = id.name
        unit = "request"
        quality = .accuracy
        busyHours = []
        serviceLevel = ServiceLevel()
        slices = []
        burst = 1.3
    }
}
