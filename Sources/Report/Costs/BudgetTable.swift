import Analysis
import Portfolio

/// The budget as finance reads it: billed, planned, difference, percent, whether that is favourable and material; month by
/// month, and by what it pays for (S60).
struct BudgetTable {
    let context: EditionContext

    private var spending: BudgetFinding? { context.edition.money.spending }
    private var code: String { context.edition.money.budget?.currency.code ?? context.currency.code }

    /// Month by month; nil without months.
    var block: Block? {
        guard let spending, let budget = context.edition.money.budget, !spending.months.isEmpty else { return nil }
        var rows = spending.months.map { month in
            [.init(OutturnWords.month(month.first), exact: CSVText.field(month.first.description))]
                + cells(month.found)
        }
        if let soFar = spending.soFar {
            rows.append([.init("These \(spending.monthsSoFar) months, so far")] + cells(soFar))
        }
        return Table(
            caption: "Plan and bills by month, as stated; exact" + (budget.note.map { ". \($0)" } ?? ""),
            heads: ["Month"] + Self.heads, rows: rows
        ).block
    }

    /// By what it pays for, and why each line differs; empty without lines.
    var lines: [Block] {
        guard let spending, !spending.lines.isEmpty else { return [] }
        var rows = spending.lines.map { line in
            [.init(line.stated.name, small: line.stated.note)] + cells(line.found)
        }
        if let all = spending.ofLines { rows.append([.init("All lines")] + cells(all)) }
        var blocks = [
            Table(
                caption:
                    "What the bills so far paid for, against the plan, as stated; material from \(share(spending.material)) of a line's plan on",
                heads: ["Line"] + Self.heads, rows: rows
            ).block
        ]
        if spending.agrees == false {
            blocks.append(
                .words(
                    "The lines don't add up to the months with a bill: one of the two leaves something out.", as: .fine)
            )
        }
        return blocks + (splits(spending).map { [$0, .words(Self.meaning, as: .fine)] } ?? [])
    }

    private func splits(_ spending: BudgetFinding) -> Block? {
        let split = spending.lines.filter { $0.found.split != nil }
        guard !split.isEmpty else { return nil }
        let rows = split.map { line -> [Table.Cell] in
            guard let parts = line.found.split else { return [] }
            let follows = line.found.followsTraffic
            let units = line.stated.planQuantity.flatMap { plan in
                line.stated.quantity.map { self.quantity(plan, $0, line.stated.unit) }
            }
            return [
                .init(line.stated.name, small: units), money(parts.change, signed: true),
                money(parts.price, signed: true), follows ? money(parts.volume, signed: true) : Self.none,
                follows ? money(parts.mix, signed: true) : Self.none,
                follows ? Self.none : money(parts.size, signed: true),
            ]
        }
        let left = spending.lines.count - split.count
        return Table(
            caption: "Why lines differ from their plan, split into parts that add up to the difference"
                + (left > 0 ? "; of \(left) no quantities are stated" : ""),
            heads: [
                "Line", .number("Difference"), .number("Price"), .number("Volume"), .number("Mix"), .number("Size"),
            ], rows: rows
        ).block
    }

    private static let heads: [Table.Column] = [
        .number("Actual"), .number("Budget"), .number("Difference"), .number("Percent"), "That is",
    ]
    private static let none = Table.Cell("not of it", exact: "")
    private static let meaning =
        "Price: what another price of a unit adds. Volume: what more requests than planned add, everything else alike. Mix: what other units a "
        + "request add. Size: what more or fewer units add of what doesn't follow the traffic."

    private func cells(_ line: BudgetFinding.Line) -> [Table.Cell] {
        [
            money(line.actual), money(line.plan), money(line.difference, signed: true),
            .init(
                line.share.map { share($0, signed: true) } ?? "none", exact: CSVText.field(line.share.map { 100 * $0 })),
            .init(side(line)),
        ]
    }

    private func side(_ line: BudgetFinding.Line) -> String {
        guard let side = line.side else { return line.actual == nil ? "to come" : "not planned" }
        return side.rawValue + (line.isMaterial ? ", material" : "")
    }

    /// "39,420 → 39,430 hours".
    private func quantity(_ plan: Double, _ actual: Double, _ unit: String?) -> String {
        let (then, now) = (Digits.grouped(plan, 0), Digits.grouped(actual, 0))
        return "\(then) planned, \(now) \(unit ?? "units") billed"
    }

    private func money(_ amount: Double?, signed: Bool = false) -> Table.Cell {
        .init(
            amount.map { Digits.money($0, half: nil, code, signed: signed) } ?? "not known",
            exact: CSVText.field(amount))
    }

    private func share(_ share: Double, signed: Bool = false) -> String {
        Digits.fixed(100 * share, abs(share) < 0.0995 && share != 0 && signed ? 1 : 0, signed: signed) + "%"
    }
}
