public import Formulas

/// For whom a rule is.
public enum RuleAudience: String, Hashable, Sendable, CaseIterable {
    /// Models that carry traffic, those that are to go too.
    case production
    /// Models that compete for traffic.
    case candidate

    /// What an author's rule for it may advise.
    public var actions: [Action] { self == .candidate ? [.promote, .defer] : [.hold, .deprecate, .retire] }

    /// The built-in rules for it, in their order (methods.md 13.1); the last speaks where none before it did.
    public var builtIn: [String] {
        switch self {
        case .candidate: ["R1", "FOR", "UNTIL", "R4", "R5'", "R5", "TIE", "R6", "R7", "R8"]
        case .production: ["R1", "R2a", "R2b", "R3", "R2c", "R9", "R10", "R11", "R12"]
        }
    }
}

/// A rule that an author wrote into the policy: it stands among the built-in ones, and the first that holds speaks.
public struct AuthorRule: Hashable, Sendable {
    /// Where it stands among the built-in rules.
    public enum Position: Hashable, Sendable {
        case before(String)
        case after(String)

        /// The built-in rule.
        public var rule: String {
            switch self {
            case .before(let rule), .after(let rule): rule
            }
        }

        /// As it is written: "before R5".
        public var words: String {
            switch self {
            case .before(let rule): "before \(rule)"
            case .after(let rule): "after \(rule)"
            }
        }
    }

    /// Its name, such as `A1`.
    public var id: String
    /// For whom it is.
    public var audience: RuleAudience
    /// When it speaks.
    public var claim: WrittenClaim
    /// What it says.
    public var action: Action
    /// Where it stands.
    public var position: Position
    /// Cycles in a row in which it must hold; nil for the policy's.
    public var cycles: Int?
    /// Why, with figures put in.
    public var because: WrittenSentence
    /// The currency that its amounts are in.
    public var currency: Currency
    /// Where it is written.
    public var source: Source?

    /// Makes a rule.
    public init(
        id: String, audience: RuleAudience, claim: WrittenClaim, action: Action, position: Position, cycles: Int?,
        because: WrittenSentence, currency: Currency, source: Source?
    ) {
        self.id = id
        self.audience = audience
        self.claim = claim
        self.action = action
        self.position = position
        self.cycles = cycles
        self.because = because
        self.currency = currency
        self.source = source
    }

    /// Whether it holds back: such a rule speaks too where a figure that it needs isn't known, so that what is missing never
    /// makes an advice bolder.
    public var isCautious: Bool { action == .defer || action == .hold }

    /// The names of all rules for an audience in their order, an author's own among the built-in ones.
    public static func order(_ own: [AuthorRule], for audience: RuleAudience) -> [String] {
        let mine = own.filter { $0.audience == audience }
        return audience.builtIn.flatMap { built in
            mine.filter { $0.position == .before(built) }.map(\.id) + [built]
                + mine.filter { $0.position == .after(built) }.map(\.id)
        }
    }
}
