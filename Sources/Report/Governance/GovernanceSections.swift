import Analysis
import Portfolio
import Voice

/// Who answers for an edition and what is still to be done: what is overdue, the cycle's checklist, people, contradictions, and
/// which sources feed what (S51, S52, S57, S60).
struct GovernanceSections {
    let context: EditionContext
    let page: String

    var cycle: Cycle { context.edition.cycle }

    /// What the page answers: how much is overdue, and how far the checklist is.
    var answer: String {
        let late = cycle.duties.count(where: \.isOverdue)
        let steps = context.edition.checklist.filter(\.applies)
        let open = steps.count { !$0.isDone }
        let contradictions = contradictions.count
        return [
            late == 0 ? "Nothing is overdue" : "\(late) overdue",
            open == 0
                ? "all \(steps.count) steps of the cycle are done"
                : "\(open) of \(steps.count) steps of the cycle are open",
            contradictions == 0
                ? nil : "\(contradictions) \(contradictions == 1 ? "thing contradicts" : "things contradict") another",
        ].compactMap { $0 }.joined(separator: "; ")
    }

    /// What is to be done by when, the longest overdue first.
    var duties: Fold {
        let duties = cycle.duties
        let late = duties.count(where: \.isOverdue)
        let rows = duties.map { duty -> [Table.Cell] in
            [
                .init(duty.what, small: duty.kind.words),
                .init(
                    duty.due.map(Phrase.day) ?? "no day stated", exact: CSVText.field(duty.due?.description ?? "")),
                .init(duty.standing, state: duty.isOverdue ? .fail : nil), .init(duty.owner ?? "nobody named"),
                .init(duty.last.map(Phrase.day) ?? lastCycle(of: duty) ?? "not stated"),
            ]
        }
        return Fold(
            id: "due", title: "What is overdue, and what comes next?",
            finding: late == 0 ? "nothing is overdue" : "\(late) of \(duties.count) overdue",
            duties.isEmpty
                ? [.words("No source has a day to be renewed, and nothing a day to be reviewed.")]
                : [
                    Table(
                        caption:
                            "As of \(Phrase.day(cycle.collected)), the day of collection; the longest overdue first",
                        heads: ["What", "Due", "Then", "Who", "Last done"], rows: rows, form: .records
                    ).block
                ])
    }

    /// The cycle after which an item's day was moved on, which is how most say that it was done; nil where it never was.
    private func lastCycle(of duty: Duty) -> String? {
        let earlier = context.findings.editions.map(\.cycle).filter { $0.id < cycle.id }
        for past in earlier.reversed() {
            guard let then = past.duties.first(where: { $0.kind == duty.kind && $0.what == duty.what }) else {
                return nil
            }
            if let due = duty.due, let before = then.due, before < due {
                return "moved on since \(Phrase.cycle(past.id))"
            }
        }
        return nil
    }

    /// The steps of the cycle, ticked off from what is written.
    var checklist: Fold {
        let steps = context.edition.checklist
        let asked = steps.filter(\.applies)
        let done = asked.count(where: \.isDone)
        return Fold(
            id: "checklist", title: "How far is the cycle?", finding: "\(done) of \(asked.count) steps are done",
            [
                .words("Each step is ticked by what the content says, not by hand.", as: .question),
                Table(
                    caption: "The checklist of \(Phrase.cycle(cycle.id))", heads: ["Step", "Done", "What is missing"],
                    rows: steps.map { step in
                        [
                            .init(step.task.words),
                            .init(
                                !step.applies ? "not asked" : step.isDone ? "done" : "open",
                                state: step.applies ? (step.isDone ? .pass : .open) : nil),
                            .init(missing(step)),
                        ]
                    }
                ).block,
            ])
    }

    private func missing(_ step: CycleTask.State) -> String {
        guard step.applies else { return step.task.nothingAsked }
        guard !step.isDone else { return "nothing" }
        let named = step.missing.prefix(3).map { step.task.namesKeys ? $0 : "\u{201C}\($0)\u{201D}" }
        let more = step.missing.count > 3 ? ["\(step.missing.count - 3) more"] : []
        return Listed.and(named + more)
    }

    private var contradictions: [Contradiction] { context.edition.contradictions(context.series.decisions) }

    /// What can't be true at once.
    var disagreements: Fold {
        let found = contradictions
        return Fold(
            id: "contradictions", title: "What contradicts each other?",
            finding: found.isEmpty
                ? "status, approvals, decisions, stages and advice agree"
                : "\(found.count) to be put right or explained",
            found.isEmpty ? [] : [.list(found.map(context.words), as: .warnings)])
    }
}
