extension Expression {
    /// The same formula with every input's number read anew.
    public func filled(_ read: (Input) -> Double) -> Expression {
        switch self {
        case .literal: self
        case .input(let input): .input(.init(input.name, read(input), unit: input.unit))
        case .operation(let operation, let operands): .operation(operation, operands.map { $0.filled(read) })
        case .choose(let left, let comparison, let right, let then, let otherwise):
            .choose(
                left.filled(read), comparison, right.filled(read), then: then.filled(read),
                otherwise: otherwise.filled(read))
        }
    }
}

extension Claim {
    /// Its formulas' inputs, those inside a chance not among them.
    public var inputs: [Expression.Input] {
        switch self {
        case .compares(let comparison): comparison.left.inputs + comparison.right.inputs
        case .check: []
        case .not(let inner), .within(_, let inner): inner.inputs
        case .all(let parts), .any(let parts): parts.flatMap(\.inputs)
        }
    }
}
