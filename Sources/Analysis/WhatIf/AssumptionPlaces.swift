import Portfolio

/// What of a workload may be moved, and between which ends.
struct AssumptionPlaces {
    let workload: Workload
    let cycle: Cycle
    let contenders: [Contender]
    let worth: Double?
    let mix: TrafficMixTree?

    /// Between which ends a factor moves at least; further where a scenario goes further.
    private static let wide = 0.25...4.0
    private static let narrow = 0.5...2.0
    /// The latency limits that are judged: each half a hundredth of the filed one apart.
    private static let limitSteps = 200

    /// The latency limits that can be tried, as factors, rising; empty without a limit.
    var limits: [Double] {
        guard workload.serviceLevel.latencyLimit != nil, workload.serviceLevel.quantile != nil else { return [] }
        return (Self.limitSteps / 2...Self.limitSteps * 2).map { Double($0) / Double(Self.limitSteps) }
    }

    /// The assumptions, those that people choose last, each with its range in the `history`.
    func assumptions(history: [WorkloadFinding]) -> [Assumption] {
        var list: [Assumption] = []
        func factor(
            _ kind: Assumption.Kind, _ range: ClosedRange<Double>, step: Double = 0.01, amount: Double? = nil,
            _ scenario: (Scenario) -> Double, past: ClosedRange<Double>?
        ) {
            list.append(
                Assumption(
                    kind: kind, filed: 1, range: widened(range, scenario), step: step, amount: amount, past: past))
        }
        if let volume = workload.requestsPerMonth, volume > 0 {
            factor(
                .traffic, Self.wide, amount: volume, \.traffic,
                past: ends(history) { $0.workload.requestsPerMonth.map { $0 / volume } })
        }
        if contenders.contains(where: { ($0.curve?.perReplica ?? 0) > 0 }) {
            factor(.hardwarePrice, Self.narrow, \.hardwarePrice, past: prices(history, of: .hardware))
        }
        if contenders.contains(where: { ($0.curve?.perThousand ?? 0) > 0 }) {
            factor(.tokenPrice, Self.narrow, \.tokenPrice, past: prices(history, of: .requests))
        }
        list.append(
            Assumption(kind: .drift, filed: 0, range: 0...max(10, cycle.scenarios.map(\.drift).max() ?? 0), step: 0.1))
        list +=
            mix?.slices.map { part in
                Assumption(
                    kind: .share(part.slice.id), filed: part.share, range: 0...1, step: 0.001,
                    past: ends(history) { found in found.workload.slices.first { $0.id == part.slice.id }?.share })
            } ?? []
        if let worth, worth > 0 {
            factor(
                .worth, Self.wide, amount: workload.valueOfRight ?? worth, { _ in 1 },
                past: ends(history) { $0.pointWorthPerThousand.map { $0 / worth } })
        }
        if let limit = workload.serviceLevel.latencyLimit, !limits.isEmpty {
            factor(
                .latencyLimit, Self.narrow, step: 1 / Double(Self.limitSteps), amount: limit, { _ in 1 },
                past: ends(history) { $0.workload.serviceLevel.latencyLimit.map { $0 / limit } })
        }
        list += cycle.policy.goalposts(of: workload.id).filter { _ in isScored }.map { post in
            Assumption(kind: .weight(post.indicator), filed: post.weight, range: 0...max(100, post.weight), step: 0.5)
        }
        return list
    }

    private var isScored: Bool { contenders.contains { $0.score?.score != nil } }

    private func widened(_ range: ClosedRange<Double>, _ scenario: (Scenario) -> Double) -> ClosedRange<Double> {
        let named = cycle.scenarios.filter { $0.workload == nil || $0.workload == workload.id }.map(scenario)
        return min(range.lowerBound, named.min() ?? 1)...max(range.upperBound, named.max() ?? 1)
    }

    private func ends(_ history: [WorkloadFinding], _ value: (WorkloadFinding) -> Double?) -> ClosedRange<Double>? {
        let known = history.compactMap(value)
        guard let low = known.min(), let high = known.max() else { return nil }
        return low...high
    }

    /// What prices of a kind were in earlier cycles, of what they are now: of every part that both know.
    private func prices(_ history: [WorkloadFinding], of kind: CostFinding.Part.Kind) -> ClosedRange<Double>? {
        var ratios: [Double] = []
        for contender in contenders {
            for part in contender.cost.parts where part.kind == kind {
                guard let now = part.price?.exact, now > 0 else { continue }
                for past in history {
                    let same = past[contender.model.id]?.cost.parts.first { $0.kind == kind && $0.what == part.what }
                    guard let before = same?.price, before.currency == part.price?.currency, let old = before.exact
                    else { continue }
                    ratios.append(old / now)
                }
            }
        }
        guard let low = ratios.min(), let high = ratios.max() else { return nil }
        return low...high
    }
}
