import Portfolio

/// The budget month by month: what was planned, what was spent, and what that makes so far (S60).
struct BudgetTable {
    let context: EditionContext

    /// The table; nil without months.
    var block: Block? {
        guard let budget = context.edition.cycle.budget, !budget.months.isEmpty else { return nil }
        let code = budget.currency.code
        func money(_ amount: Double?, signed: Bool = false) -> Table.Cell {
            .init(
                amount.map { Digits.money($0, half: nil, code, signed: signed) } ?? "not yet known",
                exact: CSVText.field(amount))
        }
        let months = budget.months.sorted { $0.month < $1.month }
        var rows = months.map { month -> [Table.Cell] in
            [
                .init(name(month.month), exact: CSVText.field(month.month.description)), money(month.plan),
                money(month.actual),
                money(month.plan.flatMap { plan in month.actual.map { $0 - plan } }, signed: true),
            ]
        }
        let known = months.compactMap { month in month.plan.flatMap { plan in month.actual.map { (plan, $0) } } }
        if known.count > 1 {
            let (plan, actual) = known.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
            rows.append([
                .init("These \(known.count) months, so far"), money(plan), money(actual),
                money(actual - plan, signed: true),
            ])
        }
        return Table(
            caption: "Plan and spending by month, as stated; exact" + (budget.note.map { ". \($0)" } ?? ""),
            heads: ["Month", .number("Planned"), .number("Spent"), .number("Spent less planned")], rows: rows
        ).block
    }

    /// "Jul 2026" of its first day.
    private func name(_ first: Day) -> String { String(Phrase.day(first).drop { $0 != " " }.dropFirst()) }
}
