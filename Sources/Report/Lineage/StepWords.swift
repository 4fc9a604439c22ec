import Analysis
import Formulas

/// The steps of a figure's lineage in words, each with its numbers, so that a doubter can compute them again.
enum StepWords {
    /// The steps in order.
    static func list(_ steps: [Step]) -> [String] { steps.map(text) }

    /// One step; without full stop.
    static func text(_ step: Step) -> String {
        switch step {
        case .formula(let formula): FormulaWords.text(formula)
        case .count(let step): count(step)
        case .latency(let step): latency(step)
        case .score(let step): score(step)
        case .traffic(let step): traffic(step)
        case .effect(let step): effect(step)
        case .drift(let step): drift(step)
        case .queue(let step): queue(step)
        case .money(let step): money(step)
        case .outcome(let step): outcome(step)
        case .burn(let step): burn(step)
        case .cohort(let step): cohort(step)
        case .draws(let count): "95% interval and probability from \(number(count)) draws"
        }
    }

    /// A number as it stands in a formula.
    static func number(_ value: Double) -> String { FormulaNumber.text(value) }

    /// A count as it stands in a formula.
    static func number(_ value: Int) -> String { FormulaNumber.count(value) }
}
