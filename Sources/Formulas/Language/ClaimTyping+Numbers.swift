/// Numbers of a claim: amounts with their units, figures, limits, chances and functions of them.
extension ClaimTyping {
    /// A number whose unit is known, for a sentence.
    mutating func measured(_ syntax: ClaimSyntax) throws(LanguageMistake) -> (Expression, Measure) {
        let number = try number(syntax)
        let dimension: Dimension =
            switch number.kind {
            case .of(let dimension): dimension
            case .zero: .plain
            case .percent: .points
            case .amount: .money
            }
        return (number.formula, Measure(dimension, isDifference: number.isDifference))
    }

    mutating func number(_ syntax: ClaimSyntax) throws(LanguageMistake) -> Number {
        let place = syntax.place
        switch syntax {
        case .number(let value, let unit, _): return try literal(value, unit, place)
        case .name(let name, let at): return try figure(name, .now, as: name, at)
        case .negative(let inner, _):
            var number = try number(inner)
            if case .literal(let value) = number.formula {
                number.formula = .literal(-value)
            } else {
                number.formula = 0 - number.formula
            }
            number.place = place
            return number
        case .binary(let sign, let left, let right):
            let (first, second) = (try number(left), try number(right))
            switch sign {
            case .plus, .minus:
                let (one, other, dimension) = try alike(first, second)
                return Number(
                    formula: sign == .plus ? one + other : one - other, kind: .of(dimension), place: place,
                    isDifference: sign == .minus || first.isDifference || second.isDifference)
            case .times, .over:
                let (one, other) = (scaled(first), scaled(second))
                return Number(
                    formula: sign == .times ? one.0 * other.0 : one.0 / other.0,
                    kind: .of(sign == .times ? one.1 * other.1 : one.1 / other.1), place: place,
                    isDifference: first.isDifference || second.isDifference)
            }
        case .call(let name, let at, let arguments, _): return try call(name, at, arguments, place)
        case .compare, .not, .all, .any:
            throw LanguageMistake(
                place, "'\(text(place))' is a claim, and a number was expected", cure: "compare numbers, join claims")
        }
    }

    private func literal(_ value: Double, _ unit: String?, _ place: Range<Int>) throws(LanguageMistake) -> Number {
        func number(_ value: Double, _ kind: Kind) -> Number {
            Number(formula: .literal(value), kind: kind, place: place)
        }
        switch unit {
        case nil: return number(value, value == 0 ? .zero : .of(.plain))
        case "%", "percent": return number(value, .percent)
        case "point", "points":
            var points = number(value, .of(.points))
            points.isDifference = true
            return points
        case "ms": return number(value, .of(.milliseconds))
        case "s": return number(value * 1000, .of(.milliseconds))
        case "h", "hours": return number(value, .of(.hours))
        case "requests", "replicas", "answers": return number(value, .of(.plain))
        case .some(let unit):
            let parts = unit.split(separator: "/").map(String.init)
            guard parts[0] == words.currency else {
                throw LanguageMistake(
                    place, "amounts here are in \(words.currency), not \(parts[0])",
                    cure: "write it in \(words.currency)")
            }
            guard parts.count == 2 else { return number(value, .amount) }
            return parts[1] == "year"
                ? number(value / 12, .of(.moneyPerMonth)) : number(value, .of(.moneyPerMonth))
        }
    }

    private mutating func call(
        _ name: String, _ at: Range<Int>, _ arguments: [ClaimSyntax], _ place: Range<Int>
    ) throws(LanguageMistake) -> Number {
        switch name {
        case "P":
            guard arguments.count == 1 else {
                throw LanguageMistake(place, "'P' asks for one claim", cure: "write P(cost < 2 \(words.currency))")
            }
            let claim = try claim(arguments[0])
            if let part = Self.undrawn(claim) {
                throw LanguageMistake(
                    arguments[0].place, "'\(part)' has no chance: it isn't drawn", cure: "write it outside of P(...)")
            }
            return input(text(place), .chance(claim), .plain, place)
        case "min", "max":
            guard arguments.count == 2 else {
                throw LanguageMistake(place, "'\(name)' asks for two numbers", cure: "write \(name)(a, b)")
            }
            let (first, second) = (try number(arguments[0]), try number(arguments[1]))
            let (one, other, dimension) = try alike(first, second)
            return Number(
                formula: name == "min" ? .minimum(one, other) : .maximum(one, other), kind: .of(dimension),
                place: place, isDifference: first.isDifference || second.isDifference)
        case "abs":
            guard arguments.count == 1 else {
                throw LanguageMistake(place, "'abs' asks for one number", cure: "write abs(a)")
            }
            var number = try number(arguments[0])
            number.formula = .magnitude(number.formula)
            number.place = place
            return number
        case "limit":
            guard arguments.count == 1, case .name(let limit, let nameAt) = arguments[0] else {
                throw LanguageMistake(place, "'limit' asks for one name", cure: "write limit(latency)")
            }
            guard let dimension = words.limits[limit] else {
                throw LanguageMistake(
                    nameAt, "no limit is set on '\(limit)'", known: words.limits.keys.sorted())
            }
            return input(text(place), .limit(limit), dimension, place)
        default:
            guard let view = ClaimFigure.View(rawValue: name), view != .now else {
                if Claim.Check.Word(rawValue: name) != nil || name == "in" {
                    throw LanguageMistake(
                        place, "'\(text(place))' is a claim, and a number was expected",
                        cure: "compare numbers, join claims")
                }
                throw LanguageMistake(
                    at, "'\(name)' is no function", known: Self.functions + Self.claims)
            }
            guard arguments.count == 1, case .name(let figure, let nameAt) = arguments[0] else {
                throw LanguageMistake(place, "'\(name)' asks for one figure", cure: "write \(name)(cost)")
            }
            return try self.figure(figure, view, as: text(place), nameAt)
        }
    }

    private mutating func figure(
        _ name: String, _ view: ClaimFigure.View, as text: String, _ at: Range<Int>
    ) throws(LanguageMistake) -> Number {
        if let constant = words.constants[name], view == .now {
            return Number(formula: .literal(constant.value), kind: .of(constant.dimension), place: at)
        }
        guard let dimension = words.dimension(of: name) else {
            let known = view == .now ? words.names + Self.functions : words.figures.keys.sorted()
            throw LanguageMistake(at, "'\(name)' is no figure that is known here", known: known)
        }
        guard view == .now || words.figures[name] != nil else {
            throw LanguageMistake(
                at, "'\(name)' is known of the model today alone", cure: "write \(name) by itself")
        }
        var number = input(text, .figure(name, view), dimension, at)
        number.isDifference = view == .change || view == .against
        return number
    }

    private mutating func input(
        _ text: String, _ figure: ClaimFigure, _ dimension: Dimension, _ place: Range<Int>
    ) -> Number {
        // One name for one figure, however it is spaced: a formula moves all of that name together.
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        figures[name] = figure
        return Number(
            formula: .input(.init(name, 0, unit: dimension == .plain ? "" : dimension.description)),
            kind: .of(dimension), place: place)
    }

    /// What of a claim nobody draws; nil where all of it is drawn.
    private static func undrawn(_ claim: Claim) -> String? {
        switch claim {
        case .compares: nil
        case .check(let check): check.text
        case .within(let scenario, _): "in(\(scenario), ...)"
        case .not(let inner): undrawn(inner)
        case .all(let parts), .any(let parts): parts.lazy.compactMap(undrawn).first
        }
    }
}
