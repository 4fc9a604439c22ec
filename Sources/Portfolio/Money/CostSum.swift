/// Why two amounts can't be added or compared: their basis or their currency differs (N06). Names both places.
public struct CostMismatch: Error, Hashable, Sendable, CustomStringConvertible {
    /// The first amount.
    public let first: Cost
    /// The amount that doesn't go with it.
    public let second: Cost

    /// What differs between the two; nil when they may be added.
    public init?(_ first: Cost, _ second: Cost) {
        guard first.basis != second.basis || first.currency != second.currency else { return nil }
        self.first = first
        self.second = second
    }

    /// The first pair among `costs` that can't be added; nil when all may be. What is free or unknown adds nothing and
    /// is of any basis.
    public static func first(among costs: [Cost]) -> CostMismatch? {
        let counted = costs.filter { cost in
            if case .free = cost.knowledge { return false }
            return cost.amount != nil
        }
        guard let lead = counted.first else { return nil }
        return counted.lazy.compactMap { CostMismatch(lead, $0) }.first
    }

    /// What differs: "basis" or "currency".
    public var what: String { first.currency != second.currency ? "currency" : "basis" }

    /// "amounts of different basis can't be added: billed (cycles/2026-Q3/portfolio.yml:6) and list (…:9)".
    public var description: String {
        "amounts of different \(what) can't be added: \(said(first)) and \(said(second))"
    }

    private func said(_ cost: Cost) -> String {
        let name = first.currency != second.currency ? cost.currency.code : cost.basis.rawValue
        return cost.source.map { "\(name) (\($0.file):\($0.line))" } ?? name
    }
}

extension Cost {
    /// Both together; what is unknown in one makes the sum a lower bound, never a smaller amount (N01).
    ///
    /// The price date is the later one, the source the first's. Throws where basis or currency differ.
    public func adding(_ other: Cost) throws(CostMismatch) -> Cost {
        if let mismatch = CostMismatch(self, other) { throw mismatch }
        let sum = (amount ?? 0) + (other.amount ?? 0)
        let date = [priceDate, other.priceDate].compactMap { $0 }.max()
        switch (knowledge, other.knowledge) {
        case (.unknown(let reason), .unknown): return .unknown(reason, currency: currency, basis: basis, source: source)
        case (.unknown(let reason), _), (_, .unknown(let reason)), (.atLeast(let reason), _), (_, .atLeast(let reason)):
            return .atLeast(sum, because: reason, currency: currency, basis: basis, source: source)
        case (.free(let reason), .free): return .free(reason, currency: currency, basis: basis, source: source)
        case (.known, .known), (.known, .free), (.free, .known):
            return Cost(sum, currency: currency, basis: basis, priceDate: date, source: source)
        }
    }
}
