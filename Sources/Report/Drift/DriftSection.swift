import Analysis
import Formulas
import Portfolio
import Statistics
import Voice

/// The technical section on what drifted since the last cycle: shares of right answers, latency, what is asked.
struct DriftSection {
    var context: EditionContext
    var page: String

    /// More rows than this nobody reads: then only what moved is shown, and what the author recorded of inputs.
    private static let mostRows = 24

    private var edition: EditionFinding { context.edition }
    private var words: DriftWords { DriftWords(context: context) }

    /// The section; its closed line is what moved.
    var fold: Fold {
        Fold(id: "drift", title: "What drifted since the last cycle?", finding: finding, body)
    }

    private var alerts: [(workload: WorkloadFinding, alert: DriftAlert)] {
        edition.workloads.flatMap { workload in workload.alerts.map { (workload, $0) } }
    }

    private var shifts: [(workload: WorkloadFinding, shift: DistributionShift)] {
        edition.workloads.flatMap { workload in workload.shifts.map { (workload, $0) } }
    }

    private var finding: String {
        if let reason = absent { return reason.short }
        let moved = shifts.count { $0.shift.verdict == .moved }
        let untold = shifts.count { $0.shift.verdict == .cannotTell }
        let parts = [
            alerts.isEmpty ? nil : "\(alerts.count) \(alerts.count == 1 ? "share" : "shares") of right answers",
            moved == 0 ? nil : "\(moved) of \(shifts.count) distributions",
        ].compactMap { $0 }
        return (parts.isEmpty ? "nothing is known to have moved" : Listed.and(parts) + " moved")
            + (untold > 0 ? ", \(untold) can't be told" : "")
    }

    /// Why there is nothing to compare; nil where there is.
    private var absent: (short: String, long: String)? {
        if let reason = edition.breakReason {
            return ("the cycles can't be compared", "The cycles can't be compared: \(reason)")
        }
        guard edition.previous != nil else {
            return ("this is the first cycle", "This is the first cycle, so there is nothing to compare it with.")
        }
        return nil
    }

    private var body: [Block] {
        if let absent { return [Block.words(absent.long)] }
        var blocks: [Block] = []
        blocks.append(
            Block.words(
                "A change counts where its interval excludes none and it is large enough to matter; where the interval lies wholly within what doesn't matter, there is no change that matters; else it can't be told.",
                as: .question))
        if alerts.isEmpty {
            blocks.append(
                Block.words("No group's share of right answers moved by more than chance and \(least) or more."))
        } else {
            blocks.append(shares.block)
        }
        let isLong = shifts.count > Self.mostRows
        let inputs = shifts.count { $0.shift.isOfInput }
        let shown = shifts.filter {
            !isLong || $0.shift.verdict == .moved || ($0.shift.isOfInput && inputs <= Self.mostRows)
        }
        if !shown.isEmpty { blocks.append(distributions(shown).block) }
        let left = shifts.count - shown.count
        let untoldLeft =
            shifts.count { $0.shift.verdict == .cannotTell } - shown.count { $0.shift.verdict == .cannotTell }
        if left > 0 {
            blocks.append(
                Block.words(
                    "\(left) more distributions: \(untoldLeft) can't be told, the others had no change that matters.",
                    as: .fine))
        }
        blocks += unlike.map { Block.words($0, as: .fine) }
        if shifts.isEmpty {
            blocks.append(
                Block.words(
                    "No latencies, groups, inputs or weeks were recorded in both cycles, so no distribution can be compared."
                ))
        }
        return blocks
    }

    /// Inputs that are recorded otherwise than before, a sentence each.
    private var unlike: [String] {
        edition.workloads.flatMap(\.models).flatMap { model in
            model.unlikeInputs.map {
                "\(model.model.title): \($0) was recorded in another form before, so it can't be compared."
            }
        }
    }

    private var least: String {
        let points = context.policy.thresholds.minimumChange
        return FormulaNumber.text(points) + (points == 1 ? " point" : " points")
    }

    private var shares: Table {
        let rows = alerts.map { workload, alert -> [Table.Cell] in
            [
                model(alert.model, workload),
                .init(alert.slice?.title ?? "all"),
                .init(
                    Phrase.difference(alert.change, context.currency),
                    small: Phrase.spread(alert.change, context.currency), exact: CSVText.field(alert.change.value)),
                .init(
                    Phrase.percent(alert.adjustedP),
                    small: alert.isStrict ? "sure enough to stop a deployment" : nil,
                    exact: CSVText.field(alert.adjustedP)),
                .init(alert.owner ?? "nobody"),
            ]
        }
        return Table(
            caption:
                "Shares of right answers that moved by \(least) or more; of all such alarms at most one in ten is false (Benjamini and Hochberg; Yekutieli where groups overlap), and those to stop a deployment for hold at 5% by Holm",
            heads: ["Model", "Group", .number("Change"), .number("By chance"), "Who answers for it"], rows: rows,
            form: .records)
    }

    private func distributions(_ shown: [(workload: WorkloadFinding, shift: DistributionShift)]) -> Table {
        let order: [ChangeVerdict] = [.moved, .cannotTell, .noChange]
        let rows = order.flatMap { verdict in shown.filter { $0.shift.verdict == verdict } }.map {
            workload, shift -> [Table.Cell] in
            let count = { (n: Int) in Digits.grouped(Double(n), 0) }
            return [
                shift.model.map { model($0, workload) } ?? .init(workload.workload.title),
                .init(words.title(shift)),
                .init(
                    Digits.fixed(DriftWords.value(shift), 3), href: way(shift, workload), small: words.figure(shift),
                    exact: CSVText.field(DriftWords.value(shift))),
                .init("\(count(shift.before)) and \(count(shift.now))"),
                .init(words.verdict(shift), state: shift.verdict == .moved ? .open : nil),
            ]
        }
        return Table(
            caption:
                "Distributions against \(edition.previous.map(Phrase.cycle) ?? "the cycle before"): latency is judged by the quantile of its limit, groups, kinds and deciles by the share that moved furthest; distance (Kolmogorov and Smirnov) and population stability index describe",
            heads: ["Of", "What", .number("Moved by"), .number("n before and now"), "Result"], rows: rows,
            form: .records)
    }

    private func model(_ id: ModelID, _ workload: WorkloadFinding) -> Table.Cell {
        .init(
            context.wording.name(id), href: SitePath.relative(from: page, to: context.modelPath(id)),
            small: edition.workloads.count > 1 ? workload.workload.title : nil, exact: CSVText.field(id.name))
    }

    /// The way to what it follows from; nil where the page of lineage leaves it to `explain`.
    private func way(_ shift: DistributionShift, _ workload: WorkloadFinding) -> String? {
        if let model = shift.model, !context.isSpotlit(model) { return nil }
        let statement = DriftStatements(context: context).explanation(shift, workload)
        return context.lineage(statement.id, of: shift.model, from: page)
    }
}
