/// Names and units to what they mean: like is compared with like, and every name is known.
struct ClaimTyping {
    /// What a number is counted in, as far as it says so itself.
    enum Kind {
        case of(Dimension)
        /// 0 is 0 in any unit.
        case zero
        /// `90%` is a share of 1 beside a probability, 90 of a hundred beside an accuracy.
        case percent
        /// An amount without a period: that of what it is compared with.
        case amount
    }

    struct Number {
        var formula: Expression
        var kind: Kind
        var place: Range<Int>
        /// Whether it is how far two figures lie apart.
        var isDifference = false
    }

    private let letters: [Character]
    let words: Vocabulary
    var figures: [String: ClaimFigure] = [:]
    private(set) var scenarios: [WrittenClaim.Named] = []

    static let functions = ["P", "abs", "against", "change", "in", "last", "limit", "max", "min"]
    static var claims: [String] { Claim.Check.Word.allCases.map(\.rawValue) + ["in"] }

    init(_ text: String, _ words: Vocabulary) {
        letters = Array(text)
        self.words = words
    }

    mutating func claim(_ syntax: ClaimSyntax) throws(LanguageMistake) -> Claim {
        switch syntax {
        case .all(let parts):
            var claims: [Claim] = []
            for part in parts { claims.append(try claim(part)) }
            return .all(claims)
        case .any(let parts):
            var claims: [Claim] = []
            for part in parts { claims.append(try claim(part)) }
            return .any(claims)
        case .not(let inner, _): return .not(try claim(inner))
        case .compare(let relation, let left, let right):
            let (first, second) = (try number(left), try number(right))
            let (one, other, dimension) = try alike(first, second)
            return .compares(
                Claim.Comparison(
                    left: one, relation: relation, right: other,
                    measure: Measure(dimension, isDifference: first.isDifference || second.isDifference),
                    text: text(left.place),
                    whole: text(syntax.place)))
        case .call(let name, let at, let arguments, let place):
            if name == "in" { return try within(arguments, place) }
            guard let word = Claim.Check.Word(rawValue: name) else {
                if Self.functions.contains(name) { break }
                throw LanguageMistake(
                    at, "'\(name)' is no question that can be asked", known: Self.claims + Self.functions)
            }
            return .check(Claim.Check(word: word, name: try argument(word, arguments, place)))
        case .name, .number, .negative, .binary: break
        }
        throw LanguageMistake(
            syntax.place, "'\(text(syntax.place))' is a number, and a claim was expected",
            cure: "compare it: '\(text(syntax.place)) < ...'")
    }

    private mutating func within(_ arguments: [ClaimSyntax], _ place: Range<Int>) throws(LanguageMistake) -> Claim {
        guard arguments.count == 2, case .name(let scenario, let at) = arguments[0] else {
            throw LanguageMistake(
                place, "'in' asks for a scenario and a claim", cure: "write in(NAME, benefit > 0)")
        }
        scenarios.append(.init(name: scenario, place: at))
        return .within(scenario: scenario, try claim(arguments[1]))
    }

    private func argument(
        _ word: Claim.Check.Word, _ arguments: [ClaimSyntax], _ place: Range<Int>
    ) throws(LanguageMistake) -> String {
        let known: [String] =
            switch word {
            case .meets, .misses, .untold: words.checks.sorted()
            case .known: (Array(words.figures.keys) + words.facts.keys).sorted()
            case .evidence: words.levels
            }
        guard arguments.count == 1, case .name(let name, let at) = arguments[0] else {
            throw LanguageMistake(
                place, "'\(word.rawValue)' asks for one name", cure: "write one of \(known.joined(separator: ", "))")
        }
        guard known.contains(name) else {
            throw LanguageMistake(at, "'\(name)' is nothing that '\(word.rawValue)' can be asked of", known: known)
        }
        return name
    }

    func text(_ place: Range<Int>) -> String {
        String(letters[max(0, place.lowerBound)..<min(letters.count, place.upperBound)])
    }
}
