import Analysis

/// Where does the budget's year end? Outturn, plan against bills, and the twelve months to come.
struct BudgetSection {
    let context: EditionContext
    let page: String
    let charts: ChartSet

    /// The section.
    var fold: Fold {
        let budget = BudgetTable(context: context)
        return Fold(
            id: "budget", title: "Does the year's money suffice?", finding: finding,
            charts.titled("budget", nil, context, from: page)
                + [OutturnTable(context: context, page: page).block, budget.block].compactMap { $0 } + budget.lines
                + YearTable(context: context, page: page).blocks)
    }

    private var finding: String {
        let words = OutturnWords(context: context)
        if let finding = words.finding { return finding }
        guard let budget = words.brief else { return "no budget is stated" }
        return "\(budget); where the year ends isn't known: \(reason)"
    }

    private var reason: String {
        let bills = context.edition.money.spending?.months.contains { $0.found.actual != nil } ?? false
        return bills
            ? "what runs in the months to come has no known cost, or bills don't reach up to them"
            : "no bill is stated"
    }
}
