import Statistics
import Testing

@testable import Analysis

#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

@Suite("What bills say of the cost")
struct BilledRateTests {
    @Test("the rate is the sum of amounts over the sum of requests")
    func rate() throws {
        var random = RandomSource(seed: 1)
        let found = try #require(BilledRate([(100, 50_000), (330, 150_000)], random: &random))
        #expect(abs(found.value - 2.15) < 1e-12)
        // Remainders of −7.5 and 7.5, error √(112.5 / 2) × 2 / 200, t of 1 degree of freedom 12.7062.
        let half = 12.7062047 * (112.5 / 2).squareRoot() * 2 / 200
        #expect(abs((found.interval?.high ?? 0) - (2.15 + half)) < 1e-6)
        #expect(abs((found.interval?.low ?? 0) - (2.15 - half)) < 1e-6)
    }

    @Test("one bill, or bills that all say the same, give no interval; bills without requests nothing")
    func noSpread() throws {
        var random = RandomSource(seed: 1)
        #expect(try #require(BilledRate([(100, 50_000)], random: &random)).interval == nil)
        #expect(try #require(BilledRate([(100, 50_000), (200, 100_000)], random: &random)).interval == nil)
        #expect(BilledRate([(100, 0)], random: &random) == nil)
    }

    @Test("the interval holds the rate of other months as often as it says", arguments: [3, 6, 12, 60])
    func coverage(_ bills: Int) throws {
        var random = RandomSource(seed: 20_260_930, names: "bills", String(bills))
        let trials = bills < 30 ? 3_000 : 600
        var covered = 0
        for _ in 0..<trials {
            // About 2 per 1,000, 8% from month to month, and traffic that grows and wavers.
            let sample = (0..<bills).map { month -> (amount: Double, requests: Double) in
                let requests = 1_000_000 * (1 + 0.02 * Double(month)) * exp(0.05 * random.normal())
                return (2 * exp(0.08 * random.normal() - 0.0032) * requests / 1000, requests)
            }
            let found = try #require(BilledRate(sample, random: &random))
            if found.interval?.contains(2) ?? false { covered += 1 }
        }
        let share = Double(covered) / Double(trials)
        // Of sixty resampled bills the percentile interval is a little narrow, and 600 trials tell to 2 points.
        #expect(share >= (bills < 30 ? 0.935 : 0.92))
        #expect(share <= 0.975)
    }
}
