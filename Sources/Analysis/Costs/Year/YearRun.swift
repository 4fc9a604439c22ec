import Portfolio
import Statistics

/// A model on a workload in some of the months after a cycle, with what it costs in each (methods.md 3).
struct YearRun {
    /// Whose replicas count.
    enum Replicas {
        /// Those in service, whatever comes: it is about to be replaced, or waits for an advice.
        case inService
        /// Those needed as traffic grows, for what serves at least those in service.
        case needed
        /// Those that an advice asks for, as traffic grows.
        case advised
    }

    let workload: Workload
    let model: ModelFinding
    let cost: RunningCost
    /// Replicas in each of twelve months; empty without own hardware.
    let counts: [Int]
    /// The items of the price book that it is paid by.
    let items: [Price]

    /// The run in `months`; nil where its cost isn't known whole, or its replicas aren't.
    init?(
        _ model: ModelFinding, on workload: Workload, prices: PricesAhead, currency: Currency, replicas: Replicas,
        months: ClosedRange<Int>
    ) {
        let known = model.cost
        switch known.knowledge {
        case .known, .free: break
        case .unknown, .atLeast: return nil
        }
        guard known.perMonth != nil, known.currency == currency else { return nil }
        var counts: [Int] = []
        if let sizing = known.sizing {
            guard let found = YearRun.counts(sizing, replicas) else { return nil }
            counts = found
        }
        let parts = known.parts.map { part -> RunningCost.Part in
            let entry = prices.entry(of: part)
            let (steps, until) = (entry.map(prices.steps) ?? [], entry.flatMap(prices.knownUntil))
            return switch part.kind {
            case .hardware:
                .init(
                    .counted(counts), amount: known.sizing?.perReplica ?? part.amount, steps: steps, knownUntil: until)
            case .requests: .init(.variable, amount: part.amount, steps: steps, knownUntil: until)
            case .fixed, .retraining, .support: .init(.fixed, amount: part.amount, steps: steps, knownUntil: until)
            }
        }
        self.workload = workload
        self.model = model
        self.counts = counts
        items = known.parts.compactMap(prices.entry)
        cost = RunningCost(
            parts, months: months,
            growth: workload.growthPerQuarter ?? 0)
    }

    /// What it costs in a month after the cycle.
    func cost(month: Int) -> Double { cost.cost(month: month, growth: 0) }

    private static func counts(_ sizing: SizingFinding, _ replicas: Replicas) -> [Int]? {
        let ahead = sizing.ahead
        switch replicas {
        case .inService: return [sizing.inService ?? sizing.paid]
        case .needed: return ahead.count == 12 ? ahead : nil
        case .advised:
            // Fewer are advised once; more as traffic asks for them.
            guard let stated = sizing.inService, sizing.needed < stated else { return ahead.count == 12 ? ahead : nil }
            return [max(sizing.minimum, sizing.needed)]
        }
    }
}
