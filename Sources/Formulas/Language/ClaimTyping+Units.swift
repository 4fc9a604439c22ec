/// Units of a claim's numbers: what may be compared, and in which unit.
extension ClaimTyping {
    /// Both sides in one unit.
    func alike(
        _ left: Number, _ right: Number
    ) throws(LanguageMistake) -> (Expression, Expression, Dimension) {
        switch (left.kind, right.kind) {
        case (.of(let one), .of(let other)) where one == other: return (left.formula, right.formula, one)
        case (.zero, .zero): return (left.formula, right.formula, .plain)
        case (.of(let dimension), .zero), (.zero, .of(let dimension)):
            return (left.formula, right.formula, dimension)
        case (.percent, .percent), (.percent, .zero), (.zero, .percent): return (left.formula, right.formula, .points)
        case (.amount, .amount), (.amount, .zero), (.zero, .amount): return (left.formula, right.formula, .money)
        case (.of(.points), .percent), (.percent, .of(.points)): return (left.formula, right.formula, .points)
        case (.of(.plain), .percent): return (left.formula, Self.share(right.formula), .plain)
        case (.percent, .of(.plain)): return (Self.share(left.formula), right.formula, .plain)
        case (.of(let dimension), .amount) where Self.isAmount(dimension):
            return (left.formula, right.formula, dimension)
        case (.amount, .of(let dimension)) where Self.isAmount(dimension):
            return (left.formula, right.formula, dimension)
        default: break
        }
        throw LanguageMistake(
            right.place,
            "'\(text(left.place))' is \(Self.words(left.kind)) and '\(text(right.place))' \(Self.words(right.kind)); only like is compared with like",
            cure: cure(left.kind))
    }

    /// A number by itself, for a product.
    func scaled(_ number: Number) -> (Expression, Dimension) {
        switch number.kind {
        case .of(let dimension): (number.formula, dimension)
        case .zero: (number.formula, .plain)
        case .percent: (Self.share(number.formula), .plain)
        case .amount: (number.formula, .money)
        }
    }

    private static func share(_ formula: Expression) -> Expression {
        if case .literal(let value) = formula { return .literal(value / 100) }
        return formula / 100
    }

    /// Money of any period, and of nothing else.
    private static func isAmount(_ dimension: Dimension) -> Bool {
        dimension.power(of: .money) == 1 && dimension.power(of: .point) == 0 && dimension.power(of: .time) == 0
    }

    private static func words(_ kind: Kind) -> String {
        switch kind {
        case .of(let dimension): dimension.description
        case .zero: "a bare number"
        case .percent: "percent"
        case .amount: "money"
        }
    }

    private func cure(_ kind: Kind) -> String {
        switch kind {
        case .percent: return "write a share, such as 90%"
        case .amount: return "write an amount, such as 2 \(words.currency)"
        case .zero: return "write a bare number"
        case .of(let dimension):
            return switch dimension {
            case .milliseconds: "write a time, such as 900 ms"
            case .points: "write a share, such as 90%, or points"
            case .plain: "write a bare number"
            case .moneyPerMonth: "write an amount, such as 500 \(words.currency)/month"
            case let other where Self.isAmount(other): "write an amount, such as 2 \(words.currency)"
            case .hours: "write hours, such as 10 hours"
            default: "compare it with another figure of its kind"
            }
        }
    }
}
