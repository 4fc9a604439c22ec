import Analysis
import Portfolio
import Statistics

/// All findings of a cycle with 10,000 draws for 40 models on each of two workloads.
struct DrawsBenchmark {
    /// Runs it.
    func run() {
        guard let portfolio = DrawsBenchmark.portfolio else { return }
        var watch = Stopwatch()
        for _ in 0..<5 {
            watch.measure { _ = Findings.of(portfolio) }
        }
        print("draws 10,000 x 40 models x 2 workloads, all findings: \(watch.words)")
    }

    private static var portfolio: Portfolio? {
        guard let id = CycleID("2026-Q3") else { return nil }
        var random = RandomSource(seed: 1, names: "benchmark")
        var cycle = Cycle(id: id)
        cycle.policy.draws = 10_000
        for name in ["chat", "photos"] {
            var workload = Workload(id: WorkloadID(name))
            workload.requestsPerMonth = 1_000_000
            workload.valueOfRight = 0.1
            workload.serviceLevel = ServiceLevel(quantile: 0.95, latencyLimit: 2000, errorLimit: 0.01)
            cycle.workloads.append(workload)
            for number in 1...40 { add(number, to: &cycle, workload.id, &random) }
        }
        return Portfolio(site: Portfolio.Site(), glossary: [], cycles: [cycle], files: [])
    }

    private static func add(_ number: Int, to cycle: inout Cycle, _ workload: WorkloadID, _ random: inout RandomSource)
    {
        var model = Model(id: ModelID("\(workload.name)-\(number)"))
        model.workloads = [workload]
        model.stage = number == 1 ? .production : .candidate
        cycle.models.append(model)
        let source = Source(file: "metrics.csv", line: number, sha256: "", window: cycle.id.window)
        let cost = 1 + 9 * random.uniform()
        cycle.measurements.append(
            Measurement(
                model: model.id, workload: workload, indicator: "cost.per_1k", value: cost, low: cost * 0.9,
                high: cost * 1.1, source: source))
        var snapshot = Snapshot(workload: workload, model: model.id, source: source)
        let right = Int(3500 + 600 * cost.squareRoot() + 200 * random.uniform())
        snapshot.accuracy = Tally(correct: min(right, 6000), n: 6000)
        snapshot.calls = (total: 100_000, failed: 200)
        snapshot.latency = [
            LatencyMeasurement(
                span: .all, failed: 0,
                record: .samples((0..<1000).map { _ in 100 + 900 * random.uniform() }), source: source)
        ]
        cycle.snapshots.append(snapshot)
    }
}
