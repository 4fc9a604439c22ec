import Portfolio

/// The units that a table may give an indicator in, and the way to the indicator's own.
package struct MeasuredUnit: Hashable, Sendable {
    /// As written in the table.
    package var name: String
    /// What a value is multiplied by to be in the indicator's unit.
    package var factor: Double

    /// Makes a unit.
    package init(name: String, factor: Double) {
        self.name = name
        self.factor = factor
    }

    /// The units of `indicator`, the default first; amounts are in `currency`.
    package static func units(of indicator: Indicator, currency: Currency) -> [MeasuredUnit] {
        func units(_ pairs: KeyValuePairs<String, Double>) -> [MeasuredUnit] {
            pairs.map { MeasuredUnit(name: $0.key, factor: $0.value) }
        }
        switch indicator.unit {
        case .percent: return units(["percent": 1, "share": 100])
        case .points: return units(["points": 1])
        case .moneyPerThousand: return units([currency.code: 1])
        case .milliseconds: return units(["ms": 1, "s": 1000])
        case .count: return units(["count": 1])
        case .perSecond: return units(["per second": 1])
        case .perYear: return units(["per year": 1])
        case .hours: return units(["hours": 1])
        case .number: return units(["number": 1])
        }
    }
}
