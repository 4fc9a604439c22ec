import RealModule

/// A figure on the way from its worst to its best goalpost (methods.md 2.1): 0 to 1, whoever else is in the list.
public struct NormalisedIndicator: Hashable, Sendable {
    /// Where the figure lies.
    public enum Flag: String, Hashable, Sendable {
        /// Within the goalposts.
        case within = "ok"
        /// Better than the best goalpost: more would not show.
        case beyondBest = "beyond_best"
        /// Worse than the worst goalpost.
        case beyondWorst = "beyond_worst"
        /// Not measured.
        case missing
    }

    /// How the way between the goalposts is measured.
    public enum Scale: Sendable {
        /// Equal differences matter equally.
        case linear
        /// Equal ratios matter equally.
        case log
    }

    /// 0 at the worst goalpost, 1 at the best; nil when missing.
    public let value: Double?
    /// Where the figure lies.
    public let flag: Flag

    /// Puts `raw` between the goalposts; they differ, and both are above 0 on a log scale (checked by intake).
    ///
    /// The figure is clamped before the logarithm, so that a cost of 0 gives 1 and never log(0).
    public init(_ raw: Double?, worst: Double, best: Double, scale: Scale) {
        guard let raw else {
            value = nil
            flag = .missing
            return
        }
        let clamped = min(max(raw, min(worst, best)), max(worst, best))
        switch scale {
        case .linear: value = (clamped - worst) / (best - worst)
        case .log: value = Double.log(clamped / worst) / Double.log(best / worst)
        }
        if raw == clamped {
            flag = .within
        } else {
            flag = (raw > clamped) == (best > worst) ? .beyondBest : .beyondWorst
        }
    }
}
