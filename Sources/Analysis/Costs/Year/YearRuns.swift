import Portfolio
import Statistics

/// What runs in the months after a cycle, without the advice and with it from the month in which it takes effect, and what
/// is paid once for the change (methods.md 3).
struct YearRuns {
    let cycle: Cycle
    let workloads: [WorkloadFinding]
    let currency: Currency

    private var prices: PricesAhead { PricesAhead(cycle: cycle) }
    private var months: MonthsAhead { MonthsAhead(cycle: cycle) }

    /// What runs today in all of twelve months; nil where a cost isn't known, or two models share a traffic.
    var today: [YearRun]? {
        runs { found, id in [(id, found[id]?.recommendation.action == .scale ? .inService : .needed, 1..<13)] }
    }

    /// What is advised in all of twelve months.
    var advised: [YearRun]? {
        runs { found, id in
            [(replacement(of: id, in: found) ?? id, YearRuns.replicas(found[id]), 1..<13)]
        }
    }

    /// What runs in each month: today's until the advice takes effect.
    var asDecided: [YearRun]? {
        runs { found, id in
            let new = replacement(of: id, in: found)
            let replicas = YearRuns.replicas(found[id])
            guard new != nil || replicas == .advised else { return [(id, .needed, 1..<13)] }
            let start = min(13, start(new ?? id))
            return [(id, .inService, 1..<start), (new ?? id, replicas, start..<13)]
        }
    }

    /// What is paid once for the changes that take effect within the next `months`.
    func once(within months: Int = 12) -> (total: OnceCost, switching: Double, standby: Double) {
        var (switching, monthly, standby) = (0.0, 0.0, 0.0)
        for found in workloads {
            guard let id = found.incumbent, let new = replacement(of: id, in: found), let model = found[new] else {
                continue
            }
            let start = months < 12 ? start(new) : 1
            guard start <= months else { continue }
            switching += model.model.switchingCost
            guard let kept = found[id]?.model.standby, let sizing = found[id]?.cost.sizing else { continue }
            let month = Double(kept.replicas) * sizing.perReplica
            monthly += month
            standby += month * min(kept.months, Double(months - start + 1))
        }
        let cost = OnceCost(
            switching: switching, standby: monthly, standbyMonths: monthly > 0 ? standby / monthly : 0)
        return (cost, switching, standby)
    }

    private typealias Part = (ModelID, YearRun.Replicas, Range<Int>)

    private func runs(_ parts: (WorkloadFinding, ModelID) -> [Part]) -> [YearRun]? {
        var runs: [YearRun] = []
        for found in workloads {
            let running = MoneyAssembly.running(found)
            // Each at all of the traffic would count it twice.
            guard running.count == 1, let id = running.first else { return nil }
            for (model, replicas, months) in parts(found, id) where !months.isEmpty {
                guard let model = found[model],
                    let run = YearRun(
                        model, on: found.workload, prices: prices, currency: currency, replicas: replicas,
                        months: months.lowerBound...(months.upperBound - 1))
                else { return nil }
                runs.append(run)
            }
        }
        return runs.isEmpty ? nil : runs
    }

    /// What takes the place of what runs; nil where nothing does.
    private func replacement(of id: ModelID, in found: WorkloadFinding) -> ModelID? {
        found.incumbent == id && found.choice != id ? found.choice : nil
    }

    private static func replicas(_ model: ModelFinding?) -> YearRun.Replicas {
        model?.recommendation.action == .scale ? .advised : .needed
    }

    /// The first whole month of what is advised: after the day on which it takes effect, else after the report is out.
    private func start(_ model: ModelID) -> Int {
        let inForce = cycle.decisions.filter { $0.model == model }.compactMap(\.inForce).max()
        return months.month(from: inForce ?? cycle.published ?? cycle.collected)
    }
}
