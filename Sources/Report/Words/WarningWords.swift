import Analysis
import Formulas
import Portfolio

extension Wording {
    /// A warning as the summary says it, without full stop.
    func warning(_ warning: Warning) -> String {
        let about = warning.model.map(name) ?? ""
        switch warning.matter {
        case .note(let text): return text
        case .loss(let alert): return loss(alert)
        case .mixWithoutEffect(let workload, let scenario, let dimension):
            return "\(title(of: workload)), \(scenario.title): its mix over \(dimension) changes nothing, "
                + "since not all of its shares and answers are known"
        case .assumptionWithoutEffect(let workload, let scenario, let gap):
            return "\(title(of: workload)), \(scenario.title): \(gap.words)"
        case .unmeasuredTraffic(let slices):
            let share = Remark.percent(slices.reduce(0) { $0 + ($1.share ?? 0) })
            return
                "\(about): nobody rated it on \(slices.map(\.title).joined(separator: ", ")), \(share) of the traffic"
        case .stale(let stale): return "\(about): \(stale.family.words) is \(stale.days) days old"
        case .withoutOwner: return "\(about) is in production without an owner"
        }
    }

    /// A share of right answers that fell, without full stop.
    func loss(_ alert: DriftAlert) -> String {
        let points = FormulaNumber.text((-alert.change.value * 10).rounded() / 10)
        let owner = alert.owner.map { "; \($0) answers for it" } ?? ""
        let share = alert.slice.map { "accuracy on \($0.title)" } ?? "accuracy"
        return "\(name(alert.model)): \(share) fell by \(points) points since the last cycle\(owner)"
    }

    /// The shown name of a workload; its id when it is not described.
    func title(of workload: WorkloadID) -> String { edition[workload]?.workload.title ?? workload.name }
}
