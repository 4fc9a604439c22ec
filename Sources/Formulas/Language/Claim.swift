/// What an author asks of figures: it holds, it doesn't, or it can't be told. Its numbers are formulas, and it always ends.
public indirect enum Claim: Hashable, Sendable {
    /// Two numbers held against each other.
    public struct Comparison: Hashable, Sendable {
        /// What is looked at: `P(cost < 2 USD)`.
        public let left: Expression
        /// How it must lie.
        public let relation: Expression.Comparison
        /// What it is held against: 0.9.
        public let right: Expression
        /// What both are counted in.
        public let measure: Measure
        /// What stands on the left, as written.
        public let text: String
        /// All of it, as written.
        public let whole: String
    }

    /// A question that is answered without a number.
    public struct Check: Hashable, Sendable {
        /// What is asked.
        public enum Word: String, Hashable, Sendable, CaseIterable {
            /// A limit is met for certain.
            case meets
            /// A limit is missed for certain.
            case misses
            /// A limit can't be told.
            case untold
            /// A figure is known.
            case known
            /// The evidence is as good as this, or better.
            case evidence
        }

        /// What is asked.
        public let word: Word
        /// Of what: `latency`, `cost`, `fair`.
        public let name: String

        /// As written.
        public var text: String { "\(word.rawValue)(\(name))" }
    }

    /// Two numbers are compared.
    case compares(Comparison)
    /// A check.
    case check(Check)
    /// The opposite.
    case not(Claim)
    /// All hold.
    case all([Claim])
    /// One holds at least.
    case any([Claim])
    /// It holds in a scenario.
    case within(scenario: String, Claim)
}

/// What an input of a claim's formulas is read from.
public indirect enum ClaimFigure: Hashable, Sendable {
    /// How a figure is looked at.
    public enum View: String, Hashable, Sendable, CaseIterable {
        /// As it is now.
        case now
        /// As the last cycle had it.
        case last
        /// Now less the last cycle's.
        case change
        /// This model's less that of what runs.
        case against
    }

    /// A figure by its name.
    case figure(String, View)
    /// A limit that is set.
    case limit(String)
    /// The share of the draws in which a claim holds.
    case chance(Claim)
}

/// A claim as an author wrote it, with the way from its inputs to figures.
public struct WrittenClaim: Hashable, Sendable {
    /// The text.
    public let text: String
    /// What it says.
    public let claim: Claim
    /// Each input of its formulas, by the input's name.
    public let figures: [String: ClaimFigure]
    /// The scenarios that it names, with their characters in the text.
    public let scenarios: [Named]

    /// A name within the text.
    public struct Named: Hashable, Sendable {
        /// As written.
        public let name: String
        /// Its characters, counted from 0.
        public let place: Range<Int>
    }

    /// Reads `text`. Throws the first mistake, with its place in the text.
    public init(_ text: String, _ words: Vocabulary) throws(LanguageMistake) {
        let syntax = try ClaimParser.claim(text)
        var typing = ClaimTyping(text, words)
        claim = try typing.claim(syntax)
        self.text = text
        figures = typing.figures
        scenarios = typing.scenarios
    }
}

/// A sentence with figures in braces, each a formula: "costs {cost}, {against(cost)} more than what runs".
public struct WrittenSentence: Hashable, Sendable {
    /// A part of it.
    public enum Piece: Hashable, Sendable {
        /// Words.
        case words(String)
        /// A formula with what it is counted in.
        case figure(Expression, Measure)
    }

    /// Its parts in order.
    public let pieces: [Piece]
    /// Each input of its formulas, by the input's name.
    public let figures: [String: ClaimFigure]

    /// Reads `text`. Throws the first mistake, with its place in the text.
    public init(_ text: String, _ words: Vocabulary) throws(LanguageMistake) {
        var pieces: [Piece] = []
        var figures: [String: ClaimFigure] = [:]
        let letters = Array(text)
        var (start, place) = (0, 0)
        func plain(_ end: Int) {
            if end > start { pieces.append(.words(String(letters[start..<end]))) }
        }
        while place < letters.count {
            if letters[place] == "}" {
                throw LanguageMistake(place..<place + 1, "'}' closes nothing", cure: "write '{' before the figure")
            }
            guard letters[place] == "{" else {
                place += 1
                continue
            }
            plain(place)
            guard let end = letters[place...].firstIndex(of: "}") else {
                throw LanguageMistake(place..<place + 1, "'{' is never closed", cure: "write '}' behind the figure")
            }
            let syntax = try ClaimParser.number(String(letters[..<end]), from: place + 1)
            var typing = ClaimTyping(text, words)
            let (formula, measure) = try typing.measured(syntax)
            figures.merge(typing.figures) { first, _ in first }
            pieces.append(.figure(formula, measure))
            place = end + 1
            start = place
        }
        plain(letters.count)
        self.pieces = pieces
        self.figures = figures
    }
}
