import Analysis
import Portfolio

/// How a score is made, indicator by indicator.
struct ContributionTable {
    private let context: EditionContext

    init(_ context: EditionContext) { self.context = context }

    /// One row for each model, one column for each indicator of the policy.
    func table(_ workload: WorkloadFinding) -> Table {
        let indicators = workload.models.first?.score.contributions ?? []
        let rows = workload.spotlit.map { model -> [Table.Cell] in
            [.init(model.model.title)]
                + model.score.contributions.map { part in
                    .init(
                        part.normalised.map { Digits.fixed($0 * 100, 0) } ?? "missing",
                        small: part.raw.map {
                            Phrase.value($0, model.cost.currency) + (part.isBeyond ? ", beyond the goalposts" : "")
                        },
                        exact: CSVText.field(part.normalised.map { $0 * 100 }))
                }
                + [
                    .init(ScoreWords.words(model.score), exact: CSVText.field(model.score.score?.value)),
                    .init(
                        model.score.arithmetic.map { Digits.fixed($0, 0) } ?? "incomplete",
                        small: model.score.isUnbalanced ? "unbalanced" : nil,
                        exact: CSVText.field(model.score.arithmetic)),
                ]
        }
        let heads: [Table.Column] = indicators.map {
            .number("\(Phrase.title(of: $0.indicator, context.policy)), weight \(Digits.fixed($0.weight * 100, 0))%")
        }
        return Table(
            caption:
                "\(workload.workload.title): each indicator from 0 (worst goalpost) to 100 (best). The score is their weighted geometric mean; an arithmetic mean more than 10 above it calls a model unbalanced",
            heads: ["Model"] + heads + [.number("Score"), .number("Arithmetic mean")], rows: rows)
    }
}
