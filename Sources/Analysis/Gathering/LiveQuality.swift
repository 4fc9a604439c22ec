import Portfolio
import Statistics

/// The quality of a model on the traffic as it is (methods.md 4.4), and draws of it (methods.md 6).
struct LiveQuality {
    /// Effect E in its unit; nil when not measured.
    let estimate: Estimate?
    /// The draws that its interval comes from, where slices are weighed; empty otherwise.
    private let weighed: [Double]
    /// The counts behind it where it is the pooled share; nil where slices are weighed, or nothing is counted.
    let tally: Tally?
    /// The dimension by whose shares of traffic it is weighed; nil where it is pooled.
    let dimension: String?
    /// Other dimensions whose mix a scenario moves, and it with them.
    let shifted: [String]
    /// Slices with traffic on which nobody rated it: drawn as anything from 0 to 100%, Beta(1/2, 1/2).
    let unmeasured: [Slice]

    /// Weighs slices by their share of the traffic where one dimension gives all shares and counts; else the pooled figure.
    ///
    /// In a scenario it is weighed as in the `plan` for the workload as `planned`, and moved by what else the mix moves.
    init(
        _ figures: GatheredFigures, workload: Workload, draws count: Int, random source: RandomSource,
        plan: LiveQuality? = nil, planned: Workload? = nil
    ) {
        guard workload.quality == .accuracy, let mix = TrafficMix(figures, workload, by: plan?.dimension) else {
            var pooled = figures.figures[workload.quality]
            if workload.quality == .accuracy, TrafficMix.overlaps(figures, workload) {
                pooled?.remarks.append(.overlappingSlices)
            }
            estimate = pooled
            weighed = []
            // Counts are those of right answers, and of nothing else.
            tally = workload.quality == .accuracy ? figures.tally : nil
            dimension = nil
            shifted = []
            unmeasured = []
            return
        }
        let shifts =
            planned.map { MixShift.all(figures, workload, planned: $0, besides: mix.dimension) } ?? []
        var random = source
        var drawn = (0..<count).map { _ in
            100
                * mix.parts.reduce(0) { sum, part in
                    sum
                        + part.share
                        * random.beta(Double(part.tally.correct) + 0.5, Double(part.tally.n - part.tally.correct) + 0.5)
                }
        }
        func within(_ value: Double) -> Double { min(100, max(0, value)) }
        // After all draws of the plan, so that these stay what they are.
        for shift in shifts {
            for index in drawn.indices { drawn[index] = within(drawn[index] + shift.draw(&random)) }
        }
        let plain = 100 * mix.parts.reduce(0) { $0 + $1.share * $1.estimate }
        let value = shifts.reduce(plain) { within($0 + $1.points) }
        let tallies = mix.parts.map(\.tally).filter { $0.n > 0 }
        weighed = drawn
        tally = nil
        dimension = mix.dimension
        unmeasured = mix.unmeasured.map(\.slice)
        shifted = shifts.map(\.dimension)
        estimate = Estimate(
            value: value, spread: .computed(DrawSummary.interval(drawn)), unit: .percent,
            n: tallies.reduce(0) { $0 + $1.n },
            window: mix.parts.lazy.compactMap { figures.slices[$0.slice.id]?.accuracy.window }.first,
            lineage: Lineage(
                sources: mix.parts.flatMap { figures.slices[$0.slice.id]?.accuracy.lineage.sources ?? [] }
                    + [workload.source],
                steps: mix.parts.map(\.step) + shifts.map(\.step) + [
                    "sum, weighed by share of traffic: \(FormulaNumber.text(value))%; 95% interval: \(count) Beta draws"
                ], methods: [.liveTraffic]),
            remarks: Caution.mix(tallies)
                + (mix.unmeasured.isEmpty ? [] : [.unmeasuredTraffic(mix.unmeasured.map(\.slice))]))
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
