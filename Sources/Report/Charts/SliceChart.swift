import Analysis
import Charts
import Portfolio

/// Whom does this model serve badly? The gap of each group with its interval, against the limits.
struct SliceChart {
    var context: EditionContext
    var workload: WorkloadFinding
    var model: ModelFinding

    /// The chart; nil where no gap was computed.
    var chart: Chart? {
        let slices = model.slices.filter { $0.gap != nil }
        guard let worst = slices.max(by: { ($0.gap?.value ?? 0) < ($1.gap?.value ?? 0) }), let gap = worst.gap else {
            return nil
        }
        let gates = Set(slices.compactMap(\.slice.gate)).sorted()
        let figures = slices.map(\.accuracy)
        let caption = ChartCaption(context: context)
        return IntervalRows(
            text: ChartText(
                title: gap.interval.map({ $0.low > 0 }) ?? true
                    ? "\(worst.slice.title) is served worst, \(Digits.fixed(gap.value, 1)) points behind all others"
                    : "The widest gap, \(Digits.fixed(gap.value, 1)) points on \(worst.slice.title), can't be told from none",
                description:
                    "The gaps of \(slices.count) groups run from \(Digits.fixed(slices.compactMap { $0.gap?.value }.min() ?? 0, 1)) to \(Digits.fixed(gap.value, 1)) points; \(worst.slice.title) has the largest. "
                    + change(slices),
                caption:
                    "How far a group lies below all others, \(caption.basis(figures)). Lines are 95% intervals that hold for all groups together; rings miss the group's limit or can't be told to meet it. \(caption.source(figures))"
            ),
            valueTitle: "Gap, points", rowTitle: "Group",
            rows: slices.map { slice in
                let verdict = verdict(slice.slice.id)
                return IntervalRows.Row(
                    name: slice.slice.title,
                    reading: slice.gap.map {
                        Reading($0.value, low: $0.interval?.low, high: $0.interval?.high)
                    }, ink: verdict == .fail ? .bad : .hold, isHollow: verdict == .fail || verdict == .inconclusive,
                    note: verdict == .fail
                        ? "misses its limit" : verdict == .inconclusive ? "its limit can't be told" : "")
            },
            limits: gates.prefix(3).map { Limit($0, "limit \(Digits.fixed($0, 1))", ink: .bad) }
                + [Limit(0, "as all others", ink: .muted)], includesZero: true, format: { Digits.fixed($0, 1) }
        ).chart
    }

    private func change(_ slices: [ModelFinding.SliceFinding]) -> String {
        let change = ChartChange(context: context)
        let before = change.before(model.model.id, on: workload.workload.id)?.slices ?? []
        return change.words(
            slices.map { slice in
                (slice.slice.title, before.first { $0.slice.id == slice.slice.id }?.gap?.value, slice.gap?.value)
            }, { Digits.fixed($0, 1) + " points" })
    }

    /// What the check of a group says; nil for a group without a limit.
    private func verdict(_ slice: SliceID) -> Verdict? {
        model.gates.first { gate in
            if case .cohort(let checked, _, _) = gate.subject { checked == slice } else { false }
        }?.verdict
    }
}
