/// A change of a cost split into price, volume, mix and size, which add up to it (methods.md 3, N02).
///
/// With prices p and quantities q of each part before (0) and now (1), and V the traffic: price = Σ q1 (p1 − p0). A part that
/// follows the traffic also has volume = Σ p0 q0 (V1/V0 − 1) and mix = Σ p0 (q1 − q0 V1/V0); one that doesn't, a fleet or a
/// licence, has size = Σ p0 (q1 − q0) instead: volume against mix of a fixed bill is no finding. A part on one side only has
/// the same price on both.
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
        /// Whether more traffic buys more of it, as of tokens, or not, as of replicas, licences and support.
        public var followsTraffic: Bool

        /// Makes a part; one that is new or gone has no price, and no units, on the other side.
        public init(
            priceBefore: Double?, quantityBefore: Double, priceNow: Double?, quantityNow: Double,
            followsTraffic: Bool = true
        ) {
            self.followsTraffic = followsTraffic
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
    /// What another make-up of the parts that follow the traffic adds: other models, more tokens a request.
    public let mix: Double
    /// What more or fewer units add of the parts that don't follow the traffic: a seventh replica.
    public let size: Double
    /// What was bought before, at the prices of now.
    public let beforeAtTodaysPrices: Double

    /// Several splits together, amount by amount.
    public init(adding splits: [PriceVolumeMix]) {
        before = splits.reduce(0) { $0 + $1.before }
        now = splits.reduce(0) { $0 + $1.now }
        price = splits.reduce(0) { $0 + $1.price }
        volume = splits.reduce(0) { $0 + $1.volume }
        mix = splits.reduce(0) { $0 + $1.mix }
        size = splits.reduce(0) { $0 + $1.size }
        beforeAtTodaysPrices = splits.reduce(0) { $0 + $1.beforeAtTodaysPrices }
    }

    /// The change: the four amounts add up to it.
    public var change: Double { now - before }

    /// Splits the change of what `items` cost; `growth` is the traffic now over the traffic before.
    public init(_ items: [Item], growth: Double) {
        self.init(adding: items.map { PriceVolumeMix($0, growth: growth) })
    }

    private init(_ item: Item, growth: Double) {
        let then = item.priceBefore ?? item.priceNow ?? 0
        let today = item.priceNow ?? item.priceBefore ?? 0
        before = then * item.quantityBefore
        now = today * item.quantityNow
        price = item.quantityNow * (today - then)
        volume = item.followsTraffic ? then * item.quantityBefore * (growth - 1) : 0
        mix = item.followsTraffic ? then * (item.quantityNow - item.quantityBefore * growth) : 0
        size = item.followsTraffic ? 0 : then * (item.quantityNow - item.quantityBefore)
        beforeAtTodaysPrices = today * item.quantityBefore
    }
}
