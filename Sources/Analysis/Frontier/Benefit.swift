import Formulas
import Portfolio

/// What quality is worth less what it costs (methods.md 5): the one place that says so, for numbers, draws and trees.
enum Benefit {
    /// The net benefit per 1,000 requests, of the worth of a point, points and a cost per 1,000.
    static func perThousand<Number: Arithmetic>(worth: Number, quality: Number, cost: Number) -> Number {
        worth * quality - cost
    }

    /// The same as a tree with its numbers.
    static func expression(worth: Double, quality: Double, cost: Double) -> Expression {
        perThousand(worth: Term.worth.of(worth), quality: Term.quality.of(quality), cost: Term.perThousand.of(cost))
    }
}

extension Workload {
    /// What a point is worth per 1,000 requests: ten right answers more, or as policy says; nil when nobody has said.
    func pointWorth(_ policy: Policy) -> Double? { valueOfRight.map { $0 * 10 } ?? policy.valueOfPoint }
}

extension Policy {
    /// What switching to a model costs a month over the horizon; 0 without a horizon (methods.md 13).
    func switching<Number: Arithmetic>(_ cost: Number, over months: Number) -> Number {
        horizonMonths > 0 ? cost / months : .constant(0)
    }

    /// The same of a model as a number.
    func switchingPerMonth(to model: Model) -> Double { switching(model.switchingCost, over: horizonMonths) }
}
