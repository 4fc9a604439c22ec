import Analysis
import Charts
import Portfolio

/// What changed since the last cycle: the score of each model then and now, joined by a line.
struct ChangeChart {
    var context: EditionContext
    var workload: WorkloadFinding

    private var change: ChartChange { ChartChange(context: context) }

    /// The chart; nil where fewer than two models have a score in both cycles, or the cycles can't be compared.
    var chart: Chart? {
        guard let cycle = change.cycle else { return nil }
        let moved = workload.spotlit.filter { $0.scoreChange != nil }
        guard moved.count > 1 else { return nil }
        let now = Phrase.cycle(context.edition.cycle.id)
        let caption = ChartCaption(context: context)
        let figures = moved.compactMap(\.quality)
        return SlopeChart(
            text: ChartText(
                title: finding(moved), description: description(moved),
                caption:
                    "Score of 0 to 100 in \(cycle) and \(now), models with one in either; qualities of \(caption.basis(figures)). A change counts where it is larger than the reaches of both 95% intervals, added as squares. \(caption.source(figures))"
            ),
            valueTitle: "Score, 0 to 100", cycles: (cycle, now),
            candidates: workload.spotlit.compactMap(candidate), format: { Digits.fixed($0, 0) }
        ).chart
    }

    private func candidate(_ model: ModelFinding) -> SlopeChart.Candidate? {
        let before = change.before(model.model.id, on: workload.workload.id)?.score.score
        guard before != nil || model.score.score != nil else { return nil }
        return SlopeChart.Candidate(
            name: model.model.title, before: before?.value, now: model.score.score?.value,
            ink: Ink(rawValue: model.recommendation.action.rawValue) ?? .muted)
    }

    private func finding(_ moved: [ModelFinding]) -> String {
        let seen = moved.compactMap { model in model.scoreChange.flatMap { isSeen($0) ? (model, $0) : nil } }
        guard let (model, most) = seen.max(by: { abs($0.1.value) < abs($1.1.value) }) else {
            return "No score moved by more than the data can tell"
        }
        let caveat = most.interval == nil ? ", no interval supplied" : ""
        return
            "The score of \(model.model.title) \(most.value > 0 ? "rose" : "fell") most, from \(words(most))\(caveat)"
    }

    /// Whether the data tell a change from none; without an interval the figures are used as fixed (methods.md 0.5).
    private func isSeen(_ change: Difference) -> Bool { change.value != 0 && change.isSeparated != false }

    private func description(_ moved: [ModelFinding]) -> String {
        let seen = moved.compactMap(\.scoreChange).filter(isSeen)
        let rising = seen.count { $0.value > 0 }
        let leader = moved.max { ($0.score.score?.value ?? 0) < ($1.score.score?.value ?? 0) }
        return
            "\(moved.count) models have a score in both cycles: \(rising) rose, \(seen.count - rising) fell, \(moved.count - seen.count) can't be told apart from before."
            + (leader.flatMap { model in
                model.scoreChange.map {
                    " \(model.score.rank == 1...1 ? "The" : "Among the") highest now is \(model.model.title), from \(words($0))."
                }
            } ?? "")
    }

    /// "44 to 58".
    private func words(_ change: Difference) -> String {
        "\(Phrase.score(change.before)) to \(Phrase.score(change.now))"
    }
}
