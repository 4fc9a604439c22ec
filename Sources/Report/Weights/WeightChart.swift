import Analysis
import Charts
import Portfolio
import Statistics

/// How often each model takes each rank over all weights in the policy's order.
struct WeightChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// The chart; nil without a ranking of two.
    var chart: Chart? {
        guard let study = workload.weights, study.standings.count > 1 else { return nil }
        let words = WeightWords(context: context, workload: workload)
        let shown = study.standings.prefix(WeightSection.most)
        let rest = study.standings.count - shown.count
        return RankAcceptability(
            text: ChartText(
                title: words.finding(study),
                description: description(study),
                caption:
                    "Share of \(Digits.grouped(Double(study.draws), 0)) sets of weights that gives each rank, among models that no other equals on every indicator; seed \(study.seed). A stronger shade is more."
                    + (rest > 0 ? " \(rest) more \(rest == 1 ? "is" : "are") first less often." : "") + " "
                    + basis(study)
            ), rows: shown.map { (context.wording.name($0.model), $0.shares) }
        ).chart
    }

    /// Leaders, range and change.
    private func description(_ study: WeightStudy) -> String {
        let change = ChartChange(context: context)
        let before = change.edition?[workload.workload.id]?.weights
        let first = study.standings.map(\.first)
        return study.standings.prefix(3).map {
            "\(context.wording.name($0.model)) is first under \(Phrase.percent($0.first)) of all weights."
        }.joined(separator: " ")
            + " The shares of first places run from \(Phrase.percent(first.min() ?? 0)) to \(Phrase.percent(first.max() ?? 0)). "
            + change.words(
                study.standings.map { standing in
                    let past = before?.standings.first { $0.model == standing.model }?.first
                    return (context.wording.name(standing.model), past, standing.first)
                }, Phrase.percent)
    }

    private func basis(_ study: WeightStudy) -> String {
        let figures = study.standings.compactMap { workload[$0.model] }
            .flatMap { $0.score.contributions.compactMap(\.raw) }
        let caption = ChartCaption(context: context)
        return caption.basis(figures, n: "n\u{a0}=\u{a0}\(Digits.grouped(Double(study.draws), 0)) draws") + ". "
            + caption.source(figures)
    }
}
