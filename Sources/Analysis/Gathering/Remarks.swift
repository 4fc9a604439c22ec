import Portfolio

/// Puts beside a figure why it is not like those that it stands beside (S11): the reason goes wherever the figure goes.
enum Remarks {
    /// A figure with the reasons that are about it.
    static func on(_ estimate: Estimate, _ figure: Unlike.Figure, _ contender: Contender) -> Estimate {
        let reasons = contender.unlike.filter { $0.figure == figure }
        guard !reasons.isEmpty else { return estimate }
        var marked = estimate
        marked.remarks += reasons.map { .unlike($0) }
        return marked
    }

    /// Figures by indicator, each with its reasons.
    static func on(
        _ figures: [IndicatorID: Estimate], _ contender: Contender, quality: IndicatorID
    ) -> [IndicatorID: Estimate] {
        guard !contender.unlike.isEmpty else { return figures }
        var marked = figures
        for (indicator, estimate) in figures {
            if indicator == quality {
                marked[indicator] = on(estimate, .quality, contender)
            } else if indicator.family == .latency {
                marked[indicator] = on(estimate, .latency, contender)
            } else if indicator == .cost {
                marked[indicator] = on(estimate, .cost, contender)
            }
        }
        return marked
    }

    /// A cost with its reasons.
    static func on(_ cost: CostFinding, _ contender: Contender) -> CostFinding {
        var marked = cost
        marked.perThousand = cost.perThousand.map { on($0, .cost, contender) }
        return marked
    }
}
