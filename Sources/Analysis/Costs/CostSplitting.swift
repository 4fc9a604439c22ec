import Formulas
import Portfolio
import Statistics

/// Splits the change of what models cost between two cycles (N02): parts are matched by workload, model and name.
enum CostSplitting {
    /// A model's cost on a workload in one cycle.
    struct Side {
        var workload: Workload
        var model: ModelID
        var cost: CostFinding
    }

    /// The change of one model's cost; nil where a side isn't known in full, traffic is missing, or basis or currency
    /// changed, which no split can bridge.
    static func split(from before: Side, to now: Side, against cycle: CycleID) -> CostSplit? {
        split(from: [before], to: [now], against: cycle)
    }

    /// The change of what several models of one workload cost together.
    static func split(from before: [Side], to now: [Side], against cycle: CycleID) -> CostSplit? {
        let all = before + now
        guard let first = now.first ?? before.first, isWhole(all), let growth = growth(before, now),
            all.allSatisfy({ $0.cost.basis == first.cost.basis && $0.cost.currency == first.cost.currency })
        else { return nil }
        let items = items(before, now)
        return CostSplit(
            against: cycle, parts: PriceVolumeMix(items, growth: growth),
            lineage: lineage(PriceVolumeMix(items, growth: growth), growth, all, against: cycle),
            basis: first.cost.basis, currency: first.cost.currency)
    }

    /// Several splits together: amounts add up, so workloads of different growth keep their own.
    static func sum(_ splits: [CostSplit]) -> CostSplit? {
        guard let first = splits.first,
            splits.allSatisfy({ $0.basis == first.basis && $0.currency == first.currency })
        else { return nil }
        var total = first
        total.parts = PriceVolumeMix(adding: splits.map(\.parts))
        total.lineage = Lineage(
            sources: splits.flatMap(\.lineage.sources),
            steps: splits.flatMap(\.lineage.steps) + [.money(.change(total.parts))],
            methods: [.fullCost])
        return total
    }

    private static func isWhole(_ sides: [Side]) -> Bool {
        sides.allSatisfy { $0.cost.comparable != nil && $0.cost.perMonth != nil }
    }

    /// Traffic now over traffic before, of the one workload that both sides are of.
    private static func growth(_ before: [Side], _ now: [Side]) -> Double? {
        guard let then = before.first?.workload.requestsPerMonth, let today = now.first?.workload.requestsPerMonth,
            then > 0
        else { return nil }
        return today / then
    }

    private static func items(_ before: [Side], _ now: [Side]) -> [PriceVolumeMix.Item] {
        func parts(_ sides: [Side]) -> [String: CostFinding.Part] {
            var list: [String: CostFinding.Part] = [:]
            for side in sides {
                for part in side.cost.parts { list["\(side.model.name)\u{0}\(part.name)"] = part }
            }
            return list
        }
        let (then, today) = (parts(before), parts(now))
        return Set(then.keys).union(today.keys).sorted().map { key in
            PriceVolumeMix.Item(
                priceBefore: then[key]?.unitPrice, quantityBefore: then[key]?.quantity ?? 0,
                priceNow: today[key]?.unitPrice, quantityNow: today[key]?.quantity ?? 0,
                // Replicas, licences and people are bought by the month, not by the request.
                followsTraffic: (then[key] ?? today[key])?.kind == .requests)
        }
    }

    private static func lineage(
        _ parts: PriceVolumeMix, _ growth: Double, _ sides: [Side], against cycle: CycleID
    ) -> Lineage {
        Lineage(
            sources: sides.flatMap { $0.cost.perMonth?.lineage.sources ?? [] },
            steps: [
                .money(.before(cycle, parts)), .money(.price(parts)), .money(.volume(parts, growth: growth)),
                .money(.mix(parts, growth: growth)), .money(.size(parts)), .money(.change(parts)),
            ], methods: [.fullCost])
    }
}
