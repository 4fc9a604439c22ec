import Analysis
import Portfolio
import Voice

/// The technical section on earlier decisions: what was forecast, what came, and how good forecasts were.
struct OutcomeSection {
    var context: EditionContext
    var page: String
    var charts: ChartSet

    /// The section; its closed line is how many landed inside.
    func fold() -> Fold {
        let outcomes = context.edition.outcomes
        return Fold(
            id: "outcomes", title: "What we decided before, and what came of it", finding: finding,
            outcomes.isEmpty
                ? [Block.words("No earlier decision had a forecast that was due.")]
                : charts.titled("outcomes", nil, context, from: page) + [table.block]
                    + [
                        .words([
                            .text("Every decision of every edition: "),
                            .link(
                                "what was decided, and what came of it",
                                to: SitePath.relative(from: page, to: DecisionsPage.file)),
                            .text("."),
                        ])
                    ]
                    + (context.edition.calibration.map(CalibrationWords(context: context).sentences) ?? []).map {
                        Block.words($0)
                    })
    }

    /// What was forecast and what came, a row each.
    var table: Table {
        let outcomes = context.edition.outcomes
        return Table(
            caption: "Forecasts and outcomes",
            heads: ["Decision", "Forecast", .number("Measured"), "Result", .number("Error"), "One cycle later"],
            rows: outcomes.flatMap(rows), form: .records
        )
    }

    private var history: HistoryWords { HistoryWords(context: context) }

    private var finding: String {
        let ranges = context.edition.outcomes.filter(\.result.settlesRange)
        let chances = context.edition.outcomes.filter(\.result.settlesChance)
        let untold = ranges.count { $0.result == .cannotTell }
        let parts = [
            ranges.isEmpty
                ? nil : "\(ranges.count { $0.result == .hit }) of \(ranges.count) landed inside their forecast",
            untold == 0 ? nil : "\(untold) can't be told",
            chances.isEmpty
                ? nil : "\(chances.count { $0.result == .happened }) of \(chances.count) given a chance happened",
        ].compactMap { $0 }
        return parts.isEmpty ? "no forecast was due" : parts.joined(separator: ", ")
    }

    /// An outcome's row; a second one where traffic changed much and the figure can be restated.
    private func rows(_ outcome: OutcomeFinding) -> [[Table.Cell]] {
        let forecast = outcome.decision.forecast
        let id = Anchor.outcome(outcome.decision.id)
        func row(
            _ name: Table.Cell, _ expectation: Forecast.Expectation?, _ measured: Estimate?,
            _ result: OutcomeFinding.Result, _ note: String?, href: String?, _ error: ForecastError?,
            later: OutcomeFinding.Later?
        ) -> [Table.Cell] {
            var words = "no forecast"
            if let forecast, let expectation { words = context.wording.expectation(expectation, of: forecast) }
            return [
                name,
                .init(words, small: forecast.map { context.wording.subject(of: $0, for: outcome.decision.workload) }),
                .init(
                    measured.map { Phrase.value($0, context.currency) } ?? "not measured", href: href,
                    small: measured.map { Phrase.beside($0, context.currency) }, exact: CSVText.field(measured?.value)),
                .init(
                    result.words, small: note,
                    state: HistoryWords.state(result)),
                history.error(error, of: measured), history.later(later),
            ]
        }
        let way = outcome.measured == nil ? nil : context.lineage(id, of: nil, from: page)
        let first = row(
            .init(outcome.decision.title, small: "\(outcome.decision.id.name) · \(outcome.decision.state.rawValue)"),
            forecast?.expectation, outcome.measured, outcome.result, outcome.note?.words, href: way, outcome.error,
            later: outcome.later)
        guard let again = outcome.atTraffic else { return [first] }
        func volume(_ requests: Double) -> String { Figures.shortCount(requests) }
        let second = row(
            .init(
                outcome.decision.title,
                small: "at the traffic that came: \(volume(again.realised)) requests a month instead of "
                    + volume(again.planned)),
            again.expectation, again.measured, again.result,
            "by the costs known at the decision, \(money(again.before)) then would be \(money(again.beforeAtRealised))",
            href: way,
            ForecastError(again.expectation, measured: again.measured, result: again.result), later: nil)
        return [first, second]
    }

    private func money(_ amount: Double) -> String { Digits.money(amount, half: nil, context.currency.code) }
}
