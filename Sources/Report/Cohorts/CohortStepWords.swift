import Analysis

extension StepWords {
    /// Groups held against each other.
    static func cohort(_ step: CohortStep) -> String {
        switch step {
        case .counts(let others, let here):
            "\(number(others.correct)) right of \(number(others.n)) others, \(number(here.correct)) of "
                + "\(number(here.n)) here"
        case .interval(let interval, let count):
            "interval: Newcombe, low end at level 1 − 0.05/\(count), high end at 95%: \(number(interval.low)) to "
                + number(interval.high)
        case .group(let title, let tally): "\(title): \(number(tally.correct)) right of \(number(tally.n))"
        case .dispersion(let points, let groups):
            "variance of the \(groups) shares, less the mean of p × (1 − p) / (n − 1), at least 0; "
                + "its root: \(number(points)) points"
        }
    }

    /// Quality on the traffic as it is.
    static func traffic(_ step: TrafficStep) -> String {
        switch step {
        case .slice(let title, let share, let tally):
            "\(title): share \(number(share)) × "
                + (tally.n > 0
                    ? "\(number(tally.correct)) right of \(number(tally.n))"
                    : "unknown, since nobody rated it: none to all of its answers are right")
        case .moved(let dimension, let moves, let points):
            "another mix over \(dimension): "
                + moves.map {
                    "\($0.title) (\(number($0.share)) − \(number($0.planned))) × \(number($0.tally.correct)) right of "
                        + number($0.tally.n)
                }.joined(separator: " + ") + " = \(number(points)) points"
        case .lost(let points): "\(number(points)) points less by assumption, on every draw"
        case .bounds(let low, let open, let draws):
            "sum of what was rated, weighed by share of traffic: \(number(low))%, and up to \(number(low + open))% if all "
                + "else is right; 95% interval from the low point of \(number(draws)) Beta draws to their high point and "
                + "\(number(open)) more"
        case .weighed(let value, let draws):
            "sum, weighed by share of traffic: \(number(value))%; 95% interval: \(number(draws)) Beta draws"
        }
    }
}
