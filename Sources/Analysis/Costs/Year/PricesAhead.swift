import Portfolio
import Statistics

/// What the price book says of the months after a cycle: the dates on which prices change, and those up to which they are
/// known (methods.md 3, N02).
struct PricesAhead {
    let cycle: Cycle

    private var months: MonthsAhead { MonthsAhead(cycle: cycle) }

    /// The line of the book that a part is paid by; nil where its price stands in none.
    func entry(of part: CostFinding.Part) -> Price? {
        guard let source = part.price?.source else { return nil }
        return cycle.prices.first { $0.cost.source == source }
    }

    /// The changes that the book dates after the cycle, by the first whole month of each.
    func steps(_ entry: Price) -> [RunningCost.Step] {
        var before = entry.cost.exact ?? 0
        return successors(entry).compactMap { next in
            guard let amount = next.cost.exact, before > 0 else { return nil }
            defer { before = amount }
            return .init(month: months.month(from: next.from), factor: amount / before)
        }
    }

    /// The last whole month for which a price is known; nil where nobody says that it ends.
    func knownUntil(_ entry: Price) -> Int? {
        (successors(entry).last ?? entry).until.map {
            max(0, months.month(from: Day(ordinal: $0.ordinal + 1)) - 1)
        }
    }

    private func successors(_ entry: Price) -> [Price] {
        cycle.prices.filter {
            $0.item == entry.item && $0.unit == entry.unit && $0.from > cycle.id.window.last
                && $0.cost.currency == entry.cost.currency
        }.sorted { $0.from < $1.from }
    }
}
