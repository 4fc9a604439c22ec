import Analysis
import Charts
import Portfolio
import Voice

/// How did ranks move over the cycles? For the archive, one chart a workload.
struct RankHistoryChart {
    var findings: Findings
    var workload: WorkloadID

    /// Places below this one are not followed.
    private static let most = 10

    /// The chart; nil with fewer than two cycles that rank anybody.
    var chart: Chart? {
        let editions = findings.editions.compactMap { edition in edition[workload].map { (edition, $0) } }
            .filter { $0.1.models.contains { $0.score.rank != nil } }
        guard editions.count > 1, let newest = editions.last else { return nil }
        var seen = Set<ModelID>()
        let models = editions.reversed().flatMap { $0.1.models.map(\.model.id) }.filter { seen.insert($0).inserted }
        let ranked = models.map { model in (model, editions.map { $0.1[model]?.score.rank }) }
            .filter { $0.1.contains { ($0?.lowerBound ?? .max) <= RankHistoryChart.most } }
        let titles = Wording(edition: newest.0)
        let first = newest.1.models.filter { $0.score.rank?.lowerBound == 1 }.map(\.model.title)
        let leads = first.count == 1 ? "\(first[0]) leads" : "\(Listed.and(first)) share the lead"
        return BumpChart(
            text: ChartText(
                title: "\(newest.1.workload.title): how did ranks move over the cycles?",
                description: "\(ranked.count) models over \(editions.count) cycles, ranks from 1 to "
                    + "\(ranked.flatMap { $0.1.compactMap { $0?.upperBound } }.max() ?? 1). \(leads) now. "
                    + moved(ranked, titles, from: Phrase.cycle(editions[0].0.cycle.id)),
                caption:
                    "Ranks by score in each cycle, by that cycle's policy; those that the data can't tell apart stand between their places. n\u{a0}=\u{a0}\(ranked.count) models, \(Phrase.cycle(editions[0].0.cycle.id)) to \(Phrase.cycle(newest.0.cycle.id)). Source: the scores of each cycle's report."
            ),
            cycles: editions.map { Phrase.cycle($0.0.cycle.id) },
            candidates: ranked.map { model, ranks in
                let action = newest.1[model]?.recommendation.action
                return BumpChart.Candidate(
                    name: editions.reversed().lazy.compactMap { $0.1[model]?.model.title }.first ?? titles.name(model),
                    ranks: ranks, ink: action.flatMap { Ink(rawValue: $0.rawValue) } ?? .muted)
            }
        ).chart
    }

    /// Who changed places most, from the first rank known to the last.
    private func moved(_ ranked: [(ModelID, [ClosedRange<Int>?])], _ titles: Wording, from cycle: String) -> String {
        let moves = ranked.compactMap { model, ranks -> (model: ModelID, from: Int, to: Int)? in
            let known = ranks.compactMap { $0?.lowerBound }
            guard let first = known.first, let last = known.last, first != last else { return nil }
            return (model, first, last)
        }
        guard let most = moves.max(by: { abs($0.to - $0.from) < abs($1.to - $1.from) }) else {
            return "Nobody changed places since \(cycle)."
        }
        return "Largest change: \(titles.name(most.model)), from rank \(most.from) to \(most.to)."
    }
}
