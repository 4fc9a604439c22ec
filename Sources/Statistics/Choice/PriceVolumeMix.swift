/// A change of a cost split into price, volume and mix, which add up to it (N02).
///
/// With prices p and quantities q of each part before (0) and now (1), and V the traffic:
/// price = Σ q1 (p1 − p0), volume = C0 (V1/V0 − 1), mix = Σ p0 (q1 − q0 V1/V0). A part on one side only has the same price
/// on both, so a model that comes or goes is mix.
public struct PriceVolumeMix: Hashable, Sendable {
    /// A part of a cost: what one unit costs and how many are bought, before and now.
    public struct Item: Hashable, Sendable {
        /// Price of a unit before; nil for what was not bought then.
        public var priceBefore: Double?
        /// Units before.
        public var quantityBefore: Double
        /// Price of a unit now; nil for what is bought no more.
        public var priceNow: Double?
        /// Units now.
        public var quantityNow: Double

        /// Makes a part; one that is new or gone has no price, and no units, on the other side.
        public init(priceBefore: Double?, quantityBefore: Double, priceNow: Double?, quantityNow: Double) {
            self.priceBefore = priceBefore
            self.quantityBefore = quantityBefore
            self.priceNow = priceNow
            self.quantityNow = quantityNow
        }
    }

    /// The cost before, at the prices of then.
    public let before: Double
    /// The cost now.
    public let now: Double
    /// What other prices add.
    public let price: Double
    /// What other traffic adds, everything else alike.
    public let volume: Double
    /// What another make-up adds: other models, other replicas a request, other retrainings.
    public let mix: Double
    /// What was bought before, at the prices of now.
    public let beforeAtTodaysPrices: Double

    /// Several splits together, amount by amount.
    public init(adding splits: [PriceVolumeMix]) {
        before = splits.reduce(0) { $0 + $1.before }
        now = splits.reduce(0) { $0 + $1.now }
        price = splits.reduce(0) { $0 + $1.price }
        volume = splits.reduce(0) { $0 + $1.volume }
        mix = splits.reduce(0) { $0 + $1.mix }
        beforeAtTodaysPrices = splits.reduce(0) { $0 + $1.beforeAtTodaysPrices }
    }

    /// Splits the change of what `items` cost; `growth` is the traffic now over the traffic before.
    public init(_ items: [Item], growth: Double) {
        var sums = (before: 0.0, now: 0.0, price: 0.0, mix: 0.0, restated: 0.0)
        for item in items {
            let then = item.priceBefore ?? item.priceNow ?? 0
            let today = item.priceNow ?? item.priceBefore ?? 0
            sums.before += then * item.quantityBefore
            sums.now += today * item.quantityNow
            sums.price += item.quantityNow * (today - then)
            sums.mix += then * (item.quantityNow - item.quantityBefore * growth)
            sums.restated += today * item.quantityBefore
        }
        before = sums.before
        now = sums.now
        price = sums.price
        volume = sums.before * (growth - 1)
        mix = sums.mix
        beforeAtTodaysPrices = sums.restated
    }
}
