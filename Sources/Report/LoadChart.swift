import Analysis
import Charts
import Portfolio
import Voice

/// Cost over volume with replica steps.
struct LoadChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// The chart; nil with fewer than two lines.
    var chart: Chart? {
        guard let study = workload.load, study.lines.count > 1 else { return nil }
        let code = workload.models.first?.cost.currency.code ?? "USD"
        let words = LoadWords(context: context, workload: workload)
        return VolumeCost(
            text: ChartText(
                title: words.finding(study),
                description: study.pairs.prefix(4).map { words.lead($0) + "." }.joined(separator: " "),
                caption:
                    "Cost a month over volume, exact: prices times volume with the replicas in service and one more at each step. \(Phrase.cycle(context.edition.cycle.id))."
            ),
            volumeTitle: "Requests a month", costTitle: "Cost, \(code) a month",
            candidates: study.lines.map { line in
                VolumeCost.Candidate(
                    name: context.wording.name(line.model), points: line.points.map { ($0.volume, $0.cost) },
                    steps: line.steps,
                    ink: workload[line.model].flatMap { Ink(rawValue: $0.recommendation.action.rawValue) } ?? .muted)
            },
            today: Limit(study.today, "as planned: \(words.volume(study.today))"),
            volumeFormat: { Figures.shortCount($0) }, costFormat: { Digits.money($0, half: nil, code) }
        ).chart
    }
}
