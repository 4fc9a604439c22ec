public import Portfolio
public import Statistics

/// A step that holds groups against each other (methods.md 10).
public enum CohortStep: Hashable, Sendable {
    /// The right answers of a group and of all others.
    case counts(others: Tally, here: Tally)
    /// The interval of a gap, points, its low end that of so many judged together.
    case interval(Interval, together: Int)
    /// A group's right answers.
    case group(title: String, Tally)
    /// The spread beyond chance over so many groups, points.
    case dispersion(Double, groups: Int)
}
