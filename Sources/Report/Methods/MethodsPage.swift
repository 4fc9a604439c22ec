import Analysis
import Portfolio
import Statistics

/// How every figure is computed, in words, with the parameters that this edition used.
struct MethodsPage {
    var context: EditionContext

    /// The page.
    func page() -> Page {
        var content: [Block] = [
            Block.heading(1, "How the figures are computed"),
            Block.words(
                "The same content gives the same figures, on any machine. Chance enters only through a seed that stands below.",
                as: .lede),
        ]
        for method in Self.methods {
            content.append(Block.heading(2, method.title, id: method.id))
            content += method.words.map { Block.words($0) }
            if method.id == "rules" { content += [ruleTable.block] }
        }
        content += [Block.heading(2, "Indicators", id: "indicators"), indicators.block]
        content += [Block.heading(2, "Parameters of this edition", id: "parameters"), parameters.block]
        content += [Block.heading(2, "Goalposts and weights", id: "goalposts"), goalposts.block]
        return context.page(
            "methods.html", title: "Methods",
            summary: "How every figure of the report is computed, with its parameters.",
            content: content)
    }

    private struct Method {
        let id: String, title: String, words: [String]
    }

    private static let methods = [
        Method(
            id: "intervals", title: "Intervals",
            words: [
                "An interval holds the true value in 95 of 100 repetitions. Shares use Wilson's interval, differences of shares Newcombe's.",
                "What was counted says \"exact\". Money to come that follows from prices and traffic says that it is at those of today, without spread. A figure without any spread says so and is used as fixed.",
            ]),
        Method(
            id: "checks", title: "Checks with three answers",
            words: [
                "A limit is met when the whole interval lies on its good side, missed when all of it lies on the bad side. Otherwise it can't be told, and that is never counted as met.",
                "Failed calls spend the share that may fail. A burn rate of 1 spends it exactly as fast as it lasts. An alarm rings at the end of each step whose long and short window both burn at its rate or above: 14.4 in 1 h and 5 min, 6 in 6 h and 30 min, 1 in 3 days and 6 h. Only windows that lie whole within the series count, and one without calls rings nothing.",
            ]),
        Method(
            id: "scores", title: "Score",
            words: [
                "Each indicator is placed between two goalposts that the policy fixes: 0 at the worst, 1 at the best. The score is the weighted geometric mean of these, times 100, so a very weak indicator can't be bought back by a strong one.",
                "The arithmetic mean stands beside it; where that is more than 10 higher the model is called unbalanced.",
                "A model with a missing indicator has no score, just the range that it could have. Models that the data can't separate share a rank.",
            ]),
        Method(
            id: "costs", title: "Cost",
            words: [
                "Cost is hardware, requests, fixed fees, retraining and hours of support, at the workload's traffic. Unknown is never zero: it enters no ratio, no score and no frontier.",
                "What a right answer costs is the cost of a request over the share that is right, and likewise for answers in time. Such ratios describe; no rule and no score reads them, since a cheap model that is often wrong may win them.",
                "Amounts of different currency or basis (billed, allocated, usage, list) are never added or compared.",
            ]),
        Method(
            id: "frontier", title: "Frontier and price of a point",
            words: [
                "A model is on the frontier when none that competes is at least as good for less. Along it, the price of a point is the extra cost of a step divided by its extra points.",
                "A step pays when its price is at most what a point is worth, which people state. The chance that it pays comes from draws of both figures within their spread.",
                "Where nobody says what a right answer is worth, the choice is shown over a range of worths, and no model is promoted on cost grounds.",
            ]),
        Method(
            id: "drift", title: "Drift between cycles",
            words: [
                "A share of right answers alerts when its change is more than chance among all that are compared together, at most one false alarm in ten, and at least as large as the policy asks (Benjamini and Hochberg; Yekutieli where groups overlap).",
                "Latencies are compared by the largest distance of their shares of calls, which counts from 0.1 on. The mix of answers and the hours of the week are compared by the stability index, which counts above 0.1 and above what chance passes in 5% of the cases.",
                "What a model is asked is compared by the stability index too: kinds as they are counted, values over the tenths that the last cycle had of them. Values are also compared by the largest distance, as latencies are, and judged together with other inputs.",
                "Through the qualities of three or more cycles that asked the same questions a straight line is laid, each weighed by how well it is known: a small drift that lasts shows there before any one step of it is more than chance.",
                "What carries traffic or is on a frontier is judged together; any other model is judged by itself, so that its presence changes nothing for the others.",
            ]),
        Method(
            id: "scenarios", title: "Scenarios",
            words: [
                "A scenario changes inputs, and everything that follows is computed again: costs, replicas, scores, limits, the worth of a point a month and the choice. Its assumptions are taken as exact, and it has no probability.",
                "More calls in the busy hours are more calls a month, by the measured week, and a longer queue in the busiest hour. Latency stays as measured, since nobody has seen it under other traffic.",
                "A price by the hour moves hardware, a price by the request what is paid by it, and neither moves support or retraining. A cost without that split moves as a whole.",
                "What one group loses lowers the whole by the group's share, and the groups of other dimensions by as much, as if it were spread evenly over them.",
            ]),
        Method(
            id: "queue", title: "The busiest hour",
            words: [
                "Calls of the busiest hour, at their peak within it, are a queue before a model's replicas (Erlang). How long calls wait is multiplied by half the sum of the squared variations of arrivals and of service, where both are stated; else both are taken as random, and waits stay.",
                "A service time that is measured from end to end contains waiting. So the quietest hours stand for it, and it is called an upper estimate.",
            ]),
        Method(
            id: "experiments", title: "Experiments",
            words: [
                "An experiment changes one factor; one that changed two is refused. Means are compared by Welch's t, pairs by the paired t, shares by Newcombe. Where all values are above 0 the change is told in percent, from the ratio of geometric means.",
                "All effects of an edition are judged together, by p-values adjusted for their number (Holm), at 5%.",
            ]),
        Method(
            id: "outcomes", title: "Forecasts and what came of them",
            words: [
                "A range is hit when what was measured lies inside it. From ten outcomes on, ranges are judged together by how many held what came, by the median error and by the interval score: the width and a fine for what came outside. Chances are judged by the Brier score, their mean squared error.",
                "Where traffic changed by more than a fifth since the decision, a cost is also compared at the traffic that came. The cost structure of the decision's cycle says what that traffic alone would have changed: a level that was forecast moves by as much, a change is counted from there. Other figures follow from no formula of traffic, so that they only carry a mark.",
            ]),
        Method(
            id: "ties", title: "Ties",
            words: [
                "Where the interval of a difference includes 0, no sentence puts one model above the other. How many more answers would part them assumes today's shares: an interval's reach shrinks with the root of the answers."
            ]),
        Method(
            id: "rules", title: "Rules",
            words: [
                "Every advice comes from a numbered rule, which reads the checks, the chance of paying more and earlier advice. A promotion must be advised in several cycles in a row, so that noise doesn't move production.",
                "More replicas are asked for where the busiest hour or the month's traffic needs them, and where the net benefit with them paid is no less than another model's less switching. Fewer are enough where every limit holds with them.",
                "Promotions that cost more than what they replace, and replicas more, must fit what the budget of the year and the hardware leave beyond production, over all workloads together. Where they don't, what gains most mean net benefit for each unit of money that it adds goes first. More replicas gain against the best other model that meets every limit. What this cycle's decisions save pays for nothing yet.",
                "Beside each chance stands how good its basis is, since a chance holds the error of sampling alone. It is strong when five checks are passed, fair when one fails, thin when more do: who measured is neither vendor nor owner; earlier cycles and large groups say the same; it was measured as it would be used; the interval keeps clear of the line; nothing was left out. A check without the data that it needs fails. On strong or fair evidence we recommend, on thin evidence we suggest.",
                "A check of the busy hours that nobody measured stays open, whatever the queue of the busiest hour predicts.",
            ]),
    ]

    /// The rules in their order, with what each asks and says.
    private var ruleTable: Table { RulesTable(context: context).table }

    private var indicators: Table {
        let own = context.policy.indicators
        let all = own + Indicator.builtIn.filter { builtIn in !own.contains { $0.id == builtIn.id } }
        return Table(
            caption: "What each indicator means", heads: ["Indicator", "Unit", "Better when", "Meaning"],
            rows: all.map {
                [
                    .init($0.title, small: $0.id.name), .init($0.unit.rawValue),
                    .init($0.better == .neither ? "neither" : $0.better.rawValue), .init($0.definition),
                ]
            })
    }

    private var parameters: Table {
        let policy = context.policy
        func row(_ name: String, _ key: String, _ value: String, _ usual: String) -> [Table.Cell] {
            [.init(name, small: key), .init(value), .init(usual)]
        }
        let usual = Policy()
        return Table(
            caption: "Exact: chosen by people in policy.yml, or the documented default",
            heads: ["Parameter", .number("Value"), .number("Default")],
            rows: [
                row("Seed of the draws", "seed", String(policy.seed), String(usual.seed)),
                row("Draws", "draws", count(policy.draws), count(usual.draws)),
                row(
                    "Oldest figure allowed, days", "max_age_days", String(policy.maxAgeDays), String(usual.maxAgeDays)),
                row(
                    "Months over which a switch must pay", "horizon_months", Digits.fixed(policy.horizonMonths, 0),
                    Digits.fixed(usual.horizonMonths, 0)),
                row(
                    "Advice between promote and defer", "actions", actions(policy), actions(usual)),
            ]
                + ThresholdWords.rows(policy.thresholds).map { row($0.meaning, $0.key, $0.value, $0.usual) })
    }

    private func count(_ value: Int) -> String { Digits.grouped(Double(value), 0) }

    private func actions(_ policy: Policy) -> String {
        policy.actions.isEmpty ? "none" : policy.actions.map(\.rawValue).joined(separator: ", ")
    }

    private var goalposts: Table {
        var rows: [[Table.Cell]] = []
        for workload in context.edition.workloads {
            for part in workload.models.first?.score.contributions ?? [] {
                rows.append([
                    .init(Phrase.title(of: part.indicator, context.policy), small: workload.workload.title),
                    .init(Digits.grouped(part.worst, 2), exact: CSVText.field(part.worst)),
                    .init(Digits.grouped(part.best, 2), exact: CSVText.field(part.best)), .init(part.scale.rawValue),
                    .init(Digits.fixed(part.weight * 100, 1) + "%", exact: CSVText.field(part.weight)),
                ])
            }
        }
        return Table(
            caption: "Ends of each scale and its weight; exact, fixed by the policy",
            heads: ["Indicator", .number("Scores 0 at"), .number("Scores 100 at"), "Scale", .number("Weight")],
            rows: rows)
    }
}
