import Formulas
import Portfolio
import Statistics

/// What each assumption alone makes of the choice over its range.
struct AssumptionCurves {
    private let whatIf: WhatIf
    private let filed: WhatIf.Outcome

    /// Points of a small curve.
    private static let points = 24
    /// Points that are scanned for a change of the choice.
    private static let scan = 100

    init(_ whatIf: WhatIf) {
        self.whatIf = whatIf
        filed = whatIf.outcome([:])
    }

    /// Fills in the curves and the turns of every assumption that may change the choice.
    func fill(_ found: inout WhatIf) {
        for place in found.assumptions.indices {
            // A score never decides, so neither does a weight.
            if case .weight = found.assumptions[place].kind { continue }
            let assumption = found.assumptions[place]
            let alone = alone(assumption.kind.key)
            let range = assumption.range
            found.assumptions[place].turns = SwitchPoints.find(in: range, scan: Self.scan) { value in
                alone.outcome([assumption.kind.key: value]).choice.map { alone.options[$0].model }
            }.map { .init(value: $0.input, below: $0.before, above: $0.after) }
            let values = (0...Self.points).map { step in
                range.lowerBound + (range.upperBound - range.lowerBound) * Double(step) / Double(Self.points)
            }
            found.assumptions[place].curve = Set(values + [assumption.filed]).sorted().map { value in
                .init(value: value, lead: lead(alone.outcome([assumption.kind.key: value])))
            }
        }
    }

    /// The formulas with everything else as filed: what is left to compute is little.
    private func alone(_ key: String) -> WhatIf {
        var alone = whatIf
        let at = whatIf.filed
        func bound(_ tree: Expression) -> Expression {
            // An input of the shared formulas says what is filed only where the assumption does.
            tree.with(at) { $0 == key || $0.hasPrefix(".") }
        }
        for place in alone.options.indices { alone.options[place].trees = alone.options[place].trees.mapValues(bound) }
        for place in alone.options.indices { alone.options[place].trees[.score] = nil }
        alone.shared = alone.shared.mapValues(bound)
        return alone
    }

    /// How far the choice as filed leads the best other that may be chosen.
    private func lead(_ outcome: WhatIf.Outcome) -> Double? {
        guard let choice = filed.choice, let own = outcome.figures[choice][.benefit], outcome.eligible.contains(choice),
            let other = outcome.eligible.first(where: { $0 != choice }), let next = outcome.figures[other][.benefit]
        else { return nil }
        return own - next
    }
}

extension Expression {
    /// The same with the inputs that `values` name put in, but for those that move.
    fileprivate func with(_ values: WhatIf.State, _ moves: (String) -> Bool) -> Expression {
        func put(_ tree: Expression) -> Expression {
            switch tree {
            case .literal: return tree
            case .input(let input):
                return .input(.init(input.name, values[input.name] ?? input.value, unit: input.unit))
            case .operation(let operation, let operands): return .operation(operation, operands.map(put))
            case .choose(let left, let comparison, let right, let then, let otherwise):
                return .choose(put(left), comparison, put(right), then: put(then), otherwise: put(otherwise))
            }
        }
        return put(self).bound { moves($0.name) }
    }
}
