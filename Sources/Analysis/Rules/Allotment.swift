import Portfolio

/// Money and hardware that workloads share, given to what gains most for each unit of money (methods.md 13.2).
///
/// What this cycle's decisions save is not given out: whoever is replaced stays until its heir carries the traffic.
struct Allotment {
    /// What names a claim.
    struct Key: Hashable {
        let workload: WorkloadID
        let model: ModelID
    }

    /// What there is.
    let headroom: Headroom
    /// Refused in an earlier round, with what they lost: they want nothing any more.
    private(set) var refused: [Key: Contest] = [:]

    init(_ headroom: Headroom) { self.headroom = headroom }

    /// Refuses what `workloads` want beyond what there is; returns the workloads whose advice has to be made anew.
    mutating func refuse(_ workloads: [WorkloadFinding], policy: Policy) -> Set<WorkloadID> {
        let lost = contests(workloads, policy: policy).flatMap { contest in
            contest.claims.filter { !$0.isKept }.map { (Key(workload: $0.workload, model: $0.model), contest) }
        }.filter { refused[$0.0] == nil }
        for (key, contest) in lost where refused[key] == nil { refused[key] = contest }
        return Set(lost.map(\.0.workload))
    }

    /// The contests by what was kept in them, for its advice: those that were refused are part of them.
    func kept(_ workloads: [WorkloadFinding]) -> [Key: Contest] {
        var kept: [Key: Contest] = [:]
        for contest in refused.values.sorted(by: { Self.name($0) < Self.name($1) }) {
            for claim in contest.claims where claim.isKept {
                let key = Key(workload: claim.workload, model: claim.model)
                let action = workloads.first { $0.workload.id == key.workload }?[key.model]?.recommendation.action
                if action == claim.action { kept[key] = kept[key] ?? contest }
            }
        }
        return kept
    }

    private static func name(_ contest: Contest) -> String {
        contest.claims.map { "\($0.workload.name)/\($0.model.name)" }.joined(separator: " ")
    }

    /// What there isn't enough of, with everything that takes of it.
    private func contests(_ workloads: [WorkloadFinding], policy: Policy) -> [Contest] {
        var claims = workloads.flatMap { ClaimAssembly(workload: $0, policy: policy).claims }
        claims.sort(by: Self.isKeptBefore)
        var money = headroom.money
        var replicas = headroom.replicas
        var short: [Contest.Means] = []
        for index in claims.indices {
            let claim = claims[index]
            let lacks = claim.money > 0 && money.map { claim.money > $0 } ?? false
            let free = claim.item.flatMap { replicas[$0] }
            let lacksHardware = free.map { claim.replicas > $0 } ?? false
            if lacks { short.append(.money(left: headroom.money ?? 0)) }
            if let item = claim.item, lacksHardware {
                short.append(.replicas(of: item, left: headroom.replicas[item] ?? 0))
            }
            claims[index].isKept = !lacks && !lacksHardware
            guard claims[index].isKept else { continue }
            money = money.map { $0 - max(0, claim.money) }
            if let item = claim.item, let free { replicas[item] = free - claim.replicas }
        }
        var seen = Set<Contest.Means>()
        return short.filter { seen.insert($0).inserted }.map { means in
            Contest(
                means: means,
                claims: claims.filter { claim in
                    switch means {
                    case .money: claim.money > 0
                    case .replicas(let item, _): claim.item == item && claim.replicas > 0
                    }
                })
        }
    }

    /// What costs nothing first, then by mean net benefit for each unit of money; where that isn't known the cheaper, then
    /// by name.
    private static func isKeptBefore(_ left: Contest.Claim, _ right: Contest.Claim) -> Bool {
        if (left.money > 0) != (right.money > 0) { return right.money > 0 }
        let (l, r) = (left.gainPerMoney ?? -.infinity, right.gainPerMoney ?? -.infinity)
        if l != r { return l > r }
        if left.money != right.money { return left.money < right.money }
        return (left.workload.name, left.model.name) < (right.workload.name, right.model.name)
    }
}
