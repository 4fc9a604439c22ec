import Analysis
import Portfolio
import Statistics

/// The tables of a model's page.
extension ModelPage {
    func figures(_ workload: WorkloadFinding, _ finding: ModelFinding) -> Table {
        let rows = context.anchored(of: model, on: workload.workload.id)
            .filter { $0.slice == nil }
            .map { figure -> [Table.Cell] in
                [
                    .init(figure.title),
                    .init(
                        figure.words, href: context.lineage(figure.anchor, of: model, from: path),
                        exact: CSVText.field(figure.estimate.value)),
                    .init(Phrase.beside(figure.estimate, finding.cost.currency, isMoney: figure.isMoney)),
                ]
            }
        return Table(
            caption:
                "Figures of \(finding.model.title) on \(workload.workload.title); each leads to where it comes from",
            heads: ["Figure", .number("Value"), "Interval, n and period"], rows: rows)
    }

    func slices(_ workload: WorkloadFinding, _ finding: ModelFinding) -> Table {
        let rows = finding.slices.map { slice -> [Table.Cell] in
            let anchor = { (what: String) in
                context.lineage(
                    Anchor.figure(what, model, workload.workload.id, slice: slice.slice.id), of: model, from: path)
            }
            return [
                .init(slice.slice.title, small: slice.slice.isCohort ? "watched" : nil),
                .init(
                    Phrase.value(slice.accuracy, finding.cost.currency), href: anchor("quality"),
                    small: Phrase.beside(slice.accuracy, finding.cost.currency),
                    exact: CSVText.field(slice.accuracy.value)),
                slice.gap.map {
                    .init(
                        Phrase.value($0, finding.cost.currency), href: anchor("gap"),
                        small: Phrase.spread($0, finding.cost.currency),
                        exact: CSVText.field($0.value))
                } ?? .init("not computed", exact: ""),
                slice.change.map {
                    .init(
                        Phrase.difference($0, finding.cost.currency), small: Phrase.spread($0, finding.cost.currency),
                        exact: CSVText.field($0.value))
                } ?? .init("no figure before", exact: ""),
            ]
        }
        return Table(
            caption: "Quality by group; the gap is how far the group lies below all others",
            heads: [
                "Group", .number(workload.qualityTitle(context.policy)), .number("Gap"),
                .number("Change on the last cycle"),
            ],
            rows: rows)
    }

    func parts(_ finding: ModelFinding) -> Table {
        let code = finding.cost.currency.code
        let per = finding.cost.period
        return Table(
            caption: "Parts of the cost \(per), \(finding.cost.basis.rawValue); prices times volumes",
            heads: ["Part", .number("Amount"), "Formula", "Price from"],
            rows: finding.cost.parts.map {
                [
                    .init($0.name),
                    .init(Digits.money($0.amount, half: nil, code), exact: CSVText.field($0.amount)),
                    .init(FormulaWords.spelled($0.formula)),
                    .init(
                        $0.price?.priceDate.map(Phrase.day) ?? "no date stated",
                        small: [
                            $0.price.map { "\($0.basis.rawValue), \($0.currency.code)" }, document(of: $0.price),
                        ].compactMap { $0 }.joined(separator: "; ")),
                ]
            })
    }

    /// The contract or list that a price of the price book is taken from.
    private func document(of price: Cost?) -> String? {
        guard let source = price?.source else { return nil }
        return context.edition.cycle.prices.first { $0.cost.source == source }?.document
    }

    /// When it was trained anew in this cycle, and why (S10).
    func retrainings(_ finding: ModelFinding) -> [Block] {
        guard !finding.retrainings.isEmpty else { return [] }
        let rows = finding.retrainings.sorted { $0.on < $1.on }.map { record -> [Table.Cell] in
            [
                .init(Phrase.day(record.on), exact: CSVText.field(record.on.description)),
                .init(record.trigger ?? "not stated"),
                .init(
                    record.cost.map { Digits.money($0, half: nil, finding.cost.currency.code) } ?? "not stated",
                    exact: CSVText.field(record.cost)),
            ]
        }
        return [
            Block.heading(3, "When was it trained anew, and why?"),
            Table(
                caption:
                    "Retrainings of \(finding.model.title) in \(Phrase.cycle(context.edition.cycle.id)), as recorded",
                heads: ["Day", "Set off by", .number("Cost")], rows: rows
            ).block,
        ]
    }
}
