import Documents
import Formulas
import Portfolio

/// What the proof of a policy found, said where it is written (N35).
struct PolicyFlaws {
    let file: TextFile
    /// Where the claim of each rule stands.
    let places: [String: Place]
    /// Where the limits and thresholds stand.
    let gates: Place
    let currency: Currency

    /// Each flaw as a warning: the policy can be read, but can't have been meant.
    func warnings(_ flaws: [PolicyFlaw]) -> [Diagnostic] { flaws.map(warning) }

    private func warning(_ flaw: PolicyFlaw) -> Diagnostic {
        let place = flaw.rule.flatMap { places[$0] } ?? gates
        let (message, cure) = words(flaw)
        return file.diagnostic(.warning, at: place, message, cure: cure)
    }

    private func words(_ flaw: PolicyFlaw) -> (String, String) {
        let rule = "rule '\(flaw.rule ?? "")'"
        let example = flaw.example.isEmpty ? "" : ", as with \(flaw.example.map(shown).joined(separator: ", "))"
        switch flaw.kind {
        case .neverHolds: return ("\(rule) never holds: no figures are so", "correct a limit of its claim")
        case .unreachable(let after):
            return (
                "\(rule) is never reached: where it holds, \(after.joined(separator: " or ")) has spoken\(example)",
                "move it before \(after.first ?? "them"), or drop it"
            )
        case .hides(let rules):
            return (
                "\(rule) always holds, so \(rules.joined(separator: ", ")) are never reached",
                "narrow its claim, or move it"
            )
        case .against(let limit, let stretch):
            return (
                "\(rule) promotes only what misses the limit on \(limit) (\(words(stretch)))\(example)",
                "change the limit or the rule"
            )
        case .gap(let other, let figure, let hole):
            return (
                "between \(rule) and rule '\(other)' neither speaks where \(figure) is \(words(hole))\(example)",
                "move one of the two limits, or leave it to the built-in rules"
            )
        case .limits(let indicator, let least, let most):
            return (
                "no model meets the limits on \(indicator.name): \(words(least)) and \(words(most))",
                "change one of the two"
            )
        case .idleAtZero:
            return ("with 'idle' at 0 rule R11 never holds: no use lies below 0", "raise it, or write 0.65")
        }
    }

    private func shown(_ shown: PolicyFlaw.Shown) -> String {
        "\(shown.figure) = \(number(shown.value))\(unit(shown.dimension))"
    }

    private func unit(_ dimension: Dimension) -> String {
        switch dimension {
        case .milliseconds: " ms"
        case .points: " points"
        case .hours: " hours"
        case let money where money.power(of: .money) == 1: " \(currency.code)"
        default: ""
        }
    }

    private func words(_ stretch: Stretch) -> String {
        if stretch.low == stretch.high { return "exactly \(number(stretch.low))" }
        let low = stretch.low.isFinite ? "\(stretch.holdsLow ? "at least" : "above") \(number(stretch.low))" : nil
        let high = stretch.high.isFinite ? "\(stretch.holdsHigh ? "at most" : "below") \(number(stretch.high))" : nil
        return [low, high].compactMap { $0 }.joined(separator: " and ")
    }

    private func number(_ value: Double) -> String { FormulaNumber.text(value) }
}
