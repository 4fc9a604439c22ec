/// Where a choice changes while one input moves: "stays the choice until GPU hours cost $x" (methods.md 11).
public enum SwitchPoints {
    /// A change of the choice.
    public struct Switch<Choice: Hashable & Sendable>: Hashable, Sendable {
        /// The input at which it changes, to 0.1% of the range.
        public let input: Double
        /// The choice below.
        public let before: Choice
        /// The choice above.
        public let after: Choice
    }

    /// Every change of `choice` over the range, by rising input; empty when it never changes.
    ///
    /// Costs rise in steps, so the choice may change back: the range is scanned first, then each change is closed in on.
    /// Changes that undo each other between two neighbouring points of the scan aren't seen.
    public static func find<Choice: Hashable & Sendable>(
        in range: ClosedRange<Double>, scan: Int = 200, _ choice: (Double) -> Choice
    ) -> [Switch<Choice>] {
        let width = range.upperBound - range.lowerBound
        guard width > 0, scan > 0 else { return [] }
        var result: [Switch<Choice>] = []
        var low = range.lowerBound
        var before = choice(low)
        for step in 1...scan {
            let high = step == scan ? range.upperBound : range.lowerBound + width * Double(step) / Double(scan)
            let after = choice(high)
            if after != before { result += closeIn(low, before, high, after, tolerance: width / 1000, choice) }
            low = high
            before = after
        }
        return result
    }

    /// Halves until it is narrow; a third choice in between is a change of its own.
    private static func closeIn<Choice: Hashable & Sendable>(
        _ low: Double, _ before: Choice, _ high: Double, _ after: Choice, tolerance: Double,
        _ choice: (Double) -> Choice
    ) -> [Switch<Choice>] {
        if high - low <= tolerance { return [Switch(input: high, before: before, after: after)] }
        let middle = (low + high) / 2
        let found = choice(middle)
        var result: [Switch<Choice>] = []
        if found != before { result += closeIn(low, before, middle, found, tolerance: tolerance, choice) }
        if found != after { result += closeIn(middle, found, high, after, tolerance: tolerance, choice) }
        return result
    }
}
