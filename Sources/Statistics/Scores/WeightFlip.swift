/// The weight of one indicator at which two models tie, the other weights kept in proportion (methods.md 11.1).
public struct WeightFlip: Hashable, Sendable {
    /// The first model's lead under today's weights: the weighted sum of differences.
    public let gap: Double
    /// Today's weight of the indicator, all weights adding up to 1.
    public let weight: Double
    /// The weight at which the two tie, 0 to 1; nil when no weight makes them tie, or every weight does.
    public let flip: Double?

    /// Compares `first` with `second` on indicator `index`.
    ///
    /// The values are what the weights multiply: for the geometric score the logarithms of the normalised indicators.
    /// Nil when the lists differ in length, `index` is none of theirs, or the weights add up to nothing.
    public init?(first: [Double], second: [Double], weights: [Double], index: Int) {
        let total = weights.reduce(0, +)
        guard first.count == second.count, first.count == weights.count, weights.indices.contains(index), total > 0
        else { return nil }
        let differences = zip(first, second).map { $0 - $1 }
        let shares = weights.map { $0 / total }
        gap = zip(differences, shares).reduce(0) { $0 + $1.0 * $1.1 }
        weight = shares[index]
        let others = weights.indices.filter { $0 != index }
        let restWeight = others.reduce(0) { $0 + shares[$1] }
        guard restWeight > 0 else {
            flip = nil
            return
        }
        let rest = others.reduce(0) { $0 + shares[$1] * differences[$1] } / restWeight
        let slope = differences[index] - rest
        guard slope != 0 else {
            flip = nil
            return
        }
        let tie = -rest / slope
        flip = (0...1).contains(tie) ? tie : nil
    }
}
