/// The promise of a winner, less the luck that made it win (the optimiser's curse; methods.md 6, source S21).
public enum Shrinkage {
    /// From this many candidates on a promise is shrunk.
    public static let leastCandidates = 4

    /// Each estimate drawn to the mean of all, the more so the larger its standard error against their spread.
    ///
    /// For what is promised, not for the choice. With fewer than four candidates the estimates stay. Nil when the lists
    /// differ in length.
    public static func promised(_ estimates: [Double], errors: [Double]) -> [Double]? {
        guard estimates.count == errors.count else { return nil }
        guard estimates.count >= leastCandidates, let all = Moments(estimates) else { return estimates }
        let noise = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
        let spread = max(0, all.variance - noise)
        return zip(estimates, errors).map { estimate, error in
            let total = spread + error * error
            return total > 0 ? all.mean + spread / total * (estimate - all.mean) : estimate
        }
    }
}
