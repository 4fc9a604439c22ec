import Analysis
import Portfolio
import Statistics
import Voice

/// Estimates and findings in the report's words: every figure is written by these, so that it reads alike everywhere.
enum Phrase {
    /// The shown name of an indicator; its id when nobody named it.
    static func title(of indicator: IndicatorID, _ policy: Policy) -> String {
        let own = policy.indicators.first { $0.id == indicator }
        return (own ?? Indicator.known(indicator))?.title ?? indicator.name
    }

    /// The currency of an edition's totals.
    static func currency(of edition: EditionFinding) -> Currency {
        edition.currency
    }

    /// A figure with its unit, rounded to what its interval knows: "77.9%".
    static func value(_ estimate: Estimate, _ currency: Currency) -> String {
        // Without a point the bounds stand there: "64–74%".
        estimate.bounds.map { ends($0, estimate.unit, currency) }
            ?? quantity(estimate.value, estimate.unit, half: half(estimate), currency)
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
        // What was counted is exact; money to come isn't (methods.md 0.5).
        case .exact: unit == .moneyPerThousand ? exactMoney : "exact"
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

    /// What stands beside money that follows from prices and traffic as they are today.
    static let exactMoney = "at today's traffic and prices, no spread supplied"

    /// Spread, n, period and remarks in one small line.
    static func beside(_ estimate: Estimate, _ currency: Currency, isMoney: Bool = false) -> String {
        var parts = [spread(estimate, currency, isMoney: isMoney)]
        if let n = estimate.n { parts.append("n\u{a0}=\u{a0}" + Digits.grouped(Double(n), 0)) }
        if let window = estimate.window { parts.append(period(window)) }
        return (parts + estimate.remarks.words).joined(separator: " · ")
    }

    /// The days of a window: "1 Jul – 30 Sep 2026".
    static func period(_ window: Window) -> String {
        Days.words(from: window.first.ordinal, to: window.last.ordinal)
    }

    /// A day: "2 Oct 2026".
    static func day(_ day: Day) -> String { Days.words(day.ordinal) }

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
        let unit: Indicator.Unit = difference.now.unit == .percent ? .points : difference.now.unit
        guard interval.width > 0 else { return unit == .moneyPerThousand ? exactMoney : "exact" }
        let half = interval.width / 2
        let low = Quantity(interval.low, unit, half: half, currency, signed: true)
        let high = Quantity(interval.high, unit, half: half, currency, signed: true)
        let tie = difference.isSeparated == false ? "; can't be told apart" : ""
        return low.to(high, by: " … ") + tie
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
        return Quantity(interval.low, unit, half: half, currency).to(
            Quantity(interval.high, unit, half: half, currency), by: interval.low < 0 ? " to " : "–")
    }

    /// A number in a unit.
    static func quantity(
        _ value: Double, _ unit: Indicator.Unit, half: Double?, _ currency: Currency, signed: Bool = false
    ) -> String {
        Quantity(value, unit, half: half, currency, signed: signed).words
    }
}
