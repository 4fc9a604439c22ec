import Analysis
import Formulas
import Portfolio

extension Wording {
    /// What a forecast is about: "Latency p95", "Accuracy on Arabic, change in percent"; the group as its workload names it.
    func subject(of forecast: Forecast, for workload: WorkloadID?) -> String {
        func name(of slice: SliceID) -> String {
            let known = edition.workloads.filter { workload == nil || $0.workload.id == workload }
            return known.flatMap(\.workload.slices).first { $0.id == slice }?.title ?? slice.name
        }
        let title =
            forecast.indicator == .costOfMonth
            ? "Cost a month" : Phrase.title(of: forecast.indicator, edition.cycle.policy)
        let kind: String =
            switch forecast.kind {
            case .level: ""
            case .change: ", change"
            case .percent: ", change in percent"
            }
        return title + (forecast.slice.map { " on \(name(of: $0))" } ?? "") + kind
    }

    /// What was expected, as its author wrote it: "830 to 930 ms", "+0.8 to +1.4 points", "70% sure of at least 85%".
    func expectation(_ expectation: Forecast.Expectation, of forecast: Forecast) -> String {
        switch expectation {
        case .range(let low, let high, _): range(low, high, of: forecast)
        case .chance(let chance, .atLeast(let least)):
            "\(Phrase.percent(chance)) sure of at least \(value(least, of: forecast))"
        case .chance(let chance, .atMost(let most)):
            "\(Phrase.percent(chance)) sure of at most \(value(most, of: forecast))"
        }
    }

    /// The unit stands once, unless it stands close to each number.
    private func range(_ low: Double, _ high: Double, of forecast: Forecast) -> String {
        guard let unit = forecast.unit, !["percent", "%", "USD", "EUR", "GBP"].contains(unit) else {
            return "\(value(low, of: forecast)) to \(value(high, of: forecast))"
        }
        return "\(number(low, of: forecast)) to \(value(high, of: forecast))"
    }

    private func value(_ value: Double, of forecast: Forecast) -> String {
        switch forecast.unit {
        case "percent", "%": number(value, of: forecast) + "%"
        case "USD", "EUR", "GBP":
            Digits.money(value, half: nil, forecast.unit ?? "", signed: forecast.kind != .level)
        case let unit?: number(value, of: forecast) + "\u{a0}" + unit
        case nil: number(value, of: forecast)
        }
    }

    private func number(_ value: Double, of forecast: Forecast) -> String {
        (forecast.kind != .level && value > 0 ? "+" : "") + FormulaNumber.text(value)
    }
}
