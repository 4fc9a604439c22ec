import Statistics

public import Portfolio

/// A figure with what a doubter asks of it: its interval, its n, its window and the way back to its files.
public struct Estimate: Hashable, Sendable {
    /// Where the interval comes from, or why there is none.
    public enum Spread: Hashable, Sendable {
        /// A 95% interval computed from the data.
        case computed(Interval)
        /// A 95% interval that the source supplied.
        case supplied(Interval)
        /// No spread: the figure follows exactly from what is written, such as a price times a volume.
        case exact
        /// No spread was supplied and none can be computed; the figure is used as fixed (methods.md 0.5).
        case notSupplied
        /// One side is open: the data is too thin for a bound on that side (methods.md 4.5).
        case open(low: Double?, high: Double?)

        /// The spread of `scale` times the figure plus `shift`; `scale` is above 0.
        func shifted(by shift: Double, scale: Double) -> Spread {
            func moved(_ interval: Interval) -> Interval {
                Interval(low: interval.low * scale + shift, high: interval.high * scale + shift)
            }
            switch self {
            case .computed(let interval): return .computed(moved(interval))
            case .supplied(let interval): return .supplied(moved(interval))
            case .open(let low, let high):
                return .open(low: low.map { $0 * scale + shift }, high: high.map { $0 * scale + shift })
            case .exact, .notSupplied: return self
            }
        }
    }

    /// The figure, in its unit.
    public var value: Double
    /// Its spread.
    public var spread: Spread
    /// The unit.
    public var unit: Indicator.Unit
    /// Examples, calls or months behind it.
    public var n: Int?
    /// The days it was measured over; nil for what is computed from prices and plans.
    public var window: Window?
    /// How it came about.
    public var lineage: Lineage
    /// What a reader must know beside it.
    public var remarks: [Remark]
    /// What the figure lies between where part of it isn't measured: then there is no point, and `value` is the end that is
    /// less favourable to advice (methods.md 4.4). Nil where all is measured.
    public var bounds: Interval?

    /// Makes an estimate.
    public init(
        value: Double, spread: Spread, unit: Indicator.Unit, n: Int? = nil, window: Window? = nil, lineage: Lineage,
        remarks: [Remark] = []
    ) {
        self.value = value
        self.spread = spread
        self.unit = unit
        self.n = n
        self.window = window
        self.lineage = lineage
        self.remarks = remarks
    }

    /// The figure at its low bound, for whoever must not gain by what isn't measured.
    var atLow: Double { bounds?.low ?? value }
    /// The figure at its high bound.
    var atHigh: Double { bounds?.high ?? value }

    /// The 95% interval where both ends exist.
    public var interval: Interval? {
        switch spread {
        case .computed(let interval), .supplied(let interval): interval
        case .exact, .notSupplied, .open: nil
        }
    }
}

/// The sources of a figure and the steps that led from them to it (S53).
public struct Lineage: Hashable, Sendable {
    /// Where the inputs are written, by file and line, without repeats.
    public var sources: [Source]
    /// What was done with them, in order.
    public var steps: [Step]
    /// The methods that were used, in order; empty where a source's figure is taken as it stands.
    public var methods: [MethodName]

    /// Makes a lineage; sources are sorted and repeats dropped.
    public init(sources: [Source?], steps: [Step], methods: [MethodName] = []) {
        self.methods = methods
        var seen = Set<Source>()
        self.sources = sources.compactMap { $0 }.filter { seen.insert($0).inserted }.sorted()
        self.steps = steps
    }
}

/// The difference of one figure between two models or two cycles: `now` minus `before`.
public struct Difference: Hashable, Sendable {
    /// The figure before, or of the model compared with.
    public var before: Estimate
    /// The figure now.
    public var now: Estimate
    /// now - before, in the figures' unit.
    public var value: Double
    /// Its 95% interval; nil when a side has no spread.
    public var interval: Interval?
    /// Whether the data separates the two: the interval excludes 0. Nil when it can't be said.
    public var isSeparated: Bool?

    /// Makes a difference.
    public init(before: Estimate, now: Estimate, interval: Interval?) {
        self.before = before
        self.now = now
        value = now.value - before.value
        self.interval = interval
        isSeparated = interval.map { $0.low > 0 || $0.high < 0 }
    }
}
