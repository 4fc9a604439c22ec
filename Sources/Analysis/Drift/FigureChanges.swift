import Portfolio
import Statistics

/// The change of each figure of a model between two cycles (methods.md 12).
enum FigureChanges {
    /// The figures that both cycles have and that can be compared; `figures` and `latency` are those of now.
    static func between(
        _ before: ModelFinding, figures: [IndicatorID: Estimate], latency: [LatencyMeasurement],
        isAlike: Likeness.OverCycles, key: DrawKey, on workload: Workload, seed: UInt64
    ) -> [IndicatorID: Difference] {
        var changes: [IndicatorID: Difference] = [:]
        for (indicator, now) in figures {
            if let old = before.figures[indicator], isAlike.compares(indicator, quality: workload.quality) {
                changes[indicator] = LatencyChange.between(
                    old, of: before.latency, now, of: latency, indicator,
                    random: key.stream(of: indicator.name, on: workload.id, seed: seed))
            }
        }
        return changes
    }
}
