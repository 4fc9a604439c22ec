/// Round values to mark on an axis.
enum Ticks {
    /// About `count` of them, all inside the scale, in order; none on bands.
    static func of(_ scale: Scale, about count: Int) -> [Double] {
        switch scale.kind {
        case .linear, .sqrt, .time: even(from: scale.low, to: scale.high, about: count)
        case .log: logarithmic(from: scale.low, to: scale.high, about: count)
        case .symlog(let knee): aroundZero(from: scale.low, to: scale.high, knee: knee, about: count)
        case .band, .points: []
        }
    }

    /// Multiples of 1, 2 or 5 times a power of ten.
    private static func even(from low: Double, to high: Double, about count: Int) -> [Double] {
        let rough = (high - low) / Double(max(count, 1))
        guard rough > 0, rough.isFinite else { return [] }
        let power = Arithmetic.power(10, Arithmetic.log10(rough).rounded(.down))
        let step = [1.0, 2, 5, 10].first { rough <= $0 * power * 1.0001 }.map { $0 * power } ?? 10 * power
        let first = (low / step - 1e-9).rounded(.up)
        let last = (high / step + 1e-9).rounded(.down)
        guard last >= first, last - first < 200 else { return [] }
        // Dividing by a whole number keeps 0.3 from becoming 0.30000000000000004.
        return (0...Int(last - first)).map { index in
            let multiple = first + Double(index)
            return step < 1 ? multiple / (1 / step).rounded(toPlaces: step) : multiple * step
        }
    }

    /// Zero, and powers of ten on each side of it from the knee on.
    private static func aroundZero(from low: Double, to high: Double, knee: Double, about count: Int) -> [Double] {
        let reach = max(abs(low), abs(high))
        guard knee > 0, reach / knee > 10 else { return even(from: low, to: high, about: count) }
        let first = Int((Arithmetic.log10(knee) - 1e-9).rounded(.up))
        let last = Int((Arithmetic.log10(reach) + 1e-9).rounded(.down))
        let sides = low < 0 && high > 0 ? 2 : 1
        let step = max(1, Int((Double((last - first + 1) * sides) / Double(max(count - 1, 1))).rounded(.up)))
        // From the far end inwards, so that the largest power is always marked.
        let powers = stride(from: last, through: first, by: -step).map { Arithmetic.power(10, Double($0)) }
        let all = powers.map { -$0 } + [0] + powers.reversed()
        return all.filter { $0 >= low && $0 <= high }
    }

    /// 1, 2 and 5 of each decade, or the decades alone, or every second, ...; even steps where they span under one.
    private static func logarithmic(from low: Double, to high: Double, about count: Int) -> [Double] {
        let decades = Arithmetic.log10(high / low)
        if decades < 0.7 { return even(from: low, to: high, about: count).filter { $0 > 0 } }
        let first = Int(Arithmetic.log10(low).rounded(.down))
        let last = Int(Arithmetic.log10(high).rounded(.up))
        let isInside = { (value: Double) in value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9) }
        var fine: [Double] = []
        for exponent in first...last {
            let power = Arithmetic.power(10, Double(exponent))
            fine += [power, 2 * power, 5 * power].filter(isInside)
        }
        if fine.count <= count + 2 { return fine }
        let stride = max(1, Int((decades / Double(max(count, 1))).rounded(.up)))
        let exponents = (first...last).filter { $0 % stride == 0 }
        let whole = exponents.map { Arithmetic.power(10, Double($0)) }.filter(isInside)
        return whole.count >= 2 ? whole : fine
    }
}

extension Double {
    /// The inverse of a step as the whole number that it is, where it is one.
    fileprivate func rounded(toPlaces step: Double) -> Double {
        let whole = rounded()
        return abs(self - whole) < whole * 1e-9 ? whole : self
    }
}
