public import Formulas
public import Portfolio
import Statistics

/// A step to a score (methods.md 2).
public enum ScoreStep: Hashable, Sendable {
    /// An indicator's place between its goalposts, and what it adds to the logarithm of the score.
    case placed(IndicatorID, place: Expression, isFloored: Bool, weight: Double, logarithm: Double)
    /// An indicator that nobody measured.
    case missing(IndicatorID, weight: Double)
    /// The interval follows from those of the parts.
    case interval
    /// A chosen model's score, weighed by the traffic of its workload.
    case chosen(score: Double, traffic: Double)

    /// The floor of an indicator's place, under which no indicator falls.
    public static let floor = CompositeScore.floor

    /// The step of one indicator.
    static func of(_ part: ScoreFinding.Contribution) -> Step {
        guard let raw = part.raw?.value, let placed = part.normalised, let logarithm = part.logContribution else {
            return .score(.missing(part.indicator, weight: part.weight))
        }
        let (low, high) = (min(part.worst, part.best), max(part.worst, part.best))
        let value = Term.figure.of(min(high, max(low, raw)))
        let (worst, best) = (Expression.literal(part.worst), Expression.literal(part.best))
        let place: Expression =
            switch part.scale {
            case .linear: (value - worst) / (best - worst)
            case .log: .logarithm(value / worst) / .logarithm(best / worst)
            }
        return .score(
            .placed(
                part.indicator, place: place, isFloored: placed < floor, weight: part.weight, logarithm: logarithm))
    }
}
