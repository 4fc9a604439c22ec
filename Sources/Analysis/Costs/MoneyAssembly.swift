import Formulas
import Portfolio
import Statistics

/// What production costs a year, before and after the advice (methods.md 3).
struct MoneyAssembly {
    let workloads: [WorkloadFinding]
    let budget: Budget?

    /// A total a year: exact or with its spread where every part is known, else at least what is known.
    private struct Total {
        var whole: Estimate?
        var atLeast: Estimate?
    }

    /// The totals; a part that is unknown makes them lower bounds, and is named.
    var finding: MoneyFinding {
        var missing: [MoneyGap] = []
        let before = total(missing: &missing, isAfter: false, MoneyAssembly.running)
        let after = total(missing: &missing, isAfter: true) { workload in
            guard let choice = workload.choice, choice != workload.incumbent else {
                let production = workload.models.filter { $0.model.serves }.map(\.model.id)
                return production.isEmpty ? [workload.choice].compactMap { $0 } : production
            }
            let kept = workload.models.filter { $0.model.serves && $0.model.id != workload.incumbent }
            return kept.map(\.model.id) + [choice]
        }
        var seen = Set<MoneyGap>()
        return MoneyFinding(
            before: before.whole, after: after.whole, split: nil, atLeastBefore: before.atLeast,
            atLeastAfter: after.atLeast, change: change(before.whole, after.whole), budget: budget,
            missing: missing.filter { seen.insert($0).inserted }, history: [])
    }

    /// What runs in production on a workload; the model that others are compared with where nothing does.
    static func running(_ workload: WorkloadFinding) -> [ModelID] {
        let production = workload.models.filter { $0.model.serves }.map(\.model.id)
        return production.isEmpty ? [workload.incumbent].compactMap { $0 } : production
    }

    private func change(_ before: Estimate?, _ after: Estimate?) -> Estimate? {
        before.flatMap { before in
            after.map { after in
                let difference = Differences.between(before, after)
                return Estimate(
                    value: difference.value,
                    spread: difference.interval.map { $0.width > 0 ? .computed($0) : .exact } ?? .notSupplied,
                    unit: .number,
                    lineage: Lineage(
                        sources: before.lineage.sources + after.lineage.sources,
                        steps: [
                            .formula(
                                .yearChange, Term.perYear.of(after.value) - Term.perYear.of(before.value), .aYear)
                        ],
                        methods: [.fullCost]))
            }
        }
    }

    private func total(missing: inout [MoneyGap], isAfter: Bool, _ models: (WorkloadFinding) -> [ModelID]) -> Total {
        var parts: [(name: String, cost: Estimate)] = []
        var amounts: [Cost] = []
        var isComplete = true
        for workload in workloads {
            let chosen = models(workload)
            if chosen.isEmpty {
                missing.append(.nothingRuns(on: workload.workload.id))
                isComplete = false
            }
            // Each at all of the traffic would count it twice (methods.md 3).
            if chosen.count > 1 {
                missing.append(.noShares(of: workload.workload.id))
                isComplete = false
                continue
            }
            for model in chosen {
                // What serves costs what its replicas in service cost, until an advice changes their number.
                guard let found = workload[model],
                    let cost = found.model.serves ? found.cost.todaysBill : found.cost.perMonth
                else {
                    missing.append(
                        workload.workload.requestsPerMonth == nil
                            ? .noTraffic(of: workload.workload.id) : .noCost(of: model))
                    isComplete = false
                    continue
                }
                if case .atLeast(let reason) = found.cost.knowledge {
                    missing.append(.partOfCost(of: model, reason))
                    isComplete = false
                }
                amounts += found.cost.parts.compactMap(\.price)
                parts.append((found.model.title, isAfter ? scaled(cost, found, workload.workload) : cost))
            }
        }
        // Amounts of different basis or currency are no total, not even a lower bound.
        if let mismatch = CostMismatch.first(among: amounts) {
            missing.append(.mismatch(mismatch))
            return Total()
        }
        guard !parts.isEmpty else { return Total() }
        let value = 12 * parts.reduce(0) { $0 + $1.cost.value }
        func half(_ end: (Interval) -> Double) -> Double {
            12
                * parts.reduce(0) { sum, part in
                    let width = part.cost.interval.map { end($0) - part.cost.value } ?? 0
                    return sum + width * width
                }.squareRoot()
        }
        let isSpread = parts.contains { $0.cost.interval != nil }
        let sum = Estimate(
            value: value,
            spread: isSpread ? .computed(Interval(low: value - half(\.low), high: value + half(\.high))) : .exact,
            unit: .number,
            lineage: Lineage(
                sources: parts.flatMap(\.cost.lineage.sources),
                steps: parts.map { .formula(.year($0.name), 12 * Term.perMonth.of($0.cost.value), .aYear) }
                    + [.formula(.yearSum, .sum(parts.map { 12 * Term.perMonth.of($0.cost.value) }), .aYear)],
                methods: [.fullCost]))
        return isComplete ? Total(whole: sum) : Total(atLeast: sum)
    }

    /// The cost a month with the replicas that are advised.
    private func scaled(_ cost: Estimate, _ found: ModelFinding, _ workload: Workload) -> Estimate {
        guard found.recommendation.action == .scale, let change = found.recommendation.costChange,
            let volume = workload.requestsPerMonth
        else { return cost }
        var scaled = cost
        let added = change.value * volume / 1000
        scaled.value += added
        scaled.spread = cost.spread.shifted(by: added, scale: 1)
        return scaled
    }
}
