import Portfolio

/// The quality of a model on the traffic as it is (methods.md 4.4), and draws of it (methods.md 6).
struct LiveQuality {
    /// Effect E in its unit; nil when not measured.
    let estimate: Estimate?
    /// The draws that its interval comes from, where slices are weighed; empty otherwise.
    private let weighed: [Double]
    private let tally: Tally?
    /// The dimension by whose shares of traffic it is weighed; nil where it is pooled.
    let dimension: String?

    /// Weighs slices by their share of the traffic where one dimension gives all shares and counts; else the pooled figure.
    init(_ figures: GatheredFigures, workload: Workload, draws count: Int, random source: RandomSource) {
        guard workload.quality == "accuracy", let mix = LiveQuality.mix(figures, workload) else {
            estimate = figures.figures[workload.quality]
            weighed = []
            tally = figures.tally
            dimension = nil
            return
        }
        var random = source
        let drawn = (0..<count).map { _ in
            100
                * mix.reduce(0) { sum, part in
                    sum
                        + part.share
                        * random.beta(Double(part.tally.correct) + 0.5, Double(part.tally.n - part.tally.correct) + 0.5)
                }
        }
        let value = 100 * mix.reduce(0) { $0 + $1.share * Double($1.tally.correct) / Double(max(1, $1.tally.n)) }
        let n = mix.reduce(0) { $0 + $1.tally.n }
        let steps = mix.map { part in
            "\(part.slice.title): share \(FormulaNumber.text(part.share)) × \(part.tally.correct) right of \(part.tally.n)"
        }
        weighed = drawn
        tally = nil
        dimension = mix.first?.slice.dimension
        estimate = Estimate(
            value: value, spread: .computed(DrawSummary.interval(drawn)), unit: .percent, n: n,
            window: mix.compactMap { figures.slices[$0.slice.id]?.accuracy.window }.first,
            lineage: Lineage(
                sources: mix.flatMap { figures.slices[$0.slice.id]?.accuracy.lineage.sources ?? [] }
                    + [workload.source],
                steps: steps + [
                    "sum, weighed by share of traffic: \(FormulaNumber.text(value))%; 95% interval: \(count) Beta draws"
                ], methods: [.liveTraffic]),
            remarks: Caution.mix(mix.map(\.tally)))
    }

    private struct Part {
        var slice: Slice
        var share: Double
        var tally: Tally
    }

    /// The parts of the first dimension whose slices all have a share, together 1, and counts.
    private static func mix(_ figures: GatheredFigures, _ workload: Workload) -> [Part]? {
        var dimensions: [String] = []
        for slice in workload.slices where !dimensions.contains(slice.dimension) { dimensions.append(slice.dimension) }
        for dimension in dimensions {
            let slices = workload.slices.filter { $0.dimension == dimension }
            let parts = slices.compactMap { slice -> Part? in
                guard let share = slice.share, let tally = figures.slices[slice.id]?.tally else { return nil }
                return Part(slice: slice, share: share, tally: tally)
            }
            if parts.count == slices.count, parts.count > 1, abs(parts.reduce(0) { $0 + $1.share } - 1) < 1e-6 {
                return parts
            }
        }
        return nil
    }

    /// Draws of it, all equal when nothing says how sure it is; empty when not measured. Where slices are weighed they are
    /// the draws of the interval, at most as many as those.
    func draws(_ count: Int, random source: RandomSource) -> [Double] {
        guard weighed.isEmpty else { return Array(weighed.prefix(count)) }
        guard let estimate else { return [] }
        var random = source
        if let tally, estimate.unit == .percent {
            let (a, b) = (Double(tally.correct) + 0.5, Double(tally.n - tally.correct) + 0.5)
            return (0..<count).map { _ in 100 * random.beta(a, b) }
        }
        return DrawSummary.draws(of: estimate, count: count, random: &random)
    }
}
