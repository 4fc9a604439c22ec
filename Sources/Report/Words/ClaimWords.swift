import Analysis
import Formulas
import Portfolio
import Statistics
import Voice

/// Figures of an author's rule in words: each number in the unit that the rule counts it in.
struct ClaimWords {
    let currency: Currency

    /// "$2.10 per 1,000 requests", "1.8 points", "95%", "542 ms".
    func value(_ value: Double, _ interval: Interval?, _ measure: Measure) -> String {
        let half = interval.map { $0.width / 2 }
        func quantity(_ unit: Indicator.Unit) -> String { Phrase.quantity(value, unit, half: half, currency) }
        switch measure.dimension {
        case .points: return quantity(measure.isDifference ? .points : .percent)
        case .milliseconds: return quantity(.milliseconds)
        case .hours: return quantity(.hours)
        case .perSecond: return quantity(.perSecond)
        case .perYear: return quantity(.perYear)
        case .perMonth: return Digits.grouped(value, 0) + " a month"
        case .moneyPerThousand: return quantity(.moneyPerThousand) + " per 1,000 requests"
        case .moneyPerMonth: return quantity(.moneyPerThousand) + " a month"
        case .money: return quantity(.moneyPerThousand)
        case let other where other.power(of: .money) == 1: return quantity(.moneyPerThousand)
        default: return FormulaNumber.text(value)
        }
    }

    /// A fact of an author's rule: "cost is $2.10 per 1,000 requests, below $2 asked".
    func fact(_ text: String, _ measure: Measure, _ fact: RuleFact) -> String {
        guard let found = fact.value else { return "\(text) isn't known" }
        let said = "\(text) is \(value(found, fact.interval, measure))"
        return fact.asked.map { "\(said), \(asked($0, measure)) asked" } ?? said
    }

    /// "below $2 per 1,000 requests".
    func asked(_ asked: RuleFact.Asked, _ measure: Measure) -> String {
        let limit = value(asked.value, nil, measure)
        return switch asked.relation {
        case .atLeast: "at least \(limit)"
        case .above: "above \(limit)"
        case .below: "below \(limit)"
        case .atMost: "at most \(limit)"
        }
    }

    /// What an author says with the figures put in, with a full stop.
    func sentence(_ pieces: [Recommendation.Said]) -> String {
        let text = pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .figure(let value?, let interval, let measure): self.value(value, interval, measure)
            case .figure(nil, _, _): "an unknown figure"
            }
        }.joined()
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return plain.last.map { ".!?".contains($0) } == true ? plain : plain + "."
    }
}
