import Voice

/// A scale with its name and the values or names that are marked on it.
public struct Axis: Sendable {
    /// A marked value.
    public struct Tick: Hashable, Sendable {
        /// Where.
        public var value: Double
        /// Its words.
        public var words: String

        /// Makes a tick.
        public init(_ value: Double, _ words: String) {
            self.value = value
            self.words = words
        }
    }

    /// The scale.
    public var scale: Scale
    /// Quantity, unit and direction: "Cost per 1,000 requests (USD, log scale)". Empty: none is written.
    public var title: String
    /// What is marked; nil for round values.
    public var ticks: [Tick]?
    /// Writes a round value.
    public var format: @Sendable (Double) -> String
    /// Whether lines of the marked values cross the plot.
    public var hasGrid: Bool

    /// An axis of numbers.
    public init(
        _ scale: Scale, title: String, ticks: [Tick]? = nil, hasGrid: Bool = true,
        format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.scale = scale
        self.title = title
        self.ticks = ticks
        self.format = format
        self.hasGrid = hasGrid
    }

    /// An axis of names, one a band.
    public init(names: [String], title: String = "") {
        self.init(
            .bands(names.count), title: title, ticks: names.enumerated().map { Tick(Double($0.offset), $0.element) },
            hasGrid: false)
    }

    /// A number as an axis writes it: as many digits as it needs, at most six after the point.
    public static func plain(_ value: Double) -> String {
        let size = abs(value)
        if size >= 1e9 { return Digits.short(value / 1e9, places: 1) + " billion" }
        if size >= 1e6 { return Digits.short(value / 1e6, places: 1) + "M" }
        if size > 0 && size < 1e-4 { return Digits.short(value, places: min(12, 1 - Digits.exponent(of: value))) }
        return Digits.short(value, places: 6)
    }

    /// The marked values, about `count`.
    func marked(about count: Int) -> [Tick] {
        if ticks == nil, scale.kind == .time {
            return Calendar.ticks(from: scale.low, to: scale.high, about: count)
        }
        return ticks ?? Axis.shortened(Ticks.of(scale, about: count).map { Tick($0, format($0)) })
    }

    /// Round values without the zeros that all of them carry: "$2", not "$2.00", unless one has cents.
    private static func shortened(_ ticks: [Tick]) -> [Tick] {
        let short = ticks.map { tick -> Tick in
            guard let zeros = tick.words.firstRange(of: ".00"),
                tick.words[zeros.upperBound...].first?.isNumber != true
            else { return tick }
            return Tick(tick.value, tick.words.replacing(".00", with: ""))
        }
        return short.contains { $0.words.contains(".") } ? ticks : short
    }
}
