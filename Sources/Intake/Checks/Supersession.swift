import Documents
import Portfolio

/// Decisions that replace others: the newer names the older, and nobody else says that a decision holds no more (N25).
enum Supersession {
    /// What is wrong with a decision that replaces `old`; nil where nothing is.
    static func mistake(of decision: Decision, replacing old: DecisionID) -> String? {
        if old == decision.id { return "a decision can't replace itself" }
        guard let cycle = CycleID(String(old.name.prefix { $0 != "/" })), cycle > decision.cycle else { return nil }
        return "\(old.name) is of a later cycle than this decision"
    }

    /// How it is put right.
    static let cure = "name the older decision, in the file of the newer one"

    /// Decisions that say they were replaced, and that no other replaces: a reader would look for what holds now in vain.
    static func orphans(among decisions: [Decision]) -> [Diagnostic] {
        let register = DecisionRegister(decisions)
        return decisions.filter { $0.state == .superseded && register.successor(of: $0) == nil }.map { decision in
            Diagnostic(
                .warning, file: decision.source.file, place: Place(line: 1, column: 1),
                message: "this decision is superseded, and no decision says that it replaces it",
                cure: "write 'supersedes: \(decision.id.name)' in the decision that does")
        }
    }
}
