import Analysis

/// A score as the report writes it: a range where an indicator is missing (methods.md 2.4).
enum ScoreWords {
    /// "58", or "12 to 66" with every missing indicator at its worst and at its best.
    static func words(_ score: ScoreFinding) -> String {
        score.score.map(Phrase.score)
            ?? "\(Digits.fixed(score.range.low, 0)) to \(Digits.fixed(score.range.high, 0))"
    }

    /// Whether its arithmetic mean flatters it by more than 10: one indicator is bought with another (methods.md 2.3).
    static func isUnbalanced(_ score: ScoreFinding) -> Bool {
        score.score.flatMap { known in score.arithmetic.map { $0 - known.value > 10 } } ?? false
    }
}
