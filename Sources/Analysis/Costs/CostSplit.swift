import Statistics

public import Portfolio

/// How a cost a month changed since the last cycle, by price, volume and mix, and what the last cycle would have cost at
/// this cycle's prices (N02).
public struct CostSplit: Hashable, Sendable {
    /// The cycle compared with.
    public var against: CycleID
    /// The split; amounts a month.
    public var parts: PriceVolumeMix
    /// The way to its files and the formula with its numbers.
    public var lineage: Lineage
    /// The basis of both.
    public var basis: CostBasis
    /// The currency of both.
    public var currency: Currency

    /// now − before, a month.
    public var change: Double { parts.now - parts.before }
}
