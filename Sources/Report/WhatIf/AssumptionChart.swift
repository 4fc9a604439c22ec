import Analysis
import Charts
import Portfolio

/// How far the choice leads while one assumption moves over its range and all else stays as filed.
struct AssumptionChart {
    let words: AssumptionWords
    /// The choice as filed.
    let choice: String

    /// The chart; nil where the lead is nowhere defined or never moves.
    var chart: Chart? {
        let assumption = words.assumption
        let leads = assumption.curve.compactMap(\.lead)
        guard let low = leads.min(), let high = leads.max(), high > low else { return nil }
        let (scale, code, period) = (words.scale, words.workload.code, words.workload.workload.period)
        let money: @Sendable (Double) -> String = { Digits.money($0, half: nil, code, signed: true) }
        let turns = assumption.turns.count
        return SensitivityCurve(
            text: ChartText(
                title: turns == 0
                    ? "\(words.title) alone never changes the choice"
                    : "\(words.title) alone changes the choice \(turns == 1 ? "once" : "\(turns) times")",
                description:
                    "From \(words.words(assumption.range.lowerBound)) to \(words.words(assumption.range.upperBound)) the lead of \(choice) goes from \(money(low)) to \(money(high)) \(period). \(words.about)",
                caption:
                    "Lead of \(choice) over the best other that may be chosen, computed with all else as filed; below 0 another leads, and where there is no line it may not be chosen. "
                    + (assumption.past == nil ? "" : "The shade is where it was in earlier cycles. ")
                    + "Estimates without interval."),
            valueTitle: words.title + ", " + words.unit.drop { $0 == " " },
            outcomeTitle: "Lead in net benefit, \(code) \(period)",
            points: assumption.curve.map { .init($0.value * scale, $0.lead) },
            filed: Limit(assumption.filed * scale, "filed", ink: .muted),
            turns: assumption.turns.prefix(3).map { Limit($0.value * scale, "changes", ink: .accent) },
            past: assumption.past.map {
                max($0.lowerBound, assumption.range.lowerBound) * scale...min(
                    max($0.upperBound, assumption.range.lowerBound), assumption.range.upperBound) * scale
            },
            outcomeFormat: { Digits.money($0, half: nil, code) }
        ).chart
    }
}
