import Analysis
import Charts
import Portfolio

/// What changed since the last cycle: the score of each model then and now, joined by a line.
struct ChangeChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// The chart; nil where fewer than two models have a score in both cycles, or the cycles can't be compared.
    var chart: Chart? {
        guard context.edition.breakReason == nil, let previous = context.edition.previous,
            let before = context.findings.editions.first(where: { $0.cycle.id == previous })?[workload.workload.id]
        else { return nil }
        let pairs = workload.spotlit.map { model in (model, before[model.model.id]?.score.score) }
        let moved = pairs.compactMap { model, then in
            then.flatMap { then in model.score.score.map { Move(model: model, before: then, now: $0) } }
        }
        guard moved.count > 1 else { return nil }
        let caption = ChartCaption(context: context)
        let figures = moved.compactMap(\.model.quality)
        let format: @Sendable (Double) -> String = { Digits.fixed($0, 0) }
        return SlopeChart(
            text: ChartText(
                title: finding(moved), description: description(moved),
                caption:
                    "Score of 0 to 100 in \(Phrase.cycle(previous)) and \(Phrase.cycle(context.edition.cycle.id)), models with one in either; qualities of \(caption.basis(figures)). A change counts where it is larger than the reaches of both 95% intervals, added as squares. \(caption.source(figures))"
            ),
            valueTitle: "Score, 0 to 100", cycles: (Phrase.cycle(previous), Phrase.cycle(context.edition.cycle.id)),
            candidates: pairs.filter { $0.1 != nil || $0.0.score.score != nil }.map { model, then in
                SlopeChart.Candidate(
                    name: model.model.title, before: then?.value, now: model.score.score?.value,
                    ink: Ink(rawValue: model.recommendation.action.rawValue) ?? .muted)
            }, format: format
        ).chart
    }

    private struct Move {
        var model: ModelFinding
        var before: Estimate
        var now: Estimate

        var change: Double { now.value - before.value }

        /// Whether the two intervals let the change be seen; without an interval the figures are used as fixed.
        var isSeen: Bool {
            func reach(_ estimate: Estimate, isUp: Bool) -> Double {
                estimate.interval.map { isUp ? $0.high - estimate.value : estimate.value - $0.low } ?? 0
            }
            let (then, today) = (reach(before, isUp: change > 0), reach(now, isUp: change < 0))
            return change != 0 && change * change > then * then + today * today
        }
    }

    private func finding(_ moved: [Move]) -> String {
        guard let most = moved.filter(\.isSeen).max(by: { abs($0.change) < abs($1.change) }) else {
            return "No score moved by more than the data can tell"
        }
        return "The score of \(most.model.model.title) \(most.change > 0 ? "rose" : "fell") most, from \(words(most))"
    }

    private func description(_ moved: [Move]) -> String {
        let rising = moved.count { $0.isSeen && $0.change > 0 }
        let falling = moved.count { $0.isSeen && $0.change < 0 }
        let leader = moved.max { $0.now.value < $1.now.value }
        return
            "\(moved.count) models have a score in both cycles: \(rising) rose, \(falling) fell, \(moved.count - rising - falling) can't be told apart from before."
            + (leader.map { " The highest now is \($0.model.model.title), from \(words($0))." } ?? "")
    }

    /// "44 to 58".
    private func words(_ move: Move) -> String { "\(Phrase.score(move.before)) to \(Phrase.score(move.now))" }
}
