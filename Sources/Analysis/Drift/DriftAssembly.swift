import Portfolio
import Statistics

/// Which shares of right answers moved since the last cycle (methods.md 12).
enum DriftAssembly {
    /// The family's false alarms: at most this share of the alarms.
    private static let falseAlarms = 0.10

    /// The alerts of a cycle, a list for each workload, in the order of its models; `before` is the same workload one
    /// cycle earlier, nil without one or after a break. All shares of a family are judged together.
    static func alerts(_ workloads: [(now: WorkloadFinding, before: WorkloadFinding?)], policy: Policy)
        -> [[DriftAlert]]
    {
        let found = workloads.enumerated().flatMap { position, pair in
            compared(pair.now, before: pair.before).map { (position: position, family: $0.family, alert: $0.alert) }
        }
        // Slices of two dimensions share examples, so their tests depend on each other.
        let isOverlapping = workloads.indices.contains { position in
            Set(found.filter { $0.position == position }.compactMap { $0.alert.slice?.dimension }).count > 1
        }
        let tests = found.map { (family: $0.family, p: $0.alert.adjustedP) }
        let adjusted = DriftFamily.adjusted(tests, by: isOverlapping ? .benjaminiYekutieli : .benjaminiHochberg)
        let strict = DriftFamily.adjusted(tests, by: .holm)
        var alerts = [[DriftAlert]](repeating: [], count: workloads.count)
        for index in found.indices
        where adjusted[index] <= falseAlarms * (1 + 1e-12)
            && ChangeVerdict(
                found[index].alert.change.value, found[index].alert.change.interval,
                minimum: policy.thresholds.minimumChange) == .moved
        {
            var alert = found[index].alert
            alert.adjustedP = adjusted[index]
            alert.strictP = strict[index]
            alerts[found[index].position].append(alert)
        }
        return alerts
    }

    /// Every slice that was counted in both cycles, its p-value not yet adjusted.
    private static func compared(
        _ workload: WorkloadFinding, before: WorkloadFinding?
    ) -> [(family: DriftFamily, alert: DriftAlert)] {
        workload.models.flatMap { model -> [(family: DriftFamily, alert: DriftAlert)] in
            guard let old = before?[model.model.id], old.answersSameQuestions(as: model) else { return [] }
            let family = DriftFamily(model, on: workload.workload.id)
            return model.slices.compactMap { slice in
                guard let was = old.slices.first(where: { $0.slice.id == slice.slice.id }),
                    let p = p(was.accuracy, slice.accuracy)
                else { return nil }
                let alert = DriftAlert(
                    model: model.model.id, slice: slice.slice,
                    change: Differences.between(was.accuracy, slice.accuracy), adjustedP: p, strictP: p,
                    owner: model.model.owner)
                return (family, alert)
            }
        }
    }

    /// The two-sided p of the pooled z test; nil where counts are missing or nothing varies.
    private static func p(_ before: Estimate, _ now: Estimate) -> Double? {
        guard let m = before.n, let n = now.n, m > 0, n > 0, before.unit == .percent else { return nil }
        let (p, q) = (before.value / 100, now.value / 100)
        let pooled = (p * Double(m) + q * Double(n)) / Double(m + n)
        let error = (pooled * (1 - pooled) * (1 / Double(m) + 1 / Double(n))).squareRoot()
        guard error > 0 else { return nil }
        return min(1, 2 * NormalDistribution.upperTail(abs(q - p) / error))
    }
}
