public import Portfolio

/// A share of right answers that moved since the last cycle, more than chance and more than policy lets pass
/// (methods.md 12).
public struct DriftAlert: Hashable, Sendable {
    /// The model.
    public var model: ModelID
    /// The slice; nil for all data.
    public var slice: Slice?
    /// The change, points.
    public var change: Difference
    /// The p-value among all that were compared in the cycle.
    public var adjustedP: Double
    /// The p-value adjusted so that not one of all would be a false alarm (Holm): at 0.05 it may block a deployment.
    public var strictP: Double
    /// Who answers for the model; nil when nobody does.
    public var owner: String?

    /// Whether it may stop a deployment: a loss, and sure enough. What got better never stops one.
    public var isStrict: Bool { isLoss && strictP <= Self.strictLevel }
    private static let strictLevel = 0.05

    /// Whether it got worse.
    public var isLoss: Bool { change.value < 0 }
}
