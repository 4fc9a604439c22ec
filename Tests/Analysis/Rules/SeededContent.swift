import Portfolio

@testable import Analysis

/// A small content of two cycles made from a seed: models on their own hardware and by the request, with every kind of input.
struct SeededContent {
    private var random: SeededNumbers

    /// The two cycles.
    static func cycles(_ seed: UInt64) throws -> [Cycle] {
        try ["2026-Q2", "2026-Q3"].map { name in
            var content = SeededContent(random: SeededNumbers(seed))
            return try content.cycle(name, seed)
        }
    }

    private mutating func cycle(_ name: String, _ seed: UInt64) throws -> Cycle {
        var entries = [own("old", .production)]
        if seed.isMultiple(of: 3) { entries.append(own("second", .production)) }
        entries += [own("heavy", .candidate), bought("token")]
        if seed.isMultiple(of: 4) { entries.append(bought("cheap")) }
        let ids = entries.map(\.model.id)
        var made = try SmallPortfolio.cycle(entries, in: name, worth: 0.02 + 0.05 * random.next())
        made.policy.draws = 100
        made.policy.thresholds.cycles = seed.isMultiple(of: 2) ? 1 : 2
        if seed.isMultiple(of: 5) { made.policy.thresholds.evidence = .fair }
        made.workloads[0].busyHours = Set(9..<12)
        made.workloads[0].serviceLevel = ServiceLevel(quantile: 0.9, latencyLimit: 800, errorLimit: 0.05)
        made.workloads[0].slices = [
            Slice(id: "language=en", title: "English", share: 0.7),
            Slice(id: "language=de", title: "German", share: 0.3, isCohort: true, gate: 12),
        ]
        made.prices = [
            Price(
                item: "card", cost: Cost(1.0 + random.next(), currency: .usd, basis: .list), unit: .hour,
                from: made.id.window.first, document: nil)
        ]
        if seed.isMultiple(of: 2) { made.tokens(1.5, mustHold: true) }
        for id in ids { measure(id, in: &made) }
        return made
    }

    private mutating func own(_ id: ModelID, _ stage: Model.Stage) -> SmallPortfolio.Entry {
        var entry = SmallPortfolio.entry(id, stage, price: nil, right: 0)
        entry.model.hardware = Model.Hardware(
            item: "card", replicas: 2 + Int(4 * random.next()), minimumReplicas: 1,
            capacity: 200_000 + 300_000 * random.next(), hours: 730)
        entry.model.concurrency = 4
        entry.model.serviceTime = 2_000 + 4_000 * random.next()
        return stated(entry, stage)
    }

    private mutating func bought(_ id: ModelID) -> SmallPortfolio.Entry {
        var entry = SmallPortfolio.entry(id, price: 0.5 + 5 * random.next(), right: 0)
        entry.model.vendor = "Vendor"
        entry.model.fixedPerMonth = 500 * random.next()
        return stated(entry, .candidate)
    }

    private mutating func stated(_ entry: SmallPortfolio.Entry, _ stage: Model.Stage) -> SmallPortfolio.Entry {
        var entry = entry
        entry.tally = nil
        entry.model.supportHours = 5 + 30 * random.next()
        entry.model.supportRate = 80
        entry.model.retraining = Model.Retraining(cost: 4_000 * random.next(), perYear: 2)
        if stage == .candidate { entry.model.switchingCost = 20_000 * random.next() }
        return entry
    }

    /// Rated answers by group, times, calls and hours of a model.
    private mutating func measure(_ id: ModelID, in cycle: inout Cycle) {
        let share = 0.70 + 0.2 * random.next()
        let (slow, failed) = (0.15 * random.next(), Int(70 * random.next()))
        let throughput = 0.3 + 1.5 * random.next()
        let source = SmallPortfolio.measured(cycle.id)
        for index in cycle.snapshots.indices where cycle.snapshots[index].model == id {
            let tallies = [("language=en", 1400), ("language=de", 600)].map { slice, n in
                Snapshot.SliceTally(
                    slice: SliceID(slice), tally: Tally(correct: Int(Double(n) * share), n: n), source: source)
            }
            cycle.snapshots[index].slices = tallies
            cycle.snapshots[index].accuracy = Tally(correct: tallies.reduce(0) { $0 + $1.tally.correct }, n: 2000)
            cycle.snapshots[index].suite = id == "cheap" ? "other questions" : "questions"
            cycle.snapshots[index].calls = (total: 1000, failed: failed)
            cycle.snapshots[index].latency = ServiceLevel.Span.allCases.map { span in
                let late = Int(400 * slow * (span == .busy ? 1.2 : 1))
                return LatencyMeasurement(
                    span: span, failed: 0,
                    record: .samples(
                        Array(repeating: 300, count: 400 - late) + Array(repeating: 1_500, count: late)),
                    source: source)
            }
        }
        guard cycle.models.first(where: { $0.id == id })?.hardware != nil else { return }
        cycle.measurements.append(
            Measurement(
                model: id, workload: SmallPortfolio.workload, indicator: .throughput, value: throughput, source: source)
        )
        guard cycle.models.first(where: { $0.id == id })?.stage == .production else { return }
        // As many fail hour by hour as of the calls in all.
        for index in cycle.snapshots.indices where cycle.snapshots[index].model == id {
            cycle.snapshots[index].series = CallSeries(
                start: Moment(cycle.id.window.first), minutes: 60, calls: Array(repeating: 100, count: 168),
                failed: Array(repeating: (failed + 9) / 10, count: 168), source: source)
        }
    }
}

/// Numbers from 0 to 1, the same for the same seed.
struct SeededNumbers {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / Double(UInt64(1) << 53)
    }
}
