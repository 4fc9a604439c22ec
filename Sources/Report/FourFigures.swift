import Analysis
import Markup
import Portfolio

/// The four figures below the headline: score, cost, busy-hour latency, worst group; each with interval, limit and change.
struct FourFigures {
    private let context: EditionContext
    private var edition: EditionFinding { context.edition }

    init(_ context: EditionContext) { self.context = context }

    /// The figures as a description list; one that is not known says so.
    func node(_ page: String) -> Node {
        tag("dl", class: "figures", [score(page), cost(page), latency(page), worstGroup(page)])
    }

    private func score(_ page: String) -> Node {
        guard let score = edition.portfolioScore else {
            return figure("Portfolio score", "unknown", href: nil, delta: nil, "a chosen model has no score yet")
        }
        var delta: (String, Bool?)?
        if edition.breakReason == nil, let before = earlier(edition.scoreHistory) {
            delta = (
                Digits.fixed(score.value - before.value, 0, signed: true) + " on \(Phrase.cycle(before.cycle))", nil
            )
        }
        return figure(
            "Portfolio score, of 100", Phrase.score(score), href: context.lineage(Anchor.portfolioScore, from: page),
            delta: delta, Phrase.spread(score, context.currency))
    }

    private func cost(_ page: String) -> Node {
        let budget = edition.money.budget.map { "budget \(Digits.money($0.year, half: nil, $0.currency.code))" }
        guard let after = edition.money.after else {
            let why = edition.money.missing.first ?? "traffic or a cost isn't stated"
            return figure(
                "Run cost a year, after decisions", "unknown", href: nil, delta: nil,
                [why, budget].compactMap { $0 }.joined(separator: " · "))
        }
        var delta: (String, Bool?)?
        if let change = edition.money.change, change.value != 0 {
            let tie = change.interval?.contains(0) == true
            delta = (
                Phrase.money(change, context.currency, signed: true)
                    + (tie ? " a year, can't be told apart" : " a year"),
                tie ? nil : change.value < 0
            )
        }
        return figure(
            "Run cost a year, after decisions", Phrase.money(after, context.currency),
            href: context.lineage(Anchor.moneyAfter, from: page), delta: delta,
            [budget, Phrase.beside(after, context.currency, isMoney: true)].compactMap { $0 }.joined(separator: " · "))
    }

    /// The busy-hour latency of the workload whose chosen model is nearest to its limit.
    private func latency(_ page: String) -> Node {
        let checks = edition.workloads.compactMap {
            workload -> (WorkloadFinding, ModelFinding, GateFinding, Double, Double)? in
            guard let id = workload.choice ?? workload.incumbent, let model = workload[id] else { return nil }
            for gate in model.gates {
                if case .latency(_, let limit, _) = gate.subject, let quantile = gate.quantile {
                    return (workload, model, gate, quantile.value / limit, limit)
                }
            }
            return nil
        }
        guard let (workload, model, gate, _, limit) = checks.max(by: { $0.3 < $1.3 }), let quantile = gate.quantile
        else {
            return figure(
                "Slow answers, busy hour", "unknown", href: nil, delta: nil,
                "no limit is set, or latency isn't measured in the busy hour")
        }
        let span = gate.figure.map { "\(Phrase.value($0, context.currency)) of calls meet it" }
        return figure(
            "Slow answers (p95), busy hour: \(model.model.title)", Phrase.value(quantile, context.currency),
            href: SitePath.relative(from: page, to: context.modelPath(model.model.id) + "#checks"),
            delta: (
                "\(Wording.word(gate.verdict)): limit \(Phrase.quantity(limit, .milliseconds, half: nil, .usd))",
                gate.verdict == .pass ? true : gate.verdict == .fail ? false : nil
            ),
            [
                span, Phrase.beside(quantile, context.currency),
                edition.workloads.count > 1 ? workload.workload.title : nil,
            ]
            .compactMap { $0 }.joined(separator: " · "))
    }

    /// The watched group that lies furthest below everybody else, of the chosen models.
    private func worstGroup(_ page: String) -> Node {
        var worst: (WorkloadFinding, ModelFinding, ModelFinding.SliceFinding, Estimate)?
        for workload in edition.workloads {
            guard let id = workload.choice ?? workload.incumbent, let model = workload[id] else { continue }
            for slice in model.slices {
                guard let gap = slice.gap else { continue }
                if gap.value > (worst?.3.value ?? -.infinity) { worst = (workload, model, slice, gap) }
            }
        }
        guard let (workload, model, slice, gap) = worst else {
            return figure("Worst group", "unknown", href: nil, delta: nil, "no groups were measured")
        }
        let anchor = Anchor.figure("quality", model.model.id, workload.workload.id, slice: slice.slice.id)
        let behind = "\(Phrase.value(gap, context.currency)) behind the others"
        return figure(
            "Worst group: \(slice.slice.title), \(model.model.title)", Phrase.value(slice.accuracy, context.currency),
            href: context.lineage(anchor, from: page), delta: (behind, nil),
            Phrase.beside(slice.accuracy, context.currency))
    }

    private func earlier(_ history: [HistoryPoint]) -> (cycle: CycleID, value: Double)? {
        history.dropLast().reversed().lazy.compactMap { point in point.value.map { (point.cycle, $0) } }.first
    }

    /// `good` colours the change; nil leaves it in ink, since no side of a limit is meant.
    private func figure(
        _ title: String, _ value: String, href: String?, delta: (words: String, good: Bool?)?, _ fine: String
    ) -> Node {
        var body: [Node] = [
            tag("dd", class: "big", [href.map { tag("a", [("href", $0)], value) } ?? .text(value)])
        ]
        if let delta {
            let style = delta.good.map { $0 ? " up" : " down" } ?? ""
            body.append(tag("dd", class: "delta" + style, delta.words))
        }
        body.append(tag("dd", class: "fine", fine))
        return tag("div", [], [tag("dt", [], title)] + body)
    }
}
