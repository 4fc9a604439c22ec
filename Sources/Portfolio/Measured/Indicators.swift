/// Every indicator that the program knows: those that a content folder may give, and those that follow from them.
extension Indicator {
    /// The indicators that every content folder has, in the order of the methods page.
    public static let builtIn: [Indicator] = [
        Indicator(
            id: .accuracy, family: .quality, title: "Accuracy", unit: .percent, better: .higher, range: 0...100,
            definition: "Share of rated examples answered right.", method: "4.1"),
        Indicator(
            id: .cost, family: .cost, title: "Cost per 1,000 requests", unit: .moneyPerThousand, better: .lower,
            range: anything, definition: "What 1,000 requests cost, on the stated basis. Unknown is never 0.",
            method: "3"),
        latency(.meanLatency, "Mean latency", "Average time to the answer.", method: nil),
        quantile("50"), quantile("90"), quantile("95"), quantile("99"),
        quantile("50", isBusy: true), quantile("95", isBusy: true), quantile("99", isBusy: true),
        Indicator(
            id: .errors, family: .errors, title: "Failed calls", unit: .percent, better: .lower, range: 0...100,
            definition: "Share of calls that failed or timed out.", method: "4.1"),
        Indicator(
            id: .worstGap, family: .cohorts, title: "Worst group's gap", unit: .points, better: .lower,
            range: -100...100, definition: "How many points the worst watched group lies below everybody else.",
            method: "10"),
        Indicator(
            id: .requests, family: .traffic, title: "Requests measured", unit: .count, better: .neither,
            range: anything, definition: "Calls in the window that the figures come from."),
        Indicator(
            id: .throughput, family: .traffic, title: "Throughput of one replica", unit: .perSecond, better: .higher,
            range: anything, definition: "Requests a second that one replica answers."),
        Indicator(
            id: .retrainings, family: .upkeep, title: "Retrainings a year", unit: .perYear, better: .lower,
            range: 0...1000, definition: "How often a year the model has to be trained anew."),
        Indicator(
            id: .supportHours, family: .upkeep, title: "Support hours a month", unit: .hours, better: .lower,
            range: 0...1e6, definition: "Hours of people that running it takes each month."),
        Indicator(
            id: .contentUsers, title: "Users content", unit: .percent, better: .higher, range: 0...100,
            definition: "Share of users who said that they were content."),
    ]

    /// The ratios that describe a cost (methods.md 2.5), in the order of their table. No rule reads them.
    public static let ratios: [Indicator] = [
        ratio(
            .costOfRight, "Cost per 1,000 right answers", short: "Per 1,000 right",
            "What 1,000 right answers cost."),
        ratio(
            .costWithin, "Cost per 1,000 requests within the latency limit", short: "Per 1,000 within the limit",
            "What 1,000 requests cost that were answered within the latency limit."),
        ratio(
            .costOfTokens, "Cost per 1M tokens", short: "Per 1M tokens",
            "The full cost of a million tokens, cached ones among them."),
        ratio(
            .costBusy, "Cost per 1,000 requests of the busiest hour", short: "Per 1,000 in the busiest hour",
            "What 1,000 requests of the busiest hour cost, with the replicas that it needs.", method: "3"),
    ]

    /// The indicators that are computed of others; a content folder can't give them. Spreads, one for each dimension, come
    /// to them.
    public static let derived: [Indicator] =
        ratios + [
            Indicator(
                id: .burn, family: .errors, title: "Burn rate of the error budget", unit: .number, better: .lower,
                range: anything,
                definition: "How many times as fast as it lasts failed calls spend what the service level allows.",
                method: "8")
        ]

    /// How far quality spreads over the groups of a dimension beyond chance.
    public static func spread(over dimension: String) -> Indicator {
        Indicator(
            id: .spread(over: dimension), family: .cohorts, title: "Spread beyond chance over \(dimension)",
            unit: .points, better: .lower, range: 0...100,
            definition: "The deviation of right answers over the groups, less what chance makes of so few.",
            method: "10")
    }

    /// An indicator that the program knows, by its id; nil for the author's own.
    public static func known(_ id: IndicatorID) -> Indicator? { byID[id] ?? id.dimension.map(spread) }

    private static let byID = Dictionary(
        (builtIn + derived + imported).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    private static let anything = 0.0...1e15

    private static func latency(_ id: IndicatorID, _ title: String, _ which: String, method: String?) -> Indicator {
        Indicator(
            id: id, family: .latency, title: title, unit: .milliseconds, better: .lower, range: 0...1e9,
            definition: "\(which) A failed call counts as slower than any limit.", method: method)
    }

    private static func quantile(_ percent: String, isBusy: Bool = false) -> Indicator {
        latency(
            .latency(percent, isBusy: isBusy), "Latency p\(percent)" + (isBusy ? " at the busy hour" : ""),
            "\(percent)% of calls\(isBusy ? " in the busy hours" : "") were answered within this time.", method: "4.5")
    }

    private static func ratio(
        _ id: IndicatorID, _ title: String, short: String, _ definition: String, method: String = "2.5"
    ) -> Indicator {
        Indicator(
            id: id, family: .cost, title: title, short: short, unit: .moneyPerThousand, better: .lower,
            range: anything, definition: definition, method: method)
    }
}
