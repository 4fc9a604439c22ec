import Analysis
import Charts
import Portfolio

/// Which trade-offs does each model make? The score's indicators in their own units, one line a model.
struct ProfileChart {
    var context: EditionContext
    var workload: WorkloadFinding
    /// The model whose page it stands on; nil: those that the report speaks of are named.
    var model: ModelID?

    /// More axes are not read.
    private static let mostAxes = 7
    /// Fewer models make no comparison, more no picture.
    private static let models = 3...200

    /// The chart; nil with fewer than three indicators or models.
    var chart: Chart? {
        let parts = workload.models.first?.score.contributions ?? []
        let shown = parts.indices.sorted { (parts[$1].weight, $0) < (parts[$0].weight, $1) }
            .prefix(ProfileChart.mostAxes).sorted()
        guard shown.count >= 3, ProfileChart.models.contains(workload.models.count) else { return nil }
        let candidates = workload.models.filter { $0.score.contributions.count == parts.count }
        let measures = shown.map { place -> ParallelCoordinates.Measure in
            let part = parts[place]
            let unit = candidates.lazy.compactMap { $0.score.contributions[place].raw?.unit }.first ?? .number
            let currency = candidates.first?.cost.currency ?? .usd
            return ParallelCoordinates.Measure(
                name: Phrase.title(of: part.indicator, context.policy), moreIsBetter: part.best > part.worst,
                format: { Phrase.quantity($0, unit, half: nil, currency) })
        }
        let leaders = shown.compactMap { place -> String? in
            let known = candidates.compactMap { model in
                model.score.contributions[place].raw.map { (model, $0.value) }
            }
            let isUp = parts[place].best > parts[place].worst
            guard let best = known.max(by: { isUp ? $0.1 < $1.1 : $0.1 > $1.1 }) else { return nil }
            let worst = known.min(by: { isUp ? $0.1 < $1.1 : $0.1 > $1.1 }) ?? best
            let unit = best.0.score.contributions[place].raw?.unit ?? .number
            let text = { (value: Double) in Phrase.quantity(value, unit, half: nil, best.0.cost.currency) }
            return
                "\(Phrase.title(of: parts[place].indicator, context.policy)) from \(text(worst.1)) to \(text(best.1)), best \(best.0.model.title)"
        }
        let figures = candidates.flatMap { found in shown.compactMap { found.score.contributions[$0].raw } }
        let caption = ChartCaption(context: context)
        return ParallelCoordinates(
            text: ChartText(
                title: "Which trade-offs does each model make?",
                description: "\(candidates.count) models over \(shown.count) indicators: "
                    + leaders.joined(separator: "; ") + ". " + change(candidates),
                caption:
                    "The score's indicators in their own units; better is up (on a phone: right). A line ends where a figure isn't known. Intervals stand on each model's page; \(caption.basis(figures)). \(caption.source(figures))"
            ), measures: measures,
            candidates: candidates.map { found in
                ParallelCoordinates.Candidate(
                    name: found.model.title,
                    values: shown.map { found.score.contributions[$0].raw?.value ?? .nan }, ink: ink(found),
                    isNamed: isNamed(found))
            }
        ).chart
    }

    /// The largest change of a score, which sums the indicators up.
    private func change(_ candidates: [ModelFinding]) -> String {
        let change = ChartChange(context: context)
        return change.words(
            candidates.map { model in
                let before = change.before(model.model.id, on: workload.workload.id)
                return ("score of \(model.model.title)", before?.score.score?.value, model.score.score?.value)
            }, { Digits.fixed($0, 0) })
    }

    private func isNamed(_ found: ModelFinding) -> Bool {
        let id = found.model.id
        if let model { return id == model || id == workload.incumbent }
        if id == workload.incumbent || id == workload.choice { return true }
        // Of a crowd nearly all are deferred, and to name all is to name none: there the steps of the frontier are named.
        let isCrowd = workload.models.count > Spotlight.most
        return isCrowd && workload.ladder.rungs.contains { $0.model == id }
            || !(isCrowd ? [.hold, .defer] : [.hold]).contains(found.recommendation.action)
    }

    private func ink(_ found: ModelFinding) -> Ink {
        guard isNamed(found) else { return .muted }
        return Ink(rawValue: found.recommendation.action.rawValue) ?? .muted
    }
}
