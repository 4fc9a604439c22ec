import Analysis
import Portfolio

extension StepWords {
    /// Counts and the intervals of shares.
    static func count(_ step: CountStep) -> String {
        switch step {
        case .given: "as given by the source"
        case .counted: "counted"
        case .share(let tally, let kind):
            "\(number(tally.correct)) \(word(kind)) of \(number(tally.n)) = \(number(CountStep.percent(tally)))%"
        case .wilson(let tally): wilson(tally)
        case .betweenBoth: "interval: from the low end of the first to the high end of the second"
        }
    }

    private static func word(_ kind: CountStep.Kind) -> String {
        switch kind {
        case .right: "right"
        case .failed: "failed"
        case .inside: "inside their forecast"
        case .surelyInside: "surely inside their forecast"
        case .insideOrUntold: "with those that can't be told"
        }
    }

    private static func wilson(_ tally: Tally) -> String {
        let interval = CountStep.interval(tally)
        let (p, n) = (number(CountStep.percent(tally) / 100), number(tally.n))
        return
            "95% interval: Wilson, (\(p) + z²/(2 × \(n)) ± z√(\(p) × (1 − \(p))/\(n) + z²/(4 × \(n)²))) / (1 + z²/\(n)), "
            + "z = 1.959964: \(number(interval.low)) to \(number(interval.high))%"
    }
}
