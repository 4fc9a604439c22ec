import Analysis
import Portfolio

/// What happened in the cycle, with its reason, its approver and its cost (S54).
struct EventTable {
    let context: EditionContext

    private var cycle: Cycle { context.edition.cycle }

    /// What happened; empty where nobody wrote any of it down.
    var events: [Block] {
        guard !cycle.events.isEmpty else { return [] }
        let rows = cycle.events.sorted { ($0.on, $0.what) < ($1.on, $1.what) }.map { event -> [Table.Cell] in
            let subject = [
                event.model.map(context.wording.name),
                event.workload.map { context.edition[$0]?.workload.title ?? $0.name },
            ].compactMap { $0 }
            let why = [event.reason, event.trigger.map { "set off by: \($0)" }].compactMap { $0 }
            return [
                .init(Phrase.day(event.on), exact: CSVText.field(event.on.description)), .init(event.kind.rawValue),
                .init(event.what, small: subject.isEmpty ? nil : subject.joined(separator: " on ")),
                .init(why.isEmpty ? "no reason stated" : why.joined(separator: "; ")),
                .init(event.approvedBy ?? "no approver named"),
                .init(
                    event.cost.map { Digits.money($0, half: nil, context.currency.code) } ?? "none stated",
                    exact: CSVText.field(event.cost)),
            ]
        }
        return [
            Block.heading(3, "What happened in the cycle?", id: "events"),
            Table(
                caption: "Events that the figures must be read with, as their authors state them",
                heads: ["Day", "Kind", "What", "Why", "Approved by", .number("Cost")], rows: rows, form: .records,
                naming: 2
            ).block,
        ]
    }
}
