import Voice

/// A value with the interval that it is known to.
public struct Reading: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// The interval's low end; nil when it is exact or none was supplied.
    public var low: Double?
    /// The interval's high end.
    public var high: Double?
    /// What stands where there is no interval: "exact", "not supplied".
    public var without: String

    /// Makes a reading.
    public init(_ value: Double, low: Double? = nil, high: Double? = nil, without: String = "not supplied") {
        self.value = value
        self.without = without
        self.low = low
        self.high = high
    }

    /// The value and the interval's ends: what an axis must show.
    var all: [Double] { [value] + [low, high].compactMap { $0 } }

    /// In words, rounded to the digit that the interval's half-width reaches: "77.9% (76.8% to 79.0%)".
    func words(_ format: (Double) -> String) -> String {
        guard let low, let high else { return format(value) }
        return format(rounded(value)) + " (" + format(rounded(low)) + " to " + format(rounded(high)) + ")"
    }

    /// A cell of a table, rounded to the digit that the interval's half-width reaches.
    func cell(_ format: (Double) -> String) -> ChartTable.Cell { ChartTable.Cell(value, format(rounded(value))) }

    /// Its interval as a cell: "76.8\u{2013}79.0%", "534\u{2013}556 ms", "\u{2212}1 to 3".
    func rangeCell(_ format: (Double) -> String) -> ChartTable.Cell {
        guard let low, let high else { return ChartTable.Cell(without) }
        let first = format(rounded(low))
        let second = format(rounded(high))
        let unit = String(second.reversed().prefix { !$0.isNumber }.reversed())
        let start = !unit.isEmpty && first.hasSuffix(unit) ? String(first.dropLast(unit.count)) : first
        return ChartTable.Cell(start + (low < 0 || high < 0 ? " to " : "\u{2013}") + second)
    }

    /// A number rounded to the digit that the interval's half-width reaches; as it is where there is none.
    func rounded(_ number: Double) -> Double {
        guard let low, let high, high > low, (high - low).isFinite else { return number }
        // A power of ten times a whole number, by division where it is below one: 0.1 has no exact double.
        let places = Precision(low: low, high: high).places
        let power = (0..<min(abs(places), 15)).reduce(1.0) { step, _ in step * 10 }
        return places > 0 ? (number * power).rounded() / power : (number / power).rounded() * power
    }
}
