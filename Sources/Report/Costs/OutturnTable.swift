import Analysis
import Portfolio

/// The year of the budget from its bills to its end: what was billed, what is to come, what is paid once, and what is left
/// (methods.md 3).
struct OutturnTable {
    let context: EditionContext
    let page: String

    /// The table; nil without an outturn.
    var block: Block? {
        guard let outturn = context.edition.money.outturn, let budget = context.edition.money.budget else { return nil }
        let sum = outturn.sum
        func row(_ name: String, _ amount: Double, _ why: String, href: String? = nil) -> [Table.Cell] {
            [
                .init(name, href: href),
                .init(
                    Digits.money(amount, apartFrom: outturn.budget, budget.currency.code), exact: CSVText.field(amount)),
                .init(why, kind: .reason),
            ]
        }
        func way(_ anchor: String) -> String { context.lineage(anchor, of: nil, from: page) }
        var rows = [
            row(
                "Bills so far", sum.spent,
                "\(outturn.billed) \(outturn.billed == 1 ? "month" : "months"), as stated; exact"),
            row("Months to come", sum.rest, "\(outturn.coming), by what is decided, with growth and dated prices"),
        ]
        if sum.once > 0 { rows.append(row("Paid once", sum.once, "switching, and what stands by in this year")) }
        rows += [
            row("Outturn", sum.total, "where the year ends; no spread supplied", href: way(Anchor.outturn)),
            row("Budget", outturn.budget, "as stated"),
            row("Room", sum.room, sum.room < 0 ? "missing" : "left of the budget", href: way(Anchor.room)),
        ]
        if let aside = outturn.contingency, let scenario = outturn.dearest, let beside = sum.roomBesideContingency {
            rows += [
                row(
                    "Contingency", aside.value,
                    "if this scenario, which must hold, came for all months to come: "
                        + context.wording.title(scenario) + "; not a probability", href: way(Anchor.contingency)),
                row("Room beside it", beside, beside < 0 ? "missing then" : "left then"),
            ]
        }
        return Table(
            caption: "Where \(OutturnWords(context: context).year) ends against its budget",
            heads: ["", .number(budget.currency.code), "Of which is known"], rows: rows
        ).block
    }
}
