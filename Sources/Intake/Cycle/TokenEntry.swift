import Documents
import Portfolio
import Reading

/// The tokens of a model's mean request, and the items of the price book that they are paid by (N07).
struct TokenEntry {
    let book: PriceBook
    /// What was read; nil when nothing is said of tokens.
    private(set) var use: TokenUse?

    init(_ book: PriceBook) { self.book = book }

    /// Reads `tokens`: how many of each kind a mean request has.
    mutating func read(_ record: inout Record) {
        let parts = TokenUse.Kind.allCases.compactMap { kind in
            record.number(kind.rawValue, in: 0...1e9).map { TokenUse.Part(kind: kind, perRequest: $0) }
        }
        if parts.isEmpty { record.report(record.place, "no tokens are counted", "add input, cached or output") }
        use = TokenUse(parts)
    }

    /// Reads the items under a price that tokens of each kind are paid by; false when there are none.
    ///
    /// Tokens that are counted must have a price and the other way round: what is unknown is never taken for zero.
    mutating func price(_ record: inout Record) -> Bool {
        let items = TokenUse.Kind.allCases.compactMap { kind in record.name(kind.rawValue).map { (kind, $0) } }
        guard !items.isEmpty else { return false }
        for (kind, item) in items {
            book.check(item, at: kind.rawValue, unit: .tokens, &record)
            guard let index = use?.parts.firstIndex(where: { $0.kind == kind }) else {
                record.report(
                    record.value(kind.rawValue)?.place ?? record.place,
                    "nobody says how many \(kind.words) a request has",
                    "add \(kind.rawValue) to the model's 'tokens'")
                continue
            }
            use?.parts[index].price = book.newest(item, .tokens)?.cost
        }
        let unpriced = (use?.parts ?? []).filter { part in
            part.perRequest > 0 && !items.contains { $0.0 == part.kind }
        }
        for part in unpriced {
            record.report(
                record.place, "the \(part.kind.words) of this model have no price",
                "add '\(part.kind.rawValue): ITEM', an item of the price book per 1M tokens")
        }
        return true
    }
}
