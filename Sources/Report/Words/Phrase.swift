import Analysis
import Portfolio
import Statistics
import Voice

/// Estimates and findings in the report's words: every figure is written by these, so that it reads alike everywhere.
enum Phrase {
    /// The shown name of an indicator; its id when nobody named it.
    static func title(of indicator: IndicatorID, _ policy: Policy) -> String {
        if let dimension = SpreadTable.dimension(indicator) { return "Spread beyond chance over \(dimension)" }
        switch indicator {
        case "errors.burn": return "Burn rate of the error budget"
        case "cost.per_1k_right": return "Cost per 1,000 right answers"
        case "cost.per_1k_within": return "Cost per 1,000 requests within the latency limit"
        case "cost.per_1m_tokens": return "Cost per 1M tokens"
        case "cost.busy.per_1k": return "Cost per 1,000 requests of the busiest hour"
        default: break
        }
        let known = policy.indicators + Indicator.builtIn
        return known.first { $0.id == indicator }?.title ?? indicator.name
    }

    /// The currency of an edition's totals.
    static func currency(of edition: EditionFinding) -> Currency {
        edition.money.budget?.currency
            ?? edition.workloads.lazy.flatMap(\.models).map(\.cost.currency).first ?? .usd
    }

    /// A figure with its unit, rounded to what its interval knows: "77.9%".
    static func value(_ estimate: Estimate, _ currency: Currency) -> String {
        quantity(estimate.value, estimate.unit, half: half(estimate), currency)
    }

    /// A score, without unit: "74".
    static func score(_ estimate: Estimate) -> String {
        Digits.fixed(estimate.value, Digits.places(for: half(estimate) ?? 1, most: 1))
    }

    /// An amount of money: "$31k".
    static func money(_ estimate: Estimate, _ currency: Currency, signed: Bool = false) -> String {
        Digits.money(estimate.value, half: half(estimate), currency.code, signed: signed)
    }

    /// What stands beside a figure: "76.8–79.0", "exact" or why there is no interval.
    static func spread(_ estimate: Estimate, _ currency: Currency, isMoney: Bool = false) -> String {
        let unit: Indicator.Unit = isMoney ? .moneyPerThousand : estimate.unit
        return switch estimate.spread {
        case .computed(let interval): "95% interval " + ends(interval, unit, currency)
        case .supplied(let interval): "95% interval as supplied " + ends(interval, unit, currency)
        case .exact: "exact"
        case .notSupplied: "no interval supplied"
        case .open(let low, let high):
            if let low {
                "at least " + quantity(low, unit, half: nil, currency)
            } else if let high {
                "at most " + quantity(high, unit, half: nil, currency)
            } else {
                "too few data for an interval"
            }
        }
    }

    /// "76.8–79.0%"; "within rounding" where both ends read alike.
    private static func ends(_ interval: Interval, _ unit: Indicator.Unit, _ currency: Currency) -> String {
        let half = (interval.high - interval.low) / 2
        let low = quantity(interval.low, unit, half: half, currency)
        return half > 0 && low == quantity(interval.high, unit, half: half, currency)
            ? "within rounding" : range(interval, unit, currency)
    }

    /// Spread, n, period and remarks in one small line.
    static func beside(_ estimate: Estimate, _ currency: Currency, isMoney: Bool = false) -> String {
        var parts = [spread(estimate, currency, isMoney: isMoney)]
        if let n = estimate.n { parts.append("n\u{a0}=\u{a0}" + Digits.grouped(Double(n), 0)) }
        if let window = estimate.window { parts.append(period(window)) }
        return (parts + estimate.remarks.words).joined(separator: " · ")
    }

    /// The days of a window: "1 Jul – 30 Sep 2026".
    static func period(_ window: Window) -> String {
        let first = window.first.parts, last = window.last.parts
        let start = first.year == last.year ? "\(first.day) \(month(first.month))" : day(window.first)
        return window.first == window.last ? day(window.last) : "\(start) – \(day(window.last))"
    }

    /// A day: "2 October 2026" short: "2 Oct 2026".
    static func day(_ day: Day) -> String {
        let parts = day.parts
        return "\(parts.day) \(month(parts.month)) \(parts.year)"
    }

    /// A cycle: "2026 Q3".
    static func cycle(_ id: CycleID) -> String {
        id.name.split(separator: "-").joined(separator: " ")
    }

    /// A difference with its sign, and in words what the data can't separate.
    static func difference(_ difference: Difference, _ currency: Currency) -> String {
        let half = difference.interval.map { $0.width / 2 }
        let unit: Indicator.Unit = difference.now.unit == .percent ? .points : difference.now.unit
        return quantity(difference.value, unit, half: half, currency, signed: true)
    }

    /// The interval of a difference; "no interval" where a side has none.
    static func spread(_ difference: Difference, _ currency: Currency) -> String {
        guard let interval = difference.interval else { return "no interval" }
        guard interval.width > 0 else { return "exact" }
        let unit: Indicator.Unit = difference.now.unit == .percent ? .points : difference.now.unit
        let half = interval.width / 2
        let ends = [interval.low, interval.high].map { quantity($0, unit, half: half, currency, signed: true) }
        let tie = difference.isSeparated == false ? "; can't be told apart" : ""
        return join(ends[0], ends[1], by: " … ") + tie
    }

    /// How sure, with the word that always goes with it: "98% sure, nearly certain".
    static func sureness(_ probability: Double) -> String {
        "\(percent(probability)) sure, \(Certainty.word(probability))"
    }

    /// A probability, never 0% or 100%.
    static func percent(_ probability: Double) -> String { Certainty.figure(probability) }

    private static func half(_ estimate: Estimate) -> Double? { estimate.interval.map { $0.width / 2 } }

    /// Both ends alike rounded: "76.8–79.0%", "−1 to 6 points".
    private static func range(_ interval: Interval, _ unit: Indicator.Unit, _ currency: Currency) -> String {
        let half = interval.width / 2
        return join(
            quantity(interval.low, unit, half: half, currency), quantity(interval.high, unit, half: half, currency),
            by: interval.low < 0 ? " to " : "–")
    }

    /// The unit stands once, after the second, unless it stands before a number.
    private static func join(_ low: String, _ high: String, by dash: String) -> String {
        let units = ["%", " points", " point", "\u{a0}ms", "\u{a0}s"]
        guard let suffix = units.first(where: low.hasSuffix), units.contains(where: high.hasSuffix) else {
            return low + dash + high
        }
        let isSame = high.hasSuffix(suffix) || (suffix.hasPrefix(" point") && high.contains(" point"))
        return (isSame ? String(low.dropLast(suffix.count)) : low) + dash + high
    }

    /// A number in a unit.
    static func quantity(
        _ value: Double, _ unit: Indicator.Unit, half: Double?, _ currency: Currency, signed: Bool = false
    ) -> String {
        func number(_ most: Int) -> String {
            let places = half.map { Digits.places(for: $0, most: most) } ?? min(most, 1)
            return Digits.grouped(value, places, signed: signed)
        }
        return switch unit {
        case .percent: number(2) + "%"
        // As it reads: "1 point", but "1.0 points".
        case .points: number(2) + (number(2).drop { !$0.isNumber } == "1" ? " point" : " points")
        case .moneyPerThousand: Digits.money(value, half: half, currency.code, signed: signed)
        case .milliseconds:
            signed
                ? Digits.grouped(value, (half ?? 1) < 0.5 ? 1 : 0, signed: true) + "\u{a0}ms"
                : Figures.latency(milliseconds: value)
        case .count: Digits.grouped(value, 0, signed: signed)
        case .perSecond: number(2) + " a second"
        case .perYear: number(1) + " a year"
        case .hours: number(1) + " hours"
        case .number: number(3)
        }
    }

    private static func month(_ number: Int) -> String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][number - 1]
    }
}
