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
        let code = workload.code
        let words = LoadWords(context: context, workload: workload)
        return VolumeCost(
            text: ChartText(
                title: words.finding(study),
                description: (range(study, words) + study.pairs.prefix(4).map { words.lead($0) + "." })
                    .joined(separator: " "),
                caption:
                    "Cost a month over volume at today's prices, with the replicas in service and one more at each step; n\u{a0}=\u{a0}\(study.lines.count) models, \(Phrase.cycle(context.edition.cycle.id)). \(source(study))"
            ),
            volumeTitle: "Requests a month", costTitle: "Cost, \(code) a month",
            candidates: study.lines.map { line in
                VolumeCost.Candidate(
                    name: context.wording.name(line.model), points: line.points.map { ($0.volume, $0.cost) },
                    steps: line.steps, drawn: line.samples.map { ($0.volume, $0.cost) },
                    ink: workload.ink(line.model))
            },
            today: Limit(study.today, "as planned: \(words.volume(study.today))"),
            volumeFormat: { Figures.shortCount($0) },
            rowFormat: { Digits.grouped($0, 0) }, costFormat: { Digits.money($0, half: nil, code) }
        ).chart
    }

    /// What each costs at today's volume, the lowest first, and what becomes of it.
    private func range(_ study: LoadStudy, _ words: LoadWords) -> [String] {
        let money = { (value: Double) in Digits.money(value, half: nil, workload.code) }
        let ends = study.lines.compactMap { line in
            cost(line, at: study.today).flatMap { today in
                line.points.last.map { (name: context.wording.name(line.model), today: today, last: $0) }
            }
        }.sorted { $0.today < $1.today }
        guard let low = ends.first, let high = ends.last else { return [] }
        return [
            "At \(words.volume(study.today)) costs run from \(money(low.today)) (\(low.name)) to \(money(high.today)) (\(high.name)); \(low.name) changes to \(money(low.last.cost)) at \(words.volume(low.last.volume))."
        ]
    }

    /// The cost on a line at a volume, between its points.
    private func cost(_ line: LoadStudy.Line, at volume: Double) -> Double? {
        guard let place = line.points.lastIndex(where: { $0.volume <= volume }) else { return nil }
        let from = line.points[place]
        guard place + 1 < line.points.count, line.points[place + 1].volume > from.volume else { return from.cost }
        let to = line.points[place + 1]
        return from.cost + (to.cost - from.cost) * (volume - from.volume) / (to.volume - from.volume)
    }

    private func source(_ study: LoadStudy) -> String {
        ChartCaption(context: context).source(study.lines.compactMap { workload[$0.model]?.cost.comparable })
    }
}
