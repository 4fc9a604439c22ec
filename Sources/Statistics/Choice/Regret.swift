/// What choosing a model loses in a scenario against the best one there (methods.md 11), $ per month and per 1,000 requests.
public struct Regret: Hashable, Sendable {
    /// By model, $ per month.
    public let perMonth: [Double]
    /// By model, $ per 1,000 requests: only these compare scenarios of different traffic.
    public let per1000: [Double]

    /// The regrets of models with these net benefits, $ per month, at `volume` requests a month.
    public init(netBenefits: [Double], volume: Double) {
        let best = netBenefits.max() ?? 0
        perMonth = netBenefits.map { best - $0 }
        per1000 = perMonth.map { volume > 0 ? $0 * 1000 / volume : 0 }
    }

    /// The scenario in which `model` loses most per 1,000 requests, the first of several; nil without scenarios.
    public static func largest(of model: Int, in scenarios: [Regret]) -> Int? {
        scenarios.indices.max { (scenarios[$0].per1000[model], $1) < (scenarios[$1].per1000[model], $0) }
    }
}
