import Analysis
import Charts
import Portfolio

/// Did our decisions work? Each forecast that was due, and what was measured.
struct OutcomeChart {
    var context: EditionContext

    /// The chart; nil where no decision forecast a range.
    var chart: Chart? {
        let outcomes = context.edition.outcomes.filter { range(of: $0) != nil }
        let settled = outcomes.filter(\.result.settlesRange)
        guard !outcomes.isEmpty else { return nil }
        let hits = settled.count { $0.result == .hit }
        let untold = settled.count { $0.result == .cannotTell }
        let missed = settled.filter { $0.result == .miss }.map { $0.decision.title }
        return ForecastRows(
            text: ChartText(
                title: settled.isEmpty
                    ? "No forecast can be judged yet"
                    : "\(hits) of \(settled.count) decisions landed inside their forecast"
                        + (untold > 0 ? ", \(untold) can't be told" : ""),
                description:
                    "\(outcomes.count) decisions with a forecast, each from its low end to its high end. "
                    + (missed.isEmpty
                        ? "None surely missed its forecast. " : "Missed: \(missed.joined(separator: ", ")). ")
                    + ChartChange(context: context).words { past in
                        let all = past.outcomes.filter(\.result.settlesRange)
                        return all.isEmpty
                            ? nil : "\(all.count { $0.result == .hit }) of \(all.count) inside their forecast"
                    },
                caption:
                    "Each decision on its own scale: the shade is what was forecast, the dot what was measured by \(Phrase.cycle(context.edition.cycle.id)), the line its 95% interval, which must lie wholly inside to land and wholly outside to miss; n\u{a0}=\u{a0}\(settled.count) judged. "
                    + ChartCaption(context: context).source(files: Set(outcomes.map(\.decision.source.file)))
            ), decisions: outcomes.compactMap(decision)
        ).chart
    }

    /// The range that was forecast; nil for a chance, which is no place on a scale.
    private func range(of outcome: OutcomeFinding) -> (low: Double, high: Double)? {
        guard case .range(let low, let high, _)? = outcome.decision.forecast?.expectation else { return nil }
        return (low, high)
    }

    private func decision(_ outcome: OutcomeFinding) -> ForecastRows.Decision? {
        guard let forecast = range(of: outcome) else { return nil }
        let currency = context.currency
        let measured = outcome.measured
        let words = measured.map { Phrase.value($0, currency) } ?? outcome.result.words
        return ForecastRows.Decision(
            name: outcome.decision.title,
            forecast: Reading((forecast.low + forecast.high) / 2, low: forecast.low, high: forecast.high),
            measured: measured.map { Reading($0.value, low: $0.interval?.low, high: $0.interval?.high) },
            words: words, result: outcome.result.words,
            ink: outcome.result == .hit ? .good : outcome.result == .miss ? .bad : .muted,
            format: format(measured, isChange: outcome.decision.forecast?.kind != .level, currency))
    }

    /// Writes the values of a decision in the unit of what was measured, as finely as that is known.
    private func format(
        _ measured: Estimate?, isChange: Bool, _ currency: Currency
    ) -> @Sendable (Double) -> String {
        guard let measured else { return { Digits.grouped($0, $0 == $0.rounded() ? 0 : 2) } }
        let half = measured.interval.map { $0.width / 2 }
        let unit = measured.unit
        return { Phrase.quantity($0, unit, half: half, currency, signed: isChange) }
    }
}
