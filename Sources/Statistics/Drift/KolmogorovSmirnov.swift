import RealModule

/// How far two samples' distributions lie apart: Kolmogorov and Smirnov's distance (methods.md 12, source S1).
public struct KolmogorovSmirnov: Hashable, Sendable {
    /// Below this a distance isn't worth a report: with many values every one is significant.
    public static let leastDistance = 0.1
    /// Up to this many pairs the p-value is exact.
    public static let mostExactPairs = 10_000

    /// The largest difference of the shares at or below a value, 0 to 1.
    public let distance: Double
    /// Values of the baseline.
    public let n: Int
    /// Values now.
    public let m: Int
    /// The distance in units of 1/(n*m), where it is a whole number.
    private let steps: Int

    /// Compares two samples; nil when a side is empty. O((n + m) log(n + m)).
    ///
    /// Equal values are passed together. With ties the p-values are too large, which is cautious.
    public init?(baseline: [Double], current: [Double]) {
        guard !baseline.isEmpty, !current.isEmpty else { return nil }
        let left = baseline.sorted()
        let right = current.sorted()
        n = left.count
        m = right.count
        var i = 0
        var j = 0
        var largest = 0
        while i < n, j < m {
            let value = min(left[i], right[j])
            while i < n, left[i] <= value { i += 1 }
            while j < m, right[j] <= value { j += 1 }
            largest = max(largest, abs(i * m - j * n))
        }
        steps = largest
        distance = Double(largest) / (Double(n) * Double(m))
    }

    /// A distance of `steps` in units of 1/(n*m).
    init(n: Int, m: Int, steps: Int) {
        self.n = n
        self.m = m
        self.steps = steps
        distance = Double(steps) / (Double(n) * Double(m))
    }

    /// The p-value to report: exact for small samples, else Stephens'.
    public var pValue: Double { n * m <= Self.mostExactPairs ? exactP : stephensP }

    /// Whether to report it: sure at `alpha`, and large enough to matter.
    public func isChange(alpha: Double = 0.05) -> Bool {
        distance >= Self.leastDistance && pValue <= alpha * (1 + 1e-12)
    }

    /// The probability of as large a distance when both samples come from one distribution. O(n * m).
    ///
    /// All orders of the values are as probable, each a path on a lattice of n by m. Seen from its end the last step was
    /// one along n with probability i / (i + j). Adding up the paths that do reach the distance keeps small p-values
    /// accurate.
    public var exactP: Double {
        guard steps > 0 else { return 1 }
        var row = [Double](repeating: 0, count: m + 1)
        for i in 0...n {
            for j in 0...m {
                if abs(i * m - j * n) >= steps {
                    row[j] = 1
                } else {
                    let along = i > 0 ? Double(i) * row[j] : 0
                    let across = j > 0 ? Double(j) * row[j - 1] : 0
                    row[j] = i + j > 0 ? (along + across) / Double(i + j) : 0
                }
            }
        }
        return row[m]
    }

    /// The limit for large samples.
    public var limitP: Double { Self.limitTail(root * distance) }

    /// The limit with Stephens' correction for smaller samples.
    public var stephensP: Double { Self.limitTail((root + 0.12 + 0.11 / root) * distance) }

    private var root: Double {
        (Double(n) * Double(m) / (Double(n) + Double(m))).squareRoot()
    }

    /// Kolmogorov's Q(x), by the series that converges fast on its side of 1.
    private static func limitTail(_ x: Double) -> Double {
        guard x > 0 else { return 1 }
        if x < 1 {
            let ratio = Double.pi * Double.pi / (8 * x * x)
            let sum = [1.0, 3, 5, 7].reduce(0) { $0 + Double.exp(-$1 * $1 * ratio) }
            return 1 - (2 * Double.pi).squareRoot() / x * sum
        }
        let sum = (1...6).reduce(0) { sum, k in
            let term = Double.exp(-2 * Double(k * k) * x * x)
            return k.isMultiple(of: 2) ? sum - term : sum + term
        }
        return min(1, max(0, 2 * sum))
    }
}
