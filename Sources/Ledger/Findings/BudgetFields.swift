import Analysis
import Portfolio
import Statistics

/// The budget's year: what was billed against the plan, where it ends, and the twelve months to come.
enum BudgetFields {
    /// Money of the budget and of the year; null where nothing is known.
    static var money: Shape<MoneyFinding> {
        Shape(
            "money",
            [
                .maybeNumber("beforePerYear", "What runs, a year at today's traffic and prices") { $0.before?.value },
                .maybeNumber("afterPerYear", "The same after the decisions") { $0.after?.value },
                .maybe("year", "The twelve months after the cycle", year) { $0.year },
                .maybe("outturn", "Where the budget's year ends", outturn) { $0.outturn },
                .maybe("budget", "What was billed against the plan", spending) { $0.spending },
            ])
    }

    private static var year: Shape<YearFinding> {
        Shape(
            "yearOfMoney",
            [
                .number("before", "What runs today, all twelve months") { $0.sum.before },
                .number("after", "What is advised") { $0.sum.after },
                .number("recurringChange", "After less before") { $0.sum.recurring },
                .number("once", "Paid once: switching and what stands by") { $0.sum.once },
                .number("change", "All of the first year") { $0.sum.change },
                .whole("monthsKnown", "Months for which every price is known; then prices are assumed to stay") {
                    $0.sum.monthsKnown
                },
                .maybeText("endsFirst", "The item whose price is known for that long only") { $0.endsFirst },
                .list("months", "Month by month", yearMonth) { $0.months },
            ])
    }

    /// A month to come: what `year.csv` shows too.
    static var yearMonth: Shape<YearFinding.Month> {
        Shape(
            "yearMonth",
            [
                .text("month", "Its first day") { $0.first.description },
                .number("before", "What runs today", in: .money("a month")) { $0.before },
                .number("after", "What is advised", in: .money("a month")) { $0.after },
            ])
    }

    private static var outturn: Shape<OutturnFinding> {
        Shape(
            "outturn",
            [
                .text("from", "The first day of the budget's year") { $0.first.description },
                .number("budget", "The budget of the year") { $0.budget },
                .number("spent", "The bills so far") { $0.sum.spent },
                .whole("monthsBilled", "Months with a bill") { $0.billed },
                .number("rest", "The months to come") { $0.sum.rest },
                .number("once", "Paid once within the year") { $0.sum.once },
                .number("total", "Where the year ends") { $0.sum.total },
                .number("room", "What is left of the budget") { $0.sum.room },
                .maybeNumber("contingency", "What to keep aside for the dearest scenario that must hold") {
                    $0.sum.contingency
                },
                .maybeText("dearest", "That scenario; no probability") { $0.dearest?.name },
            ])
    }

    private static var spending: Shape<BudgetFinding> {
        Shape(
            "budget",
            [
                .number("material", "The share of a plan from which a difference is material", in: .share) {
                    $0.material
                },
                .list("months", "Month by month", month) { $0.months },
                .list("lines", "By what it pays for", line) { $0.lines },
            ])
    }

    /// A month: what `budget.csv` shows too.
    static var month: Shape<BudgetFinding.OfMonth> {
        Shape(
            "budgetMonth", [.text("month", "Its first day") { $0.first.description }] + found.map { $0.of(\.found) })
    }

    /// A line: what `budget-lines.csv` shows too.
    static var line: Shape<BudgetFinding.OfLine> {
        Shape(
            "budgetLine",
            [.text("line", "What it pays for") { $0.stated.name }] + found.map { $0.of(\.found) } + [
                .maybeNumber("price", "What other prices of a unit add") { $0.found.split?.price },
                .maybeNumber("volume", "What more requests than planned add; null where it doesn't follow them") {
                    $0.found.followsTraffic ? $0.found.split?.volume : nil
                },
                .maybeNumber("mix", "What other units a request add") {
                    $0.found.followsTraffic ? $0.found.split?.mix : nil
                },
                .maybeNumber("size", "What more or fewer units add of what doesn't follow the traffic") {
                    $0.found.followsTraffic ? nil : $0.found.split?.size
                },
                .maybeText("note", "Why it differs, as stated") { $0.stated.note },
            ])
    }

    private static var found: [Field<BudgetFinding.Line>] {
        [
            .maybeNumber("plan", "What was planned") { $0.plan },
            .maybeNumber("actual", "What was billed") { $0.actual },
            .maybeNumber("difference", "What was billed less what was planned") { $0.difference },
            .maybeNumber("share", "The difference over the plan", in: .share) { $0.share },
            .maybeText("side", "favourable, adverse or as planned") { $0.side?.rawValue },
            .flag("material", "Whether the difference is material") { $0.isMaterial },
        ]
    }
}
