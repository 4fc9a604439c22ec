/// Where a model stands to the frontier of cost and quality, by the share of the draws in which it is on it (methods.md 6).
public enum FrontierPlace: String, Hashable, Sendable {
    /// In nine of ten draws or more.
    case on
    /// In between.
    case borderline
    /// In one of ten or fewer.
    case off

    /// The place of a share of draws, 0 to 1.
    public init(probability: Double) {
        self = probability >= Self.least ? .on : probability <= Self.most ? .off : .borderline
    }

    private static let least = 0.9
    private static let most = 0.1
}

extension ModelFinding {
    /// Where it stands to the frontier; nil without draws.
    public var frontierPlace: FrontierPlace? { frontierProbability.map(FrontierPlace.init) }
}
