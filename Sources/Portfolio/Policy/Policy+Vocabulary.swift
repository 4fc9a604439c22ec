public import Formulas

extension Policy {
    /// The names that an author's rule may use, with amounts in `currency`.
    public func vocabulary(_ currency: Currency) -> Vocabulary {
        var figures: [String: Dimension] = [:]
        for indicator in Indicator.builtIn + Indicator.derived + indicators {
            figures[indicator.id.name] = indicator.unit.dimension
        }
        figures.merge(Self.figures.map { ($0.name, $0.dimension) }) { _, new in new }
        let facts = Dictionary(Self.facts.map { ($0.name, $0.dimension) }) { first, _ in first }
        var constants: [String: (value: Double, dimension: Dimension)] = [:]
        for (key, path) in Thresholds.shares { constants["thresholds.\(key)"] = (thresholds[keyPath: path], .plain) }
        for (key, path) in Thresholds.numbers { constants["thresholds.\(key)"] = (thresholds[keyPath: path], .points) }
        for (key, path) in Thresholds.counts {
            constants["thresholds.\(key)"] = (Double(thresholds[keyPath: path]), .plain)
        }
        let limited = Set((gates + gatesByWorkload.values.flatMap { $0 }).map(\.indicator))
        var limits: [String: Dimension] = ["latency": .milliseconds, "errors": .points]
        for indicator in limited { limits[indicator.name] = figures[indicator.name] }
        return Vocabulary(
            figures: figures, facts: facts, constants: constants,
            checks: Set(["all", "latency", "errors", "groups"] + limited.map(\.name)), limits: limits,
            levels: EvidenceStrength.allCases.map(\.rawValue), currency: currency.code)
    }

    /// A name that stands for a figure, with what it means.
    public struct RuleName: Sendable {
        /// As it is written: `cost`.
        public let name: String
        /// What it is counted in.
        public let dimension: Dimension
        /// What it is, a phrase.
        public let meaning: String
    }

    /// Names beside the indicators that `last`, `change` and `against` may be asked of.
    public static let figures = [
        RuleName(name: "quality", dimension: .points, meaning: "the workload's quality on its traffic"),
        RuleName(name: "cost", dimension: .moneyPerThousand, meaning: "the full cost of 1,000 requests"),
        RuleName(name: "cost.month", dimension: .moneyPerMonth, meaning: "the full cost of a month"),
        RuleName(name: "answers", dimension: .plain, meaning: "rated answers behind the quality"),
    ]

    /// Names that are known of the model today alone.
    public static let facts = [
        RuleName(
            name: "benefit", dimension: .moneyPerMonth,
            meaning: "net benefit of a month against what runs, switching cost spread"),
        RuleName(name: "chance", dimension: .plain, meaning: "the chance that the net benefit is above 0"),
        RuleName(
            name: "dominated", dimension: .plain,
            meaning: "the chance that a model that meets every limit is at least as good for less"),
        RuleName(
            name: "worth", dimension: Dimension([.money: 1, .thousand: -1, .point: -1]),
            meaning: "what a point of quality is worth on 1,000 requests"),
        RuleName(name: "use", dimension: .plain, meaning: "the share of its replicas' time that is taken"),
        RuleName(name: "replicas", dimension: .plain, meaning: "replicas in service"),
        RuleName(name: "replicas.needed", dimension: .plain, meaning: "replicas that the traffic needs"),
        RuleName(name: "traffic", dimension: .perMonth, meaning: "requests a month"),
    ]
}

extension Indicator.Unit {
    /// What a rule counts it in.
    public var dimension: Dimension {
        switch self {
        case .percent, .points: .points
        case .moneyPerThousand: .moneyPerThousand
        case .milliseconds: .milliseconds
        case .count, .number: .plain
        case .perSecond: .perSecond
        case .perYear: .perYear
        case .hours: .hours
        }
    }
}
