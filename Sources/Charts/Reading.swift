/// A value with the interval that it is known to.
public struct Reading: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// The interval's low end; nil when it is exact or none was supplied.
    public var low: Double?
    /// The interval's high end.
    public var high: Double?

    /// Makes a reading.
    public init(_ value: Double, low: Double? = nil, high: Double? = nil) {
        self.value = value
        self.low = low
        self.high = high
    }

    /// The value and the interval's ends: what an axis must show.
    var all: [Double] { [value] + [low, high].compactMap { $0 } }

    /// In words: "77.9% (76.8% to 79.0%)".
    func words(_ format: (Double) -> String) -> String {
        guard let low, let high else { return format(value) }
        return format(value) + " (" + format(low) + " to " + format(high) + ")"
    }

    /// A cell of a table.
    func cell(_ format: (Double) -> String) -> ChartTable.Cell { ChartTable.Cell(value, format(value)) }

    /// Its interval as a cell: "76.8%\u{2013}79.0%".
    func rangeCell(_ format: (Double) -> String) -> ChartTable.Cell {
        guard let low, let high else { return ChartTable.Cell("not supplied") }
        return ChartTable.Cell(format(low) + "\u{2013}" + format(high))
    }
}
