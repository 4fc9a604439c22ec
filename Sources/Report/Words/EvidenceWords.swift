import Analysis
import Formulas
import Portfolio
import Voice

/// How sure with how good its basis is: "77% sure, on fair evidence".
struct EvidenceWords {
    let wording: Wording
    let evidence: Evidence

    /// "on fair evidence".
    static func strength(_ evidence: Evidence) -> String { "on \(evidence.strength.rawValue) evidence" }

    /// What stands below a chance: the word for it and its evidence; on thin evidence never a word.
    static func beside(_ chance: Double, _ evidence: Evidence?) -> String {
        guard let evidence else { return Certainty.word(chance) }
        let strength = strength(evidence)
        return evidence.strength == .thin ? strength : "\(Certainty.word(chance)), \(strength)"
    }

    /// "98%, on fair evidence".
    static func chance(_ chance: Double, _ evidence: Evidence?) -> String {
        Phrase.percent(chance) + (evidence.map { ", " + strength($0) } ?? "")
    }

    /// "We recommend it, 98% sure, on strong evidence."; on thin evidence it is but suggested. Nil without a chance.
    static func asks(_ advice: Recommendation) -> String? {
        guard advice.action == .promote, let sure = advice.sureness, let evidence = advice.evidence else { return nil }
        let verb = evidence.strength == .thin ? "suggest" : "recommend"
        return "We \(verb) it, \(Phrase.percent(sure)) sure, \(strength(evidence))."
    }

    /// Every check with its result, a line each.
    var lines: [String] {
        evidence.checks.map { check in
            "evidence, \(name(check.kind)): \(check.holds ? "passed" : "failed"), \(found(check.finding))"
        } + [
            "evidence is \(evidence.strength.rawValue): \(evidence.checks.count { !$0.holds }) of \(evidence.checks.count) checks failed"
        ]
    }

    private func name(_ kind: Evidence.Check.Kind) -> String {
        switch kind {
        case .independence: "independent measurement"
        case .agreement: "agreement"
        case .closeness: "closeness to live use"
        case .distance: "distance from the line"
        case .wholeness: "whole record"
        }
    }

    private func found(_ finding: Evidence.Check.Finding) -> String {
        switch finding {
        case .unstated: return "not stated"
        case .measured(let name, let isOwn): return "measured by \(name)" + (isOwn ? ", its own side alone" : "")
        case .agrees(let cycles): return "the last \(cycles == 1 ? "cycle says" : "\(cycles) cycles say") the same"
        case .turned(let ago): return "\(ago == 1 ? "the last cycle" : "the cycle before the last") said the opposite"
        case .opposite(_, let title): return "\(title) says the opposite"
        case .alike: return "measured like what it is compared with"
        case .unlike(let figures):
            return "\(figures) of its figures \(figures == 1 ? "was" : "were") measured otherwise"
        case .predicted: return "its latency in the busy hour is predicted"
        case .clear: return "the interval of its net benefit keeps clear of 0"
        case .straddles(let scenario):
            return "the interval of its net benefit holds 0" + (scenario.map { " in '\(wording.title($0))'" } ?? "")
        case .record(let failed, let billed):
            let parts = [
                failed.map { "\(FormulaNumber.text(100 * $0))% of calls failed" },
                billed.map { "billed \(FormulaNumber.text($0)) times what is computed" },
            ]
            return parts.compactMap { $0 }.joined(separator: ", ")
        case .lowerBound: return "its cost is a lower bound"
        }
    }
}
