import Analysis
import Portfolio

/// The ladder of a workload: what one more point costs, step by step.
struct LadderTable {
    private let context: EditionContext

    init(_ context: EditionContext) { self.context = context }

    /// The ladder of a workload, what is left out of it, and those of its families.
    func blocks(_ workload: WorkloadFinding, from page: String) -> [Block] {
        let left = workload.ladder.leftOut.map { "\(context.wording.name($0.model)): \($0.reason.words)" }
        var body = [table(workload, from: page).block]
        if !left.isEmpty { body.append(Block.words("Left out: " + left.joined(separator: "; ") + ".", as: .fine)) }
        return body
            + workload.families.map { family in
                table(
                    family.ladder, of: workload, from: page,
                    caption: "Within the family \(family.family): what its next larger model adds, per 1,000 requests"
                ).block
            }
    }

    /// The same for a summary: closed, its finding in the closed line.
    func summary(_ workload: WorkloadFinding, from page: String) -> Block {
        let name = context.edition.workloads.count > 1 ? workload.workload.title + ": the" : "The"
        return .folds([
            Fold(
                id: "ladder-" + SitePath.name(for: workload.workload.id.name),
                title: "\(name) price of a point, step by step", finding: finding(workload),
                [table(workload, from: page).block])
        ])
    }

    /// Where returns diminish, in a phrase.
    func finding(_ workload: WorkloadFinding) -> String {
        if let dear = workload.ladder.firstTooDear {
            return "the step to \(context.wording.name(dear.model)) costs more than it is worth"
        }
        if workload.ladder.rungs.count < 2 { return "fewer than two models can be compared" }
        return workload.pointWorthPerThousand == nil ? "nobody has said what a point is worth" : "every step pays"
    }

    /// The rungs.
    func table(_ workload: WorkloadFinding, from page: String) -> Table {
        table(
            workload.ladder, of: workload, from: page,
            caption:
                "\(workload.workload.title): steps along the frontier, per 1,000 requests, \(Phrase.cycle(context.edition.cycle.id))"
        )
    }

    private func table(
        _ ladder: LadderFinding, of workload: WorkloadFinding, from page: String, caption: String
    ) -> Table {
        let worth = workload.pointWorthPerThousand
        let rows = ladder.rungs.map { rung -> [Table.Cell] in
            let code = workload[rung.model]?.cost.currency.code ?? context.currency.code
            let money = { (amount: Double?) in
                amount.map { Digits.money($0, half: nil, code, signed: true) } ?? "first step"
            }
            return [
                .init(
                    ([rung.model] + rung.ties).map(context.wording.name).joined(separator: " = "),
                    href: SitePath.relative(from: page, to: context.modelPath(rung.model)),
                    exact: CSVText.field(rung.model.name)),
                .init(money(rung.extraCost), exact: CSVText.field(rung.extraCost)),
                .init(
                    rung.extraQuality.map { Phrase.quantity($0, .points, half: nil, context.currency, signed: true) }
                        ?? "first step",
                    exact: CSVText.field(rung.extraQuality)),
                .init(
                    rung.pricePerPoint.map { Digits.money($0, half: nil, code) } ?? "first step",
                    exact: CSVText.field(rung.pricePerPoint)),
                .init(worth.map { Digits.money($0, half: nil, code) } ?? "not stated", exact: CSVText.field(worth)),
                .init(rung.pays.map(Phrase.percent) ?? "not computed", exact: CSVText.field(rung.pays)),
            ]
        }
        return Table(
            caption: caption,
            heads: [
                "Step to", .number("Extra cost"), .number("Extra quality"), .number("Price of a point"),
                .number("Worth of a point"),
                .number("Chance that it pays"),
            ],
            rows: rows)
    }
}
