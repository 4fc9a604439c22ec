import Analysis
import Portfolio

/// The alarms of the error budget, level by level, for models with a series of calls.
struct BurnTable {
    let context: EditionContext
    let page: String

    /// The table; nil where no model has a series and a limit.
    func block(_ models: [ModelFinding], in workload: WorkloadFinding) -> Block? {
        let found = models.compactMap { model in model.burn.map { (model, $0) } }
        guard let first = found.first else { return nil }
        return Table(
            caption:
                "\(workload.workload.title): how fast failed calls spent the \(BurnWords.percent(first.1.limit)) of calls that may fail. A burn rate of 1 spends it exactly as fast as it lasts; an alarm rings while both of its windows spend at its rate or above",
            heads: ["Model", "Alarm", "Result", .number("In all"), .number("Highest burn rate")],
            rows: found.flatMap { model, burn in burn.levels.map { row($0, model, burn, workload) } }, form: .records
        ).block
    }

    private func row(
        _ level: BurnFinding.Level, _ model: ModelFinding, _ burn: BurnFinding, _ workload: WorkloadFinding
    ) -> [Table.Cell] {
        let anchor = Anchor.figure(BurnStatement.key, model.model.id, workload.workload.id)
        let isJudged = level.obstacle == nil
        return [
            .init(
                model.model.title, href: context.lineage(anchor, of: model.model.id, from: page),
                small:
                    "\(BurnWords.moment(burn.start)) to \(BurnWords.moment(burn.end)), steps of \(BurnWords.duration(burn.step))"
            ),
            .init(BurnWords.level(level)),
            .init(
                BurnWords.result(level, burn), small: level.first.map { "first at " + BurnWords.moment($0) },
                state: !isJudged ? .open : level.count > 0 ? .fail : .pass),
            .init(
                isJudged ? BurnWords.duration(level.minutes) : "not judged", exact: isJudged ? "\(level.minutes)" : ""),
            .init(
                level.worst.map(BurnWords.rate) ?? (isJudged ? "no calls" : "not judged"),
                small: level.worstEnd.map { "in \(BurnWords.duration(level.longWindow)) to \(BurnWords.moment($0))" },
                exact: CSVText.field(level.worst)),
        ]
    }
}
