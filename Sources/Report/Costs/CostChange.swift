import Analysis
import Portfolio
import Statistics

/// What an advice adds to the cost against the model in production: a year where the traffic is known, else per 1,000.
struct CostChange {
    /// The amount; negative saves.
    let value: Double
    /// Its 95% interval; nil when a side has no spread.
    let interval: Interval?
    /// Whether the data separates it from none; nil when it can't be said.
    let isSeparated: Bool?
    /// The change as a share of what today's model costs; nil where that is nothing.
    let share: Double?
    /// "a year" or "per 1,000 requests".
    let period: String

    /// The change of an advice; nil when one of the costs is unknown.
    init?(_ advice: Recommendation, in edition: EditionFinding) {
        guard let change = advice.costChange else { return nil }
        let traffic = edition[advice.workload]?.workload.requestsPerMonth
        let factor = traffic.map { $0 / 1000 * 12 } ?? 1
        value = change.value * factor
        interval = change.interval.map { Interval(low: $0.low * factor, high: $0.high * factor) }
        isSeparated = change.isSeparated
        share = change.before.value > 0 ? change.value / change.before.value : nil
        period = traffic == nil ? "per 1,000 requests" : "a year"
    }

    /// "$31k a year", with its sign where wanted.
    func words(_ currency: Currency, signed: Bool) -> String {
        let amount = signed ? value : abs(value)
        return Digits.money(amount, half: half, currency.code, signed: signed) + " " + period
    }

    /// "−$38k … −$24k", and what the data can't separate; what it rests on where nothing has a spread.
    func spread(_ currency: Currency) -> String {
        guard let interval else { return "no interval" }
        guard interval.width > 0 else { return Phrase.exactMoney }
        let ends = [interval.low, interval.high].map { Digits.money($0, half: half, currency.code, signed: true) }
        return ends.joined(separator: " … ") + (isSeparated == false ? "; can't be told apart" : "")
    }

    private var half: Double? { interval.map { $0.width / 2 } }
}
