import Analysis
import Portfolio

/// The same few figures in every edition, today and after the decisions: cost, right answers, worst group, busy-hour wait.
struct TodayAfter {
    private let context: EditionContext
    private let page: String
    private var edition: EditionFinding { context.edition }

    init(_ context: EditionContext, page: String) {
        self.context = context
        self.page = page
    }

    /// The figures; where nothing is in production or a side isn't known, what is known instead.
    var figures: [KeyFigure] {
        let known = FourFigures(context).all(page)
        guard let pair else { return known }
        return [cost ?? known[1]] + [quality(pair), group(pair) ?? known[3], wait(pair) ?? known[2]].compactMap { $0 }
    }

    /// Of one workload, what runs today and what is to run.
    private struct Pair {
        var workload: WorkloadFinding
        var today: ModelFinding
        var after: ModelFinding
    }

    /// Of the workload for which something else is promoted, else of the first with something in production.
    private var pair: Pair? {
        let pairs = edition.workloads.compactMap { workload -> Pair? in
            guard let today = workload.incumbent.flatMap({ workload[$0] }) else { return nil }
            let promoted = workload.models.first { $0.recommendation.action == .promote }
            return Pair(workload: workload, today: today, after: promoted ?? today)
        }
        return pairs.first { $0.today.model.id != $0.after.model.id } ?? pairs.first
    }

    private var cost: KeyFigure? {
        guard let before = edition.money.before, let after = edition.money.after else { return nil }
        let currency = context.currency
        var change: String?
        var side: KeyFigure.Side?
        if let difference = edition.money.change, difference.value != 0 {
            let tie = difference.interval?.contains(0) == true
            change =
                Phrase.money(difference, currency, signed: true)
                + (tie ? " a year, can't be told apart" : " a year")
            side = tie ? nil : difference.value < 0 ? .good : .bad
        }
        let budget = OutturnWords(context: context).brief
        return KeyFigure(
            title: "Run cost a year",
            value: both(Phrase.money(before, currency), Phrase.money(after, currency), isMoney: true),
            way: context.lineage(Anchor.moneyAfter, of: nil, from: page), change: change, side: side,
            fine: budget ?? "at today's traffic and prices", history: [])
    }

    private func quality(_ pair: Pair) -> KeyFigure? {
        guard let today = pair.today.quality, let after = pair.after.quality else { return nil }
        let currency = pair.after.cost.currency
        let change = pair.after.recommendation.qualityChange
        let isSame = pair.today.model.id == pair.after.model.id
        return KeyFigure(
            title: "\(pair.workload.qualityTitle(context.policy)), \(pair.workload.workload.title)",
            value: both(Phrase.value(today, currency), Phrase.value(after, currency)),
            way: figure("i-" + pair.workload.workload.quality.name, pair),
            change: isSame ? nil : change.map { Phrase.difference($0, currency) }, side: nil,
            fine: Phrase.spread(after, currency), history: [])
    }

    /// The watched group that lies furthest behind today, and where it lies after.
    private func group(_ pair: Pair) -> KeyFigure? {
        let behind = pair.today.slices.filter { $0.slice.isCohort && $0.gap != nil }
        guard let most = behind.compactMap({ $0.gap?.value }).max(),
            let worst = behind.first(where: { $0.gap?.value == most }), let gap = worst.gap
        else { return nil }
        let currency = pair.after.cost.currency
        let after = pair.after.slices.first { $0.slice.id == worst.slice.id }?.gap
        let gate = pair.after.gates.first { gate in
            if case .cohort(worst.slice.id, _, _) = gate.subject { return true }
            return false
        }
        return KeyFigure(
            title: "\(worst.slice.title): points behind the rest",
            value: both(points(gap), after.map(points) ?? "not known"),
            way: context.lineage(
                Anchor.figure("gap", pair.after.model.id, pair.workload.workload.id, slice: worst.slice.id),
                of: pair.after.model.id, from: page),
            change: gate.map { gate in
                guard case .cohort(_, _, let limit) = gate.subject else { return Wording.word(gate.verdict) }
                return held(gate, Digits.fixed(limit, 1))
            },
            side: gate.flatMap { $0.verdict == .pass ? .good : $0.verdict == .fail ? .bad : nil },
            fine: (after ?? gap).interval.map { _ in Phrase.spread(after ?? gap, currency) } ?? "", history: [])
    }

    /// A gap without its unit, which the title has: "10.1".
    private func points(_ gap: Estimate) -> String {
        let words = Phrase.value(gap, context.currency)
        return words.hasSuffix(" points") ? String(words.dropLast(" points".count)) : words
    }

    private func wait(_ pair: Pair) -> KeyFigure? {
        func check(_ model: ModelFinding) -> (gate: GateFinding, quantile: Estimate, limit: Double)? {
            for gate in model.gates {
                if case .latency(_, let limit, _) = gate.subject, let quantile = gate.quantile {
                    return (gate, quantile, limit)
                }
            }
            return nil
        }
        guard let after = check(pair.after) else { return nil }
        let currency = context.currency
        let limit = Phrase.quantity(after.limit, .milliseconds, half: nil, .usd)
        let now = check(pair.today).map { Phrase.value($0.quantile, currency) } ?? "not known"
        return KeyFigure(
            title: "\(waiting(pair.workload)), busy hour",
            value: both(now, Phrase.value(after.quantile, currency)),
            way: SitePath.relative(from: page, to: context.modelPath(pair.after.model.id) + "#checks"),
            change: held(after.gate, limit),
            side: after.gate.verdict == .pass ? .good : after.gate.verdict == .fail ? .bad : nil,
            fine: pair.workload.workload.title, history: [])
    }

    /// "meets its limit of 1.20 s".
    private func held(_ gate: GateFinding, _ limit: String) -> String {
        switch gate.verdict {
        case .pass: "meets its limit of \(limit)"
        case .fail: "misses its limit of \(limit)"
        case .inconclusive: "can't be told: limit \(limit)"
        }
    }

    /// "1 in 20 waits longer": the quantile of the limit as people count.
    private func waiting(_ workload: WorkloadFinding) -> String {
        let share = WeekChart.quantile(workload).share
        let count = (1 / max(1 - share, 1e-4)).rounded()
        return abs(1 / count - (1 - share)) < 1e-3
            ? "1 in \(Digits.grouped(count, 0)) waits longer" : "Slow answers (\(WeekChart.quantile(workload).name))"
    }

    private func figure(_ what: String, _ pair: Pair) -> String {
        context.lineage(
            Anchor.figure(what, pair.after.model.id, pair.workload.workload.id), of: pair.after.model.id, from: page)
    }

    /// "76.0 → 77.8%": a unit that both have is said once, and a figure that doesn't change too.
    ///
    /// The k of an amount belongs to its number and stays.
    private func both(_ today: String, _ after: String, isMoney: Bool = false) -> String {
        guard today != after else { return today }
        if isMoney { return "\(today) → \(after)" }
        func unit(_ words: String) -> String { String(words.reversed().prefix { !$0.isNumber }.reversed()) }
        let shared = unit(today)
        let start = !shared.isEmpty && shared == unit(after) ? String(today.dropLast(shared.count)) : today
        return "\(start) → \(after)"
    }
}
