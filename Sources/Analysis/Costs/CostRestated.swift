extension CostFinding {
    /// What was bought, at another cycle's prices, a month: parts that are no longer bought keep their own price (N02).
    ///
    /// Nil where either cost isn't known in full, or basis or currency differ.
    public func perMonth(atPricesOf other: CostFinding) -> Double? {
        guard comparable != nil, other.comparable != nil, perMonth != nil, basis == other.basis,
            currency == other.currency
        else { return nil }
        return parts.reduce(0) { sum, part in
            let price = other.parts.first { $0.kind == part.kind }?.unitPrice ?? part.unitPrice
            return sum + part.quantity * price
        }
    }
}
