import Portfolio
import Statistics

/// Formulas with their numbers put in: the steps of a figure's lineage, which a doubter can recompute by hand.
enum Formula {
    /// A share of counted answers: "4,012 right of 5,150 = 77.902913%".
    static func share(_ tally: Tally, _ what: String) -> String {
        "\(count(tally.correct)) \(what) of \(count(tally.n)) = \(number(100 * Double(tally.correct) / Double(max(1, tally.n))))%"
    }

    /// Wilson's interval of a share (methods.md 4.1).
    static func wilson(_ tally: Tally) -> String {
        let interval = Wilson(correct: tally.correct, n: tally.n).interval
        let p = number(Double(tally.correct) / Double(max(1, tally.n)))
        let n = count(tally.n)
        return
            "95% interval: Wilson, (\(p) + z²/(2 × \(n)) ± z√(\(p) × (1 − \(p))/\(n) + z²/(4 × \(n)²))) / (1 + z²/\(n)), "
            + "z = 1.959964: \(number(100 * interval.low)) to \(number(100 * interval.high))%"
    }

    /// The rank that a quantile is read at, and those of its interval (methods.md 4.5).
    static func ranks(_ probability: Double, n: Int) -> [String] {
        let ranks = QuantileRanks(n: n, p: probability)
        let low = ranks.low.map { "rank \(count($0))" } ?? "open, too few calls"
        let high = ranks.high.map { "rank \(count($0))" } ?? "open, too few calls"
        return [
            "rank ⌈\(number(probability)) × \(count(n))⌉ = \(count(ranks.estimate))",
            "95% interval: order statistics of \(count(n)) calls, from \(low) to \(high)",
        ]
    }

    /// An indicator's place between its goalposts (methods.md 2.1), and what it adds to the logarithm of the score.
    static func contribution(_ part: ScoreFinding.Contribution) -> String {
        let name = "\(part.indicator.name): "
        guard let raw = part.raw?.value, let placed = part.normalised, let logarithm = part.logContribution else {
            return name + "missing, weight \(number(part.weight))"
        }
        let (low, high) = (min(part.worst, part.best), max(part.worst, part.best))
        let value = number(min(high, max(low, raw)))
        let (worst, best) = (number(part.worst), number(part.best))
        let place =
            switch part.scale {
            case .linear: "(\(value) − \(worst)) / (\(best) − \(worst))"
            case .log: "ln(\(value)/\(worst)) / ln(\(best)/\(worst))"
            }
        let floor = placed < CompositeScore.floor ? ", floored at \(number(CompositeScore.floor))" : ""
        return name + "s = \(place) = \(number(placed))\(floor); \(number(part.weight)) × ln s = \(number(logarithm))"
    }

    /// A count as it stands in a formula.
    static func count(_ value: Int) -> String { FormulaNumber.count(value) }

    /// A number as it stands in a formula.
    static func number(_ value: Double) -> String { FormulaNumber.text(value) }
}
