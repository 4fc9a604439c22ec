import Analysis
import Charts
import Portfolio
import Voice

/// What did we try? The effects of experiments that can be said in percent, with their intervals.
struct ExperimentChart {
    var context: EditionContext

    /// The chart; nil where no effect has a percentage.
    var chart: Chart? {
        let effects = context.edition.experiments.flatMap { finding in
            finding.effects.compactMap { effect in effect.percentValue.map { (finding.experiment, effect, $0) } }
        }
        guard !effects.isEmpty else { return nil }
        let words = ExperimentWords(context: context)
        let told = effects.filter { $0.1.verdict == .better || $0.1.verdict == .worse }
        let strongest = told.max { abs($0.2) < abs($1.2) }
        let figures = effects.compactMap { $0.1.difference }
        let caption = ChartCaption(context: context)
        let files = Set(effects.map { $0.1.effect.source.file })
        let format: @Sendable (Double) -> String = {
            Voice.Digits.trimmed(Digits.fixed($0, 1, signed: true)) + "%"
        }
        return IntervalRows(
            text: ChartText(
                title: strongest.map {
                    "\($0.0.title) changed \(name($0.1).lowercased()) most: \(format($0.2))"
                } ?? "No effect can be told from no change",
                description:
                    effects.count == 1
                    ? "One effect: a change by \(format(effects[0].2)) against the control."
                    : "\(effects.count) effects, changes from \(format(effects.map(\.2).min() ?? 0)) to \(format(effects.map(\.2).max() ?? 0)) against the control"
                        + (strongest.map { "; the strongest is that of \($0.0.title)." } ?? "."),
                caption:
                    "Change against the control with 95% intervals, \(caption.basis(figures)). Rings can't be told from no change among all effects of the edition (Holm, 5%). Effects that can't be said in percent stand in the table. \(caption.source(files: files))"
            ),
            valueTitle: "Change against the control, %", rowTitle: "Effect",
            rows: effects.map { experiment, effect, percent in
                let interval = effect.percent
                let isOpen = effect.verdict == .open || effect.verdict == .untested
                return IntervalRows.Row(
                    name: "\(experiment.title): \(name(effect))",
                    reading: Reading(percent, low: interval?.low, high: interval?.high, keepsOnes: true),
                    ink: isOpen ? .hold : effect.verdict == .better ? .good : .bad, isHollow: isOpen,
                    note: words.verdict(effect))
            }, limits: [Limit(0, "no change", ink: .muted)], includesZero: true, format: format
        ).chart
    }

    private func name(_ effect: ExperimentFinding.Effect) -> String {
        Phrase.title(of: IndicatorID(effect.effect.indicator), context.policy)
    }
}
