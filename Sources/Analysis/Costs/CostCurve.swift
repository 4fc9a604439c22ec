import Formulas
import Statistics

/// The formula of a model's cost with its numbers, as traffic and prices move (methods.md 3, 11).
struct CostCurve: Sendable {
    /// The formula as trees, whose inputs have names.
    let trees: CostFormula<Expression>
    /// The same as numbers.
    let formula: CostFormula<Double>
    /// Paid a month whatever the traffic.
    let fixed: Double
    /// Paid by the request, per 1,000.
    let perThousand: Double

    /// Takes the numbers of a formula.
    init(_ trees: CostFormula<Expression>) {
        self.trees = trees
        formula = trees.map(\.value)
        fixed = formula.standing.reduce(0) { $0 + $1.amount }
        perThousand = formula.perThousand ?? 0
    }

    /// Whether all of it moves with whichever price moves, since it was measured as a whole.
    var isUnsplit: Bool { formula.isUnsplit }
    /// One replica a month; 0 without own hardware.
    var perReplica: Double { formula.hardware.map { $0.hours * $0.price } ?? 0 }
    /// Replicas in service, never fewer.
    var inService: Int { Int(formula.hardware?.replicas ?? 0) }
    /// Requests a month that one replica carries; nil when replicas don't follow traffic.
    var capacity: Double? { formula.hardware?.capacity }

    /// Money a month at `volume`, with factors on prices by the hour and by the request.
    func perMonth(at volume: Double, hardware: Double = 1, tokens: Double = 1) -> Double {
        let byTheRequest = perThousand * factor(hardware, tokens) * volume / 1000
        return fixed + (formula.hardware(at: volume)?.amount ?? 0) * hardware + byTheRequest
    }

    /// Money per 1,000 requests; without traffic only what is paid by the request. Nil when there is no traffic to
    /// spread a month's cost over.
    func perThousand(at volume: Double?, hardware: Double = 1, tokens: Double = 1) -> Double? {
        guard let volume else { return perThousand * factor(hardware, tokens) }
        guard volume > 0 else { return nil }
        return CostFormula.perThousand(perMonth(at: volume, hardware: hardware, tokens: tokens), volume: volume)
    }

    /// Money a month as a tree, with the same factors.
    func tree(at volume: Expression, hardware: Expression, tokens: Expression) -> Expression {
        let requests: Expression =
            isUnsplit
            ? .choose(
                hardware, .less, 1, then: hardware,
                otherwise: .choose(hardware, .greater, 1, then: hardware, otherwise: tokens)) : tokens
        return trees.perMonth(at: volume, hardware: hardware, requests: requests) ?? 0
    }

    /// A cost without a split moves as a whole with whichever price moves (methods.md 11).
    private func factor(_ hardware: Double, _ tokens: Double) -> Double {
        isUnsplit && hardware != 1 ? hardware : tokens
    }
}
