import Analysis
import Portfolio
import Voice

/// How an edition's advice stands: decided, still asked, or waiting.
struct DecisionCounts {
    private let edition: EditionFinding
    private let wording: Wording
    /// Advice that asks somebody to act, with the decision on it; nil where none is made yet.
    let asks: [(advice: Recommendation, decision: Decision?)]
    /// Advice to wait.
    let waiting: [Recommendation]

    init(_ context: EditionContext) { self.init(context.edition) }

    init(_ edition: EditionFinding) {
        self.edition = edition
        wording = Wording(edition: edition)
        let decisions = edition.cycle.decisions.filter {
            $0.cycle == edition.cycle.id && [.decided, .inForce].contains($0.state)
        }
        asks = Headline.asks(of: edition).map { advice in
            (
                advice,
                decisions.first {
                    $0.model == advice.model && ($0.workload == nil || $0.workload == advice.workload)
                        && $0.action == advice.action
                }
            )
        }
        waiting = Headline.all(of: edition).filter { $0.action == .defer }
    }

    /// Advice on which nobody has decided.
    var open: [Recommendation] { asks.filter { $0.decision == nil }.map(\.advice) }

    /// "3 decided, 0 open, 7 waiting".
    var words: String {
        "\(asks.count - open.count) decided, \(open.count) open, \(Digits.grouped(Double(waiting.count), 0)) waiting"
    }

    /// What is asked of the reader: at most three decisions, or that nothing is asked and who decided when.
    var asked: String {
        guard let first = open.first else {
            if let missing { return "\(missing); without that nothing can be advised." }
            guard !asks.isEmpty else { return "nothing; no advice asks for a change." }
            // The last of them; the same day as another stays with the first of the report.
            let decisions = asks.compactMap(\.decision)
            let last = decisions.compactMap(\.decided).max()
            let decision = decisions.first { $0.decided == last }
            return "nothing; \(decision.map(DecisionCounts.decided) ?? "all of it is decided")."
        }
        let verbs = open.prefix(3).map(wording.verb)
        let more = open.count > 3 ? " (and \(open.count - 3) more)" : ""
        return "decide whether to \(Listed.and(verbs))\(more). No day is set. If not: \(otherwise(first))."
    }

    /// Whether anything is said to be in production.
    var hasProduction: Bool { edition.workloads.contains { $0.incumbent != nil } }

    /// What the author has to say before anything can be advised; nil where all of it is said, or there is advice.
    var missing: String? {
        guard asks.isEmpty else { return nil }
        let parts = [
            hasProduction ? nil : "which model runs in production",
            edition.workloads.contains { $0.pointWorthPerThousand != nil } ? nil : "what a right answer is worth",
        ].compactMap { $0 }
        return parts.isEmpty || edition.workloads.isEmpty ? nil : "say " + Listed.and(parts)
    }

    /// What stays if the first thing asked is not done.
    private func otherwise(_ advice: Recommendation) -> String {
        let currency = edition[advice.workload]?[advice.model]?.cost.currency ?? Phrase.currency(of: edition)
        let stays = advice.against.map { "\(wording.name($0)) stays" } ?? "all stays as it is"
        guard let change = CostChange(advice, in: edition), change.value < 0, change.isSeparated != false else {
            return stays
        }
        return "\(stays), and \(change.words(currency, signed: false)) isn't saved"
    }

    /// "the model council decided on 6 Oct 2026".
    static func decided(_ decision: Decision) -> String {
        let by = decision.by ?? "its owners"
        return "\(by) decided" + (decision.decided.map { " on \(Phrase.day($0))" } ?? "")
    }

    /// What stands beside an advice on a summary: who decided when, or that nobody has.
    static func standing(_ decision: Decision?) -> String {
        guard let decision else { return "open: nobody has decided" }
        if decision.state == .inForce, let day = decision.inForce { return "In force since \(Phrase.day(day))" }
        return decided(decision).capitalised
    }
}
