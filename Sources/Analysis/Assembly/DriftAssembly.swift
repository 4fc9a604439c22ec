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

    /// The alerts on a workload, in the order of `models`; those before are of the cycle before, without a break between.
    static func alerts(_ models: [ModelFinding], before: WorkloadFinding?, policy: Policy) -> [DriftAlert] {
        guard let before else { return [] }
        var found: [(alert: DriftAlert, p: Double)] = []
        for model in models {
            guard let old = before[model.model.id] else { continue }
            for slice in model.slices {
                guard let was = old.slices.first(where: { $0.slice.id == slice.slice.id }),
                    let p = p(was.accuracy, slice.accuracy)
                else { continue }
                found.append(
                    (
                        DriftAlert(
                            model: model.model.id, slice: slice.slice,
                            change: Differences.between(was.accuracy, slice.accuracy), adjustedP: p,
                            owner: model.model.owner), p
                    ))
            }
        }
        // Slices of two dimensions share examples, so their tests depend on each other.
        let dimensions = Set(found.compactMap { $0.alert.slice?.dimension })
        let method: Multiplicity = dimensions.count > 1 ? .benjaminiYekutieli : .benjaminiHochberg
        let pValues = found.map(\.p)
        let adjusted = method.adjusted(pValues)
        let rejected = method.rejected(pValues, alpha: falseAlarms)
        return found.indices.filter { index in
            rejected[index] && abs(found[index].alert.change.value) >= policy.thresholds.minimumChange
        }.map { index in
            var alert = found[index].alert
            alert.adjustedP = adjusted[index]
            return alert
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
