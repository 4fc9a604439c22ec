import Analysis
import Charts
import Portfolio

/// Who is best overall, and why? Every model's score, parted by what it is made of.
struct RanksChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// Of a crowd as many are drawn, the first by display: nobody reads through more bars.
    private static let most = 12

    /// The chart; nil with nobody who has a score.
    var chart: Chart? {
        let scored = workload.models.filter { $0.score.score != nil }
        guard let first = scored.first else { return nil }
        let parts = first.score.contributions.map { Phrase.title(of: $0.indicator, context.policy) }
        let entries = scored.compactMap { entry($0, parts: parts.count) }
        guard !entries.isEmpty else { return nil }
        let figures = scored.flatMap { $0.score.contributions.compactMap(\.raw) }
        let caption = ChartCaption(context: context)
        return RankedList(
            title: finding(first) ?? "Who is best overall, and why?", description: description(scored, first),
            caption:
                "Score of 0 to 100; each bar is parted as the weighted indicators are to each other. "
                + (scored.contains { $0.score.score?.interval != nil } ? "Lines are 95% intervals; " : "")
                + caption.basis(figures) + ". " + caption.source(figures),
            totalTitle: "Score, 0 to 100", parts: parts, entries: entries,
            most: entries.count > Spotlight.most ? Self.most : Spotlight.most, format: { Digits.fixed($0, 0) }
        ).chart
    }

    private func entry(_ model: ModelFinding, parts: Int) -> RankedList.Entry? {
        guard let score = model.score.score, model.score.contributions.count == parts else { return nil }
        // The score is a geometric mean; its bar is parted as the weighted values are to each other.
        let weighted = model.score.contributions.map { $0.weight * max($0.normalised ?? 0, 0) }
        let sum = weighted.reduce(0, +)
        return RankedList.Entry(
            name: model.model.title, total: Reading(score),
            contributions: weighted.map { sum > 0 ? score.value * $0 / sum : 0 },
            rank: RankTable.rank(model.score.rank), places: model.score.rank)
    }

    /// Range, leader, change.
    private func description(_ scored: [ModelFinding], _ first: ModelFinding) -> String {
        let scores = scored.compactMap { $0.score.score?.value }
        let isShared = first.score.rank.map { $0.count > 1 } ?? false
        let text = { (value: Double) in Digits.fixed(value, 0) }
        let change = ChartChange(context: context)
        return
            "Scores of \(scored.count) \(scored.count == 1 ? "model" : "models") from \(text(scores.min() ?? 0)) to \(text(scores.max() ?? 0)). "
            + "\(first.model.title) \(isShared ? "shares the first rank" : "stands first") with \(first.score.score.map(Phrase.score) ?? "no score"). "
            + change.words(
                scored.map { model in
                    let before = change.before(model.model.id, on: workload.workload.id)
                    return (model.model.title, before?.score.score?.value, model.score.score?.value)
                }, text)
    }

    /// Who stands first, where the data say so; nil where ranks are shared or intervals unknown.
    private func finding(_ first: ModelFinding) -> String? {
        guard RankTable.rank(first.score.rank) == "1", let score = first.score.score, score.interval != nil else {
            return nil
        }
        return "\(first.model.title) has the highest score, \(Phrase.score(score)) of 100"
    }
}
