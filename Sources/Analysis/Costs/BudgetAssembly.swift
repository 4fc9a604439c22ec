import Portfolio
import Statistics

/// Holds what was billed against what was planned (S60, methods.md 3).
struct BudgetAssembly {
    let budget: Budget

    /// What is found of it.
    var finding: BudgetFinding {
        let lines = budget.lines.map { BudgetFinding.OfLine(stated: $0, found: found($0)) }
        let months = budget.months.map {
            BudgetFinding.OfMonth(first: $0.month, found: line($0.plan, $0.actual))
        }
        let known = months.map(\.found).filter { $0.difference != nil }
        var ofLines = lines.isEmpty ? nil : sum(lines.map(\.found))
        let splits = lines.compactMap(\.found.split)
        // A part of the lines that is split says nothing of the whole.
        if !lines.isEmpty, splits.count == lines.count { ofLines?.split = PriceVolumeMix(adding: splits) }
        return BudgetFinding(
            material: budget.material, lines: lines, months: months, ofLines: ofLines,
            soFar: known.count > 1 ? sum(known) : nil, monthsSoFar: known.count)
    }

    private func sum(_ lines: [BudgetFinding.Line]) -> BudgetFinding.Line {
        line(lines.reduce(0) { $0 + ($1.plan ?? 0) }, lines.reduce(0) { $0 + ($1.actual ?? 0) })
    }

    private func line(_ plan: Double?, _ actual: Double?) -> BudgetFinding.Line {
        var line = BudgetFinding.Line(plan: plan, actual: actual, isMaterial: false)
        if let plan, let difference = line.difference {
            line.isMaterial = difference != 0 && abs(difference) >= budget.material * plan * (1 - 1e-12)
        }
        return line
    }

    private func found(_ stated: Budget.Line) -> BudgetFinding.Line {
        var found = line(stated.plan, stated.actual)
        guard let planned = stated.planQuantity, let bought = stated.quantity else { return found }
        func price(_ amount: Double, _ quantity: Double) -> Double? { quantity > 0 ? amount / quantity : nil }
        // An amount that no unit was bought for has no price, and no split.
        guard planned > 0 || stated.plan == 0, bought > 0 || stated.actual == 0 else { return found }
        var growth = 1.0
        if let plan = stated.planRequests, let requests = stated.requests, plan > 0 {
            growth = requests / plan
            found.followsTraffic = true
        }
        found.split = PriceVolumeMix(
            [
                .init(
                    priceBefore: price(stated.plan, planned), quantityBefore: planned,
                    priceNow: price(stated.actual, bought), quantityNow: bought, followsTraffic: found.followsTraffic)
            ], growth: growth)
        return found
    }
}
