import Portfolio
import Voice

/// A figure as its number and its unit, so that the unit of two ends stands once.
struct Quantity {
    /// "77.9", "$31k".
    let number: String
    /// What stands behind the number, its space with it: "%", " points"; empty where the unit stands before it.
    let unit: String

    /// A number in a unit, rounded to what its interval's `half` width knows.
    init(_ value: Double, _ unit: Indicator.Unit, half: Double?, _ currency: Currency, signed: Bool = false) {
        func number(_ most: Int) -> String {
            let places = half.map { Digits.places(for: $0, most: most) } ?? min(most, 1)
            return Digits.grouped(value, places, signed: signed)
        }
        (self.number, self.unit) =
            switch unit {
            case .percent: (number(2), "%")
            // As it reads: "1 point", but "1.0 points".
            case .points: (number(2), number(2).drop { !$0.isNumber } == "1" ? Self.point : Self.points)
            case .moneyPerThousand: (Digits.money(value, half: half, currency.code, signed: signed), "")
            case .milliseconds:
                signed
                    ? (Digits.grouped(value, (half ?? 1) < 0.5 ? 1 : 0, signed: true), "\u{a0}ms")
                    : Figures.latencyParts(milliseconds: value)
            case .count: (Digits.grouped(value, 0, signed: signed), "")
            case .perSecond: (number(2), " a second")
            case .perYear: (number(1), " a year")
            case .hours: (number(1), " hours")
            case .number: (number(3), "")
            }
    }

    /// Whether a figure in this unit is rounded to ones at the coarsest: a share "21–100%" never is "20–100%", but
    /// "$24k" says what is known of an amount.
    static func keepsOnes(_ unit: Indicator.Unit) -> Bool {
        switch unit {
        case .moneyPerThousand, .milliseconds: false
        case .percent, .points, .count, .perSecond, .perYear, .hours, .number: true
        }
    }

    /// "77.9%".
    var words: String { number + unit }

    /// From this to another, the unit once where both have the same: "76.8–79.0%", "−1 to 6 points".
    func to(_ other: Quantity, by dash: String) -> String {
        let isSame = unit == other.unit || [unit, other.unit].allSatisfy { $0 == Self.point || $0 == Self.points }
        return (isSame ? number : words) + dash + other.words
    }

    private static let point = " point"
    private static let points = " points"
}
