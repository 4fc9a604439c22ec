/// A claim as it is written, before anybody knows what its names are.
indirect enum ClaimSyntax {
    enum Sign: String {
        case plus = "+", minus = "-", times = "*", over = "/"
    }

    /// A number, with its unit as written: `USD`, `ms`, `%`.
    case number(Double, unit: String?, Range<Int>)
    case name(String, Range<Int>)
    case call(String, name: Range<Int>, [ClaimSyntax], Range<Int>)
    case negative(ClaimSyntax, Range<Int>)
    case binary(Sign, ClaimSyntax, ClaimSyntax)
    case compare(Expression.Comparison, ClaimSyntax, ClaimSyntax)
    case not(ClaimSyntax, Range<Int>)
    case all([ClaimSyntax])
    case any([ClaimSyntax])

    /// Its characters.
    var place: Range<Int> {
        switch self {
        case .number(_, _, let place), .name(_, let place), .call(_, _, _, let place), .negative(_, let place),
            .not(_, let place):
            return place
        case .binary(_, let left, let right), .compare(_, let left, let right):
            return left.place.lowerBound..<right.place.upperBound
        case .all(let parts), .any(let parts):
            return (parts.first?.place.lowerBound ?? 0)..<(parts.last?.place.upperBound ?? 0)
        }
    }
}

/// Tokens to a tree. `or` binds least, then `and`, `not`, a comparison, sums, products.
struct ClaimParser {
    private let tokens: [ClaimToken]
    private var at = 0
    private var depth = 0

    /// A longer text or deeper brackets are no claim that anybody can check.
    private static let longest = 1000
    private static let deepest = 40
    /// Units by which a number is known at once.
    static let units: Set<String> = [
        "ms", "s", "point", "points", "percent", "hours", "h", "requests", "replicas", "answers",
    ]

    /// The claim of `text`.
    static func claim(_ text: String) throws(LanguageMistake) -> ClaimSyntax {
        var parser = try ClaimParser(text, from: 0)
        let claim = try parser.any()
        try parser.finish()
        return claim
    }

    /// The number that `text` is from the character `first` on.
    static func number(_ text: String, from first: Int) throws(LanguageMistake) -> ClaimSyntax {
        var parser = try ClaimParser(text, from: first)
        let number = try parser.sum()
        try parser.finish()
        return number
    }

    private init(_ text: String, from first: Int) throws(LanguageMistake) {
        guard text.count <= Self.longest else {
            throw LanguageMistake(
                Self.longest..<text.count, "a claim has at most 1,000 characters", cure: "make two rules of it")
        }
        tokens = try ClaimLexer.tokens(text, from: first)
    }

    private var next: ClaimToken { tokens[min(at, tokens.count - 1)] }

    private mutating func take(_ sign: String) -> Bool {
        guard next.kind == .sign(sign) else { return false }
        at += 1
        return true
    }

    private mutating func takeWord(_ word: String) -> Range<Int>? {
        guard next.kind == .name(word) else { return nil }
        defer { at += 1 }
        return next.place
    }

    private func finish() throws(LanguageMistake) {
        guard next.kind != .end else { return }
        if next.kind == .sign("=") {
            throw LanguageMistake(
                next.place, "figures that are measured are never equal to a number", cure: "write <= or >=")
        }
        throw LanguageMistake(
            next.place, "\(words(next)) doesn't go on what stands before it", cure: "write 'and' or 'or' between claims"
        )
    }

    private func words(_ token: ClaimToken) -> String {
        switch token.kind {
        case .number(let value): "the number \(FormulaNumber.text(value))"
        case .name(let name): "'\(name)'"
        case .sign(let sign): "'\(sign)'"
        case .end: "the end"
        }
    }

    private mutating func any() throws(LanguageMistake) -> ClaimSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else {
            throw LanguageMistake(next.place, "the brackets are too deep", cure: "make two rules of it")
        }
        var parts = [try all()]
        while takeWord("or") != nil { parts.append(try all()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func all() throws(LanguageMistake) -> ClaimSyntax {
        var parts = [try negation()]
        while takeWord("and") != nil { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation() throws(LanguageMistake) -> ClaimSyntax {
        guard let word = takeWord("not") else { return try comparison() }
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else {
            throw LanguageMistake(word, "the brackets are too deep", cure: "make two rules of it")
        }
        let claim = try negation()
        return .not(claim, word.lowerBound..<claim.place.upperBound)
    }

    private mutating func comparison() throws(LanguageMistake) -> ClaimSyntax {
        let left = try sum()
        guard case .sign(let sign) = next.kind, let relation = Expression.Comparison(rawValue: sign) else {
            return left
        }
        at += 1
        let right = try sum()
        if case .sign(let sign) = next.kind, Expression.Comparison(rawValue: sign) != nil {
            throw LanguageMistake(
                next.place, "a comparison has two sides", cure: "write both: 'a < b and b < c'")
        }
        return .compare(relation, left, right)
    }

    private mutating func sum() throws(LanguageMistake) -> ClaimSyntax {
        var left = try product()
        while true {
            if take("+") {
                left = .binary(.plus, left, try product())
            } else if take("-") {
                left = .binary(.minus, left, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(LanguageMistake) -> ClaimSyntax {
        var left = try value()
        while true {
            if take("*") {
                left = .binary(.times, left, try value())
            } else if take("/") {
                left = .binary(.over, left, try value())
            } else {
                return left
            }
        }
    }

    private mutating func value() throws(LanguageMistake) -> ClaimSyntax {
        let token = next
        at += 1
        switch token.kind {
        case .number(let number): return unit(number, token.place)
        case .name(let name):
            guard !["and", "or", "not"].contains(name) else { break }
            guard take("(") else { return .name(name, token.place) }
            var arguments: [ClaimSyntax] = []
            repeat { arguments.append(try any()) } while take(",")
            let end = next.place.upperBound
            try close(token)
            return .call(name, name: token.place, arguments, token.place.lowerBound..<end)
        case .sign("("):
            let inner = try any()
            try close(token)
            return inner
        case .sign("-"):
            depth += 1
            defer { depth -= 1 }
            guard depth < Self.deepest else { break }
            let inner = try value()
            return .negative(inner, token.place.lowerBound..<inner.place.upperBound)
        default: break
        }
        let place = token.kind == .end ? max(0, token.place.lowerBound - 1)..<token.place.lowerBound : token.place
        throw LanguageMistake(
            place, "a figure or a number was expected, not \(words(token))", cure: "write a figure, such as cost")
    }

    private mutating func close(_ opening: ClaimToken) throws(LanguageMistake) {
        guard !take(")") else { return }
        throw LanguageMistake(
            opening.place, "the bracket of \(words(opening)) isn't closed before \(words(next))",
            cure: "write ')' where it ends")
    }

    /// A number with the unit behind it: `2 USD`, `90%`, `500 USD/month`.
    private mutating func unit(_ number: Double, _ place: Range<Int>) -> ClaimSyntax {
        let behind = next
        if take("%") { return .number(number, unit: "%", place.lowerBound..<behind.place.upperBound) }
        guard case .name(let word) = behind.kind else { return .number(number, unit: nil, place) }
        let isCurrency = word.count == 3 && word.allSatisfy { $0.isASCII && $0.isUppercase }
        guard isCurrency || Self.units.contains(word) else { return .number(number, unit: nil, place) }
        at += 1
        var (unit, end) = (word, behind.place.upperBound)
        // USD/month: a stroke and a period that belong to the unit.
        if isCurrency, next.kind == .sign("/"), at + 1 < tokens.count, case .name(let period) = tokens[at + 1].kind,
            ["month", "year"].contains(period)
        {
            end = tokens[at + 1].place.upperBound
            unit += "/" + period
            at += 2
        }
        return .number(number, unit: unit, place.lowerBound..<end)
    }
}
