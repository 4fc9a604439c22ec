import RealModule

extension Expression {
    /// What it comes to with the numbers as filed.
    public var value: Double { value(\.value) }

    /// What it comes to where `read` says what each input is.
    ///
    /// It never fails: where a number isn't defined, as in 0 / 0, the result is no number or infinite, as IEEE 754 says.
    public func value(_ read: (Input) -> Double) -> Double {
        switch self {
        case .literal(let value): return value
        case .input(let input): return read(input)
        case .operation(let operation, let operands): return Expression.value(operation, operands, read)
        case .choose(let left, let comparison, let right, let then, let otherwise):
            return comparison.holds(left.value(read), right.value(read)) ? then.value(read) : otherwise.value(read)
        }
    }

    /// Its inputs in the order that they are read in, those that stand twice twice.
    public var inputs: [Input] {
        switch self {
        case .literal: []
        case .input(let input): [input]
        case .operation(_, let operands): operands.flatMap(\.inputs)
        case .choose(let left, _, let right, let then, let otherwise):
            [left, right, then, otherwise].flatMap(\.inputs)
        }
    }

    private static func value(
        _ operation: Operation, _ operands: [Expression], _ read: (Input) -> Double
    ) -> Double {
        // Without operands nothing is known; no formula of ours is so, but a tree may be built of anything.
        guard var found = operands.first?.value(read) else { return .nan }
        for operand in operands.dropFirst() {
            let next = operand.value(read)
            switch operation {
            case .add: found += next
            case .subtract: found -= next
            case .multiply: found *= next
            case .divide: found /= next
            case .minimum: found = min(found, next)
            case .maximum: found = max(found, next)
            case .ceiling, .logarithm, .exponential, .square, .magnitude: return .nan
            }
        }
        switch operation {
        case .ceiling: return found.rounded(.up)
        case .logarithm: return Double.log(found)
        case .exponential: return Double.exp(found)
        case .square: return found * found
        case .magnitude: return abs(found)
        case .add, .subtract, .multiply, .divide, .minimum, .maximum: return found
        }
    }
}

extension Expression.Comparison {
    /// Whether it holds of two numbers.
    func holds(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .less: left < right
        case .atMost: left <= right
        case .greater: left > right
        case .atLeast: left >= right
        }
    }
}
