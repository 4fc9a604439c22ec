import Analysis
import Charts
import Portfolio

/// The four figures below the headline: score, cost, busy-hour latency, worst group; each with interval, limit and change.
struct FourFigures {
    private let context: EditionContext
    private var edition: EditionFinding { context.edition }

    init(_ context: EditionContext) { self.context = context }

    /// The figures; one that is not known says so.
    func all(_ page: String) -> [KeyFigure] { [score(page), cost(page), latency(page), worstGroup(page)] }

    private func score(_ page: String) -> KeyFigure {
        guard let score = edition.portfolioScore else {
            let leads = edition.workloads.compactMap { workload in
                workload.highestScore.map { (lead: $0, workload: workload.workload.id) }
            }
            guard let best = leads.max(by: { $0.lead.figure.value < $1.lead.figure.value }) else {
                return figure(
                    "Score, of 100", "unknown", href: nil, delta: nil, "no model has all the indicators of a score")
            }
            return figure(
                "Highest score, of 100: \(context.wording.names(best.lead))", Phrase.score(best.lead.figure),
                href: context.lineage(
                    Anchor.figure("score", best.lead.model, best.workload), of: best.lead.model, from: page),
                delta: nil, Phrase.spread(best.lead.figure, context.currency))
        }
        var delta: (String, Bool?)?
        if edition.breakReason == nil, let before = earlier(edition.scoreHistory) {
            delta = (
                Digits.fixed(score.value - before.value, 0, signed: true) + " on \(Phrase.cycle(before.cycle))", nil
            )
        }
        return figure(
            "Portfolio score, of 100", Phrase.score(score),
            href: context.lineage(Anchor.portfolioScore, of: nil, from: page),
            delta: delta, Phrase.spread(score, context.currency), history: edition.scoreHistory)
    }

    private func cost(_ page: String) -> KeyFigure {
        let budget = OutturnWords(context: context).brief
        guard let after = edition.money.after else {
            let known = edition.workloads.compactMap { workload in
                workload.leastCost.map { (lead: $0, workload: workload) }
            }
            if edition.money.budget == nil, let least = known.min(by: { $0.lead.figure.value < $1.lead.figure.value }) {
                let currency = least.workload[least.lead.model]?.cost.currency ?? context.currency
                return figure(
                    "Lowest cost per 1,000 requests: \(context.wording.names(least.lead))",
                    Phrase.money(least.lead.figure, currency),
                    href: context.lineage(
                        Anchor.figure("cost", least.lead.model, least.workload.workload.id), of: least.lead.model,
                        from: page), delta: nil, Phrase.beside(least.lead.figure, currency))
            }
            if let least = edition.money.atLeastAfter {
                return figure(
                    "Run cost a year, after decisions", "at least " + Phrase.money(least, context.currency),
                    href: context.lineage(Anchor.moneyAfter, of: nil, from: page), delta: nil,
                    (edition.money.missing.map(context.wording.gap) + [budget].compactMap { $0 }).joined(
                        separator: " · "))
            }
            let why = edition.money.missing.first.map(context.wording.gap) ?? "traffic or a cost isn't stated"
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
            href: context.lineage(Anchor.moneyAfter, of: nil, from: page), delta: delta,
            [budget, Phrase.beside(after, context.currency, isMoney: true)].compactMap { $0 }.joined(separator: " · "),
            history: edition.money.history)
    }

    /// The busy-hour latency of the workload whose chosen model is nearest to its limit.
    private func latency(_ page: String) -> KeyFigure {
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
            for (indicator, span): (IndicatorID, String) in [
                (IndicatorID.latency("95", isBusy: true), ", busy hour"), (.latency("95", isBusy: false), ""),
            ] {
                let measured = competing { $0.figures[indicator] }
                let used = measured.filter { edition[$0.workload]?.choice == $0.model.model.id }
                guard let slowest = (used.isEmpty ? measured : used).max(by: { $0.estimate.value < $1.estimate.value })
                else { continue }
                return figure(
                    "Slow answers (p95)\(span): \(slowest.model.model.title)",
                    Phrase.value(slowest.estimate, context.currency),
                    href: context.lineage(
                        slowest.anchor("i-" + indicator.name), of: slowest.model.model.id, from: page),
                    delta: (used.isEmpty ? "the slowest of those measured" : "no limit is set", nil),
                    Phrase.beside(slowest.estimate, context.currency))
            }
            return figure(
                "Slow answers", "unknown", href: nil, delta: nil, "latency isn't measured")
        }
        let isBusy = if case .latency(.busy, _, _) = gate.subject { true } else { false }
        let span = gate.figure.map { "\(Phrase.value($0, context.currency)) of calls meet it" }
        return figure(
            "Slow answers (\(WeekChart.quantile(workload).name))\(isBusy ? ", busy hour" : ""): \(model.model.title)",
            Phrase.value(quantile, context.currency),
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
    private func worstGroup(_ page: String) -> KeyFigure {
        var worst: (WorkloadFinding, ModelFinding, ModelFinding.SliceFinding, Estimate)?
        for workload in edition.workloads {
            let used = (workload.choice ?? workload.incumbent).flatMap { workload[$0] }
            for model in used.map({ [$0] }) ?? workload.models {
                for slice in model.slices {
                    guard let gap = slice.gap else { continue }
                    if gap.value > (worst?.3.value ?? -.infinity) { worst = (workload, model, slice, gap) }
                }
            }
        }
        guard let (workload, model, slice, gap) = worst else {
            return quality(page)
        }
        let anchor = Anchor.figure("quality", model.model.id, workload.workload.id, slice: slice.slice.id)
        let behind = "\(Phrase.value(gap, context.currency)) behind the others"
        return figure(
            "Worst group: \(slice.slice.title), \(model.model.title)", Phrase.value(slice.accuracy, context.currency),
            href: context.lineage(anchor, of: model.model.id, from: page), delta: (behind, nil),
            Phrase.beside(slice.accuracy, context.currency))
    }

    /// The quality in use, or the highest, where no groups were measured.
    private func quality(_ page: String) -> KeyFigure {
        let measured = competing(\.quality)
        let used = measured.filter { edition[$0.workload]?.choice == $0.model.model.id }
        guard let best = (used.isEmpty ? measured : used).max(by: { $0.estimate.value < $1.estimate.value }),
            let workload = edition[best.workload]
        else { return figure("Quality", "unknown", href: nil, delta: nil, "quality isn't measured") }
        return figure(
            "\(workload.qualityTitle(context.policy)): "
                + ((used.isEmpty ? workload.highestQuality : nil).map(context.wording.names) ?? best.model.model.title),
            Phrase.value(best.estimate, context.currency),
            href: context.lineage(
                best.anchor("i-" + workload.workload.quality.name), of: best.model.model.id, from: page),
            delta: used.isEmpty ? ("the highest of those measured", nil) : nil,
            Phrase.beside(best.estimate, context.currency))
    }

    /// A model's figure with its place.
    private struct Competitor {
        var workload: WorkloadID
        var model: ModelFinding
        var estimate: Estimate

        func anchor(_ what: String) -> String { Anchor.figure(what, model.model.id, workload) }
    }

    /// A figure of all models that have it.
    private func competing(_ figure: (ModelFinding) -> Estimate?) -> [Competitor] {
        edition.workloads.flatMap { workload in
            workload.models.compactMap { model in
                figure(model).map { Competitor(workload: workload.workload.id, model: model, estimate: $0) }
            }
        }
    }

    private func earlier(_ history: [HistoryPoint]) -> (cycle: CycleID, value: Double)? {
        history.dropLast().reversed().lazy.compactMap { point in point.value.map { (point.cycle, $0) } }.first
    }

    /// `good` colours the change; nil leaves it in ink, since no side of a limit is meant.
    private func figure(
        _ title: String, _ value: String, href: String?, delta: (words: String, good: Bool?)?, _ fine: String,
        history: [HistoryPoint] = []
    ) -> KeyFigure {
        KeyFigure(
            title: title, value: value, way: href, change: delta?.words,
            side: delta.flatMap { $0.good }.map { $0 ? .good : .bad }, fine: fine, history: history.map(\.value))
    }
}
