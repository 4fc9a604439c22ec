import Analysis
import Portfolio

/// Ties in words, with what would settle them (N04).
struct TieWords {
    var context: EditionContext

    /// "can't be told from lumen-32b; about 900 more answers of each would part them", without full stop.
    func sentence(_ tie: ScoreFinding.Tie) -> String {
        "can't be told from \(context.wording.name(tie.with)); "
            + (tie.moreAnswers.map { "about \(Digits.grouped(Double($0), 0)) more answers of each would part them" }
                ?? "no number of answers would part them")
    }

    /// "about 900 more answers of each would tell"; nil where no number is known.
    static func answers(_ more: Int?) -> String? {
        more.map { "about \(Digits.grouped(Double($0), 0)) more answers of each would tell" }
    }
}
