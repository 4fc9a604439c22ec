import Analysis
import Portfolio

/// What was decided in this cycle, and why: each record with what it means for people and its rationale (S47, S49).
struct DecisionRecords {
    let context: EditionContext
    /// The rationales as they stand on the page.
    let rationales: [DecisionID: [Block]]

    private var decisions: [Decision] {
        context.edition.cycle.decisions.filter { $0.cycle == context.edition.cycle.id }
    }

    /// The section; its closed line counts where the records stand.
    func fold() -> Fold {
        Fold(
            id: "records", title: "What was decided, and why?", finding: finding,
            decisions.isEmpty
                ? [Block.words("No decision is recorded for this cycle.")] : decisions.flatMap(record))
    }

    private var finding: String {
        guard !decisions.isEmpty else { return "no decision is recorded" }
        let states = Decision.State.allCases.compactMap { state in
            let count = decisions.count { register.standing(of: $0) == state }
            return count == 0 ? nil : "\(count) \(state.rawValue)"
        }
        return states.joined(separator: ", ")
    }

    private var register: DecisionRegister { context.series.decisions }

    /// A decision that another has replaced says that and nothing else: nobody is to act on it any more.
    private func stub(_ decision: Decision, _ next: Decision) -> [Block] {
        let page = context.path(Topic.Kind.decisions.file)
        let place = next.cycle.name + "/" + Topic.Kind.decisions.file + "#" + Anchor.decision(next.id)
        return [
            Block.heading(3, decision.title, id: Anchor.decision(decision.id)),
            Block.words([
                .text("Replaced by "), .link(next.title, to: SitePath.relative(from: page, to: place)),
                .text(" (\(Phrase.cycle(next.cycle)))" + (decision.inForce == nil ? "." : "; in force no more.")),
            ]),
        ]
    }

    private func record(_ decision: Decision) -> [Block] {
        if register.standing(of: decision) == .superseded, let next = register.successor(of: decision) {
            return stub(decision, next)
        }
        return [
            Block.heading(3, decision.title, id: Anchor.decision(decision.id)),
            Block.words([
                .action(decision.action, Wording.chip(decision.action)), .text(" "),
                .text(standing(decision)),
            ]),
            meaning(decision).block,
        ] + (rationales[decision.id] ?? [])
    }

    /// "corvid-mini on Support chat. Decided on 6 Oct 2026 by Model council, approved by Ines Okafor. …"
    private func standing(_ decision: Decision) -> String {
        let model = decision.model.map(context.wording.name)
        let workload = decision.workload.map { context.edition[$0]?.workload.title ?? $0.name }
        let subject = [model, workload].compactMap { $0 }.joined(separator: " on ")
        var sentences = subject.isEmpty ? [] : [subject + "."]
        sentences.append(state(decision) + ".")
        sentences.append(decision.owner.map { "\($0) carries it out." } ?? "Nobody is named to carry it out.")
        if let cost = decision.cost {
            let amount = Digits.money(abs(cost), half: nil, context.currency.code)
            sentences.append(
                cost == 0
                    ? "It is to cost nothing more."
                    : cost < 0 ? "It is to save \(amount) a month." : "It is to cost \(amount) a month more.")
        }
        if let old = decision.supersedes { sentences.append("It replaces \(old.name).") }
        if let next = register.successor(of: decision) { sentences.append("\(next.title) is to replace it.") }
        return sentences.joined(separator: " ")
    }

    /// "In force since 30 Sep 2026, decided on 6 Sep 2026 by Model council, approved by Ines Okafor".
    private func state(_ decision: Decision) -> String {
        let word = decision.state.rawValue
        var said = word.prefix(1).uppercased() + word.dropFirst()
        if decision.state == .inForce, let day = decision.inForce { said += " since \(Phrase.day(day))" }
        if let day = decision.decided {
            said += (decision.state == .decided ? "" : ", decided") + " on \(Phrase.day(day))"
        }
        if let by = decision.by { said += " by \(by)" }
        if let approver = decision.approvedBy { said += ", approved by \(approver)" }
        return said
    }

    private func meaning(_ decision: Decision) -> Table {
        func row(_ name: String, _ text: String?) -> [Table.Cell] { [.init(name), .init(text ?? "not assessed")] }
        return Table(
            caption: "What \u{201C}\(decision.title)\u{201D} means, as its author states it",
            heads: ["For", "It means"],
            rows: [
                row("users", decision.users), row("compliance", decision.compliance),
                row("the competitive position", decision.competition),
            ])
    }
}
