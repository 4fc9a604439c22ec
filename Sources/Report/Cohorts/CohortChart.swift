import Analysis
import Charts
import Portfolio

/// Whom does it serve badly? The quality of every named model for every group.
struct CohortChart {
    var context: EditionContext
    var workload: WorkloadFinding

    private var quality: String { workload.qualityTitle(context.policy) }

    /// The chart; nil where no groups were measured.
    var chart: Chart? {
        var seen = Set<SliceID>()
        let lit = workload.spotlit
        let groups = lit.flatMap { $0.slices.map(\.slice) }.filter { seen.insert($0.id).inserted }
        let models = lit.filter { !$0.slices.isEmpty }
        guard !groups.isEmpty, !models.isEmpty else { return nil }
        let values = models.flatMap { $0.slices.map(\.accuracy.value) }
        let top = values.max() ?? 1, bottom = values.min() ?? 0
        var beyond: [(model: String, group: String)] = []
        let cells = models.map { model in
            groups.map { group -> HeatMap.Cell in
                guard let slice = model.slices.first(where: { $0.slice.id == group.id }) else {
                    return HeatMap.Cell("no data", level: nil)
                }
                let isBeyond = group.gate.map { gate in (slice.gap?.value ?? 0) > gate } ?? false
                if isBeyond { beyond.append((model.model.title, group.title)) }
                let level = top > bottom ? (top - slice.accuracy.value) / (top - bottom) : 0
                return HeatMap.Cell(
                    Digits.fixed(slice.accuracy.value, 1), number: slice.accuracy.value, level: level,
                    ink: isBeyond ? .bad : .accent)
            }
        }
        let names = (models.map(\.model.title), groups.map(\.title))
        // The longer list stands in rows, where names have room.
        let isTurned = groups.count > models.count
        let figures = models.flatMap { $0.slices.map(\.accuracy) }
        let caption = ChartCaption(context: context)
        return HeatMap(
            text: ChartText(
                title: finding(beyond, hasGates: groups.contains { $0.gate != nil }),
                description: description(models, groups: groups.count),
                caption:
                    "\(quality), \(caption.basis(figures)). A stronger shade is lower; the other colour marks a gap over the group's limit. Intervals stand on each model's page. \(caption.source(figures))"
            ),
            rowTitle: isTurned ? "Group" : "Model", columns: isTurned ? names.0 : names.1,
            rows: isTurned ? names.1 : names.0,
            cells: isTurned ? groups.indices.map { group in cells.map { $0[group] } } : cells,
            most: isTurned ? 40 : Spotlight.most
        ).chart
    }

    /// Range, best and worst, change.
    private func description(_ models: [ModelFinding], groups: Int) -> String {
        let all = models.flatMap { model in
            model.slices.map { (name: "\(model.model.title), \($0.slice.title)", slice: $0) }
        }
        guard let worst = all.min(by: { $0.slice.accuracy.value < $1.slice.accuracy.value }),
            let best = all.max(by: { $0.slice.accuracy.value < $1.slice.accuracy.value })
        else { return "" }
        let text = { (value: Double) in Digits.fixed(value, 1) }
        return
            "\(quality) of \(models.count) \(models.count == 1 ? "model" : "models") for \(groups) \(groups == 1 ? "group" : "groups"), from \(text(worst.slice.accuracy.value)) (\(worst.name)) to \(text(best.slice.accuracy.value)) (\(best.name)). "
            + ChartChange(context: context).words(
                all.map { ($0.name, $0.slice.change?.before.value, $0.slice.change?.now.value) }, text)
    }

    /// Who lies over a group's limit.
    private func finding(_ beyond: [(model: String, group: String)], hasGates: Bool) -> String {
        guard let first = beyond.first else {
            return hasGates ? "No group lies behind by more than its limit" : "Whom does it serve badly?"
        }
        if beyond.count == 1 { return "\(first.model) misses its limit for this group: \(first.group)" }
        var seen = Set<String>()
        let models = beyond.map(\.model).filter { seen.insert($0).inserted }
        return
            "\(ScenarioWords.list(models)) \(models.count == 1 ? "misses" : "miss") limits for groups"
    }
}
