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
    /// Whether it is rounded to ones at the coarsest, as a share is, and not to tens or thousands, as an amount.
    public var keepsOnes: Bool

    /// Makes a reading.
    public init(
        _ value: Double, low: Double? = nil, high: Double? = nil, without: String = "not supplied",
        keepsOnes: Bool = false
    ) {
        self.value = value
        self.without = without
        self.low = low
        self.high = high
        self.keepsOnes = keepsOnes
    }

    /// The value and the interval's ends: what an axis must show.
    var all: [Double] { [value] + [low, high].compactMap { $0 } }

    /// In words, rounded to the digit that the interval's half-width reaches: "77.9% (76.8% to 79.0%)".
    func words(_ format: (Double) -> String) -> String {
        let all = levelled(format)
        return all.count < 3 ? all[0] : all[0] + " (" + all[1] + " to " + all[2] + ")"
    }

    /// A cell of a table, rounded to the digit that the interval's half-width reaches.
    func cell(_ format: (Double) -> String) -> ChartTable.Cell { ChartTable.Cell(value, levelled(format)[0]) }

    /// Its interval as a cell: "76.8\u{2013}79.0%", "534\u{2013}556 ms", "\u{2212}1 to 3".
    func rangeCell(_ format: (Double) -> String) -> ChartTable.Cell {
        let all = levelled(format)
        guard all.count == 3 else { return ChartTable.Cell(without) }
        let (first, second) = (all[1], all[2])
        let unit = Reading.unit(second)
        let start = !unit.isEmpty && first.hasSuffix(unit) ? String(first.dropLast(unit.count)) : first
        let isNegative = [low, high].contains { ($0 ?? 0) < 0 }
        return ChartTable.Cell(
            low: low ?? value, high: high ?? value, start + (isNegative ? " to " : "\u{2013}") + second)
    }

    /// The value and the ends of its interval, with as many decimals each: "97.0" beside "97.8".
    private func levelled(_ format: (Double) -> String) -> [String] {
        guard let low, let high else { return [format(value)] }
        let all = [value, low, high].map { format(rounded($0)) }
        let decimals = all.map(Reading.decimals)
        guard Set(all.map(Reading.unit)).count == 1, let most = decimals.max(), most > 0 else { return all }
        return zip(all, decimals).map { words, count in
            let unit = Reading.unit(words)
            let zeros = String(repeating: "0", count: most - count)
            return words.dropLast(unit.count) + (count == 0 ? "." : "") + zeros + unit
        }
    }

    /// What stands behind the last digit.
    private static func unit(_ words: String) -> String { String(words.reversed().prefix { !$0.isNumber }.reversed()) }

    private static func decimals(_ words: String) -> Int {
        let number = words.dropLast(unit(words).count)
        return number.lastIndex(of: ".").map { number.distance(from: $0, to: number.endIndex) - 1 } ?? 0
    }

    /// A number rounded to the digit that the interval's half-width reaches; as it is where there is none.
    func rounded(_ number: Double) -> Double {
        guard let low, let high, high > low, (high - low).isFinite else { return number }
        // A power of ten times a whole number, by division where it is below one: 0.1 has no exact double.
        let known = Precision(low: low, high: high).places
        let places = keepsOnes ? max(known, 0) : known
        let power = (0..<min(abs(places), 15)).reduce(1.0) { step, _ in step * 10 }
        return places > 0 ? (number * power).rounded() / power : (number / power).rounded() * power
    }
}
