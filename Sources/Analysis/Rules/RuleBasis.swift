import Portfolio
import Statistics

/// What the rules judge a workload by: where it changed, what earlier cycles saw is no second look at the same question
/// (methods.md 13.4). Goalposts and weights are no part of it, since no rule reads the score.
struct RuleBasis: Equatable {
    private let thresholds: Thresholds
    private let mustHold: Set<ScenarioID>
    private let horizonMonths: Double
    private let limits: [Limit]
    private let worth: Double?
    private let level: [Double?]
    private let span: ServiceLevel.Span?
    private let gates: [SliceID: Double]
    private let burst: Double
    private let rules: [AuthorRule]
    private let actions: Set<MiddleAction>

    private struct Limit: Equatable {
        var indicator: IndicatorID, atMost: Double?, atLeast: Double?
    }

    /// What `cycle` judges `workload` by.
    init(_ workload: Workload, in cycle: Cycle) {
        let policy = cycle.policy
        thresholds = policy.thresholds
        mustHold = Set(policy.mustHold + cycle.scenarios.filter(\.mustHold).map(\.id))
        horizonMonths = policy.horizonMonths
        limits = policy.gates(of: workload.id).map {
            Limit(indicator: $0.indicator, atMost: $0.atMost, atLeast: $0.atLeast)
        }
        worth = workload.pointWorth(policy)
        let promised = workload.serviceLevel
        level = [promised.quantile, promised.latencyLimit, promised.errorLimit]
        span = promised.span
        gates = Dictionary(
            workload.slices.compactMap { slice in slice.gate.map { (slice.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        burst = workload.burst
        // Where a rule is written is no part of what it asks.
        rules = policy.rules.map { rule in
            var rule = rule
            rule.source = nil
            return rule
        }
        actions = Set(policy.actions)
    }

    /// How many of `earlier` cycles, given newest first, are cycles in a row with `cycle` for a workload.
    static func inARow(_ cycle: Cycle, after earlier: [Cycle], on workload: Workload) -> Int {
        func look(_ cycle: Cycle, _ workload: Workload) -> CyclesInARow.Cycle<RuleBasis> {
            .init(
                days: cycle.id.window.first.ordinal...cycle.id.window.last.ordinal, months: cycle.id.months,
                holds: true,
                policy: RuleBasis(workload, in: cycle))
        }
        var (count, next) = (0, look(cycle, workload))
        for before in earlier {
            guard let old = before.workloads.first(where: { $0.id == workload.id }) else { break }
            let looked = look(before, old)
            guard next.follows(looked) else { break }
            count += 1
            next = looked
        }
        return count
    }
}
