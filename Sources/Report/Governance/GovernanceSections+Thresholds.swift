import Analysis

/// How near figures stand to the thresholds of the policy.
extension GovernanceSections {
    /// Thresholds with the figures nearest to them: whether one near by would have said otherwise.
    var thresholds: Fold {
        let all = context.edition.thresholdStability
        let policy = context.policy
        func side(_ figure: ThresholdStability.Figure?, _ key: String) -> Table.Cell {
            guard let figure else { return .init("none") }
            return .init(
                StabilityWords.value(figure.value, key), small: context.wording.name(figure.model),
                exact: CSVText.field(figure.value))
        }
        return Fold(
            id: "thresholds", title: "Would another threshold say otherwise?",
            finding: all.isEmpty
                ? "no figure is held against a threshold"
                : "\(all.count) thresholds with the figures nearest to them",
            all.isEmpty
                ? []
                : [
                    .words(
                        "A threshold may move as far as the nearest figure on each side without any model crossing it.",
                        as: .question),
                    Table(
                        caption: "Thresholds of \(Phrase.cycle(cycle.id)) and the figures held against them",
                        heads: [
                            "Threshold", .number("Set at"), .number("Nearest below"), .number("Nearest at or above"),
                            "Last looked at",
                        ],
                        rows: all.map { threshold in
                            [
                                .init(StabilityWords.title(threshold.key), small: "thresholds.\(threshold.key)"),
                                .init(
                                    StabilityWords.value(threshold.set, threshold.key),
                                    exact: CSVText.field(threshold.set)),
                                side(threshold.below, threshold.key), side(threshold.above, threshold.key),
                                .init(StabilityWords.lastLook(threshold.key, policy, context.findings, cycle)),
                            ]
                        }, form: .records
                    ).block,
                ])
    }
}
