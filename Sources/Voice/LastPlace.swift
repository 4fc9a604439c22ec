import Foundation

/// The last digit that a figure shows, alike in chart, table, sentence and mail (methods.md 1.1): as far as its interval
/// tells, and one digit more where rounding would move it, or an end, onto or across a limit that it is compared with.
public struct LastPlace: Hashable, Sendable {
    /// Digits after the point; negative for tens, hundreds, ...
    public let places: Int
    /// Whether value and ends stay on their side of every limit; where they don't, words say "at the limit".
    public let isKeptApart: Bool

    /// At most so many digits more keep a figure apart from a limit.
    private static let most = 4

    /// The place of `value` with the interval from `low` to `high`, compared with `marks`; without an interval
    /// `defaultPlaces`. Never fewer digits than `fewest`.
    public init(
        value: Double?, low: Double?, high: Double?, marks: [Double] = [], defaultPlaces: Int, fewest: Int? = nil
    ) {
        var places = defaultPlaces
        if let low, let high, low.isFinite, high.isFinite, low != high {
            places = Precision(low: low, high: high).places
        }
        if let fewest { places = max(places, fewest) }
        let figures = [value, low, high].compactMap { $0 }.filter(\.isFinite).map(LastPlace.decimal)
        let limits = marks.map(LastPlace.decimal)
        func isApart(_ places: Int) -> Bool {
            limits.allSatisfy { limit in
                figures.allSatisfy {
                    LastPlace.side(LastPlace.rounded($0, places), limit) == LastPlace.side($0, limit)
                }
            }
        }
        // The last of the digits more isn't looked at again: four at most.
        let first = (0..<LastPlace.most).first { isApart(places + $0) }
        self.places = places + (first ?? LastPlace.most)
        isKeptApart = first != nil
    }

    /// `value` at this place, half to even, from the unrounded decimal.
    public func rounded(_ value: Double) -> Double {
        value.isFinite
            ? NSDecimalNumber(decimal: LastPlace.rounded(LastPlace.decimal(value), places)).doubleValue : value
    }

    private static func rounded(_ value: Decimal, _ places: Int) -> Decimal {
        var (source, result) = (value, Decimal())
        NSDecimalRound(&result, &source, places, .bankers)
        return result
    }

    /// The shortest decimal that reads back as the double: what a person would write.
    private static func decimal(_ value: Double) -> Decimal { Decimal(string: "\(value)") ?? 0 }

    private static func side(_ left: Decimal, _ right: Decimal) -> Int { left < right ? -1 : left > right ? 1 : 0 }
}
