import Analysis
import Portfolio
import Statistics

/// What speaks for and against a model beside the one in production, and what would change the advice on it.
struct ModelAdvice {
    let context: EditionContext
    let page: String

    /// A table of differences and a line on what is next; empty where there is nothing to compare with and nothing to say.
    func blocks(_ finding: ModelFinding, on workload: WorkloadFinding) -> [Block] {
        let rows = rows(finding, workload)
        var blocks: [Block] = []
        if !rows.isEmpty {
            let other = finding.recommendation.against.map(context.wording.name) ?? "nothing"
            blocks.append(
                Table(
                    caption:
                        "\(finding.model.title) against \(other)\(finding.recommendation.against == nil ? "" : ", in production"); 95% intervals",
                    heads: ["What it adds", .number("Amount"), "Interval"], rows: rows
                ).block)
        }
        let line = line(finding)
        return line.isEmpty ? blocks : blocks + [Block.words(line, as: .fine)]
    }

    private func rows(_ finding: ModelFinding, _ workload: WorkloadFinding) -> [[Table.Cell]] {
        let advice = finding.recommendation
        let currency = finding.cost.currency
        guard advice.against != finding.model.id else { return [] }
        var rows: [[Table.Cell]] = []
        if let quality = advice.qualityChange {
            rows.append([
                .init(workload.qualityTitle(context.policy)),
                .init(Phrase.difference(quality, currency), exact: CSVText.field(quality.value)),
                .init(Phrase.spread(quality, currency)),
            ])
        }
        if let cost = CostChange(advice, in: context.edition) {
            rows.append([
                .init("Cost"), .init(cost.words(currency, signed: true), exact: CSVText.field(cost.value)),
                .init(cost.spread(currency)),
            ])
        }
        if let benefit = advice.benefit {
            let period = workload.workload.period
            rows.append([
                .init("Net benefit", small: "what its right answers are worth less what it costs"),
                .init(
                    Phrase.money(benefit, currency, signed: true) + " " + period, exact: CSVText.field(benefit.value)),
                .init(Phrase.spread(benefit, currency, isMoney: true)),
            ])
        }
        if let saved = saved(advice, workload, currency) { rows.append(saved) }
        return rows
    }

    /// Of a model that costs less and answers worse: what each point given up saves (methods.md 5); nil for any other.
    private func saved(_ advice: Recommendation, _ workload: WorkloadFinding, _ currency: Currency) -> [Table.Cell]? {
        guard let quality = advice.qualityChange, let cost = advice.costChange, quality.value < 0, cost.value < 0 else {
            return nil
        }
        let saved = cost.value / quality.value
        let worth = workload.pointWorthPerThousand.map { worth in
            "a point is worth \(Digits.money(worth, half: nil, currency.code)), so giving it up "
                + (saved > worth ? "would pay" : "doesn't pay")
        }
        let tied = quality.isSeparated == false ? "the two can't be told apart in quality" : nil
        return [
            .init("Saved per point given up", small: "per 1,000 requests"),
            .init(Digits.money(saved, half: nil, currency.code), exact: CSVText.field(saved)),
            .init(([tied, worth].compactMap { $0 } + ["no interval: a ratio"]).joined(separator: "; ")),
        ]
    }

    /// "Next would be: promote. What would change it: needs its limits met. The advice changed in 1 of the last 4 cycles."
    private func line(_ finding: ModelFinding) -> String {
        let advice = finding.recommendation
        var sentences: [String] = []
        if let next = advice.runnerUp { sentences.append("Next would be: \(next.rawValue).") }
        if let flips = context.wording.flip(advice) { sentences.append("What would change it: \(flips).") }
        if let advised = finding.advised, advised.cycles > 1 {
            sentences.append(
                advised.changed == 0
                    ? "The advice was the same in the last \(advised.cycles) cycles."
                    : "The advice changed \(advised.changed == 1 ? "once" : "\(advised.changed) times") in the last \(advised.cycles) cycles."
            )
        }
        return sentences.joined(separator: " ")
    }
}
