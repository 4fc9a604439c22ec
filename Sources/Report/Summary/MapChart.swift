import Analysis
import Charts
import Portfolio
import Voice

/// What does one more point of quality cost? Every model of a workload by cost and quality.
struct MapChart {
    var context: EditionContext
    var workload: WorkloadFinding

    private var quality: String { workload.qualityTitle(context.policy) }

    /// The chart; nil with nobody whose cost and quality are known.
    var chart: Chart? {
        let shown = comparable
        guard !shown.isEmpty, let unit = shown.first?.quality?.unit else { return nil }
        let code = workload.code
        let absent = workload.models.filter { model in !shown.contains { $0.model.id == model.model.id } }
        let caption = ChartCaption(context: context)
        let figures = shown.compactMap(\.quality)
        return CostQualityMap(
            title: finding ?? "What does one more point of quality cost?", description: description(shown, unit),
            caption: caption.basis(figures)
                + ". " + marks(shown)
                + self.absent(absent.map(\.model.title))
                + " " + caption.source(figures + shown.compactMap(\.cost.comparable)),
            costTitle: "Cost per 1,000 requests, \(code)", qualityTitle: quality + (unit == .percent ? ", %" : ""),
            points: shown.compactMap(point), worth: worth(shown),
            costFormat: { Digits.money($0, half: nil, code) }, qualityFormat: Axis.plain
        ).chart
    }

    /// What the marks that are drawn mean.
    private func marks(_ shown: [ModelFinding]) -> String {
        var parts = ["Colours are those of the advice"]
        let hasIntervals = shown.contains { $0.quality?.interval != nil || $0.cost.comparable?.interval != nil }
        if hasIntervals { parts.append("bars are 95% intervals") }
        if shown.contains(where: { miss($0) != nil }) {
            parts.append("rings miss a limit or were measured otherwise")
        }
        if shown.contains(where: { $0.qualityChange != nil }) { parts.append("trails lead from the last cycle") }
        return parts.joined(separator: "; ") + "."
    }

    /// More names than these nobody reads in a caption.
    private static let most = 6

    /// Who isn't drawn, and why.
    private func absent(_ names: [String]) -> String {
        guard !names.isEmpty else { return "" }
        let start = " Not drawn, since cost or quality isn't known: "
        guard names.count > Self.most else { return start + Listed.and(names) + "." }
        return start + "\(names.count) models, such as \(Listed.and(Array(names.prefix(3))))."
    }

    /// Range, frontier, leaders and change.
    private func description(_ shown: [ModelFinding], _ unit: Indicator.Unit) -> String {
        let money = { (value: Double) in Digits.money(value, half: nil, workload.code) }
        let points = { (value: Double) in Phrase.quantity(value, unit, half: nil, context.currency) }
        let known = shown.compactMap { model in
            model.cost.comparable.flatMap { cost in
                model.quality.map { (name: model.model.title, cost: cost.value, quality: $0.value) }
            }
        }
        guard let cheap = known.min(by: { $0.cost < $1.cost }), let dear = known.max(by: { $0.cost < $1.cost }),
            let worst = known.min(by: { $0.quality < $1.quality }),
            let best = known.max(by: { $0.quality < $1.quality })
        else { return "" }
        let frontier = workload.frontier.map(context.wording.name)
        return
            "\(known.count) \(known.count == 1 ? "model" : "models") from \(money(cheap.cost)) to \(money(dear.cost)) per 1,000 requests and from \(points(worst.quality)) to \(points(best.quality)). "
            + "The frontier runs over \(Listed.and(frontier)). "
            + leaders(shown)
            + ChartChange(context: context).words(
                shown.map { ($0.model.title, $0.qualityChange?.before.value, $0.qualityChange?.now.value) }, points)
    }

    /// Who has the highest quality and the lowest cost, with those that can't be told from them.
    private func leaders(_ shown: [ModelFinding]) -> String {
        func lead(isHigherBetter: Bool, _ figure: (ModelFinding) -> Estimate?) -> Lead? {
            Lead.best(
                shown.compactMap { model in figure(model).map { (model.model.id, $0) } }, isHigherBetter: isHigherBetter
            )
        }
        guard let best = lead(isHigherBetter: true, \.quality),
            let least = lead(isHigherBetter: false, \.cost.comparable)
        else { return "" }
        return "\(context.wording.names(best)) \(best.tied.isEmpty ? "has" : "have") the highest quality measured, "
            + "\(context.wording.names(least)) the lowest cost. "
    }

    /// The first step up whose point costs more than it is worth; nil where there is none.
    private var finding: String? {
        guard let worth = workload.pointWorthPerThousand, let dear = workload.ladder.firstTooDear,
            let price = dear.pricePerPoint
        else { return nil }
        let words = { (value: Double) in Digits.money(value, half: nil, workload.code) }
        return
            "\(context.wording.name(dear.model)) asks \(words(price)) for each further point, which is worth \(words(worth))"
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
        var point = CostQualityMap.Point(
            name: model.model.title, cost: Reading(cost), quality: Reading(quality), ink: workload.ink(id),
            isOnFrontier: model.isOnFrontier ?? workload.frontier.contains(id),
            isNamed: acts || id == workload.incumbent || id == workload.choice, miss: miss(model), before: before)
        point.isBar = quality.bounds != nil
        return point
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
            words: "worth it above: \(Digits.money(worth, half: nil, workload.code)) a point")
    }
}
