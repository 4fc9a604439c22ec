import Analysis
import Charts
import Portfolio
import Voice

/// How far the choice leads while one assumption moves over its range and all else stays as filed.
struct AssumptionChart {
    let words: AssumptionWords
    /// The choice as filed.
    let choice: String

    private var context: EditionContext { words.context }

    /// Its CSV file within the edition's folder.
    var file: String {
        let key = words.assumption.kind.key
        return "data/chart-lead-\(SitePath.name(for: words.workload.workload.id.name))-\(SitePath.name(for: key)).csv"
    }

    /// "Support chat: traffic"; of a single workload "Traffic".
    private var name: String {
        context.edition.workloads.count > 1 ? "\(words.workload.workload.title): \(words.inner)" : words.title
    }

    /// What the lead is computed of: quality and cost of every model that a hand moves.
    private var basis: (quality: [Estimate], all: [Estimate]) {
        let models = (words.workload.whatIf?.options ?? []).compactMap { words.workload[$0.model] }
        let quality = models.compactMap(\.quality)
        return (quality, quality + models.compactMap(\.cost.comparable))
    }

    /// The chart; nil where the lead is nowhere defined or never moves.
    var chart: Chart? {
        let assumption = words.assumption
        let leads = assumption.curve.compactMap(\.lead)
        guard let low = leads.min(), let high = leads.max(), high > low else { return nil }
        let (scale, code, period) = (words.scale, words.workload.code, words.workload.workload.period)
        let money: @Sendable (Double) -> String = { Digits.money($0, half: nil, code, signed: true) }
        let turns = assumption.turns.count
        let (caption, basis) = (ChartCaption(context: context), basis)
        let start = Voice.Digits.short(assumption.range.lowerBound * scale, places: 1)
        return SensitivityCurve(
            text: ChartText(
                title: turns == 0
                    ? "\(name) alone never changes the choice"
                    : "\(name) alone changes the choice \(turns == 1 ? "once" : "\(turns) times")",
                description:
                    "From \(start) to \(words.words(assumption.range.upperBound)) the lead of \(choice) ranges from \(money(low)) to \(money(high)) \(period). \(words.earlier ?? "No earlier value is known.")",
                caption:
                    caption.basis(basis.quality)
                    + ". Lead of \(choice) over the best other, all else as filed; below 0 another leads; no line: it may not be chosen. "
                    + (assumption.past == nil ? "" : "Shade: earlier cycles. ")
                    + "Estimates without interval. " + caption.source(basis.all)),
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
