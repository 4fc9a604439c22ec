/// For how many cycles in a row something held: rules that wait for a second look count them (methods.md 13.4).
public enum CyclesInARow {
    /// A cycle.
    public struct Cycle<Policy: Equatable & Sendable>: Sendable {
        /// Its days, counted from any day that is the same for all.
        public var days: ClosedRange<Int>
        /// Its length in months.
        public var months: Int
        /// Whether it held.
        public var holds: Bool
        /// By which policy it was judged.
        public var policy: Policy
        /// The days measured; nil where they aren't known.
        public var measured: ClosedRange<Int>?

        /// Makes a cycle.
        public init(
            days: ClosedRange<Int>, months: Int, holds: Bool, policy: Policy, measured: ClosedRange<Int>? = nil
        ) {
            self.days = days
            self.months = months
            self.holds = holds
            self.policy = policy
            self.measured = measured
        }

        /// Whether this is a further look after `earlier`: it begins the day after that ends, is as long, was judged by the
        /// same policy and measures none of its days again.
        public func follows(_ earlier: Cycle) -> Bool {
            guard earlier.days.upperBound + 1 == days.lowerBound, earlier.months == months, earlier.policy == policy
            else { return false }
            guard let before = earlier.measured, let now = measured else { return true }
            return before.upperBound < now.lowerBound
        }
    }

    /// The pairs of cycles that share a day, in the order given: such cycles are refused.
    public static func overlaps<Policy>(_ cycles: [Cycle<Policy>]) -> [(Int, Int)] {
        cycles.indices.flatMap { left in
            cycles.indices.dropFirst(left + 1).filter { cycles[left].days.overlaps(cycles[$0].days) }.map { (left, $0) }
        }
    }

    /// For each cycle, in the order given, for how many in a row up to it it held; nil when cycles overlap.
    public static func counts<Policy>(_ cycles: [Cycle<Policy>]) -> [Int]? {
        guard overlaps(cycles).isEmpty else { return nil }
        var counts = [Int](repeating: 0, count: cycles.count)
        var earlier: Int?
        for index in cycles.indices.sorted(by: { cycles[$0].days.lowerBound < cycles[$1].days.lowerBound }) {
            if cycles[index].holds {
                counts[index] = 1
                if let earlier, cycles[index].follows(cycles[earlier]) { counts[index] += counts[earlier] }
            }
            earlier = index
        }
        return counts
    }
}
