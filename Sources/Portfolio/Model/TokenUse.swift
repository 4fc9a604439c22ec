/// The tokens of a mean request, by what they cost, and their prices (N07).
public struct TokenUse: Hashable, Sendable {
    /// What a token is to its price.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Read anew.
        case input
        /// Read from the vendor's cache.
        case cached
        /// Written.
        case output

        /// "input tokens".
        public var words: String { rawValue + " tokens" }
    }

    /// Tokens of one kind.
    public struct Part: Hashable, Sendable {
        /// Their kind.
        public var kind: Kind
        /// How many a mean request has.
        public var perRequest: Double
        /// What a million of them cost; nil where they have no price of their own.
        public var price: Cost?

        /// Makes a part.
        public init(kind: Kind, perRequest: Double, price: Cost? = nil) {
            self.kind = kind
            self.perRequest = perRequest
            self.price = price
        }
    }

    /// By the order of `Kind`, each once.
    public var parts: [Part]

    /// Makes a use of tokens.
    public init(_ parts: [Part]) { self.parts = parts }

    /// Tokens of a mean request, of every kind.
    public var perRequest: Double { parts.reduce(0) { $0 + $1.perRequest } }

    /// The parts that are paid by the token.
    public var priced: [Part] { parts.filter { $0.price?.exact != nil } }

    /// What 1,000 requests cost by the token; nil where no part has a price. Of the first price's basis and currency.
    public var perThousand: Cost? {
        guard let first = priced.first?.price else { return nil }
        let amount = priced.reduce(0) { $0 + $1.perRequest * ($1.price?.exact ?? 0) / 1000 }
        return Cost(
            amount, currency: first.currency, basis: first.basis,
            priceDate: priced.compactMap(\.price?.priceDate).max(), source: first.source)
    }
}
