/// A currency by its three letters, such as `USD`.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
    /// Three capital letters.
    public let code: String

    /// Makes a currency; nil unless `code` is three letters A to Z.
    public init?(_ code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.code = code
    }

    private init(letters: String) { code = letters }

    /// The default currency.
    public static let usd = Currency(letters: "USD")

    /// The three letters.
    public var description: String { code }
}

/// Which cost is meant (N06): figures of different basis are never added or compared.
public enum CostBasis: String, Sendable, CaseIterable {
    /// What the invoice says.
    case billed
    /// A share of a shared bill, idle time included.
    case allocated
    /// What was used, without idle time.
    case usage
    /// The list price times the volume.
    case list
}

/// What is known of an amount of money (N01): unknown is never zero.
public enum Knowledge: Hashable, Sendable {
    /// The amount is known.
    case known
    /// It is free by contract; the reason says by which.
    case free(String)
    /// Nobody has said what it costs; the reason says why.
    case unknown(CostGap)
    /// At least this much: some part is unknown.
    case atLeast(CostGap)
}

/// An amount of money with what makes it comparable: currency, basis, price date and what is known of it.
public struct Cost: Hashable, Sendable {
    /// The amount; 0 when free; nil exactly when unknown.
    public let amount: Double?
    /// What is known.
    public let knowledge: Knowledge
    /// The currency.
    public let currency: Currency
    /// The basis.
    public let basis: CostBasis
    /// The day from which the price held, where a price was used.
    public let priceDate: Day?
    /// Where it is written.
    public let source: Source?

    /// A known amount.
    public init(
        _ amount: Double, currency: Currency, basis: CostBasis, priceDate: Day? = nil, source: Source? = nil
    ) {
        self.init(amount: amount, .known, currency, basis, priceDate, source)
    }

    /// An amount that nobody has said, and why.
    public static func unknown(
        _ reason: CostGap, currency: Currency, basis: CostBasis = .list, source: Source? = nil
    ) -> Cost {
        Cost(amount: nil, .unknown(reason), currency, basis, nil, source)
    }

    /// Nothing to pay, by contract.
    public static func free(
        _ reason: String, currency: Currency, basis: CostBasis = .list, source: Source? = nil
    ) -> Cost {
        Cost(amount: 0, .free(reason), currency, basis, nil, source)
    }

    /// A lower bound: what is missing is named.
    public static func atLeast(
        _ amount: Double, because reason: CostGap, currency: Currency, basis: CostBasis, source: Source? = nil
    ) -> Cost {
        Cost(amount: amount, .atLeast(reason), currency, basis, nil, source)
    }

    /// The amount where it is known or free; nil for an unknown amount and for a lower bound, which enter no ratio or score.
    public var exact: Double? {
        switch knowledge {
        case .known, .free: amount
        case .unknown, .atLeast: nil
        }
    }

    private init(
        amount: Double?, _ knowledge: Knowledge, _ currency: Currency, _ basis: CostBasis, _ priceDate: Day?,
        _ source: Source?
    ) {
        self.amount = amount
        self.knowledge = knowledge
        self.currency = currency
        self.basis = basis
        self.priceDate = priceDate
        self.source = source
    }
}

extension [Price] {
    /// The newest price of an item in this unit that holds on `day`: one that begins later is none yet (N02). Nil when
    /// there is none.
    public func newest(_ item: String, _ unit: Price.Unit, on day: Day) -> Price? {
        filter { $0.item == item && $0.unit == unit && $0.from <= day }.max { $0.from < $1.from }
    }
}

/// A line of the price book: what one unit of an item cost from a day on (N02).
public struct Price: Hashable, Sendable {
    /// The unit that a price is for.
    public enum Unit: String, Sendable, CaseIterable {
        /// One hour of one replica.
        case hour
        /// 1,000 requests.
        case requests = "1k requests"
        /// A million tokens.
        case tokens = "1M tokens"
        /// One month.
        case month
    }

    /// What is bought, such as `H100`.
    public let item: String
    /// The amount for one unit.
    public let cost: Cost
    /// The unit.
    public let unit: Unit
    /// The first day on which this price holds.
    public let from: Day
    /// The last day for which it is known; nil where nobody has said that it ends.
    public let until: Day?
    /// Who said so, such as a contract.
    public let document: String?
    /// Why it is right although it is many times, or a small part of, the one before; nil when nobody said so.
    public let acknowledged: String?

    /// Makes a line of the price book.
    public init(
        item: String, cost: Cost, unit: Unit, from: Day, until: Day? = nil, document: String?,
        acknowledged: String? = nil
    ) {
        self.until = until
        self.acknowledged = acknowledged
        self.item = item
        self.cost = cost
        self.unit = unit
        self.from = from
        self.document = document
    }
}
