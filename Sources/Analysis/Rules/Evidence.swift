public import Portfolio

/// How good the basis of a chance is: what the sampling error of the chance leaves out, from named checks (methods.md 13.5).
public struct Evidence: Hashable, Sendable {
    /// A check with what it found.
    public struct Check: Hashable, Sendable {
        /// What is checked.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Who measured is neither the model's vendor nor its owner.
            case independence
            /// Earlier cycles and large groups say the same.
            case agreement
            /// It was measured as it would be used.
            case closeness
            /// The interval keeps clear of the line between paying and not.
            case distance
            /// Nothing was left out of what was run and billed.
            case wholeness
        }

        /// What was found.
        public enum Finding: Hashable, Sendable {
            /// Nobody stated what the check needs.
            case unstated
            /// Who measured; whether that is its vendor or owner.
            case measured(by: String, isOwn: Bool)
            /// So many earlier cycles say the same.
            case agrees(cycles: Int)
            /// An earlier cycle, so many ago, said the opposite.
            case turned(cyclesAgo: Int)
            /// A group of a tenth of the traffic or more says the opposite.
            case opposite(SliceID, title: String)
            /// Measured like what it is compared with.
            case alike
            /// Measured otherwise: how many of its figures.
            case unlike(figures: Int)
            /// Its latency in the busy hour is predicted, not measured.
            case predicted
            /// The interval of the net benefit keeps clear of 0, also in the scenarios that were asked.
            case clear
            /// The interval of the net benefit holds 0; in a scenario where one is named.
            case straddles(ScenarioID?)
            /// The share of calls that failed, and what was billed against what is computed; nil where unknown.
            case record(failed: Double?, billed: Double?)
            /// Its cost is a lower bound.
            case lowerBound
        }

        /// What is checked.
        public var kind: Kind
        /// Whether it is passed.
        public var holds: Bool
        /// What was found.
        public var finding: Finding
    }

    /// Every check, in order.
    public var checks: [Check]

    /// Strong with every check passed, fair with all but one, else thin.
    public var strength: EvidenceStrength {
        switch checks.count(where: { !$0.holds }) {
        case 0: .strong
        case 1: .fair
        default: .thin
        }
    }
}
