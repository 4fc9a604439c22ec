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

    /// How many replicas a volume takes; nil without own hardware.
    let sizing: Sizing?

    /// Takes the numbers of a formula, whose replicas follow `sizing`.
    init(_ trees: CostFormula<Expression>, sizing: Sizing?) {
        self.trees = trees
        self.sizing = sizing
        formula = trees.map(\.value)
        fixed = formula.standing.reduce(0) { $0 + $1.amount }
        perThousand = formula.perThousand ?? 0
    }

    /// Whether all of it moves with whichever price moves, since it was measured as a whole.
    var isUnsplit: Bool { formula.isUnsplit }
    /// One replica a month; 0 without own hardware.
    var perReplica: Double { formula.hardware.map { $0.hours * $0.price } ?? 0 }

    /// Money a month at `volume`, with factors on prices by the hour and by the request; nil where nobody knows how many
    /// replicas carry it.
    func perMonth(at volume: Double, hardware: Double = 1, tokens: Double = 1) -> Double? {
        let byTheRequest = perThousand * factor(hardware, tokens) * volume / 1000
        guard let sizing else { return fixed + byTheRequest }
        return sizing.paid(at: volume).map { fixed + Double($0) * perReplica * hardware + byTheRequest }
    }

    /// Money per 1,000 requests; without traffic only what is paid by the request. Nil when there is no traffic to
    /// spread a month's cost over.
    func perThousand(at volume: Double?, hardware: Double = 1, tokens: Double = 1) -> Double? {
        guard let volume else { return perThousand * factor(hardware, tokens) }
        guard volume > 0 else { return nil }
        return perMonth(at: volume, hardware: hardware, tokens: tokens).map {
            CostFormula.perThousand($0, volume: volume)
        }
    }

    /// Money a month as a tree, with the same factors.
    func tree(at volume: Expression, hardware: Expression, tokens: Expression) -> Expression {
        let requests: Expression =
            isUnsplit
            ? .choose(
                hardware, .less, 1, then: hardware,
                otherwise: .choose(hardware, .greater, 1, then: hardware, otherwise: tokens)) : tokens
        var trees = trees
        if let replicas = replicas(at: volume) { trees.hardware?.replicas = replicas }
        return trees.perMonth(at: volume, hardware: hardware, requests: requests) ?? 0
    }

    /// The replicas at a volume as a tree, step by step as they are counted; those of today where there are too many steps,
    /// and nil without own hardware.
    func replicas(at volume: Expression) -> Expression? {
        guard let today = trees.hardware?.replicas else { return nil }
        guard let sizing, let planned = sizing.demand.planned, planned < 1e12,
            let steps = sizing.steps(upTo: Int(10 * planned), most: 120), let last = steps.last
        else { return today }
        return steps.dropLast().reversed().reduce(.literal(Double(last.replicas))) { beyond, step in
            .choose(
                volume, .less, .literal(Double(step.last + 1)), then: .literal(Double(step.replicas)),
                otherwise: beyond)
        }
    }

    /// A cost without a split moves as a whole with whichever price moves (methods.md 11).
    private func factor(_ hardware: Double, _ tokens: Double) -> Double {
        isUnsplit && hardware != 1 ? hardware : tokens
    }
}
