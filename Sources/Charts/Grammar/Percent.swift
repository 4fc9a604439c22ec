import Voice

/// Shares and percentages as charts write them.
enum Percent {
    /// A value in percent at an axis: "40%".
    static let axis: @Sendable (Double) -> String = { Digits.short($0, places: 1) + "%" }

    /// A probability, 0 to 1, in a cell of a table; "unknown" where it is not a number.
    static func cell(_ share: Double) -> ChartTable.Cell {
        share.isFinite ? ChartTable.Cell(share, words(share)) : ChartTable.Cell("unknown")
    }

    /// A probability, 0 to 1, never 0% or 100%: "<0.1%", "98%".
    static func words(_ share: Double) -> String { Certainty.figure(share) }
}
