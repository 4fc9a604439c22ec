extension Expression {
    /// The formula with its numbers put in: "max(6, ⌈1,900,000 requests / 350,000⌉) × 730 h × 1.1".
    ///
    /// `words` says what stands behind the number of an input, such as "requests"; empty for a bare number.
    public func spelled(_ words: (Input) -> String = { _ in "" }) -> String { spelled(words).text }

    /// How tightly an operation binds: what binds less stands in brackets.
    private enum Binding: Int {
        case comparison, sum, product, value
    }

    private func spelled(_ words: (Input) -> String) -> (text: String, binding: Binding) {
        switch self {
        case .literal(let value): return (FormulaNumber.text(value), value < 0 ? .sum : .value)
        case .input(let input):
            let word = words(input)
            let number = FormulaNumber.text(input.value)
            return (word.isEmpty ? number : "\(number) \(word)", input.value < 0 ? .sum : .value)
        case .operation(let operation, let operands): return Expression.spelled(operation, operands, words)
        case .choose(let left, let comparison, let right, let then, let otherwise):
            let texts = [then, left, right, otherwise].map { $0.spelled(words).text }
            return ("(\(texts[0]) if \(texts[1]) \(comparison.sign) \(texts[2]), else \(texts[3]))", .value)
        }
    }

    private static func spelled(
        _ operation: Operation, _ operands: [Expression], _ words: (Input) -> String
    ) -> (text: String, binding: Binding) {
        func list() -> String { operands.map { $0.spelled(words).text }.joined(separator: ", ") }
        /// What follows a minus or a stroke must bind more tightly than what stands before it.
        func chain(_ sign: String, _ binding: Binding, isOrdered: Bool) -> (String, Binding) {
            let texts = operands.enumerated().map { place, operand -> String in
                let (text, own) = operand.spelled(words)
                let least = binding.rawValue + (isOrdered && place > 0 ? 1 : 0)
                let isSigned = place > 0 && text.hasPrefix("\u{2212}")
                return own.rawValue < least || isSigned ? "(\(text))" : text
            }
            return (texts.joined(separator: " \(sign) "), binding)
        }
        switch operation {
        case .add: return chain("+", .sum, isOrdered: false)
        case .subtract: return chain("\u{2212}", .sum, isOrdered: true)
        case .multiply: return chain("×", .product, isOrdered: false)
        case .divide: return chain("/", .product, isOrdered: true)
        case .minimum: return ("min(\(list()))", .value)
        case .maximum: return ("max(\(list()))", .value)
        case .ceiling: return ("⌈\(list())⌉", .value)
        case .logarithm: return ("ln(\(list()))", .value)
        case .exponential: return ("exp(\(list()))", .value)
        case .square: return ("(\(list()))²", .value)
        case .magnitude: return ("|\(list())|", .value)
        }
    }
}

extension Expression.Comparison {
    fileprivate var sign: String {
        switch self {
        case .less: "<"
        case .atMost: "≤"
        case .greater: ">"
        case .atLeast: "≥"
        }
    }
}
