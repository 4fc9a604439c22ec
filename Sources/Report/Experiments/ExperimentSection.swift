import Analysis
import Portfolio
import Statistics
import Voice

/// The technical section on experiments: what was tried, what changed, and what that showed.
struct ExperimentSection {
    var context: EditionContext
    var page: String
    var charts: ChartSet

    private var experiments: [ExperimentFinding] { context.edition.experiments }
    private var words: ExperimentWords { ExperimentWords(context: context) }

    /// The section; its closed line counts the experiments and those refused.
    func fold() -> Fold {
        guard !experiments.isEmpty else {
            return Fold(
                id: "experiments", title: "Experiments", finding: "none this cycle",
                [Block.words("No experiment was recorded in this cycle.")])
        }
        let refused = experiments.count { $0.refusal != nil }
        var blocks = charts.titled("experiments", nil, context, from: page) + [runs.block]
        if experiments.contains(where: { !$0.effects.isEmpty }) { blocks.append(effects.block) }
        blocks += notes.map { Block.words($0) }
        return Fold(
            id: "experiments", title: "Experiments", finding: "\(experiments.count) run, \(refused) refused", blocks)
    }

    private var notes: [String] {
        var notes: [String] = []
        if words.family > 1 {
            notes.append(
                "\(words.family) effects were tested, and one of so many can look real by chance. So what each says goes by its p-value adjusted over all of them (Holm), at 5%."
            )
        }
        if experiments.contains(where: { $0.refusal == nil }) { notes.append(ExperimentWords.interactions) }
        return notes
    }

    private var runs: Table {
        let rows = experiments.map { finding -> [Table.Cell] in
            let experiment = finding.experiment
            let changed = experiment.changed.isEmpty ? [experiment.factor] : experiment.changed
            return [
                .init(
                    experiment.title, href: SitePath.relative(from: page, to: context.modelPath(experiment.model)),
                    small: context.wording.name(experiment.model)),
                .init(
                    Listed.and(changed),
                    small: "\(experiment.factor): \(experiment.control), then \(experiment.variant)"),
                .init(experiment.source.window.map(Phrase.period) ?? "no days stated"),
                .init(
                    experiment.trafficShare.map { Digits.fixed($0 * 100, $0 < 0.01 ? 1 : 0) + "%" } ?? "not stated",
                    exact: CSVText.field(experiment.trafficShare)),
                .init(counts(experiment)),
                .init(
                    finding.refusal == nil ? experiment.verdict ?? "nothing written" : "refused",
                    small: finding.refusal?.words ?? experiment.owner, state: finding.refusal == nil ? nil : .open),
            ]
        }
        return Table(
            caption: "What was tried",
            heads: [
                "Experiment", "Changed", "Days", .number("Share of traffic"), .number("n on a side"),
                "What its owner says",
            ],
            rows: rows)
    }

    /// The fewest and the most values on a side: "1,200–5,200".
    private func counts(_ experiment: Experiment) -> String {
        let counts = experiment.effects.flatMap { [$0.control.count, $0.variant.count] }
        guard let least = counts.min(), let most = counts.max() else { return "none" }
        let ends = [least, most].map { Digits.grouped(Double($0), 0) }
        return least == most ? ends[0] : ends.joined(separator: "–")
    }

    private var effects: Table {
        let rows = experiments.flatMap { finding in
            finding.effects.map { effect -> [Table.Cell] in
                let before = words.side(effect.effect.control, effect)
                let after = words.side(effect.effect.variant, effect)
                return [
                    .init(finding.experiment.title),
                    .init(
                        Phrase.title(of: IndicatorID(effect.effect.indicator), context.policy),
                        small: effect.effect.isGuard ? "must not get worse" : nil),
                    .init(before.words, small: "n\u{a0}=\u{a0}" + Digits.grouped(Double(before.n), 0)),
                    .init(after.words, small: "n\u{a0}=\u{a0}" + Digits.grouped(Double(after.n), 0)),
                    .init(
                        words.headline(effect), small: words.spread(effect),
                        exact: CSVText.field(effect.percentValue ?? effect.difference?.value)),
                    .init(words.verdict(effect), small: words.test(effect), state: state(effect.verdict)),
                ]
            }
        }
        return Table(
            caption: "What changed with it, variant against control",
            heads: ["Experiment", "On", .number("Control"), .number("Variant"), .number("Change"), "What it says"],
            rows: rows)
    }

    private func state(_ verdict: ExperimentFinding.Effect.Verdict) -> Table.Cell.State {
        switch verdict {
        case .better: .pass
        case .worse: .fail
        case .open, .untested: .open
        }
    }
}
