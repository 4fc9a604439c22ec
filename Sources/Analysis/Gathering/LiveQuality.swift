import Formulas
import Portfolio
import Statistics

/// The quality of a model on the traffic as it is (methods.md 4.4), and draws of it (methods.md 6).
struct LiveQuality {
    /// Effect E in its unit; nil when not measured.
    private(set) var estimate: Estimate?
    /// The draws that its interval comes from, where slices are weighed; empty otherwise.
    private var weighed: [Double]
    /// Points that a scenario takes off every draw.
    private var lost = 0.0
    /// What the quality is within.
    private var range = 0.0...100.0
    /// The counts behind it where it is the pooled share; nil where slices are weighed, or nothing is counted.
    let tally: Tally?
    /// The dimension by whose shares of traffic it is weighed; nil where it is pooled.
    let dimension: String?
    /// Other dimensions whose mix a scenario moves, and it with them.
    let shifted: [String]
    /// Slices with traffic on which nobody rated it: the quality is known between bounds only.
    let unmeasured: [Slice]
    /// The points that these leave open, from all of their answers wrong to all right; 0 where all is measured.
    let open: Double
    /// Whether the draws are those with all of them right.
    private let isHigh: Bool

    /// Weighs slices by their share of the traffic where one dimension gives all shares and counts; else the pooled figure.
    ///
    /// In a scenario it is weighed as in the `plan` for the workload as `planned`, and moved by what else the mix moves. Where
    /// nobody rated part of the traffic a model that `serves` counts at the high end of its bounds, any other at the low one:
    /// no advice gains by what isn't measured.
    init(
        _ figures: GatheredFigures, workload: Workload, draws count: Int, random source: RandomSource,
        serves: Bool = false, plan: LiveQuality? = nil, planned: Workload? = nil
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
            open = 0
            isHigh = false
            return
        }
        let shifts =
            planned.map { MixShift.all(figures, workload, planned: $0, besides: mix.dimension) } ?? []
        var random = source
        let share = WeighedShare(
            mix.parts.map { .init(share: $0.share, correct: $0.tally.correct, n: $0.tally.n) })
        let gap = 100 * share.unmeasuredShare
        let raised = serves ? gap : 0
        var drawn = share.draws(count, random: &random).map { 100 * $0 + raised }
        func within(_ value: Double) -> Double { min(100, max(0, value)) }
        // After all draws of the plan, so that these stay what they are.
        for shift in shifts {
            for index in drawn.indices { drawn[index] = within(drawn[index] + shift.draw(&random)) }
        }
        let plain = 100 * share.bounds.low
        func moved(_ value: Double) -> Double { shifts.reduce(value) { within($0 + $1.points) } }
        let value = moved(plain + raised)
        let tallies = mix.parts.map(\.tally).filter { $0.n > 0 }
        weighed = drawn
        tally = nil
        dimension = mix.dimension
        unmeasured = mix.unmeasured.map(\.slice)
        open = gap
        isHigh = serves
        shifted = shifts.map(\.dimension)
        let ends = DrawSummary.interval(drawn)
        let interval = Interval(low: ends.low - raised, high: min(100, ends.high - raised + gap))
        var found = Estimate(
            value: value, spread: .computed(interval), unit: .percent,
            n: tallies.reduce(0) { $0 + $1.n },
            window: mix.parts.lazy.compactMap { figures.slices[$0.slice.id]?.accuracy.window }.first,
            lineage: Lineage(
                sources: mix.parts.flatMap { figures.slices[$0.slice.id]?.accuracy.lineage.sources ?? [] }
                    + [workload.source],
                steps: mix.parts.map(\.step) + shifts.map(\.step) + [
                    .traffic(
                        gap > 0
                            ? .bounds(plain, open: gap, draws: count) : .weighed(value, draws: count))
                ], methods: [.liveTraffic]),
            remarks: Caution.mix(tallies)
                + (mix.unmeasured.isEmpty ? [] : [.unmeasuredTraffic(mix.unmeasured.map(\.slice))]))
        if gap > 0 { found.bounds = Interval(low: moved(plain), high: moved(plain + gap)) }
        estimate = found
    }

    /// Draws at the low end of the bounds, from `draws`; the same where all is measured.
    func low(_ draws: [Double]) -> [Double] { isHigh && open > 0 ? draws.map { $0 - open } : draws }
    /// Draws at the high end.
    func high(_ draws: [Double]) -> [Double] { !isHigh && open > 0 ? draws.map { $0 + open } : draws }

    /// The same with `points` less on it and on each of its draws, within `range`: an equal loss moves no difference between
    /// models, and no chance (methods.md 11).
    func losing(_ points: Double, within range: ClosedRange<Double>) -> LiveQuality {
        guard points != 0 else { return self }
        var less = self
        less.lost += points
        less.range = range
        less.weighed = weighed.map { less.within($0 - points) }
        guard var figure = estimate else { return less }
        figure.value = less.within(figure.value - points)
        func moved(_ interval: Interval) -> Interval {
            Interval(low: less.within(interval.low - points), high: less.within(interval.high - points))
        }
        switch figure.spread {
        case .computed(let interval): figure.spread = .computed(moved(interval))
        case .supplied(let interval): figure.spread = .supplied(moved(interval))
        case .open(let low, let high):
            figure.spread = .open(
                low: low.map { less.within($0 - points) }, high: high.map { less.within($0 - points) })
        case .exact, .notSupplied: break
        }
        figure.bounds = figure.bounds.map(moved)
        figure.lineage.steps.append(.traffic(.lost(points)))
        less.estimate = figure
        return less
    }

    private func within(_ value: Double) -> Double { min(range.upperBound, max(range.lowerBound, value)) }

    /// Draws of it, all equal when nothing says how sure it is; empty when not measured. Where slices are weighed they are
    /// the draws of the interval, at most as many as those.
    func draws(_ count: Int, random source: RandomSource) -> [Double] {
        guard weighed.isEmpty else { return Array(weighed.prefix(count)) }
        guard let estimate else { return [] }
        var random = source
        if let tally, estimate.unit == .percent {
            let (a, b) = (Double(tally.correct) + 0.5, Double(tally.n - tally.correct) + 0.5)
            return (0..<count).map { _ in lost == 0 ? 100 * random.beta(a, b) : within(100 * random.beta(a, b) - lost) }
        }
        return DrawSummary.draws(of: estimate, count: count, random: &random)
    }
}
