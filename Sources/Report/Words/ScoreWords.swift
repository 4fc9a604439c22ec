import Analysis

/// A score as the report writes it: a range where an indicator is missing (methods.md 2.4).
enum ScoreWords {
    /// "58", or "12 to 66" with every missing indicator at its worst and at its best.
    static func words(_ score: ScoreFinding) -> String {
        score.score.map(Phrase.score)
            ?? "\(Digits.fixed(score.range.low, 0)) to \(Digits.fixed(score.range.high, 0))"
    }
}
