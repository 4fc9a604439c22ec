import Analysis
import Portfolio
import Voice

/// What is put to the vote: each advice that asks for a change with its evidence, its alternatives, what happens if it is adopted,
/// deferred or rejected, who disagrees, and the record that signs it off (S45, S23, N40).
struct VoteSection {
    let context: EditionContext
    let page: String

    /// As many alternatives are listed.
    private static let alternatives = 5

    private var edition: EditionFinding { context.edition }
    private var wording: Wording { context.wording }

    /// The section.
    var fold: Fold {
        let counts = DecisionCounts(context)
        let open = counts.open.count
        return Fold(
            id: "vote", title: "What is put to the vote?",
            finding: counts.asks.isEmpty
                ? "no advice asks for a change"
                : open == 0 ? "all of it is decided" : "\(open) of \(counts.asks.count) to vote on",
            counts.asks.flatMap { motion($0.advice, recorded(on: $0.advice)) })
    }

    /// The record of this cycle on the model, whatever it says: a decision may be against the advice.
    private func recorded(on advice: Recommendation) -> Decision? {
        edition.cycle.decisions.first { decision in
            decision.cycle == edition.cycle.id && decision.model == advice.model
                && (decision.workload == nil || decision.workload == advice.workload)
        }
    }

    private func motion(_ advice: Recommendation, _ decision: Decision?) -> [Block] {
        let title = wording.verb(advice).capitalised
        let workload = edition[advice.workload]?.workload.title ?? advice.workload.name
        return [
            .heading(
                3, edition.workloads.count > 1 ? "\(title) for \(workload)" : title,
                id: Anchor.vote(advice.model, advice.workload)),
            .words(wording.why(advice, isNamed: true)),
            Table(
                caption: "What is known of it",
                heads: ["What", "Is"],
                rows: [
                    ["Rule", advice.rule.name], ["Chance that it pays", sureness(advice)],
                    ["What would change it", wording.flip(advice) ?? "nothing that is known"],
                    [
                        "Carried out by",
                        edition.cycle.models.first { $0.id == advice.model }?.owner ?? "nobody is named",
                    ],
                    ["Users", decision?.users ?? "not assessed"],
                    ["Compliance", decision?.compliance ?? "not assessed"],
                    ["Competitive position", decision?.competition ?? "not assessed"],
                ].map { row in row.map { .init($0) } }
            ).block,
            states(advice).block,
        ] + (alternatives(to: advice).map { [$0.block] } ?? []) + signOff(advice, decision)
    }

    private func sureness(_ advice: Recommendation) -> String {
        advice.sureness.map { EvidenceWords.chance($0, advice.evidence) } ?? "not computed"
    }

    /// What happens in each of the three states.
    private func states(_ advice: Recommendation) -> Table {
        let other = advice.against.map(wording.name) ?? "what runs"
        let currency = edition[advice.workload]?[advice.model]?.cost.currency ?? context.currency
        let change = CostChange(advice, in: edition)
        let money = change.map { " (\($0.words(currency, signed: true)))" } ?? ""
        let wait = change.flatMap { change -> String? in
            guard change.period == "a year" else { return nil }
            let amount = change.value * Double(edition.cycle.id.months) / 12
            let words = Digits.money(abs(amount), half: nil, currency.code)
            return change.value < 0 ? "\(words) isn't saved until then" : "\(words) isn't spent until then"
        }
        return Table(
            caption: "What happens if it is adopted, deferred or rejected", heads: ["If it is", "Then"],
            rows: [
                [.init("adopted"), .init("\(adopted(advice, other))\(money).")],
                [
                    .init("deferred"),
                    .init(
                        "All stays as it is until the next cycle, which judges it again"
                            + (wait.map { "; \($0)" } ?? "") + "."),
                ],
                [
                    .init("rejected"),
                    .init(
                        "All stays as it is, and the record names the figure that is doubted; the next cycle judges it again."
                    ),
                ],
            ])
    }

    private func adopted(_ advice: Recommendation, _ other: String) -> String {
        let it = wording.name(advice.model)
        switch advice.reason {
        case .forRest(let groups, _, let share):
            return
                "\(it) takes \(Phrase.percent(share)) of the traffic, \(other) keeps \(Listed.and(groups.map(\.title)))"
        case .until(let day, _, _):
            return
                "\(it) carries the traffic until \(Phrase.day(day)) with \(other) in service beside it, which takes it back unless the rule for a promotion holds then"
        case .needsReplicas(let from, let to, _), .idle(let from, let to, _, _):
            return "\(it) runs on \(to) replicas instead of \(from)"
        case .replaced(let heir):
            return
                "\(it) stays in service until \(wording.name(heir)) carries its traffic, and is retired in a later cycle"
        default:
            switch advice.action {
            case .promote: return "\(it) takes the traffic; \(other) stays in service until it carries all of it"
            case .deprecate: return "the end of \(it) is planned; it serves until its heir carries its traffic"
            case .retire: return "\(it) is taken out of service"
            default: return "it is done as advised"
            }
        }
    }

    /// The other models of the workload that can be compared, by net benefit; nil where there is none.
    private func alternatives(to advice: Recommendation) -> Table? {
        guard let workload = edition[advice.workload] else { return nil }
        let others = workload.models.filter { $0.recommendation.benefit != nil }
            .sorted { left, right in
                let (l, r) = (left.recommendation.benefit?.value ?? 0, right.recommendation.benefit?.value ?? 0)
                return l != r ? l > r : left.model.id < right.model.id
            }
        guard others.contains(where: { $0.model.id != advice.model }) else { return nil }
        let period = workload.workload.period
        let rows = others.prefix(Self.alternatives).map { other -> [Table.Cell] in
            let said = other.recommendation
            return [
                .init(
                    other.model.title, href: SitePath.relative(from: page, to: context.modelPath(other.model.id)),
                    small: other.model.id == advice.model ? "put to the vote" : nil),
                .init(
                    said.benefit.map { Phrase.money($0, other.cost.currency, signed: true) } ?? "not known",
                    small: said.benefit.map { Phrase.spread($0, other.cost.currency, isMoney: true) },
                    exact: CSVText.field(said.benefit?.value)),
                .init(said.sureness.map(Phrase.percent) ?? "not computed", exact: CSVText.field(said.sureness)),
                .init(wording.why(said), kind: .reason),
            ]
        }
        let against = workload.incumbent.map(wording.name) ?? "nothing"
        return Table(
            caption: "What else could be chosen: net benefit \(period) against \(against), the largest first",
            heads: ["Model", .number("Net benefit"), .number("Chance that it pays"), "Advice on it"], rows: rows)
    }

    /// Who decided, what they doubt, who disagrees; or how to write the record.
    private func signOff(_ advice: Recommendation, _ decision: Decision?) -> [Block] {
        guard let decision else {
            let file = "\(advice.action.rawValue)-\(advice.model.name)".split(whereSeparator: {
                !$0.isLetter && !$0.isNumber
            })
            .joined(separator: "-").lowercased()
            return [
                .words("Open: nobody has decided. A decision record signs it off; this writes its beginning:"),
                .code("quarterdeck new decision \(file) --model \(advice.model.name) --from-advice", name: nil),
            ]
        }
        var lines = [DecisionCounts.standing(decision).capitalised + "."]
        let isAgainst =
            decision.state == .rejected
            || (decision.action != advice.action && [.decided, .inForce].contains(decision.state))
        if isAgainst {
            lines.append(
                decision.doubts.map { "It is against the advice, and doubts: \($0)." }
                    ?? "It is against the advice and doesn't say which figure or chance it doubts.")
        }
        var blocks: [Block] = [.words(lines.joined(separator: " "))]
        if let votes = decision.votes { blocks.append(.words("Votes: \(votes)")) }
        blocks.append(.words("Dissent: \(decision.dissent ?? "none is recorded.")"))
        return blocks
    }
}
