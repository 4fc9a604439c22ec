/// A figure that stands for itself, with what it is held against and how it came to be.
package struct KeyFigure: Sendable, Hashable {
    /// Which side of a limit a change lies on.
    package enum Side: Sendable, Hashable {
        case good
        case bad
    }

    /// What it is: "Portfolio score, of 100".
    package var title: String
    /// The figure: "58".
    package var value: String
    /// The way to where it comes from; nil for one that isn't known.
    package var way: String?
    /// Its change or limit.
    package var change: String?
    /// Which side of a limit that is; nil where no side is meant.
    package var side: Side?
    /// Its interval, n and period.
    package var fine: String
    /// The figure over the cycles, nil where one has none; empty where that isn't shown.
    package var history: [Double?]
}
