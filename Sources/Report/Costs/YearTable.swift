import Analysis
import Portfolio

/// The twelve months after the cycle: what runs today beside what is advised, with growth, dated prices and what is paid
/// once (methods.md 3).
struct YearTable {
    let context: EditionContext
    let page: String

    private var code: String { context.currency.code }

    /// The finding, the months and what they rest on; empty where a cost is unknown.
    var blocks: [Block] {
        guard let year = context.edition.money.year else { return [] }
        var rows = year.months.map { month in
            row(OutturnWords.month(month.first), month.before, month.after, exact: month.first.description)
        }
        rows.append(row("Twelve months", year.sum.before, year.sum.after, href: Anchor.yearAfter))
        if year.sum.once > 0 {
            rows.append(row("Paid once", 0, year.sum.once, href: Anchor.yearOnce))
            rows.append(
                row("Together", year.sum.before, year.sum.after + year.sum.once, href: Anchor.yearChange))
        }
        return [
            .heading(3, "What do the next twelve months cost?", id: "year"), .words(finding(year), as: .finding),
            Table(
                caption:
                    "Run cost month by month, at the growth that is stated and prices on their dates, no spread supplied",
                heads: ["Month", .number("As today"), .number("As advised"), .number("Difference")], rows: rows
            ).block, .words(basis(year), as: .fine),
        ]
    }

    /// "The advice saves $20k in the first year: $27k of it comes again, $7.2k is paid once".
    private func finding(_ year: YearFinding) -> String {
        let change = year.sum.change
        let said =
            change == 0
            ? "The advice costs as much as today over twelve months"
            : "The advice \(change < 0 ? "saves" : "adds") \(cash(abs(change))) in the first twelve months"
        guard year.sum.once > 0 else { return said }
        let again = year.sum.recurring
        let recurring =
            again == 0 ? "nothing" : "\(cash(abs(again))) \(again < 0 ? "less" : "more")"
        var once: [String] = []
        if year.switching > 0 { once.append("\(cash(year.switching)) for switching") }
        if year.standby > 0 { once.append("\(cash(year.standby)) for what stands by") }
        return "\(said): \(recurring) to run, \(cash(year.sum.once)) once (\(once.joined(separator: ", ")))"
    }

    private func basis(_ year: YearFinding) -> String {
        let edition = context.edition
        let growth = edition.workloads.map { found in
            let name = edition.workloads.count > 1 ? found.workload.title + ": " : ""
            return name
                + (year.growth[found.workload.id].map {
                    "traffic \($0 < 0 ? "falls" : "grows") by \(Digits.fixed(abs($0) * 100, $0 * 100 == ($0 * 100).rounded() ? 0 : 1))% a quarter"
                } ?? "no growth is stated, so traffic stays")
        }
        var text = growth.joined(separator: "; ") + "."
        if let item = year.endsFirst {
            text +=
                " Prices are known for \(year.sum.monthsKnown) of 12 months (\(item) ends first) and are then assumed to stay."
        }
        return text
    }

    private func row(
        _ name: String, _ before: Double, _ after: Double, href: String? = nil, exact: String? = nil
    ) -> [Table.Cell] {
        func cell(_ amount: Double, signed: Bool = false) -> Table.Cell {
            .init(Digits.money(amount, half: nil, code, signed: signed), exact: CSVText.field(amount))
        }
        return [
            .init(
                name, href: href.map { context.lineage($0, of: nil, from: page) }, exact: exact.map(CSVText.field)),
            cell(before), cell(after), cell(after - before, signed: true),
        ]
    }

    private func cash(_ amount: Double) -> String { Digits.money(amount, half: nil, code) }
}
