import Analysis
import Charts
import Portfolio

/// Is it current? The days over which quality, latency and bills were measured, and the day of prices, against the day of
/// collection.
struct FreshnessChart {
    var context: EditionContext

    /// A kind of figure, a window and the models that it was measured of.
    private struct Group {
        var what: String
        var window: Window
        var models: [String]
        var isLimited: Bool
    }

    /// The chart; nil where nothing states its days, or nobody the day of collection.
    var chart: Chart? {
        let groups = groups
        guard !groups.isEmpty, context.edition.cycle.statesCollection else { return nil }
        let today = context.edition.cycle.collected
        let allowed = context.policy.maxAgeDays
        let old = groups.filter { $0.isLimited && today.days(since: $0.window.last) > allowed }
        let newest = groups.map(\.window.last).max() ?? today
        let oldest = groups.min { $0.window.last < $1.window.last }
        return TimeLine(
            text: ChartText(
                title: old.isEmpty
                    ? "Every figure is as fresh as the policy asks"
                    : "\(old.map(name).joined(separator: ", ")) \(old.count == 1 ? "is" : "are") older than the policy allows",
                description: oldest.map {
                    "Days from \(Phrase.day($0.window.last)) (\(name($0)), the oldest) to \(Phrase.day(newest)), collected on \(Phrase.day(today)). "
                        + ChartChange(context: context).words { past in
                            old.isEmpty && past.cycle.statesCollection
                                ? "collected on \(Phrase.day(past.cycle.collected))" : nil
                        }
                } ?? "",
                caption:
                    "Days measured, against the day of collection; the policy allows an age of \(allowed) days. n\u{a0}=\u{a0}\(groups.count) kinds of figures, \(Phrase.cycle(context.edition.cycle.id)). \(source)"
            ),
            rowTitle: "Figure",
            rows: groups.map { group in
                TimeLine.Row(
                    name: name(group), from: group.window.first.ordinal, to: group.window.last.ordinal,
                    allowed: group.isLimited ? allowed : nil)
            }, today: today.ordinal, todayWords: "collected \(Phrase.day(today))"
        ).chart
    }

    private var source: String {
        ChartCaption(context: context).source(
            context.edition.workloads.flatMap(\.models).flatMap { model in
                [model.quality, model.figures[.latency("95", isBusy: true)], model.cost.billedPerThousand].compactMap {
                    $0
                }
            })
    }

    private func name(_ group: Group) -> String {
        group.models.count == 1
            ? "\(group.what) of \(group.models[0])" : "\(group.what), \(group.models.count) models"
    }

    /// Figures of a kind that were measured over the same days stand together.
    private var groups: [Group] {
        var groups: [Group] = []
        var place: [String: Int] = [:]
        func add(_ what: String, _ window: Window?, _ model: String, isLimited: Bool) {
            guard let window else { return }
            let key = "\(what) \(window.first) \(window.last)"
            if let known = place[key] {
                if !groups[known].models.contains(model) { groups[known].models.append(model) }
            } else {
                place[key] = groups.count
                groups.append(Group(what: what, window: window, models: [model], isLimited: isLimited))
            }
        }
        for workload in context.edition.workloads {
            let quality = workload.qualityTitle(context.policy)
            for model in workload.models {
                let name = model.model.title
                add(quality, model.quality?.window, name, isLimited: true)
                let latency =
                    model.figures[.latency("95", isBusy: true)] ?? model.figures[.latency("95", isBusy: false)]
                add("Latency", latency?.window, name, isLimited: true)
                add("Bills", model.cost.billedPerThousand?.window, name, isLimited: false)
                add("Prices", model.cost.priceDate.flatMap { Window(from: $0, to: $0) }, name, isLimited: false)
            }
        }
        // The kinds in the order in which a reader needs them, the newest first.
        let kinds = groups.map(\.what)
        let order = { (group: Group) in kinds.firstIndex(of: group.what) ?? 0 }
        return groups.enumerated().sorted { one, other in
            (order(one.element), other.element.window.last, one.offset)
                < (order(other.element), one.element.window.last, other.offset)
        }.map(\.element)
    }
}
