import Analysis
import Charts
import Portfolio

/// How findings become what a chart draws.
extension WorkloadFinding {
    /// The code of the currency that its costs are in.
    var code: String { models.first?.cost.currency.code ?? "USD" }

    /// The colour of what is advised for a model.
    func ink(_ model: ModelID) -> Ink {
        self[model].flatMap { Ink(rawValue: $0.recommendation.action.rawValue) } ?? .muted
    }
}

extension Reading {
    /// An estimate with its interval, or why it has none; rounded as ``Quantity`` rounds it in a sentence.
    init(_ estimate: Estimate) {
        let isExact = if case .exact = estimate.spread { true } else { false }
        self.init(
            estimate.value, low: estimate.interval?.low, high: estimate.interval?.high,
            without: isExact ? "exact" : "not supplied", keepsOnes: Quantity.keepsOnes(estimate.unit))
    }
}
