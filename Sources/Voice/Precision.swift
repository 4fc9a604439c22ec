/// How far a figure is known: an estimate is rounded to the digit that its interval's half-width reaches.
public struct Precision: Hashable, Sendable {
    /// Digits after the point; negative for tens, hundreds, ...
    public var places: Int

    /// A precision of so many digits after the point.
    public init(places: Int) { self.places = places }

    /// That of an estimate with the interval from `low` to `high`: 76.8 to 79.0 reaches the ones, so 77.9 keeps a
    /// tenth; 24,000 to 38,000 reaches the thousands, so 31,000 keeps those.
    ///
    /// A half-width that begins with less than 3.55 reaches one digit further, or two estimates an interval apart would
    /// look alike: the rule of the Particle Data Group for errors (methods.md 1.1).
    public init(low: Double, high: Double) {
        let half = abs(high - low) / 2
        guard half > 0, half.isFinite else {
            self.init(places: 12)
            return
        }
        let exponent = Digits.exponent(of: half)
        var first = half
        for _ in 0..<abs(exponent) { first = exponent > 0 ? first / 10 : first * 10 }
        self.init(places: first < 3.55 - 1e-12 ? 1 - exponent : -exponent)
    }

    /// That of a figure without interval: three digits that mean something, and never less than whole units.
    public init(exact value: Double) {
        self.init(places: max(0, Digits.places(of: value, significant: 3)))
    }
}
