import Portfolio

/// What a workload's advice takes of money and hardware that workloads share (methods.md 13.2).
struct ClaimAssembly {
    let workload: WorkloadFinding
    let policy: Policy

    /// The claims: a promotion that costs more than what it replaces, and replicas more.
    var claims: [Contest.Claim] { workload.models.compactMap(claim) }

    private func claim(_ finding: ModelFinding) -> Contest.Claim? {
        let advice = finding.recommendation
        guard let volume = workload.workload.requestsPerMonth, volume > 0 else { return nil }
        let (money, replicas): (Double, Int)
        let gain: Double?
        switch (advice.action, advice.reason) {
        case (.scale, .needsReplicas(let from, let to, _)):
            guard let change = advice.costChange else { return nil }
            money = 12 * change.value * volume / 1000
            replicas = to - from
            gain = net(finding).map { 12 * ($0 - change.value) * volume / 1000 - (nextBest(finding) ?? 0) }
        case (.promote, _):
            guard let month = finding.cost.perMonth?.value else { return nil }
            let replaced = workload.incumbent.flatMap { workload[$0] }.flatMap { $0.model.serves ? $0 : nil }
            money = 12 * (month - (replaced?.cost.perMonth?.value ?? 0))
            let freed =
                replaced?.model.hardware?.item == finding.model.hardware?.item ? replaced?.cost.replicas ?? 0 : 0
            replicas = (finding.cost.replicas ?? 0) - freed
            gain = advice.benefit.map { 12 * $0.value }
        default: return nil
        }
        let item = replicas > 0 ? finding.model.hardware?.item : nil
        guard money > 0 || item != nil else { return nil }
        return Contest.Claim(
            workload: workload.workload.id, model: finding.model.id, action: advice.action, money: money, item: item,
            replicas: max(0, replicas), gain: gain)
    }

    /// Net benefit per 1,000 requests; nil when cost, quality or the worth of a point is unknown.
    private func net(_ finding: ModelFinding) -> Double? {
        guard let worth = workload.pointWorthPerThousand, let quality = finding.quality?.value,
            let cost = finding.cost.comparable?.value
        else { return nil }
        return Benefit.perThousand(worth: worth, quality: quality, cost: cost)
    }

    /// The net benefit a year, less switching, of the best other that meets every limit: what scaling is held against. Nil
    /// without any, where it is held against serving nobody.
    private func nextBest(_ finding: ModelFinding) -> Double? {
        let volume = workload.workload.requestsPerMonth ?? 0
        return workload.models.filter { other in
            other.model.id != finding.model.id && other.verdict == .pass
                && !other.unlike.contains { $0.figure == .quality && $0.isBarred }
        }.compactMap { other in
            net(other).map {
                12 * ($0 * volume / 1000 - policy.switchingPerMonth(to: other.model))
            }
        }.max()
    }
}
