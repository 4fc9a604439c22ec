import Analysis
import Charts
import Portfolio
import Statistics

/// Whom does this model serve badly? The gap of each group with its interval, against the limits.
struct SliceChart {
    var context: EditionContext
    var workload: WorkloadFinding
    var model: ModelFinding

    /// The chart; nil where no gap was computed.
    var chart: Chart? {
        // Those that lie behind most come first; a reader looks for them.
        let slices = model.slices.enumerated().filter { $0.element.gap != nil }
            .sorted { ($1.element.gap?.value ?? 0, $0.offset) < ($0.element.gap?.value ?? 0, $1.offset) }
            .map(\.element)
        guard let worst = slices.first, let gap = worst.gap else { return nil }
        let gates = Set(slices.compactMap(\.slice.gate)).sorted()
        let figures = slices.map(\.accuracy)
        let caption = ChartCaption(context: context)
        return IntervalRows(
            text: ChartText(
                title: finding(slices),
                description:
                    "The gaps of \(slices.count) groups run from \(Digits.fixed(slices.compactMap { $0.gap?.value }.min() ?? 0, 1)) to \(Digits.fixed(gap.value, 1)) points; \(worst.slice.title) has the largest. "
                    + change(slices),
                caption:
                    "How far a group lies below all others, \(caption.basis(figures)). Lines are 95% intervals that hold for all groups together; rings miss the group's limit or can't be told to meet it. \(caption.source(figures))"
            ),
            valueTitle: "Gap, points", rowTitle: "Group",
            rows: slices.map { slice in
                let verdict = model.gates.verdict(ofGroup: slice.slice.id)
                return IntervalRows.Row(
                    name: slice.slice.title,
                    reading: slice.gap.map {
                        Reading($0.value, low: $0.interval?.low, high: $0.interval?.high, keepsOnes: true)
                    }, ink: verdict == .fail ? .bad : .hold, isHollow: verdict == .fail || verdict == .inconclusive,
                    note: verdict == .fail
                        ? "misses its limit" : verdict == .inconclusive ? "its limit can't be told" : "")
            },
            limits: gates.prefix(3).map { Limit($0, "limit \(Digits.fixed($0, 1))", ink: .bad) }
                + [Limit(0, "as all others", ink: .muted)], includesZero: true, format: { Digits.fixed($0, 1) }
        ).chart
    }

    /// Who lies behind all others, where the data are sure of it.
    private func finding(_ slices: [ModelFinding.SliceFinding]) -> String {
        let behind = slices.filter { ($0.gap?.interval?.low ?? -1) > 0 }
        guard let worst = behind.first, let gap = worst.gap else {
            let isKnown = slices.contains { $0.gap?.interval != nil }
            return isKnown
                ? "No group is shown to lie behind all others"
                : "Whom does \(model.model.title) serve badly?"
        }
        let points = Phrase.quantity(gap.value, .points, half: (gap.interval?.width).map { $0 / 2 }, context.currency)
        return behind.count == 1
            ? "\(worst.slice.title) lies \(points) behind all others"
            : "\(behind.count) groups lie behind all others, \(worst.slice.title) by \(points)"
    }

    private func change(_ slices: [ModelFinding.SliceFinding]) -> String {
        let change = ChartChange(context: context)
        let before = change.before(model.model.id, on: workload.workload.id)?.slices ?? []
        return change.words(
            slices.map { slice in
                (slice.slice.title, before.first { $0.slice.id == slice.slice.id }?.gap?.value, slice.gap?.value)
            }, { Digits.fixed($0, 1) + " points" })
    }
}
