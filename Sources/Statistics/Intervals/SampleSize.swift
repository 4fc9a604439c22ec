/// How many examples tell a difference (methods.md 4.8; source S32): with a power of 80% four plans in five succeed; at
/// 50%, where an interval just excludes 0, it is the toss of a coin.
public struct SampleSize: Hashable, Sendable {
    /// The chance that the examples are to tell the difference, unless policy says otherwise.
    public static let power = 0.8
    /// The chance of a coin.
    public static let evenChance = 0.5
    /// No plan goes beyond this many times the examples of today, or a million.
    public static let mostTimes = 1000

    /// The z of the two-sided level: 1.960 at 5%.
    private let level: Double
    /// The z of the power: 0.842 at 80%, 0 at 50%.
    private let chance: Double

    /// A plan for a two-sided `alpha` and a `power`.
    public init(alpha: Double = 0.05, power: Double = SampleSize.power) {
        level = -NormalDistribution.quantile(alpha / 2)
        chance = power == SampleSize.evenChance ? 0 : NormalDistribution.quantile(power)
    }

    /// One share against a limit; nil when they are equal. `designEffect` is how many dependent examples say as much as
    /// one independent one.
    public func one(_ share: Double, limit: Double, designEffect: Double = 1) -> Int? {
        size(
            share - limit, null: limit * (1 - limit), alternative: share * (1 - share), designEffect: designEffect)
    }

    /// Two shares of separate examples, on each side.
    public func independent(_ first: Double, _ second: Double, designEffect: Double = 1) -> Int? {
        let mean = (first + second) / 2
        return size(
            first - second, null: 2 * mean * (1 - mean),
            alternative: first * (1 - first) + second * (1 - second), designEffect: designEffect)
    }

    /// Two shares of the same examples, of which the share `discordant` differs.
    public func paired(_ difference: Double, discordant: Double, designEffect: Double = 1) -> Int? {
        size(
            difference, null: discordant, alternative: max(0, discordant - difference * difference),
            designEffect: designEffect)
    }

    /// Two means with this standard deviation: on each side, or of pairs, whose differences have it.
    public func means(_ difference: Double, deviation: Double, arePaired: Bool, designEffect: Double = 1) -> Int? {
        guard difference != 0 else { return nil }
        let steps = (level + chance) * deviation / difference
        let sides = arePaired ? 1.0 : 2.0
        return SampleSize.up((sides * steps * steps + level * level / (2 * sides)) * designEffect)
    }

    /// The least equal number of further examples of each side until today's difference of shares is told; 0 where it is
    /// already, nil where no sensible number does.
    ///
    /// A difference below `minimum`, the least that matters, or of fewer than 30 examples isn't planned for: then it is the
    /// minimum around the mean share.
    public func more(
        _ first: (correct: Int, n: Int), _ second: (correct: Int, n: Int), minimum: Double = 0
    ) -> Int? {
        guard first.n > 0, second.n > 0 else { return nil }
        var (p1, p2) = (Double(first.correct) / Double(first.n), Double(second.correct) / Double(second.n))
        if abs(p1 - p2) < minimum || min(first.n, second.n) < 30 {
            let mean = Double(first.correct + second.correct) / Double(first.n + second.n)
            let middle = min(max(mean, minimum / 2), 1 - minimum / 2)
            (p1, p2) = (middle + minimum / 2, middle - minimum / 2)
        }
        guard p1 != p2 else { return nil }
        return SampleSize.least(upTo: max(SampleSize.mostTimes * max(first.n, second.n), 1_000_000)) { extra in
            let (n1, n2) = (Double(first.n + extra), Double(second.n + extra))
            let pooled = (p1 * n1 + p2 * n2) / (n1 + n2)
            let null = (pooled * (1 - pooled) * (1 / n1 + 1 / n2)).squareRoot()
            let alternative = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2).squareRoot()
            // Phi((|d| - z SE0) / SE1) >= power, without its quotient.
            return abs(p1 - p2) - level * null >= chance * alternative
        }
    }

    /// Up to two digits: an estimate of what is needed is no closer.
    public static func shown(_ count: Int) -> Int {
        var unit = 1
        while count / unit >= 100 { unit *= 10 }
        return (count + unit - 1) / unit * unit
    }

    /// The least count from 0 for which `holds`, which holds from there on; nil when it doesn't up to `most`.
    static func least(upTo most: Int, _ holds: (Int) -> Bool) -> Int? {
        if holds(0) { return 0 }
        guard holds(most) else { return nil }
        var (low, high) = (0, most)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle }
        }
        return high
    }

    private func size(_ difference: Double, null: Double, alternative: Double, designEffect: Double) -> Int? {
        guard difference != 0 else { return nil }
        let root = (level * null.squareRoot() + chance * alternative.squareRoot()) / difference
        return SampleSize.up(root * root * designEffect)
    }

    private static func up(_ count: Double) -> Int? {
        count < 1e15 ? Int((count - 1e-9).rounded(.up)) : nil
    }
}
