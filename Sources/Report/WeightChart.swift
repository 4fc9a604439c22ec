import Analysis
import Charts
import Portfolio

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
                description: study.standings.prefix(3).map {
                    "\(context.wording.name($0.model)) is first under \(Phrase.percent($0.first)) of all weights."
                }.joined(separator: " "),
                caption:
                    "Share of \(Digits.grouped(Double(study.draws), 0)) sets of weights that gives each rank, among models that no other equals on every indicator; seed \(study.seed), \(Phrase.cycle(context.edition.cycle.id)). A stronger shade is more."
                    + (rest > 0 ? " \(rest) more are first less often." : "")
            ), rows: shown.map { (context.wording.name($0.model), $0.shares) }
        ).chart
    }
}
