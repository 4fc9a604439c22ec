import Voice

/// Where a value stands between the two ends of an axis.
public struct Scale: Hashable, Sendable {
    /// How distance means difference.
    public enum Kind: Hashable, Sendable {
        /// Equal steps are equal differences.
        case linear
        /// Equal steps are equal ratios.
        case log
        /// Areas are differences.
        case sqrt
        /// Like `log` far from zero and like `linear` within this distance of it, so that negative values have a place.
        case symlog(Double)
        /// Days, counted from 1 January 1970.
        case time
        /// Names at even steps, the first and the last at the ends; the value is a place in the list.
        case points(Int)
        /// Names side by side; the value is a place in the list, 0 for the first.
        case band(Int)
    }

    /// How distance means difference.
    public let kind: Kind
    /// The value at the start.
    public let low: Double
    /// The value at the end.
    public let high: Double

    /// A scale from `low` to `high`. Ends that are equal, not finite or (on a log scale) not positive are widened to
    /// some that can be drawn.
    public init(_ kind: Kind, from low: Double, to high: Double) {
        var ends = (low: min(low, high), high: max(low, high))
        if !ends.low.isFinite || !ends.high.isFinite { ends = kind == .log ? (1, 10) : (0, 1) }
        if kind == .log {
            if ends.high <= 0 { ends = (1, 10) }
            if ends.low <= 0 { ends.low = ends.high / 1000 }
            if ends.high / ends.low < 1 + 1e-9 { ends = (ends.low / 2, ends.high * 2) }
        } else if ends.high - ends.low <= abs(ends.high) * 1e-12 {
            let margin = ends.high == 0 ? 1 : abs(ends.high) * 0.1
            ends = (ends.low - margin, ends.high + margin)
        }
        self.kind = kind
        self.low = ends.low
        self.high = ends.high
    }

    /// One that shows all `values` with some room around; what is not finite, or not positive on a log scale, is left out.
    public static func around(
        _ values: [Double], _ kind: Kind = .linear, includingZero: Bool = false, room: Double = 0.06
    ) -> Scale {
        let shown = values.filter { $0.isFinite && (kind != .log || $0 > 0) } + (includingZero ? [0] : [])
        guard let least = shown.min(), let most = shown.max() else { return Scale(kind, from: 0, to: 1) }
        let tight = Scale(kind, from: least, to: most)
        switch kind {
        case .log:
            let factor = Arithmetic.power(tight.high / tight.low, room)
            return Scale(.log, from: tight.low / factor, to: tight.high * factor)
        case .symlog:
            let wide = [tight.position(least) - room, tight.position(most) + room].map(tight.value(at:))
            return Scale(kind, from: wide[0], to: wide[1])
        case .linear, .sqrt, .time:
            let margin = (tight.high - tight.low) * room
            // A scale that starts at zero stands on it.
            let low = includingZero && least >= 0 ? 0 : tight.low - margin
            let high = includingZero && most <= 0 && least < 0 ? 0 : tight.high + margin
            return Scale(kind, from: kind == .sqrt ? max(0, low) : low, to: high)
        case .band, .points: return tight
        }
    }

    /// Names side by side.
    public static func bands(_ count: Int) -> Scale { Scale(.band(max(count, 1)), from: 0, to: Double(max(count, 1))) }

    /// Where `value` stands: 0 at the start, 1 at the end, beyond outside; infinities stand at the ends.
    public func position(_ value: Double) -> Double {
        if value == .infinity { return 1 }
        if value == -.infinity || value.isNaN { return 0 }
        switch kind {
        case .linear, .time: return (value - low) / (high - low)
        case .sqrt: return (root(value) - root(low)) / (root(high) - root(low))
        case .log:
            return value > 0 ? Arithmetic.log(value / low) / Arithmetic.log(high / low) : -1
        case .symlog(let knee):
            let (start, end) = (bent(low, knee), bent(high, knee))
            return (bent(value, knee) - start) / (end - start)
        case .points(let count): return count > 1 ? value / Double(count - 1) : 0.5
        case .band(let count): return (value + 0.5) / Double(count)
        }
    }

    /// The value at a position; the inverse of `position`.
    public func value(at position: Double) -> Double {
        switch kind {
        case .linear, .time: low + position * (high - low)
        case .sqrt: Arithmetic.square(root(low) + position * (root(high) - root(low)))
        case .log: low * Arithmetic.power(high / low, position)
        case .symlog(let knee):
            unbent(bent(low, knee) + position * (bent(high, knee) - bent(low, knee)), knee)
        case .points(let count): position * Double(max(count - 1, 0))
        case .band(let count): position * Double(count) - 0.5
        }
    }

    private func bent(_ value: Double, _ knee: Double) -> Double {
        let size = Arithmetic.log(1 + abs(value) / max(knee, .leastNormalMagnitude))
        return value < 0 ? -size : size
    }

    private func unbent(_ value: Double, _ knee: Double) -> Double {
        let size = max(knee, .leastNormalMagnitude) * (Arithmetic.power(2.718281828459045, abs(value)) - 1)
        return value < 0 ? -size : size
    }

    private func root(_ value: Double) -> Double { value < 0 ? 0 : value.squareRoot() }
}
