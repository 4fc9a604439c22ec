import Analysis
import Portfolio

/// What happened in the cycle, when each source is due and which thresholds are to be looked at again (S51, S52, S57).
struct GovernanceTables {
    let context: EditionContext

    private var cycle: Cycle { context.edition.cycle }

    /// What happened, and when each source is due; empty where nobody wrote any of it down.
    var blocks: [Block] {
        (events ?? []) + (due("When is each source due?", "Source", cycle.refresh, id: "refresh") ?? [])
    }

    /// Thresholds and weights to be reviewed; empty where nobody wrote any down.
    var reviews: [Block] { due("What is to be reviewed?", "What", context.policy.reviews, id: "reviews") ?? [] }

    private var events: [Block]? {
        guard !cycle.events.isEmpty else { return nil }
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

    /// A list of what is due, with what was overdue on the day of collection; nil when it is empty.
    private func due(_ title: String, _ what: String, _ items: [DueItem], id: String) -> [Block]? {
        guard !items.isEmpty else { return nil }
        let rows = items.sorted { ($0.due, $0.what) < ($1.due, $1.what) }.map { item -> [Table.Cell] in
            let days = cycle.collected.days(since: item.due)
            return [
                .init(item.what), .init(Phrase.day(item.due), exact: CSVText.field(item.due.description)),
                .init(
                    days > 0 ? "overdue by \(days) \(days == 1 ? "day" : "days")" : "not yet due",
                    state: days > 0 ? .fail : nil),
                .init(item.owner ?? "nobody named"),
            ]
        }
        return [
            Block.heading(3, title, id: id),
            Table(
                caption: "As of \(Phrase.day(cycle.collected)), the day of collection",
                heads: [Table.Column(what), "Due", "Then", "Who"], rows: rows
            ).block,
        ]
    }
}
