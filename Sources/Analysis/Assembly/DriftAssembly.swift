#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif
import Portfolio

/// Which shares of right answers moved since the last cycle (methods.md 12).
enum DriftAssembly {
    /// The family's false alarms: at most this share of the alarms.
    private static let falseAlarms = 0.10

    /// The alerts of a cycle, a list for each workload, in the order of its models; `before` is the same workload one
    /// cycle earlier, nil without one or after a break. All shares of the cycle are one family.
    static func alerts(_ workloads: [(now: WorkloadFinding, before: WorkloadFinding?)], policy: Policy)
        -> [[DriftAlert]]
    {
        let found = workloads.enumerated().flatMap { position, pair in
            compared(pair.now.models, before: pair.before).map { (position: position, alert: $0) }
        }
        // Slices of two dimensions share examples, so their tests depend on each other.
        let isOverlapping = workloads.indices.contains { position in
            Set(found.filter { $0.position == position }.compactMap { $0.alert.slice?.dimension }).count > 1
        }
        let method: Multiplicity = isOverlapping ? .benjaminiYekutieli : .benjaminiHochberg
        let pValues = found.map(\.alert.adjustedP)
        let adjusted = method.adjusted(pValues)
        let rejected = method.rejected(pValues, alpha: falseAlarms)
        var alerts = [[DriftAlert]](repeating: [], count: workloads.count)
        for index in found.indices
        where rejected[index] && abs(found[index].alert.change.value) >= policy.thresholds.minimumChange {
            var alert = found[index].alert
            alert.adjustedP = adjusted[index]
            alerts[found[index].position].append(alert)
        }
        return alerts
    }

    /// Every slice that was counted in both cycles, its p-value not yet adjusted.
    private static func compared(_ models: [ModelFinding], before: WorkloadFinding?) -> [DriftAlert] {
        models.flatMap { model -> [DriftAlert] in
            guard let old = before?[model.model.id], old.answersSameQuestions(as: model) else { return [] }
            return model.slices.compactMap { slice in
                guard let was = old.slices.first(where: { $0.slice.id == slice.slice.id }),
                    let p = p(was.accuracy, slice.accuracy)
                else { return nil }
                return DriftAlert(
                    model: model.model.id, slice: slice.slice,
                    change: Differences.between(was.accuracy, slice.accuracy), adjustedP: p, owner: model.model.owner)
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
