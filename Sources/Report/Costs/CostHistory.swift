import Analysis
import Portfolio

/// How costs changed: by price, volume and mix, and as they were then beside what they would be at this cycle's prices.
struct CostHistory {
    let context: EditionContext

    /// Of what runs in production and of every model, since the cycle before; empty when nothing can be compared.
    func summary(from page: String) -> [Block] {
        guard let previous = context.edition.previous, context.edition.breakReason == nil else { return [] }
        var rows: [[Table.Cell]] = []
        if let split = context.edition.money.split {
            rows.append(row("All that runs in production", href: nil, small: nil, split))
        }
        for workload in context.edition.workloads {
            for model in workload.models {
                guard let split = model.costSplit else { continue }
                rows.append(
                    row(
                        model.model.title, href: SitePath.relative(from: page, to: context.modelPath(model.model.id)),
                        small: context.edition.workloads.count > 1 ? workload.workload.title : nil, split))
            }
        }
        guard !rows.isEmpty else { return [] }
        return [
            Block.heading(3, "Why did costs change?", id: "cost-change"),
            Table(
                caption:
                    "Cost a month against \(Phrase.cycle(previous)), split into price, volume, mix and "
                    + "size, which add up to the change",
                heads: Self.heads(previous), rows: rows
            ).block,
            Block.words(Self.meaning, as: .fine),
        ]
    }

    /// Of one model on one workload: the split since the cycle before, and every cycle at its own and at these prices.
    func model(_ finding: ModelFinding, _ workload: WorkloadFinding, from page: String) -> [Block] {
        var blocks: [Block] = []
        if let split = finding.costSplit {
            blocks = [
                Block.heading(3, "Why did its cost change?"),
                Table(
                    caption: "Cost of \(finding.model.title) a month against \(Phrase.cycle(split.against))",
                    heads: Self.heads(split.against),
                    rows: [row(finding.model.title, href: nil, small: nil, split)]
                ).block, Block.words(Self.meaning, as: .fine),
            ]
        }
        let rows = past(finding, workload.workload.id)
        guard rows.count > 1 else { return blocks }
        return blocks + [
            Table(
                caption:
                    "Full cost of \(finding.model.title) a month in every cycle: at the prices of then, and what was "
                    + "bought then at the prices of \(Phrase.cycle(context.edition.cycle.id)); billed is what invoices say "
                    + "per 1,000 requests",
                heads: [
                    "Cycle", .number("At the prices of then"), .number("At this cycle's prices"),
                    .number("Billed per 1,000"), "Prices of",
                ],
                rows: rows
            ).block
        ]
    }

    private func past(_ finding: ModelFinding, _ workload: WorkloadID) -> [[Table.Cell]] {
        let editions = context.findings.editions.filter { $0.cycle.id <= context.edition.cycle.id }
        return editions.compactMap { edition in
            guard let then = edition[workload]?[finding.model.id]?.cost, let month = then.perMonth else { return nil }
            let code = then.currency.code
            let restated = then.perMonth(atPricesOf: finding.cost)
            return [
                .init(Phrase.cycle(edition.cycle.id)),
                .init(CostWords.words(then, month), exact: CSVText.field(then.comparable == nil ? nil : month.value)),
                .init(
                    restated.map { Digits.money($0, half: nil, code) } ?? "not comparable",
                    exact: CSVText.field(restated)),
                .init(
                    then.billedPerThousand.map { Phrase.money($0, then.currency) } ?? "no invoice",
                    exact: CSVText.field(then.billedPerThousand?.value)),
                .init(then.priceDate.map { Phrase.day($0) + " on" } ?? "no price book", small: then.basis.rawValue),
            ]
        }
    }

    private static func heads(_ previous: CycleID) -> [Table.Column] {
        let name = Phrase.cycle(previous)
        return [
            "Model", .number("\(name), as it was then"), .number("\(name), at this cycle's prices"), .number("Price"),
            .number("Volume"), .number("Mix"), .number("Size"), .number("Now"),
        ]
    }

    private static let meaning =
        "Price: what other prices add. Volume: what other traffic adds, everything else alike. Mix: what another make-up "
        + "of the requests adds: other models, other tokens. Size: what more or fewer replicas, licences or hours of people add."

    private func row(_ name: String, href: String?, small: String?, _ split: CostSplit) -> [Table.Cell] {
        let code = split.currency.code
        func money(_ amount: Double, signed: Bool) -> Table.Cell {
            .init(Digits.money(amount, half: nil, code, signed: signed), exact: CSVText.field(amount))
        }
        let parts = split.parts
        var cells: [Table.Cell] = [
            .init(name, href: href, small: small ?? split.basis.rawValue), money(parts.before, signed: false),
            money(parts.beforeAtTodaysPrices, signed: false), money(parts.price, signed: true),
        ]
        // Volume against mix of what didn't move is no finding.
        for amount in [parts.volume, parts.mix, parts.size] {
            cells.append(amount == 0 ? .init("no change", exact: CSVText.field(0.0)) : money(amount, signed: true))
        }
        cells.append(money(parts.now, signed: false))
        return cells
    }
}
