/// What draws of cost and effect say of the choice between options at one willingness to pay: how probably each is best,
/// and what choosing it would cost on average (methods.md 6, sources S19, S20).
public struct NetBenefit: Hashable, Sendable {
    /// The worth of one point, $ per point per month.
    public let willingness: Double
    /// Share of draws in which each option has the largest net benefit; ties share a draw equally.
    public let probabilityBest: [Double]
    /// Mean of `willingness * effect - cost` of each option, $ per month.
    public let mean: [Double]
    /// What each choice loses on average against the best of each draw, $ per month.
    public let expectedLoss: [Double]
    /// What knowing everything would be worth, the least expected loss, $ per month; 0 for a single option.
    public let perfectInformation: Double

    /// Reads draws: `costs[option][draw]` in $ per month, `effects[option][draw]` in points.
    ///
    /// Draws of one number belong together across options (common random numbers). Nil without options or draws, or
    /// when the lists differ in length.
    public init?(costs: [[Double]], effects: [[Double]], willingness: Double) {
        guard let draws = costs.first?.count, draws > 0, costs.count == effects.count,
            costs.allSatisfy({ $0.count == draws }), effects.allSatisfy({ $0.count == draws })
        else { return nil }
        let options = costs.count
        var wins = [Double](repeating: 0, count: options)
        var sums = [Double](repeating: 0, count: options)
        var losses = [Double](repeating: 0, count: options)
        var benefits = [Double](repeating: 0, count: options)
        for draw in 0..<draws {
            var best = -Double.infinity
            var winners = 0.0
            for option in 0..<options {
                let benefit = willingness * effects[option][draw] - costs[option][draw]
                benefits[option] = benefit
                sums[option] += benefit
                if benefit > best {
                    best = benefit
                    winners = 1
                } else if benefit == best {
                    winners += 1
                }
            }
            for option in 0..<options {
                losses[option] += best - benefits[option]
                if benefits[option] == best { wins[option] += 1 / winners }
            }
        }
        let count = Double(draws)
        self.willingness = willingness
        probabilityBest = wins.map { $0 / count }
        mean = sums.map { $0 / count }
        expectedLoss = losses.map { $0 / count }
        // As the least loss, not as a difference of two large means: it can't fall below 0 by rounding.
        perfectInformation = expectedLoss.min() ?? 0
    }

    /// The options with the largest mean net benefit, more than one when they tie: what a recommendation follows, be it
    /// the most probable one or not.
    public var best: [Int] {
        guard let largest = mean.max() else { return [] }
        return mean.indices.filter { mean[$0] == largest }
    }

    /// The probability that the recommended option is best; nil when several tie.
    public var bestProbability: Double? { best.count == 1 ? best.first.map { probabilityBest[$0] } : nil }
}
