public import Analysis
import Portfolio

/// What a report can't say yet, and what to fill in for it, in the order in which it pays: for whoever writes the content.
public struct Outlook {
    private let edition: EditionFinding

    /// The outlook of the newest edition; nil where there is none.
    public init?(_ findings: Findings) {
        guard let edition = findings.editions.last else { return nil }
        self.edition = edition
    }

    /// One line for each thing that is missing; none when the report can say all that it could.
    public var lines: [String] { edition.workloads.flatMap(missing) }

    private func missing(_ workload: WorkloadFinding) -> [String] {
        let models = workload.models.filter { $0.model.stage != .retired }
        guard !models.isEmpty else { return [] }
        let whose = edition.workloads.count > 1 ? "\(workload.workload.title): " : ""
        var lines: [String] = []
        func add(_ what: String, _ cure: String) { lines.append("\(whose)\(what) (\(cure))") }
        func count(_ number: Int) -> String {
            number == models.count ? "every model" : "\(number) of \(models.count) models"
        }
        if !models.contains(where: { $0.model.stage == .production }) {
            add("nothing is in production, so nothing can be held against it", "stage: production in portfolio.yml")
        }
        let unrated = models.count { $0.quality == nil }
        if unrated > 0 {
            add("quality isn't known of \(count(unrated))", "rows of \(workload.workload.quality) for all data")
        }
        let unpriced = models.count { model in if case .unknown = model.cost.knowledge { true } else { false } }
        if unpriced > 0 { add("cost isn't known of \(count(unpriced))", "cost.per_1k, or a price in portfolio.yml") }
        if workload.workload.valueOfRight == nil, edition.cycle.policy.valueOfPoint == nil {
            add(
                "nobody has said what a right answer is worth, so no promotion is advised",
                "value_of_right in portfolio.yml")
        }
        if workload.workload.requestsPerMonth == nil {
            add("traffic isn't known, so costs are per 1,000 requests only", "requests_per_month in portfolio.yml")
        }
        let uncounted = Set(
            edition.cycle.measurements.filter {
                $0.workload == workload.workload.id && $0.indicator == workload.workload.quality && $0.slice == nil
                    && $0.value != nil && $0.n == nil && $0.low == nil
            }.map(\.model)
        ).count
        if uncounted > 0 {
            add(
                "how sure the quality is can't be told of \(count(uncounted))",
                "the column n: how many answers were rated")
        }
        let level = workload.workload.serviceLevel
        if level.latencyLimit == nil, level.errorLimit == nil {
            add("no limit is set on latency or failures", "sla in portfolio.yml")
        }
        return lines
    }
}
