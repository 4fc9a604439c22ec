import Documents
import Portfolio
import Reading

/// The cycle's dated prices, to be looked up by item and unit (N02).
struct PriceBook {
    let prices: [Price]
    /// The cycle's last day: a price that holds only later is none yet.
    let lastDay: Day
    /// Whether the book could be read: of one that couldn't nobody can say what is missing.
    var isRead = true

    /// What is said of a price of 0: nobody has said what it costs, unless somebody said that it is free (N01).
    static let zero = "a price of 0 is taken for unknown: nothing costs nothing without a reason"
    static let zeroCure = "write the price, or 'free: why' in its place"
    static let unknown = CostGap.said("a price of 0 means unknown")

    /// The newest price of an item that begins within the cycle; nil when there is none.
    func newest(_ item: String, _ unit: Price.Unit) -> Price? {
        prices.newest(item, unit, on: lastDay)
    }

    /// Says when an item, written under `key` of a record, stands nowhere in the book under this unit.
    func check(_ item: String?, at key: String, unit: Price.Unit, _ record: inout Record) {
        let known = prices.filter { $0.unit == unit && $0.from <= lastDay }.map(\.item)
        guard isRead, let item, !known.contains(item) else { return }
        let place = record.value(key)?.place ?? record.place
        if let later = prices.first(where: { $0.item == item && $0.unit == unit }) {
            record.report(
                place, "the price of '\(item)' holds from \(later.from) only, after the cycle's end",
                "add the price that held before")
            return
        }
        record.report(
            place, "'\(item)' has no price per \(unit.rawValue) in the price book",
            Reference.cure(item, among: Set(known)) ?? "add it to 'prices'")
    }
}
