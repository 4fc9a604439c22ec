/// What a number is counted in, as a product of bases: money per 1,000 requests is money · thousand⁻¹.
public struct Dimension: Hashable, Sendable {
    /// A base, which nothing converts into another.
    public enum Base: String, Hashable, Sendable, CaseIterable {
        /// An amount in the currency of the content.
        case money
        /// A point of a hundred: percent of a share, and what shares differ by.
        case point
        /// A millisecond.
        case time
        /// A thousand requests.
        case thousand
        case month
        case year
        case second
        /// An hour of work.
        case hour
    }

    private var powers: [Base: Int]

    /// A bare number: a count, a ratio, a probability.
    public static let plain = Dimension([:])
    /// An amount.
    public static let money = Dimension([.money: 1])
    /// An amount for 1,000 requests.
    public static let moneyPerThousand = Dimension([.money: 1, .thousand: -1])
    /// An amount a month.
    public static let moneyPerMonth = Dimension([.money: 1, .month: -1])
    /// Percent of a share, or points between shares.
    public static let points = Dimension([.point: 1])
    /// A time in ms.
    public static let milliseconds = Dimension([.time: 1])
    /// So many a month.
    public static let perMonth = Dimension([.month: -1])
    /// So many a year.
    public static let perYear = Dimension([.year: -1])
    /// So many a second.
    public static let perSecond = Dimension([.second: -1])
    /// Hours of people.
    public static let hours = Dimension([.hour: 1])

    /// The product of bases to their powers; a power of 0 is none.
    public init(_ powers: [Base: Int]) { self.powers = powers.filter { $0.value != 0 } }

    /// How often the base is in it; below 0 where it is divided by.
    public func power(of base: Base) -> Int { powers[base] ?? 0 }

    static func * (left: Dimension, right: Dimension) -> Dimension {
        Dimension(left.powers.merging(right.powers, uniquingKeysWith: +))
    }

    static func / (left: Dimension, right: Dimension) -> Dimension {
        left * Dimension(right.powers.mapValues { -$0 })
    }
}

/// What a number is counted in, and whether it is how far two figures lie apart: shares differ by points, not by percent.
public struct Measure: Hashable, Sendable {
    /// What it is counted in.
    public let dimension: Dimension
    /// Whether it is the difference of two figures.
    public let isDifference: Bool

    /// Makes a measure.
    public init(_ dimension: Dimension, isDifference: Bool = false) {
        self.dimension = dimension
        self.isDifference = isDifference
    }
}

extension Dimension: CustomStringConvertible {
    /// As a message says it: "money per 1,000 requests", "percent or points", "a bare number".
    public var description: String {
        guard !powers.isEmpty else { return "a bare number" }
        let (up, down) = (named { $0 > 0 }, named { $0 < 0 })
        return (up.isEmpty ? ["a number"] : up).joined(separator: " times ") + down.map { " per \($0)" }.joined()
    }

    private func named(_ isMeant: (Int) -> Bool) -> [String] {
        Base.allCases.flatMap { base -> [String] in
            let power = power(of: base)
            return isMeant(power) ? Array(repeating: Dimension.word(base, isAbove: power > 0), count: abs(power)) : []
        }
    }

    private static func word(_ base: Base, isAbove: Bool) -> String {
        switch base {
        case .money: "money"
        case .point: isAbove ? "percent or points" : "point"
        case .time: isAbove ? "a time in ms" : "ms"
        case .thousand: "1,000 requests"
        case .month: "month"
        case .year: "year"
        case .second: "second"
        case .hour: isAbove ? "hours" : "hour"
        }
    }
}
