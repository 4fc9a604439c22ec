import Analysis
import Portfolio
import Voice

/// Who answers for an edition and what is still to be done: what is overdue, the cycle's checklist, people, contradictions, and
/// which sources feed what (S51, S52, S57, S60).
struct GovernanceSections {
    let context: EditionContext
    let page: String

    private var cycle: Cycle { context.edition.cycle }

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

    /// Cadence, reviewers and approvals with their conditions.
    var people: Fold {
        let approvals = cycle.approvals
        let reviewers = cycle.reviewers
        var blocks: [Block] = [.words(cadence)]
        blocks.append(
            .words(cycle.preparedBy.map { "Prepared by \($0)." } ?? "Nobody is named who prepared it."))
        if !reviewers.isEmpty {
            blocks.append(
                Table(
                    caption: "Who reads it before it is approved", heads: ["Reviewer", "Of", "Read on"],
                    rows: reviewers.map {
                        [
                            .init($0.name), .init($0.of ?? "all of it"),
                            .init($0.on.map(Phrase.day) ?? "not yet", state: $0.on == nil ? .open : .pass),
                        ]
                    }
                ).block)
        }
        if !approvals.isEmpty {
            blocks.append(
                Table(
                    caption: "Who approved this edition", heads: ["By", "On", "With the note", "On condition"],
                    rows: approvals.map { approval in
                        [
                            .init(approval.by), .init(Phrase.day(approval.on)), .init(approval.note ?? "none"),
                            condition(approval.condition),
                        ]
                    }, form: .records
                ).block)
        }
        return Fold(
            id: "people", title: "Who prepares, reads and approves it?",
            finding: approvals.isEmpty
                ? "a draft: nobody has approved it"
                : "approved by \(Listed.and(approvals.map(\.by)))", blocks)
    }

    private func condition(_ condition: Approval.Condition?) -> Table.Cell {
        guard let condition else { return .init("none") }
        let standing =
            condition.met.map { "met on \(Phrase.day($0))" }
            ?? "open" + (condition.due.map { ", due \(Phrase.day($0))" } ?? ", no day stated")
        return .init(
            condition.what, small: [standing, condition.owner].compactMap { $0 }.joined(separator: ", "),
            state: condition.met == nil ? .open : .pass)
    }

    /// "An edition a quarter; the last four were published 23 to 36 days after their cycle began …"
    private var cadence: String {
        let editions = context.findings.editions.map(\.cycle).filter { $0.id <= cycle.id }
        let lags = editions.compactMap { cycle in cycle.published.map { $0.days(since: cycle.id.window.last) } }
        let days = cycle.id.window.length
        let often = days > 300 ? "a year" : days > 120 ? "half a year" : days > 40 ? "a quarter" : "a month"
        let gaps = zip(editions, editions.dropFirst()).count { !$1.id.follows($0.id) }
        var words = "An edition covers \(often)"
        words += editions.count > 1 ? "; this is number \(editions.count)" : "; this is the first"
        if gaps > 0 { words += ", with \(gaps) \(gaps == 1 ? "gap" : "gaps") between them" }
        if let least = lags.min(), let most = lags.max() {
            words +=
                least == most
                ? ", published \(least) days after its cycle ends"
                : ", published \(least) to \(most) days after its cycle ends"
        }
        return words + "."
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

    /// Which files feed which figures, the one that feeds most first.
    var feeds: Fold {
        var counts: [String: (figures: Int, models: Set<String>, newest: Day?, collectors: Set<String>)] = [:]
        for figure in context.anchored {
            for source in Set(figure.estimate.lineage.sources.map(\.file)).sorted() {
                var entry = counts[source] ?? (0, [], nil, [])
                entry.figures += 1
                if let model = figure.model { entry.models.insert(context.wording.name(model)) }
                counts[source] = entry
            }
            for source in figure.estimate.lineage.sources {
                guard var entry = counts[source.file] else { continue }
                if let last = source.window?.last { entry.newest = max(entry.newest ?? last, last) }
                counts[source.file] = entry
            }
        }
        let rows = counts.sorted { ($1.value.figures, $0.key) < ($0.value.figures, $1.key) }
        return Fold(
            id: "feeds", title: "Which sources feed what?",
            finding: "\(rows.count) files feed \(Digits.grouped(Double(context.anchored.count), 0)) figures",
            [
                Table(
                    caption: "Files with the figures that they feed; all of it is gone from the report if one is wrong",
                    heads: ["File", .number("Figures"), "Models", "Measured up to"],
                    rows: rows.prefix(Self.mostRows).map { file, entry in
                        [
                            .init(
                                file,
                                href: context.way(to: "lineage.html#" + Anchor.file(file), from: page)),
                            .init(
                                Digits.grouped(Double(entry.figures), 0), exact: CSVText.field(Double(entry.figures))),
                            .init(Self.named(entry.models)),
                            .init(entry.newest.map(Phrase.day) ?? "no days stated"),
                        ]
                    }, form: .records
                ).block
            ]
                + (rows.count > Self.mostRows
                    ? [
                        .words([
                            .text("\(Digits.grouped(Double(rows.count - Self.mostRows), 0)) more feed fewer: "),
                            .link("all files", to: context.way(to: "lineage.html", from: page)), .text("."),
                        ])
                    ] : []))
    }

    private static let mostRows = 40

    private static func named(_ models: Set<String>) -> String {
        let names = models.sorted()
        return names.isEmpty
            ? "none" : Listed.and(names.prefix(4) + (names.count > 4 ? ["\(names.count - 4) more"] : []))
    }

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
