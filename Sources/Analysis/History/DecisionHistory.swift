public import Portfolio

/// Every decision of every edition, how it stands now and what came of it (S49, N25): the record that no single edition has.
public struct DecisionHistory: Hashable, Sendable {
    /// A decision with all that later editions know of it.
    public struct Entry: Hashable, Sendable {
        /// The decision as written.
        public var decision: Decision
        /// Where it stands once later decisions are heard.
        public var standing: Decision.State
        /// The decision that replaces it, or is to; nil where none does.
        public var successor: Decision?
        /// What came of its forecast; nil where it made none.
        public var outcome: OutcomeFinding?
        /// Whether it was to be carried out by now and was not: its forecast is due, or a whole cycle has passed.
        public var isLeftUndone: Bool
    }

    /// The newest cycle's decisions first, in the order of their files.
    public var entries: [Entry]
    /// How good forecasts were, all of them together; nil where there is no edition.
    public var calibration: CalibrationFinding?
    /// How good the report's own chances were.
    public var accuracy: ReportAccuracy

    /// The record over all editions.
    public init(_ findings: Findings) {
        let newest = findings.editions.last
        let decisions = findings.editions.flatMap(\.cycle.decisions)
        let register = DecisionRegister(decisions)
        let outcomes = Dictionary((newest?.outcomes ?? []).map { ($0.decision.id, $0) }) { first, _ in first }
        let ids = findings.editions.map(\.cycle.id)
        entries = findings.editions.reversed().flatMap(\.cycle.decisions).map { decision in
            let standing = register.standing(of: decision)
            let outcome = outcomes[decision.id]
            let cyclesSince = ids.count { $0 > decision.cycle }
            // To leave things as they are needs nobody's hand.
            let asksForWork = ![.defer, .hold].contains(decision.action)
            return Entry(
                decision: decision, standing: standing, successor: register.successor(of: decision), outcome: outcome,
                isLeftUndone: standing == .decided
                    && (outcome?.result == .notCarriedOut || asksForWork && cyclesSince > 0))
        }
        calibration = newest?.calibration
        accuracy = ReportAccuracy(findings)
    }

    /// The decisions that stand so.
    public func entries(_ state: Decision.State) -> [Entry] { entries.filter { $0.standing == state } }
}
