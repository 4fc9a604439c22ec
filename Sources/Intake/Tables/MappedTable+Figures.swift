import Documents
import Portfolio
import Reading

/// The figures of a row, each in the unit that the mapping says.
extension MappedTable {
    func measure(
        _ row: Row, _ columns: Columns, _ result: inout Result, _ small: inout SmallShares, _ doubts: inout ColumnDoubts
    ) {
        for metric in mapping.metrics where metric.overall == nil {
            guard let indicator = indicators.first(where: { $0.id == metric.indicator }),
                let cell = columns.cell(metric.column, row)
            else { continue }
            let file = columns.places[metric.column]?.table.map { joined[$0] } ?? table
            let units = MeasuredUnit.units(of: indicator, currency: currency)
            let unit = units.first { $0.name == metric.unit } ?? units[0]
            let n = count(metric, row, columns, &result)
            let figure: MeasuredCell.Figure
            do {
                figure = try MeasuredCell(cell, in: file, form: form).figure(of: indicator, in: unit) {
                    number throws(Diagnostic) in try scaled(number, metric, cell, file, row, columns)
                }
            } catch {
                result.diagnostics.append(error)
                continue
            }
            if let value = figure.value {
                if !figure.isPercent, metric.unit ?? "percent" == "percent" {
                    small.note(value, indicator, metric.column, cell, file)
                }
                if metric.slice == nil { doubts.note(value, indicator, in: metric.column, cell, file, form.numbers) }
                if n == 0 {
                    report(
                        cell, "a value of 0 examples is no measurement", &result, in: file,
                        cure: "correct the count, or add a word for a missing value to 'missing'")
                }
            }
            let isUnknownCost = indicator.unit == .moneyPerThousand && (figure.value ?? 0) == 0
            var measurement =
                Measurement(
                    model: ModelID(row.model), workload: row.workload, indicator: metric.indicator,
                    slice: metric.slice, value: isUnknownCost ? nil : figure.value, n: n, basis: metric.basis,
                    unknown: isUnknownCost ? (figure.value == nil ? "not measured" : "0 means unknown") : nil,
                    source: Source(
                        file: file.path, line: cell.place.line, sha256: file.sha256, window: mapping.window,
                        collector: mapping.source, key: metric.column))
            measurement.acknowledged = metric.acknowledged
            result.measurements.append(measurement)
        }
    }

    /// How the tables are written.
    var form: MeasuredCell.Form {
        MeasuredCell.Form(
            numbers: mapping.numbers, missing: mapping.missing, currency: currency,
            wordCure: "correct it, or add the word to 'missing' in the mapping")
    }

    /// The number as the mapping divides and multiplies it; nil where a divisor is missing. A divisor of 0 is a mistake: the
    /// figure would be lost without a word.
    func scaled(
        _ number: Double, _ metric: Mapping.Metric, _ cell: CSVTable.Cell, _ file: TextFile, _ row: Row,
        _ columns: Columns
    ) throws(Diagnostic) -> Double? {
        if let price = metric.pricePerHour {
            // A throughput a second becomes what 1,000 cost.
            guard number > 0 else {
                throw file.diagnostic(
                    .error, at: cell.meant, "at \(cell.text) requests a second 1,000 of them have no cost",
                    cure: "correct the throughput, or write N/A")
            }
            return price / (number * 3600) * 1000
        }
        var value = number
        switch metric.divideBy {
        case nil: break
        case .constant(let text)?:
            // What is no number above 0 is a mistake of the mapping, named there.
            guard case .number(let divisor, _)? = Amount(text), divisor > 0 else { return nil }
            value /= divisor
        case .column(let name)?:
            guard let below = columns.cell(name, row) else { return nil }
            let other = columns.places[name]?.table.map { joined[$0] } ?? table
            guard let amount = Amount(below.text, missing: mapping.missing, style: mapping.numbers) else {
                throw other.diagnostic(
                    .error, at: below.meant, "'\(below.text)' is not a number",
                    cure: NumberCure.cure(below.text, style: mapping.numbers)
                        ?? "correct it, or add the word to 'missing' in the mapping")
            }
            guard case .number(let divisor, _) = amount else { return nil }
            guard divisor > 0 else {
                throw other.diagnostic(
                    .error, at: below.meant,
                    "'\(metric.column)' is divided by '\(name)', which is \(below.text) in this row",
                    cure: "correct it, or write N/A where it isn't known")
            }
            value /= divisor
        }
        return value * metric.multiply
    }

    /// The number of examples behind a figure; nil when the table doesn't say.
    func count(_ metric: Mapping.Metric, _ row: Row, _ columns: Columns, _ result: inout Result) -> Int? {
        switch metric.n {
        case nil: return nil
        case .constant(let text)?: return Int(text.filter { $0 != "," })
        case .column(let name)?:
            guard let cell = columns.cell(name, row) else { return nil }
            let file = columns.places[name]?.table.map { joined[$0] } ?? table
            do { return try MeasuredCell(cell, in: file, form: form).count() } catch {
                // Several figures of a row may have their count in one column.
                if !result.diagnostics.contains(error) { result.diagnostics.append(error) }
                return nil
            }
        }
    }
}
