/// Numbers that a formula can be written in: plain ones to compute with, and trees to print and send.
///
/// A formula that is written once over this protocol has one telling: with `Double` it is quick enough for thousands of
/// draws, with `Expression` it shows what it did.
public protocol Arithmetic: Sendable {
    /// A number that belongs to the formula.
    static func constant(_ value: Double) -> Self
    /// The sum.
    static func + (left: Self, right: Self) -> Self
    /// The difference.
    static func - (left: Self, right: Self) -> Self
    /// The product.
    static func * (left: Self, right: Self) -> Self
    /// The quotient.
    static func / (left: Self, right: Self) -> Self
    /// The larger.
    static func larger(_ left: Self, _ right: Self) -> Self
    /// The next whole number up.
    static func ceiling(_ operand: Self) -> Self
}

extension Double: Arithmetic {
    /// The number itself.
    public static func constant(_ value: Double) -> Double { value }
    /// The larger of two.
    public static func larger(_ left: Double, _ right: Double) -> Double { max(left, right) }
    /// The next whole number up.
    public static func ceiling(_ operand: Double) -> Double { operand.rounded(.up) }
}

extension Expression: Arithmetic {
    /// A literal.
    public static func constant(_ value: Double) -> Expression { .literal(value) }
    /// The larger of two.
    public static func larger(_ left: Expression, _ right: Expression) -> Expression { .maximum(left, right) }
}
