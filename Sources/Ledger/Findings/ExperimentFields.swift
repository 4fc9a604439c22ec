import Analysis
import Portfolio

/// Experiments with their effects.
enum ExperimentFields {
    /// An experiment; one that is refused has no effects.
    static func experiment(_ words: FactWords) -> Shape<ExperimentFinding> {
        Shape(
            "experiment",
            [
                .text("id", "The experiment") { $0.experiment.id },
                .text("title", "Its name for readers") { $0.experiment.title },
                .text("model", "The model") { $0.experiment.model.name },
                .text("factor", "What was changed") { $0.experiment.factor },
                .text("control", "From") { $0.experiment.control }, .text("variant", "To") { $0.experiment.variant },
                .texts("changed", "What else changed") { $0.experiment.changed },
                .maybeText("refused", "Why it says nothing") { $0.refusal.map(words.refusal) },
                .maybeText("from", "Its first day") { $0.experiment.source.window?.first.description },
                .maybeText("to", "Its last day") { $0.experiment.source.window?.last.description },
                .maybeNumber("trafficShare", "Of live traffic that took part", in: .share) {
                    $0.experiment.trafficShare
                },
                .list("effects", "What was measured", effect(words)) { $0.effects },
            ])
    }

    /// An effect: what `experiments.csv` shows too.
    static func effect(_ words: FactWords) -> Shape<ExperimentFinding.Effect> {
        Shape(
            "effect",
            [
                .text("indicator", "The indicator") { $0.effect.indicator },
                .flag("guard", "Whether it is watched, not hoped for") { $0.effect.isGuard },
                .text("better", "higher or lower") { $0.effect.better.rawValue },
                .whole("controlN", "Counted in the control") { $0.effect.control.count },
                .whole("variantN", "Counted in the variant") { $0.effect.variant.count },
                .maybeNumber("difference", "Variant minus control, in `unit`") { $0.difference?.value },
                .maybeText("unit", "Its unit") { $0.difference?.unit.rawValue },
                .maybeNumber("low", "The low end of its 95% interval") { $0.difference?.interval?.low },
                .maybeNumber("high", "The high end of its 95% interval") { $0.difference?.interval?.high },
                .maybeNumber("percent", "The difference in percent of the control", in: .of("%")) { $0.percentValue },
                .maybeNumber("percentLow", "The low end of its 95% interval", in: .of("%")) { $0.percent?.low },
                .maybeNumber("percentHigh", "The high end of its 95% interval", in: .of("%")) { $0.percent?.high },
                .maybeNumber("p", "Probability of as much by chance") { $0.pValue },
                .maybeNumber("adjustedP", "The same, adjusted for all effects") { $0.adjustedP },
                .text("verdict", "better, worse, open or untested") { $0.verdict.rawValue },
                .texts("steps", "What was computed, in order, with the numbers put in") {
                    ($0.difference?.lineage.steps ?? []).map(words.step)
                },
                .list("sources", "Where its inputs stand", FigureFields.source) {
                    $0.difference?.lineage.sources ?? []
                },
            ])
    }
}
