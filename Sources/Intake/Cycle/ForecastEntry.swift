import Documents
import Portfolio
import Reading

/// What was expected of a decision: `forecast` of its front matter.
enum ForecastEntry {
    /// The forecast; nil, with messages in `record`, where a part of it can't be read.
    static func forecast(_ record: inout Record, _ cycle: Cycle) -> Forecast? {
        for key in ["indicator", "due"] { record.need(key, for: "a forecast") }
        let names = (cycle.policy.indicators + Indicator.builtIn).map(\.id.name) + [IndicatorID.costOfMonth.name]
        let indicator = DecisionFile.known("indicator", names, &record)
        let slice = record.name("slice").map { SliceID($0) }
        let kind = record.choice("kind", Forecast.Kind.self) ?? .level
        let unit = record.name("unit")
        let expectation = expectation(&record)
        let name = record.name("due")
        let due = name.flatMap { CycleID($0) }
        if let name, due == nil {
            record.report(record.value("due")?.place ?? record.place, "'\(name)' is no cycle", "write it like 2026-Q3")
        }
        guard let indicator, let expectation, let due else { return nil }
        return Forecast(
            indicator: IndicatorID(indicator), slice: slice, kind: kind, expectation: expectation, unit: unit, due: due)
    }

    /// A range, or the chance of one side of a value.
    private static func expectation(_ record: inout Record) -> Forecast.Expectation? {
        let (low, high) = (record.number("low"), record.number("high"))
        let level = record.number("level", in: 0.01...0.999)
        let chance = record.number("chance", in: 0...1)
        let (least, most) = (record.number("at_least"), record.number("at_most"))
        guard record.value("chance") != nil else { return range(low, high, level, &record) }
        if let extra = ["low", "high", "level"].first(where: { record.value($0) != nil }) {
            record.report(
                record.value(extra)?.place ?? record.place, "a forecast has 'chance' or '\(extra)', not both",
                "make it two decisions, or drop one")
            return nil
        }
        let bounds = [least.map(Forecast.Bound.atLeast), most.map(Forecast.Bound.atMost)].compactMap { $0 }
        if bounds.count != 1, record.diagnostics.isEmpty {
            record.report(
                record.value("chance")?.place ?? record.place,
                "a chance is of 'at_least' or of 'at_most' a value; \(bounds.isEmpty ? "neither stands" : "both stand") here",
                "write one, such as at_least: 85")
        }
        guard let chance, let bound = bounds.first, bounds.count == 1 else { return nil }
        return .chance(chance, bound)
    }

    private static func range(_ low: Double?, _ high: Double?, _ level: Double?, _ record: inout Record)
        -> Forecast.Expectation?
    {
        if let bound = ["at_least", "at_most"].first(where: { record.value($0) != nil }) {
            record.report(
                record.value(bound)?.place ?? record.place, "'\(bound)' needs 'chance'",
                "write how probable it was, such as chance: 70%, or 'low' and 'high'")
            return nil
        }
        for key in ["low", "high"] { record.need(key, for: "a forecast") }
        guard let low, let high else { return nil }
        guard low <= high else {
            record.report(record.place, "the forecast's low end lies above its high end", "swap low and high")
            return nil
        }
        return .range(low: low, high: high, level: level ?? 0.9)
    }
}
