/// How unequal slices are beyond what chance alone makes of few examples (methods.md 10, source S24).
public enum SliceDispersion {
    /// The standard deviation of the slices' true shares, 0 to 1: what remains of the observed variance less the mean
    /// sampling variance, never below 0.
    ///
    /// Nil with fewer than three slices of two examples; smaller ones are left out.
    public static func deviation(_ slices: [(correct: Int, n: Int)]) -> Double? {
        let used = slices.filter { $0.n >= 2 }
        guard used.count >= 3, let observed = Moments(used.map { Double($0.correct) / Double($0.n) }) else {
            return nil
        }
        let noise = used.reduce(0) { sum, slice in
            let share = Double(slice.correct) / Double(slice.n)
            return sum + share * (1 - share) / Double(slice.n - 1)
        }
        return max(0, observed.variance - noise / Double(used.count)).squareRoot()
    }
}
