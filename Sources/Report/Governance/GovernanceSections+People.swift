import Portfolio
import Voice

/// Who prepares, reads and approves an edition, and how often there is one.
extension GovernanceSections {
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
}
