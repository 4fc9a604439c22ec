import Documents
import Portfolio
import Reading

/// FOCUS cost and usage tables, 1.0 to 1.3.
extension Importer {
    static let focus = Importer.each(
        "focus", 1, "FOCUS cost and usage table (CSV, 1.0 to 1.3)", gives: "bills by month, of the basis billed",
        sample: (
            "focus.csv",
            """
            BilledCost,EffectiveCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ServiceName,ConsumedQuantity,ConsumedUnit,Tags
            120.50,110.25,USD,Usage,2026-07-01T00:00:00Z,2026-08-01T00:00:00Z,Acme AI,25000,Requests,"{""model"": ""corvid-mini""}"
            -20.00,-20.00,USD,Credit,2026-07-01T00:00:00Z,2026-08-01T00:00:00Z,Acme AI,,,"{""model"": ""corvid-mini""}"
            9.75,9.75,USD,Usage,2026-07-01T00:00:00Z,2026-08-01T00:00:00Z,Object Storage,,,

            """
        ),
        recognises: { $0.hasColumns(["BilledCost", "BillingCurrency", "ChargePeriodStart"]) },
        read: { file, index, context, log in
            var reader = FocusTable(index: index, context: context, log: log)
            defer { log = reader.log }
            return file.table.map { reader.snapshots($0) } ?? []
        })
}

/// One table. Only billed cost is summed: effective, list and contracted cost say the same money another way.
struct FocusTable {
    let index: Int
    let context: ImportContext
    var log: FileLog

    mutating func snapshots(_ table: CSVTable) -> [ImportedSnapshot] {
        let names = table.header.map(\.text)
        var currency: Currency?
        var rows: [(model: String, amount: Double, start: Double, end: Double, requests: Double, at: RecordPlace)] = []
        var (billed, effective, unmatched, unmatchedRows) = (0.0, 0.0, 0.0, 0)
        for row in table.rows {
            let at = RecordPlace(line: row[0].place.line, record: "line \(row[0].place.line)")
            func cell(_ name: String) -> String? {
                let text = names.firstIndex(of: name).map { PlainName.trimmed(row[$0].text) } ?? ""
                return text.isEmpty || text == "NULL" ? nil : text
            }
            guard let amount = cell("BilledCost").flatMap({ ForeignNumber(text: $0).value }), abs(amount) <= 1e12 else {
                log.add(.refused, at: at.line, at.record, "it has no billed cost")
                continue
            }
            guard let code = cell("BillingCurrency").flatMap({ Currency($0) }) else {
                log.add(.refused, at: at.line, at.record, "it names no currency")
                continue
            }
            guard code == currency ?? code else {
                log.add(.refused, at: at.line, at.record, "it is in \(code), the rows above in \(currency ?? code)")
                continue
            }
            guard let start = cell("ChargePeriodStart").flatMap({ time($0, at) }),
                let end = cell("ChargePeriodEnd").flatMap({ time($0, at) }) ?? Optional(start + 86400), end > start
            else {
                log.add(.refused, at: at.line, at.record, "its charge period can't be read")
                continue
            }
            currency = code
            billed += amount
            effective += cell("EffectiveCost").flatMap { ForeignNumber(text: $0).value } ?? 0
            log.accept()
            guard let model = model(cell) else {
                unmatched += amount
                unmatchedRows += 1
                continue
            }
            let isRequests = (cell("ConsumedUnit") ?? cell("PricingUnit"))?.lowercased().hasPrefix("request") == true
            let quantity = (cell("ConsumedQuantity") ?? cell("PricingQuantity")).flatMap {
                ForeignNumber(text: $0).value
            }
            rows.append((model, amount, start, end, isRequests ? max(0, quantity ?? 0) : 0, at))
        }
        let unit = currency?.code ?? ""
        log.note(
            "billed \(JSONText.digits(Self.rounded(billed))) \(unit), effective \(JSONText.digits(Self.rounded(effective))) \(unit); only the billed amount is taken"
        )
        if unmatchedRows > 0 {
            log.note(
                "\(unmatchedRows) rows, \(JSONText.digits(Self.rounded(unmatched))) \(unit), name no model: a tag 'model' or a column that a map lists in 'model_from' would"
            )
        }
        var sums = BillSums(
            file: index, basis: .billed, currency: currency ?? context.currency, collector: "FOCUS billing table")
        for row in rows {
            sums.add(row.amount, to: row.model, from: row.start, to: row.end, requests: row.requests, row.at)
        }
        return sums.snapshots(&log)
    }

    /// The first of the map's columns or tags that names a model, else the tag `model` or the column `x_Model`.
    private func model(_ cell: (String) -> String?) -> String? {
        let tags = cell("Tags").flatMap { JSON.readForeign(TextFile(path: "", bytes: Array($0.utf8))).0 }
        for name in context.map.modelFrom + ["model", "x_Model"] {
            if let found = cell(name) ?? tags?[name]?.name { return found }
        }
        return nil
    }

    /// A moment; a day as the United States write it is mended, since the standard's own sample has such.
    private mutating func time(_ text: String, _ at: RecordPlace) -> Double? {
        if let seconds = ForeignTime.seconds(text) { return seconds }
        let parts = text.split(separator: "/").map { Int($0) }
        guard parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2],
            let found = Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
        else { return nil }
        log.add(.repaired, at: at.line, at.record, "'\(FileLog.short(text, 20))' is read as \(found), month first")
        return Double(found.ordinal) * 86400
    }

    private static func rounded(_ amount: Double) -> Double { (amount * 1e6).rounded() / 1e6 }
}
