import RealModule

/// How far a variant's mean lies from its control's (methods.md 4.7, source S1).
public struct MeanDifference: Hashable, Sendable {
    /// What a t test says of a difference.
    public struct Test: Hashable, Sendable {
        /// The interval, in the unit of the difference.
        public let interval: Interval
        /// Degrees of freedom.
        public let freedom: Double
        /// The two-sided p-value.
        public let pValue: Double

        /// A test as computed.
        public init(interval: Interval, freedom: Double, pValue: Double) {
            self.interval = interval
            self.freedom = freedom
            self.pValue = pValue
        }

        /// With the ends of the interval moved by `change`, which keeps their order.
        func moved(_ change: (Double) -> Double) -> Test {
            Test(
                interval: Interval(low: change(interval.low), high: change(interval.high)), freedom: freedom,
                pValue: pValue)
        }
    }

    /// Variant minus control; of a ratio, variant over control.
    public let estimate: Double
    /// The test; nil with a single value on a side, or no spread at all.
    public let test: Test?

    /// A difference as computed.
    public init(estimate: Double, test: Test?) {
        self.estimate = estimate
        self.test = test
    }

    /// Separate runs: Welch's t, which lets the sides differ in spread.
    public static func welch(control: Moments, variant: Moments, level: Double = 0.95) -> MeanDifference {
        let squares = (control.squaredError, variant.squaredError)
        let difference = variant.mean - control.mean
        let total = squares.0 + squares.1
        guard control.n > 1, variant.n > 1, total > 0 else {
            return MeanDifference(estimate: difference, test: nil)
        }
        let freedom =
            total * total
            / (squares.0 * squares.0 / Double(control.n - 1) + squares.1 * squares.1 / Double(variant.n - 1))
        return tested(difference, error: total.squareRoot(), freedom: freedom, level: level)
    }

    /// The same examples run twice, in the same order: t of the differences. Nil when the sides differ in number, or
    /// are empty.
    public static func paired(control: [Double], variant: [Double], level: Double = 0.95) -> MeanDifference? {
        guard control.count == variant.count, let moments = Moments(zip(variant, control).map { $0 - $1 }) else {
            return nil
        }
        guard moments.n > 1, moments.variance > 0 else { return MeanDifference(estimate: moments.mean, test: nil) }
        return tested(
            moments.mean, error: moments.squaredError.squareRoot(), freedom: Double(moments.n - 1), level: level)
    }

    /// The ratio of geometric means, variant over control, by Welch's t on logarithms: "12% faster" is 0.88.
    ///
    /// Nil with an empty side or a value that isn't above 0.
    public static func ratio(control: [Double], variant: [Double], level: Double = 0.95) -> MeanDifference? {
        guard (control + variant).allSatisfy({ $0 > 0 }), let before = Moments(control.map { Double.log($0) }),
            let after = Moments(variant.map { Double.log($0) })
        else { return nil }
        let logs = welch(control: before, variant: after, level: level)
        return MeanDifference(estimate: Double.exp(logs.estimate), test: logs.test.map { $0.moved { Double.exp($0) } })
    }

    /// The ratio of geometric means of the same examples run twice, by t of the logarithms' differences.
    ///
    /// Nil when the sides differ in number, are empty, or have a value that isn't above 0.
    public static func pairedRatio(control: [Double], variant: [Double], level: Double = 0.95) -> MeanDifference? {
        guard (control + variant).allSatisfy({ $0 > 0 }),
            let logs = paired(
                control: control.map { Double.log($0) }, variant: variant.map { Double.log($0) }, level: level)
        else { return nil }
        return MeanDifference(estimate: Double.exp(logs.estimate), test: logs.test.map { $0.moved { Double.exp($0) } })
    }

    /// The same in another unit, `factor` above 0 of it to one of this.
    public func scaled(by factor: Double) -> MeanDifference {
        MeanDifference(estimate: estimate * factor, test: test.map { $0.moved { $0 * factor } })
    }

    /// The same with `amount` taken off: a ratio less 1 is a change.
    public func less(_ amount: Double) -> MeanDifference {
        MeanDifference(estimate: estimate - amount, test: test.map { $0.moved { $0 - amount } })
    }

    private static func tested(
        _ difference: Double, error: Double, freedom: Double, level: Double
    ) -> MeanDifference {
        let student = StudentDistribution(freedom: freedom)
        let half = student.twoSided(level: level) * error
        return MeanDifference(
            estimate: difference,
            test: Test(
                interval: Interval(low: difference - half, high: difference + half), freedom: freedom,
                pValue: min(1, 2 * student.upperTail(abs(difference) / error))))
    }
}
