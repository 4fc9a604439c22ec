import Analysis
import Formulas
import Portfolio
import Statistics
import Voice

/// Shifts of distributions in words (methods.md 12).
struct DriftWords {
    var context: EditionContext

    /// What is distributed: "Latency in the busy hours", "Rated answers by language", "Requests over the week".
    func title(_ shift: DistributionShift) -> String {
        switch shift.subject {
        case .latency(let span): "Latency \(span == .busy ? "in the busy hours" : "of all calls")"
        case .answers(let dimension): "Rated answers by \(dimension)"
        case .traffic: "Requests over the hours of the week"
        case .input(let name): "Input: \(name)"
        }
    }

    /// Whether it moved: "moved", "no change that matters", "can't be told".
    func verdict(_ shift: DistributionShift) -> String {
        Self.word(shift.verdict)
    }

    /// A verdict as a word or two.
    static func word(_ verdict: ChangeVerdict) -> String {
        switch verdict {
        case .moved: "moved"
        case .noChange: "no change that matters"
        case .cannotTell: "can't be told"
        }
    }

    /// The change that decides with its interval and the least that matters, then the figure that describes.
    func figure(_ shift: DistributionShift) -> String {
        [shift.move.map(move), describing(shift)].compactMap { $0 }.joined(separator: "; ")
    }

    /// "p95 +9.1% (+4.2 to +13.9), 10% matter", "digital +9.0 points (+8.9 to +9.1), 5 matter".
    private func move(_ move: DistributionShift.Move) -> String {
        let (name, unit, factor): (String, String, Double) =
            switch move.of {
            case .quantile(let probability): ("p\(FormulaNumber.text(100 * probability))", "%", 100)
            case .part(let part): (part.words, " points", 1)
            }
        let least = FormulaNumber.text(move.minimum * factor) + (unit == "%" ? "%" : "")
        guard let change = move.change else { return "\(name) is beyond every call that came back, \(least) matter" }
        let half = move.low.flatMap { low in move.high.map { ($0 - low) / 2 * factor } }
        let places = half.map { Digits.places(for: $0, most: 2) }.map { max($0, 1) } ?? 1
        func text(_ value: Double?) -> String {
            value.map { Digits.fixed($0 * factor, places, signed: true) } ?? "open"
        }
        return "\(name) \(text(change))\(unit) (\(text(move.low)) to \(text(move.high))), \(least) matter"
    }

    private func describing(_ shift: DistributionShift) -> String {
        switch shift.measure {
        case .distance(let distance, let isLower, _, let adjusted):
            let share = Digits.fixed(distance * 100, 1)
            let what = shift.isOfInput ? "requests" : "calls"
            return "distance \(isLower ? "at least " : "")\(share) points of \(what), "
                + "probability of as much by chance \(Phrase.percent(adjusted))"
        case .stability(let index, let critical, let bins):
            return
                "stability index \(Digits.fixed(index, 3)) over \(bins) parts, chance alone reaches \(Digits.fixed(critical, 3))"
                + (mover(shift).map { "; " + $0 } ?? "")
        }
    }

    /// The part whose share moved most: "most moved: digital, 36.0% before, 45.0% now".
    private func mover(_ shift: DistributionShift) -> String? {
        guard shift.isOfInput, let part = shift.mostMoved else { return nil }
        func share(_ count: Int, of all: Int) -> String { Figures.share(Double(count) / Double(all)) }
        return "most moved: \(part.name.words), \(share(part.before, of: shift.before)) before, "
            + "\(share(part.now, of: shift.now)) now"
    }

    /// The figure as a number.
    static func value(_ shift: DistributionShift) -> Double {
        switch shift.measure {
        case .distance(let distance, _, _, _): distance
        case .stability(let index, _, _): index
        }
    }
}
