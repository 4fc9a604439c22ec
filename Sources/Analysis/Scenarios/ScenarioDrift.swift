import Portfolio

/// The points that a scenario takes off the right answers of one model, group by group (methods.md 11).
///
/// What one group loses lowers the whole by the group's share, and the groups of other dimensions by as much, as if it
/// were spread evenly over them.
struct ScenarioDrift {
    private let overall: Double
    private let lost: [SliceID: Double]
    /// Shares of the traffic, in the scenario.
    private let shares: [SliceID: Double]
    /// Rated answers by slice, and all of them.
    private let counts: [SliceID: Int]
    private let total: Int?

    /// Weighs groups by their share of the traffic, and where that isn't known by their share of the rated answers.
    init(_ scenario: Scenario, _ workload: Workload, counts: [SliceID: Int], total: Int?) {
        overall = scenario.drift
        lost = scenario.driftBySlice
        shares = Dictionary(
            workload.slices.compactMap { slice in slice.share.map { (slice.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.counts = counts
        self.total = total
    }

    /// Points lost on all rated answers, which have the mix of the test set.
    var points: Double { overall + lost.keys.sorted().reduce(0) { $0 + (lost[$1] ?? 0) * (rated($1) ?? share($1)) } }

    /// Points lost on the traffic as it is, which weighs groups by their shares.
    var pointsOnTraffic: Double { overall + lost.keys.sorted().reduce(0) { $0 + (lost[$1] ?? 0) * share($1) } }

    /// Points lost on one slice.
    func points(on slice: SliceID) -> Double {
        let dimension = Slice(id: slice, title: "").dimension
        let others = lost.keys.filter { Slice(id: $0, title: "").dimension != dimension }.sorted()
        return overall + (lost[slice] ?? 0) + others.reduce(0) { $0 + (lost[$1] ?? 0) * share($1) }
    }

    private func share(_ slice: SliceID) -> Double { shares[slice] ?? rated(slice) ?? 0 }

    private func rated(_ slice: SliceID) -> Double? {
        guard let total, total > 0 else { return nil }
        return counts[slice].map { Double($0) / Double(total) }
    }
}

extension Scenario {
    /// Whether every group keeps its share of the traffic.
    func keepsMix(of workload: Workload) -> Bool { workload.slices.allSatisfy { mix[$0.id] == nil } }

    /// The points that it takes off the quality of a model as planned.
    func loss(of plan: Contender, on workload: Workload) -> Double {
        let drift = ScenarioDrift(
            self, workload, counts: plan.figures.slices.compactMapValues { $0.tally?.n ?? $0.accuracy.n },
            total: plan.figures.tally?.n ?? plan.quality?.n)
        return plan.live.dimension == nil ? drift.points : drift.pointsOnTraffic
    }

    /// Whether answers stay as they are: no drift, and no slice of the workload with another share.
    func keepsAnswers(of workload: Workload) -> Bool {
        let declared = Set(workload.slices.map(\.id))
        return drift == 0
            && driftBySlice.allSatisfy { $0.value == 0 || !(declared.isEmpty || declared.contains($0.key)) }
            && declared.allSatisfy { mix[$0] == nil }
    }

    /// Takes the points off every measured share of right answers on the workload.
    func loseAnswers(in cycle: inout Cycle, of workload: Workload) {
        var counts: [ModelID: [SliceID: Int]] = [:]
        var totals: [ModelID: Int] = [:]
        for row in cycle.measurements
        where row.workload == workload.id && row.indicator == workload.quality && row.value != nil {
            guard let slice = row.slice else {
                totals[row.model] = row.n
                continue
            }
            counts[row.model, default: [:]][slice] = row.n
        }
        for snapshot in cycle.snapshots where snapshot.workload == workload.id {
            if let tally = snapshot.rated { totals[snapshot.model] = tally.n }
            for slice in snapshot.slices { counts[snapshot.model, default: [:]][slice.slice] = slice.tally.n }
        }
        func drift(_ model: ModelID) -> ScenarioDrift {
            ScenarioDrift(self, workload, counts: counts[model] ?? [:], total: totals[model])
        }
        let range = cycle.policy.indicator(workload.quality)?.range ?? 0...100
        for index in cycle.measurements.indices
        where cycle.measurements[index].workload == workload.id
            && cycle.measurements[index].indicator == workload.quality
        {
            let loss = drift(cycle.measurements[index].model)
            cycle.measurements[index].lose(
                points: cycle.measurements[index].slice.map(loss.points(on:)) ?? loss.points, within: range)
        }
        for index in cycle.snapshots.indices where cycle.snapshots[index].workload == workload.id {
            cycle.snapshots[index].lose(drift(cycle.snapshots[index].model))
        }
    }
}

extension Measurement {
    /// Takes `points` off the value and its interval, within the indicator's range.
    fileprivate mutating func lose(points: Double, within range: ClosedRange<Double>) {
        func less(_ value: Double?) -> Double? {
            value.map { min(range.upperBound, max(range.lowerBound, $0 - points)) }
        }
        (value, low, high) = (less(value), less(low), less(high))
    }
}

extension Snapshot {
    /// All rated answers: as counted, else item by item.
    fileprivate var rated: Tally? {
        accuracy ?? (items.isEmpty ? nil : Tally(correct: items.count(where: \.correct), n: items.count))
    }

    /// Takes points off every share of right answers, within 0 and all.
    fileprivate mutating func lose(_ drift: ScenarioDrift) {
        func less(_ tally: Tally, _ points: Double) -> Tally {
            let lost = Int((Double(tally.n) * points / 100).rounded())
            return Tally(correct: min(tally.n, max(0, tally.correct - lost)), n: tally.n)
        }
        accuracy = rated.map { less($0, drift.points) }
        for index in slices.indices {
            slices[index].tally = less(slices[index].tally, drift.points(on: slices[index].slice))
        }
    }
}
