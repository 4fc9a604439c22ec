import Analysis
import Portfolio

/// How good past forecasts were, in sentences.
struct CalibrationWords {
    var context: EditionContext

    /// A sentence each.
    func sentences(_ found: CalibrationFinding) -> [String] {
        ranges(found) + (found.chances.map { chances($0, needed: found.needed) } ?? [])
    }

    /// Of forecasts that gave a chance.
    private func chances(_ found: CalibrationFinding.Chances, needed: Int) -> [String] {
        let all =
            "\(found.happened) of \(found.settled) \(found.settled == 1 ? "event" : "events") that a chance was given "
            + "happened; by those chances \(Digits.fixed(found.expected, 1)) were to be expected."
        guard let brier = found.brier else {
            return [
                "\(all) Chances are judged together from \(needed) on; \(needed - found.settled) "
                    + "\(needed - found.settled == 1 ? "is" : "are") missing."
            ]
        }
        return [
            "\(all) Their Brier score is \(Digits.fixed(brier.value, 3)), the mean squared error of the chances: 0 is best, and always saying 50% gets 0.25."
        ]
    }

    private func ranges(_ found: CalibrationFinding) -> [String] {
        guard found.settled > 0 else { return [] }
        let held =
            found.untold == 0
            ? "\(found.inside) of \(found.settled) forecasts held what came"
            : "\(found.inside) to \(found.inside + found.untold) of \(found.settled) forecasts held what came, as "
                + "\(found.untold) can't be told"
        let asked = found.level.map { ", made to hold \(Digits.fixed($0 * 100, 0)) of 100" } ?? ""
        guard let coverage = found.coverage else {
            return [
                "\(held)\(asked). They are judged together from "
                    + "\(found.needed) on; \(found.needed - found.settled) are missing."
            ]
        }
        var all = [
            "\(held)\(asked): \(words(coverage))."
        ]
        if let error = found.medianError {
            all.append("Half of them came within \(words(error)) of the middle of their range.")
        }
        if let score = found.meanScore {
            all.append(
                "Their mean interval score is \(Phrase.value(score, context.currency)) of what was predicted: the width of the range and a fine for what came outside, so less is better."
            )
        }
        return all
    }

    private func words(_ estimate: Estimate) -> String {
        "\(Phrase.value(estimate, context.currency)), \(Phrase.spread(estimate, context.currency))"
    }
}
