import Analysis
import Charts
import Portfolio

/// The charts of one workload: which figures answer which question.
struct ChartMaker {
    var context: EditionContext
    var workload: WorkloadFinding

    private var code: String { workload.models.first?.cost.currency.code ?? "USD" }
    private var cycle: String { Phrase.cycle(context.edition.cycle.id) }
    private var quality: String { workload.qualityTitle(context.policy) }

    /// What does one more point of quality cost? Nil with nobody whose cost and quality are known.
    var map: Chart? {
        let shown = comparable
        guard !shown.isEmpty, let unit = shown.first?.quality?.unit else { return nil }
        let code = code
        let absent = workload.models.filter { model in !shown.contains { $0.model.id == model.model.id } }
        let names = workload.frontier.map(context.wording.name)
        let leader = shown.max { ($0.quality?.value ?? 0) < ($1.quality?.value ?? 0) }
        let description =
            "\(shown.count) models. The frontier runs over \(list(names)). "
            + (leader.map { "\($0.model.title) has the highest quality measured." } ?? "")
        return CostQualityMap(
            title: pointFinding ?? "What does one more point of quality cost?", description: description,
            caption: caption(shown.compactMap(\.quality))
                + " Colours are those of the advice; bars are 95% intervals; rings miss a limit or were measured otherwise; trails lead from the last cycle."
                + (absent.isEmpty
                    ? "" : " Not drawn, since cost or quality isn't known: \(list(absent.map(\.model.title)))."),
            costTitle: "Cost per 1,000 requests, \(code)", qualityTitle: quality + suffix(unit),
            points: shown.compactMap(point), worth: worth(shown),
            costFormat: { Digits.money($0, half: nil, code) }, qualityFormat: Axis.plain
        ).chart
    }

    /// The first step up whose point costs more than it is worth; nil where there is none.
    private var pointFinding: String? {
        guard let worth = workload.pointWorthPerThousand, let dear = workload.ladder.firstTooDear,
            let price = dear.pricePerPoint
        else { return nil }
        let words = { (value: Double) in Digits.money(value, half: nil, code) }
        return
            "\(context.wording.name(dear.model)) asks \(words(price)) for each further point, which is worth \(words(worth))"
    }

    /// Where do returns diminish? Nil with fewer than two rungs.
    var ladder: Chart? {
        let rungs = workload.ladder.rungs
        let steps = zip(rungs, rungs.dropFirst()).compactMap { below, rung in
            rung.pricePerPoint.map {
                PriceLadder.Step(
                    from: context.wording.name(below.model), to: context.wording.name(rung.model), price: Reading($0),
                    ink: ink(rung.model))
            }
        }
        guard !steps.isEmpty else { return nil }
        let code = code
        let finding = workload.ladder.firstTooDear.map {
            "Returns diminish at \(context.wording.name($0.model))"
        }
        let worth = workload.pointWorthPerThousand
        return PriceLadder(
            title: finding ?? "Where do returns diminish?",
            description: "\(steps.count) \(steps.count == 1 ? "step" : "steps") along the frontier. "
                + LadderTable(context).finding(workload) + ".",
            caption:
                "Price of one more point, step by step, \(cycle): what more is paid over what more is answered, without interval.",
            priceTitle: "Price of one more point, \(code) per 1,000 requests", steps: steps, worth: worth,
            worthWords: worth.map { "a point is worth \(Digits.money($0, half: nil, code))" } ?? "",
            format: { Digits.money($0, half: nil, code) }
        ).chart
    }

    /// Who is best overall, and why? Nil with nobody who has a score.
    var ranks: Chart? {
        let scored = workload.models.filter { $0.score.score != nil }
        guard let first = scored.first else { return nil }
        let parts = first.score.contributions.map { Phrase.title(of: $0.indicator, context.policy) }
        let entries = scored.compactMap { model -> RankedList.Entry? in
            guard let score = model.score.score, model.score.contributions.count == parts.count else { return nil }
            // The score is a geometric mean; its bar is parted as the weighted values are to each other.
            let weighted = model.score.contributions.map { $0.weight * max($0.normalised ?? 0, 0) }
            let sum = weighted.reduce(0, +)
            return RankedList.Entry(
                name: model.model.title, total: reading(score),
                contributions: weighted.map { sum > 0 ? score.value * $0 / sum : 0 },
                rank: RankTable.rank(model.score.rank))
        }
        guard !entries.isEmpty else { return nil }
        return RankedList(
            title: rankFinding(first) ?? "Who is best overall, and why?",
            description:
                "\(entries.count) models by score. \(first.model.title) \(first.score.rank.map { $0.count > 1 } ?? false ? "shares the first rank" : "stands first") with \(first.score.score.map(Phrase.score) ?? "no score").",
            caption:
                "Score of 0 to 100, \(cycle); each bar is parted as the weighted indicators are to each other. Lines are 95% intervals.",
            totalTitle: "Score, 0 to 100", parts: parts, entries: entries, format: { Digits.fixed($0, 0) }
        ).chart
    }

    /// Who stands first, where the data say so; nil where ranks are shared or intervals unknown.
    private func rankFinding(_ first: ModelFinding) -> String? {
        guard RankTable.rank(first.score.rank) == "1", let score = first.score.score, score.interval != nil else {
            return nil
        }
        return "\(first.model.title) has the highest score, \(Phrase.score(score)) of 100"
    }

    /// Who meets the SLA when it is busy? Nil where no latency was measured.
    var latency: Chart? {
        // Of hundreds of models only the first are drawn, so no others need a shape.
        let hasShapes = workload.models.count <= 60
        let told = WeekChart.quantile(workload).name
        let rows = workload.models.compactMap { model -> SpanRows.Row? in
            let quantiles = ["p50", "p95", "p99"].compactMap { name -> (words: String, value: Double)? in
                (model.figures[IndicatorID("latency.busy." + name)] ?? nil).map { (name, $0.value) }
            }
            let main = model.figures[IndicatorID("latency.busy." + told)]
            guard !quantiles.isEmpty else { return nil }
            let misses = model.gates.contains { gate in
                if case .latency = gate.subject { return gate.verdict == .fail }
                return false
            }
            let record = model.latency.first { $0.span == .busy }?.record
            return SpanRows.Row(
                name: model.model.title + (isTimedOtherwise(model) ? " †" : ""),
                quantiles: quantiles.sorted { $0.value < $1.value },
                density: hasShapes ? record.map { LatencyShape.density($0) } ?? [] : [], main: main.map(reading),
                ink: misses ? .bad : .good, misses: misses)
        }
        guard !rows.isEmpty else { return nil }
        let missing = rows.filter(\.misses).map { $0.name.replacing(" †", with: "") }
        let format: @Sendable (Double) -> String = { Phrase.quantity($0, .milliseconds, half: nil, .usd) }
        let limit = workload.workload.serviceLevel.latencyLimit
        return SpanRows(
            text: ChartText(
                title: missing.isEmpty
                    ? "Who meets the SLA when it is busy?"
                    : "\(list(missing)) \(missing.count == 1 ? "misses" : "miss") the SLA when it is busy",
                description: "Latency of \(rows.count) models in the busy hours. "
                    + (missing.isEmpty
                        ? "Nobody is shown to miss the limit." : "The limit is missed by \(list(missing))."),
                caption: caption(workload.models.compactMap { $0.figures[IndicatorID("latency.busy." + told)] })
                    + " \(told): \(told.dropFirst())% of calls were answered within it."
                    + (rows.contains { !$0.density.isEmpty } ? " Shapes show how many calls took how long." : "")
                    + (rows.contains { $0.density.isEmpty }
                        ? " Where only percentiles were supplied, only they are drawn." : "")
                    + (workload.models.contains(where: isTimedOtherwise)
                        ? " † Timed under another load or in other days than the model in production." : "")),
            valueTitle: "Latency in the busy hours, ms", mainTitle: told, rows: rows,
            limit: limit.map { Limit($0, "limit \(format($0))") }, isLog: rows.contains { !$0.density.isEmpty },
            format: format
        ).chart
    }

    private func isTimedOtherwise(_ model: ModelFinding) -> Bool { model.unlike.contains { $0.figure == .latency } }

    /// Whom does it serve badly? Nil where no groups were measured.
    var cohorts: Chart? {
        var seen = Set<SliceID>()
        let lit = workload.spotlit
        let groups = lit.flatMap { $0.slices.map(\.slice) }.filter { seen.insert($0.id).inserted }
        let models = lit.filter { !$0.slices.isEmpty }
        guard !groups.isEmpty, !models.isEmpty else { return nil }
        let values = models.flatMap { $0.slices.map(\.accuracy.value) }
        let top = values.max() ?? 1, bottom = values.min() ?? 0
        var beyond: [(model: String, group: String)] = []
        let cells = models.map { model in
            groups.map { group -> HeatMap.Cell in
                guard let slice = model.slices.first(where: { $0.slice.id == group.id }) else {
                    return HeatMap.Cell("no data", level: nil)
                }
                let isBeyond = group.gate.map { gate in (slice.gap?.value ?? 0) > gate } ?? false
                if isBeyond { beyond.append((model.model.title, group.title)) }
                let level = top > bottom ? (top - slice.accuracy.value) / (top - bottom) : 0
                return HeatMap.Cell(
                    Digits.fixed(slice.accuracy.value, 1), number: slice.accuracy.value, level: level,
                    ink: isBeyond ? .bad : .accent)
            }
        }
        let names = (models.map(\.model.title), groups.map(\.title))
        // The longer list stands in rows, where names have room.
        let isTurned = groups.count > models.count
        return HeatMap(
            text: ChartText(
                title: cohortFinding(beyond, hasGates: groups.contains { $0.gate != nil }),
                description:
                    "\(quality) of \(models.count) models for \(groups.count) groups, from \(Digits.fixed(bottom, 1)) to \(Digits.fixed(top, 1)).",
                caption:
                    "\(quality), \(cycle). A stronger shade is lower; the other colour marks a gap over the group's limit. Intervals stand on each model's page."
            ),
            rowTitle: isTurned ? "Group" : "Model", columns: isTurned ? names.0 : names.1,
            rows: isTurned ? names.1 : names.0,
            cells: isTurned ? groups.indices.map { group in cells.map { $0[group] } } : cells
        ).chart
    }

    /// Who serves a group worse than its limit allows.
    private func cohortFinding(_ beyond: [(model: String, group: String)], hasGates: Bool) -> String {
        guard let first = beyond.first else {
            return hasGates ? "No group lies behind by more than its limit" : "Whom does it serve badly?"
        }
        if beyond.count == 1 { return "\(first.model) serves this group worse than its limit allows: \(first.group)" }
        var seen = Set<String>()
        let models = beyond.map(\.model).filter { seen.insert($0).inserted }
        return "\(list(models)) \(models.count == 1 ? "serves" : "serve") groups worse than their limits allow"
    }

    private var comparable: [ModelFinding] {
        let currency = workload.models.lazy.filter { $0.cost.comparable != nil }.map(\.cost.currency).first
        return workload.models.filter { model in
            model.cost.comparable != nil && model.quality != nil && model.cost.currency == currency
                && !model.unlike.contains(where: \.isBarred)
        }
    }

    private func point(_ model: ModelFinding) -> CostQualityMap.Point? {
        guard let cost = model.cost.comparable, let quality = model.quality else { return nil }
        let id = model.model.id
        let isCrowd = workload.models.count > Spotlight.most
        let acts = !(isCrowd ? [.hold, .defer] : [.hold]).contains(model.recommendation.action)
        var before: (cost: Double, quality: Double)?
        if let change = model.qualityChange {
            before = (model.costChange?.before.value ?? cost.value, change.before.value)
        }
        return CostQualityMap.Point(
            name: model.model.title, cost: reading(cost), quality: reading(quality), ink: ink(id),
            isOnFrontier: model.isOnFrontier ?? workload.frontier.contains(id),
            isNamed: acts || id == workload.incumbent || id == workload.choice,
            miss: miss(model), before: before)
    }

    /// Why a point is a ring: it misses a limit, or its quality or cost was measured under other conditions.
    private func miss(_ model: ModelFinding) -> String? {
        if model.verdict == .fail { return "misses a limit" }
        return model.unlike.contains { $0.figure != .latency } ? "measured otherwise" : nil
    }

    /// The line of equal benefit through the model in production, or the cheapest.
    private func worth(_ shown: [ModelFinding]) -> CostQualityMap.Worth? {
        let anchor = shown.first { $0.model.id == workload.incumbent } ?? shown.first { $0.model.id == workload.choice }
        guard let worth = workload.pointWorthPerThousand, worth > 0, let anchor, let cost = anchor.cost.comparable,
            let quality = anchor.quality
        else { return nil }
        return CostQualityMap.Worth(
            perUnit: worth, cost: cost.value, quality: quality.value,
            words: "worth it above: \(Digits.money(worth, half: nil, code)) a point")
    }

    private func ink(_ model: ModelID) -> Ink {
        guard let action = workload[model]?.recommendation.action else { return .muted }
        return Ink(rawValue: action.rawValue) ?? .muted
    }

    private func reading(_ estimate: Estimate) -> Reading {
        let isExact = if case .exact = estimate.spread { true } else { false }
        return Reading(
            estimate.value, low: estimate.interval?.low, high: estimate.interval?.high,
            without: isExact ? "exact" : "not supplied")
    }

    /// n and period of the figures drawn.
    private func caption(_ estimates: [Estimate]) -> String {
        let counts = estimates.compactMap(\.n)
        var parts: [String] = []
        if let low = counts.min(), let high = counts.max() {
            let text = { (count: Int) in Digits.grouped(Double(count), 0) }
            parts.append(low == high ? "n = \(text(low)) for each" : "n = \(text(low)) to \(text(high))")
        }
        if let window = estimates.compactMap(\.window).first, estimates.allSatisfy({ $0.window == window }) {
            parts.append("measured \(Phrase.period(window))")
        } else {
            parts.append(cycle)
        }
        return parts.joined(separator: ", ") + "."
    }

    private func suffix(_ unit: Indicator.Unit) -> String { unit == .percent ? ", %" : "" }

    private func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
