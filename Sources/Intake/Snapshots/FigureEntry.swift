import Documents
import Portfolio
import Reading

/// A figure of an indicator within a snapshot: what a tool computed, where the calls behind it are not to be had.
struct FigureEntry {
    let file: TextFile
    /// The snapshot's source.
    let source: Source
    /// What the file is read against.
    let context: SnapshotFile.Context

    /// The figure; nil, with messages in `entry`, where a part of it can't be read, and without a message where nobody says
    /// what its indicator is: an importer keeps more than a policy asks for.
    func figure(_ entry: inout Record, workload: WorkloadID, model: ModelID) -> Measurement? {
        for key in ["indicator", "value"] { entry.need(key, for: "a figure") }
        let (name, slice) = (entry.name("indicator"), entry.name("slice"))
        let (value, n) = (entry.number("value"), entry.count("n", in: 0...Int(1) << 50))
        let (low, high) = (entry.number("low"), entry.number("high"))
        let (unit, basis) = (entry.text("unit"), entry.choice("basis", CostBasis.self))
        let at = source.at(line: entry.place.line, key: "figures", origin: ImportedEntry.record(&entry, of: source))
        guard let name, let value, let indicator = context.indicators.first(where: { $0.id.name == name }) else {
            return nil
        }
        let units = MeasuredUnit.units(of: indicator, currency: context.currency)
        guard let factor = unit.map({ unit in units.first { $0.name == unit }?.factor }) ?? units.first?.factor else {
            entry.report(
                entry.value("unit")?.place ?? entry.place,
                "unit '\(unit ?? "")' is not one of \(name)'s (\(units.map(\.name).joined(separator: ", ")))",
                UnitWords(indicator: indicator, currency: context.currency).cure(unit ?? ""))
            return nil
        }
        guard indicator.range.contains(value * factor) else {
            entry.report(
                entry.value("value")?.place ?? entry.place,
                "\(NumberCure.plain(value)) lies outside what \(name) can be (\(NumberCure.words(indicator.range)))",
                "check the value and its unit")
            return nil
        }
        if let low, let high, !(low...max(low, high)).contains(value) || low > high {
            entry.report(entry.place, "the value lies outside its own interval", "correct 'low' and 'high'")
            return nil
        }
        let isUnknown = indicator.unit == .moneyPerThousand && value == 0
        return Measurement(
            model: model, workload: workload, indicator: indicator.id, slice: slice.map { SliceID($0) },
            value: isUnknown ? nil : value * factor, n: n, low: low.map { $0 * factor }, high: high.map { $0 * factor },
            basis: basis, unknown: isUnknown ? "0 means unknown" : nil, source: at)
    }
}
