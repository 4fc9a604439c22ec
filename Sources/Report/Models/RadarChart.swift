import Analysis
import Charts
import Portfolio

/// The shape of one model beside those nearest to it: its indicators from the worst goalpost to the best, over the model in
/// production.
struct RadarChart {
    var context: EditionContext
    var workload: WorkloadFinding
    var model: ModelFinding

    /// Panels beside the model's own.
    private static let others = 3

    /// The chart; nil with fewer than three indicators, or where most of the model's are unknown.
    var chart: Chart? {
        let parts = model.score.contributions
        let known = parts.filter { $0.normalised != nil }.count
        guard parts.count >= 3, known >= 3 else { return nil }
        let reference = workload.incumbent.flatMap { workload[$0] }
            .flatMap { $0.model.id == model.model.id ? nil : $0 }
        let shown = [model] + neighbours
        let strong = parts.filter { ($0.normalised ?? 0) >= 0.8 }.map { title($0) }
        let weak = parts.filter { ($0.normalised ?? 1) <= 0.3 }.map { title($0) }
        let figures = parts.compactMap(\.raw)
        let caption = ChartCaption(context: context)
        return RadarPanels(
            text: ChartText(
                title: "Where is \(model.model.title) strong, and where weak?",
                description: "\(known) of \(parts.count) indicators on a scale of 0 to 100" + range(parts) + "."
                    + (strong.isEmpty ? "" : " Near the best goalpost: \(strong.joined(separator: ", ")).")
                    + (weak.isEmpty ? "" : " Near the worst: \(weak.joined(separator: ", ")).")
                    + " " + change(parts),
                caption:
                    "The middle is the worst goalpost of the policy, the rim the best, the inner ring half way. A corner that isn't known leaves the shape open; \(caption.basis(figures)). \(caption.source(figures))"
            ),
            axes: parts.map(title),
            candidates: shown.map { found in
                RadarPanels.Candidate(
                    name: found.model.title, values: values(found, parts),
                    ink: Ink(rawValue: found.recommendation.action.rawValue) ?? .muted)
            }, reference: reference.map { ("\($0.model.title), in production", values($0, parts)) }
        ).chart
    }

    /// From its weakest to its strongest indicator.
    private func range(_ parts: [ScoreFinding.Contribution]) -> String {
        let known = parts.compactMap { part in part.normalised.map { (title(part), 100 * $0) } }
        guard let weak = known.min(by: { $0.1 < $1.1 }), let strong = known.max(by: { $0.1 < $1.1 }) else { return "" }
        return
            ", from \(Digits.fixed(weak.1, 0)) (\(weak.0)) to \(Digits.fixed(strong.1, 0)) (\(strong.0))"
    }

    private func change(_ parts: [ScoreFinding.Contribution]) -> String {
        let change = ChartChange(context: context)
        let before = change.before(model.model.id, on: workload.workload.id)?.score.contributions ?? []
        return change.words(
            parts.map { part in
                let past = before.first { $0.indicator == part.indicator }?.normalised
                return (title(part), past.map { 100 * $0 }, part.normalised.map { 100 * $0 })
            }, { Digits.fixed($0, 0) })
    }

    /// Those that stand next to it in the order of display.
    private var neighbours: [ModelFinding] {
        guard let place = workload.models.firstIndex(where: { $0.model.id == model.model.id }) else { return [] }
        let near = workload.models.indices.filter { $0 != place && abs($0 - place) <= RadarChart.others }
            .sorted { (abs($0 - place), $0) < (abs($1 - place), $1) }
        return near.prefix(RadarChart.others).sorted().map { workload.models[$0] }
            .filter { $0.score.contributions.contains { $0.normalised != nil } }
    }

    private func values(_ found: ModelFinding, _ parts: [ScoreFinding.Contribution]) -> [Double] {
        parts.indices.map { place in
            guard found.score.contributions.indices.contains(place),
                let share = found.score.contributions[place].normalised
            else { return .nan }
            return 100 * share
        }
    }

    private func title(_ part: ScoreFinding.Contribution) -> String { Phrase.title(of: part.indicator, context.policy) }
}
