import Portfolio
import Statistics

/// A model's figures in two cycles, each with the verdict on its change (methods.md 12).
struct FigureComparison {
    let before: ModelFinding
    let now: ModelFinding
    let workload: Workload
    /// The later cycle's: it says which change matters.
    let policy: Policy

    /// The figures that both have, the quality and the cost first, then by name; its watched groups last.
    var changes: [FigureChange] {
        let isAlike = Likeness.OverCycles(before, now)
        let differences = now.drawKey.map { key in
            FigureChanges.between(
                before, figures: now.figures, latency: now.latency, isAlike: isAlike, key: key, on: workload,
                seed: policy.seed)
        }
        let order = [workload.quality, .cost]
        // How many calls were measured is no figure of the model.
        let indicators = now.figures.keys.filter { before.figures[$0] != nil && $0 != .requests }.sorted {
            left, right in
            let places = [left, right].map { order.firstIndex(of: $0) ?? order.count }
            return places[0] != places[1] ? places[0] < places[1] : left < right
        }
        let whole = indicators.compactMap { indicator -> FigureChange? in
            guard let old = before.figures[indicator], let new = now.figures[indicator] else { return nil }
            let difference = differences?[indicator] ?? Differences.between(old, new)
            let isCompared = isAlike.compares(indicator, quality: workload.quality)
            return change(
                indicator, nil, old, new, isCompared ? difference : nil, isCost: indicator.family == .cost)
        }
        return whole + slices(isAlike)
    }

    private func slices(_ isAlike: Likeness.OverCycles) -> [FigureChange] {
        now.slices.compactMap { slice in
            guard slice.slice.isCohort, let old = before.slices.first(where: { $0.slice.id == slice.slice.id }) else {
                return nil
            }
            let difference = isAlike.questions ? Differences.between(old.accuracy, slice.accuracy) : nil
            return change(workload.quality, slice.slice, old.accuracy, slice.accuracy, difference, isCost: false)
        }
    }

    private func change(
        _ indicator: IndicatorID, _ slice: Slice?, _ old: Estimate, _ new: Estimate, _ difference: Difference?,
        isCost: Bool
    ) -> FigureChange {
        let minimum = minimum(indicator, old)
        let result: FigureChange.Result =
            difference.map { .difference($0, Self.verdict($0, minimum: minimum)) }
            ?? (isCost ? .otherCost : .otherQuestions)
        return FigureChange(
            indicator: indicator, slice: slice, before: old, now: new, minimum: minimum, result: result)
    }

    /// What is alike to the last digit and exact on both sides is no change, however small a change would matter.
    private static func verdict(_ difference: Difference, minimum: Double) -> ChangeVerdict {
        if difference.value == 0, let interval = difference.interval, interval.width == 0 { return .noChange }
        return ChangeVerdict(difference.value, difference.interval, minimum: minimum)
    }

    /// The least change that matters, in the figure's unit.
    private func minimum(_ indicator: IndicatorID, _ old: Estimate) -> Double {
        if indicator == workload.quality { return policy.thresholds.minimumChange }
        if indicator.quantile != nil { return policy.thresholds.minimumLatencyChange * abs(old.value) }
        return 0
    }
}
