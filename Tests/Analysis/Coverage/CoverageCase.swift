import Foundation
import Statistics
import Testing

@testable import Analysis

/// A known truth, a way of measuring it, and how often the product's 95% interval must hold the truth.
struct CoverageCase: Sendable, CustomTestStringConvertible {
    /// What one measurement came to.
    struct Trial {
        /// Whether the interval holds the truth.
        var isCovered: Bool
        /// What stands beside the interval.
        var remarks: [Remark]
    }

    /// What theory can't promise of an interval.
    enum Caution: String {
        /// That it holds the truth 95 times in 100.
        case misses
        /// That calls are independent.
        case calls

        /// Whether a figure's remarks say so.
        func isSaid(by remarks: [Remark]) -> Bool {
            switch self {
            case .misses: remarks.contains(where: \.isCaution)
            case .calls: remarks.contains(.independentCalls)
            }
        }
    }

    /// "accuracy of corvid-mini, n = 5150".
    let name: String
    /// Measurements.
    var trials = 2_000
    /// The caution that must stand beside the interval, where theory can't promise 95%; nil where it does.
    var caution: Caution?
    /// Whether the figure takes few values, or its interval whole buckets or ranks, so that it may cover more often.
    var isDiscrete = false
    /// Measures once.
    let measure: @Sendable (inout RandomSource) throws -> Trial

    var testDescription: String { name }

    /// The share of measurements whose interval holds the truth; every one must carry the caution, if there is one.
    func check() throws {
        var random = RandomSource(seed: 20_260_930, names: "coverage", name)
        var covered = 0
        for _ in 0..<trials {
            let trial = try measure(&random)
            if trial.isCovered { covered += 1 }
            if let caution { #expect(caution.isSaid(by: trial.remarks)) }
        }
        let share = Double(covered) / Double(trials)
        if ProcessInfo.processInfo.environment["COVERAGE"] != nil {
            print("coverage\t\(name)\t\((share * 1000).rounded() / 10)%\t\(trials)\t\(caution?.rawValue ?? "promised")")
        }
        guard caution == nil else { return }
        #expect(share >= 0.935)
        if !isDiscrete { #expect(share <= 0.975) }
    }
}

/// Draws of a binomial number by its distribution, so that large numbers cost no more than small ones.
struct BinomialDraw: Sendable {
    private let first: Int
    private let cumulative: [Double]

    /// Of `n`, each with this probability.
    init(n: Int, p: Double) {
        let distribution = BinomialDistribution(n: n, p: p)
        let reach = 7 * (Double(n) * p * (1 - p)).squareRoot() + 3
        first = max(0, Int(Double(n) * p - reach))
        let last = min(n, Int(Double(n) * p + reach))
        cumulative = (first...last).map { distribution.atMost($0) }
    }

    /// One number.
    func next(_ random: inout RandomSource) -> Int {
        let u = random.uniform()
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] < u { low = middle + 1 } else { high = middle }
        }
        return first + low
    }
}
