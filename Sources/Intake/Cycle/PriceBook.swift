import Documents
import Portfolio

/// The cycle's dated prices, to be looked up by item and unit (N02).
struct PriceBook {
    let prices: [Price]
    /// The cycle's last day: a price that holds only later is none yet.
    let lastDay: Day

    /// The newest price of an item that begins within the cycle; nil when there is none.
    func newest(_ item: String, _ unit: Price.Unit) -> Price? {
        prices.newest(item, unit, on: lastDay)
    }

    /// Says when an item, written under `key` of a record, stands nowhere in the book under this unit.
    func check(_ item: String?, at key: String, unit: Price.Unit, _ record: inout Record) {
        let known = prices.filter { $0.unit == unit && $0.from <= lastDay }.map(\.item)
        guard let item, !known.contains(item) else { return }
        let place = record.value(key)?.place ?? record.place
        if let later = prices.first(where: { $0.item == item && $0.unit == unit }) {
            record.report(
                place, "the price of '\(item)' holds from \(later.from) only, after the cycle's end",
                "add the price that held before")
            return
        }
        record.report(
            place, "'\(item)' has no price per \(unit.rawValue) in the price book",
            NearMiss.question(item, among: known) ?? "add it to 'prices'")
    }
}
