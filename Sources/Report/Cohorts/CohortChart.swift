import Analysis
import Charts
import Portfolio
import Statistics
import Voice

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
        var checks: [Check] = []
        let cells = models.map { model in
            groups.map { group -> HeatMap.Cell in
                guard let slice = model.slices.first(where: { $0.slice.id == group.id }) else {
                    return HeatMap.Cell("no data", level: nil)
                }
                let verdict = model.gates.verdict(ofGroup: group.id)
                if let verdict { checks.append(Check(model: model.model.title, group: group.title, verdict: verdict)) }
                let level = top > bottom ? (top - slice.accuracy.value) / (top - bottom) : 0
                return HeatMap.Cell(
                    Digits.fixed(slice.accuracy.value, 1), number: slice.accuracy.value, level: level,
                    ink: verdict == .fail ? .bad : .accent)
            }
        }
        let names = (models.map(\.model.title), groups.map(\.title))
        // The longer list stands in rows, where names have room.
        let isTurned = groups.count > models.count
        let figures = models.flatMap { $0.slices.map(\.accuracy) }
        let caption = ChartCaption(context: context)
        return HeatMap(
            text: ChartText(
                title: finding(checks),
                description: description(models, groups: groups.count),
                caption:
                    "\(quality), \(caption.basis(figures)). A stronger shade is lower; the other colour marks a group whose limit is missed. Intervals stand on each model's page. \(caption.source(figures))"
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

    /// What the check of a group said of a model.
    private struct Check {
        var model: String
        var group: String
        var verdict: Verdict
    }

    /// Whose limit of a group is missed, where the check says so; never by the gap alone.
    private func finding(_ checks: [Check]) -> String {
        guard !checks.isEmpty else { return "Whom does it serve badly?" }
        let failed = checks.filter { $0.verdict == .fail }
        guard let first = failed.first else {
            return checks.allSatisfy { $0.verdict == .pass }
                ? "No group lies behind by more than its limit"
                : "No group is shown to lie behind by more than its limit"
        }
        if failed.count == 1 { return "\(first.model) misses its limit for this group: \(first.group)" }
        var seen = Set<String>()
        let models = failed.map(\.model).filter { seen.insert($0).inserted }
        return
            "\(Listed.and(models)) \(models.count == 1 ? "misses" : "miss") limits for groups"
    }
}
