import Analysis
import Charts
import Statistics

#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// The data of four charts that other tools draw too, number for number: SplitMix64 as a function of seed, stream and place.
struct PeerCharts {
    let models: [(name: String, cost: Double, quality: Double, isOnFrontier: Bool)]
    /// Samples of each of twelve models.
    let latencies: [(name: String, samples: [Double])]
    /// 20 rows of 30 values, 0 to 100.
    let cells: [[Double]]
    /// 40 models with 6 figures each.
    let lines: [[Double]]

    static let axes = ["quality", "cost_usd", "p50_ms", "p95_ms", "tokens_per_s", "error_rate"]

    init() {
        let spread = PeerCharts.uniform(stream: 1, count: 200), noise = PeerCharts.uniform(stream: 2, count: 200)
        var models: [(name: String, cost: Double, quality: Double, isOnFrontier: Bool)] = zip(spread, noise)
            .enumerated()
            .map { index, pair in
                let cost = 0.05 * pow(10, 3 * pair.0)
                let quality = 30 + 18 * log10(cost / 0.05) + 25 * (pair.1 - 0.5)
                let digits = String(index)
                let name = "model-" + String(repeating: "0", count: 3 - digits.count) + digits
                return (name, (cost * 1e4).rounded() / 1e4, (quality * 100).rounded() / 100, false)
            }
        var best = -Double.infinity
        for index in models.indices.sorted(by: {
            (models[$0].cost, -models[$0].quality) < (models[$1].cost, -models[$1].quality)
        })
        where models[index].quality > best {
            best = models[index].quality
            models[index].isOnFrontier = true
        }
        self.models = models
        let samples = PeerCharts.uniform(stream: 3, count: 24_000)
        latencies = (0..<12).map { model in
            let name = "model-" + (model < 10 ? "0" : "") + String(model)
            return (
                name,
                (0..<2000).map { place in
                    let share = min(max(samples[model * 2000 + place], 1e-9), 1 - 1e-9)
                    return Double(200 + 60 * model) * exp(0.4 * NormalDistribution.quantile(share))
                }
            )
        }
        let values = PeerCharts.uniform(stream: 4, count: 600)
        cells = (0..<20).map { row in (0..<30).map { (values[row * 30 + $0] * 1000).rounded() / 10 } }
        let figures = PeerCharts.uniform(stream: 5, count: 240)
        let ranges = [(20.0, 95.0), (0.05, 50), (80, 2000), (200, 9000), (5, 300), (0, 0.08)]
        lines = (0..<40).map { row in
            ranges.enumerated().map { axis, range in range.0 + (range.1 - range.0) * figures[row * 6 + axis] }
        }
    }

    private static func uniform(stream: UInt64, count: Int) -> [Double] {
        let origin = 5 &* 0xD134_2543_DE82_EF95 &+ stream &* 0xA076_1D64_78BD_642F
        return (1...UInt64(count)).map { index in
            var mixed = index &* 0x9E37_79B9_7F4A_7C15 &+ origin
            mixed ^= mixed >> 30
            mixed = mixed &* 0xBF58_476D_1CE4_E5B9
            mixed ^= mixed >> 27
            mixed = mixed &* 0x94D0_49BB_1331_11EB
            mixed ^= mixed >> 31
            return Double(mixed >> 11) * 0x1p-53
        }
    }
}
