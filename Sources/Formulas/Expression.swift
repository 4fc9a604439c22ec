/// A formula as a value: it is evaluated, printed with its numbers put in, and written for a script from one tree, so that
/// no figure has a second telling (methods.md 0.7).
public indirect enum Expression: Hashable, Sendable {
    /// What an operation does with its operands, from left to right.
    public enum Operation: String, Hashable, Sendable, CaseIterable {
        /// The sum of two or more.
        case add
        /// The first less the second.
        case subtract
        /// The product of two or more.
        case multiply
        /// The first over the second.
        case divide
        /// The least.
        case minimum
        /// The largest.
        case maximum
        /// The next whole number up.
        case ceiling
        /// The natural logarithm.
        case logarithm
        /// e to the power of it.
        case exponential
        /// Times itself.
        case square
        /// Its distance from 0.
        case magnitude
    }

    /// How two values are compared.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        /// Below.
        case less = "<"
        /// At most.
        case atMost = "<="
        /// Above.
        case greater = ">"
        /// At least.
        case atLeast = ">="
    }

    /// A named number: requests a month, the price of an hour.
    public struct Input: Hashable, Sendable {
        /// What it is called, the same wherever it stands: a script moves all of that name together.
        public let name: String
        /// What it is counted in, such as "requests/month"; empty for a bare number.
        public let unit: String
        /// The number as filed; no number where only a reader of the formula knows one.
        public let value: Double

        /// Makes an input.
        public init(_ name: String, _ value: Double, unit: String = "") {
            self.name = name
            self.unit = unit
            self.value = value
        }

        /// Whether both are the same; a number that nobody knows yet is the same as itself, or no formula with one in it would be.
        public static func == (left: Input, right: Input) -> Bool {
            left.name == right.name && left.unit == right.unit
                && (left.value == right.value || left.value.isNaN && right.value.isNaN)
        }

        /// Feeds what tells one from another.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(unit)
            hasher.combine(value.isNaN ? nil : value)
        }
    }

    /// A number that belongs to the formula, such as 1,000 or 12.
    case literal(Double)
    /// A number from a file.
    case input(Input)
    /// Operands put together.
    case operation(Operation, [Expression])
    /// `then` where the comparison of the first with the second holds, else `otherwise`.
    case choose(Expression, Comparison, Expression, then: Expression, otherwise: Expression)
}

// MARK: Building

extension Expression: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    /// A number of the formula.
    public init(floatLiteral value: Double) { self = .literal(value) }

    /// A whole number of the formula.
    public init(integerLiteral value: Int) { self = .literal(Double(value)) }

    /// The sum; sums of sums are one, added from left to right.
    public static func + (left: Expression, right: Expression) -> Expression { joined(.add, left, right) }

    /// The difference.
    public static func - (left: Expression, right: Expression) -> Expression { .operation(.subtract, [left, right]) }

    /// The product; products of products are one, multiplied from left to right.
    public static func * (left: Expression, right: Expression) -> Expression { joined(.multiply, left, right) }

    /// The quotient.
    public static func / (left: Expression, right: Expression) -> Expression { .operation(.divide, [left, right]) }

    /// The largest of `operands`.
    public static func maximum(_ operands: Expression...) -> Expression { .operation(.maximum, operands) }

    /// The least of `operands`.
    public static func minimum(_ operands: Expression...) -> Expression { .operation(.minimum, operands) }

    /// The next whole number up.
    public static func ceiling(_ operand: Expression) -> Expression { .operation(.ceiling, [operand]) }

    /// The natural logarithm.
    public static func logarithm(_ operand: Expression) -> Expression { .operation(.logarithm, [operand]) }

    /// e to the power of `operand`.
    public static func exponential(_ operand: Expression) -> Expression { .operation(.exponential, [operand]) }

    /// `operand` times itself.
    public static func square(_ operand: Expression) -> Expression { .operation(.square, [operand]) }

    /// The distance of `operand` from 0.
    public static func magnitude(_ operand: Expression) -> Expression { .operation(.magnitude, [operand]) }

    /// The sum of all, from left to right; 0 of none.
    public static func sum(_ operands: [Expression]) -> Expression {
        operands.count == 1 ? operands[0] : operands.isEmpty ? 0 : .operation(.add, operands)
    }

    private static func joined(_ operation: Operation, _ left: Expression, _ right: Expression) -> Expression {
        guard case .operation(operation, let operands) = left else { return .operation(operation, [left, right]) }
        return .operation(operation, operands + [right])
    }
}
