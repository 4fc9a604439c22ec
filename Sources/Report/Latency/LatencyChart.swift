import Analysis
import Charts
import Portfolio
import Voice

/// Who meets the SLA when it is busy? Shapes or quantiles of every model's latency in the busy hours.
struct LatencyChart {
    private let context: EditionContext
    private let workload: WorkloadFinding
    /// Whether anybody was measured in the busy hours; where nobody was the whole window is drawn.
    private let isBusy: Bool

    init(context: EditionContext, workload: WorkloadFinding) {
        self.context = context
        self.workload = workload
        let names = Self.quantiles.map { IndicatorID.latency(percentile: $0, isBusy: true) }
        isBusy = workload.models.contains { model in names.contains { model.figures[$0] != nil } }
    }

    /// The chart; nil where no latency was measured.
    var chart: Chart? {
        let told = WeekChart.quantile(workload).name
        let rows = workload.models.compactMap { row($0, told) }
        guard !rows.isEmpty else { return nil }
        let limit = workload.workload.serviceLevel.latencyLimit
        let format: @Sendable (Double) -> String = { Phrase.quantity($0, .milliseconds, half: nil, .usd) }
        let missing = rows.filter(\.misses).map { $0.name.replacing(" †", with: "") }
        return SpanRows(
            text: ChartText(
                title: title(missing, hasLimit: limit != nil),
                description: description(rows, told, missing, format), caption: caption(rows, told)),
            valueTitle: isBusy ? "Latency in the busy hours, ms" : "Latency, ms", mainTitle: told, rows: rows,
            limit: limit.map { Limit($0, "limit \(format($0))") }, isLog: rows.contains { !$0.density.isEmpty },
            format: format
        ).chart
    }

    private static let quantiles = ["p50", "p95", "p99"]

    private func title(_ missing: [String], hasLimit: Bool) -> String {
        let when = isBusy ? " when it is busy" : ""
        guard hasLimit else { return "Who is slow\(when)?" }
        return missing.isEmpty
            ? "Who meets the SLA\(when)?"
            : "\(Listed.and(missing)) \(missing.count == 1 ? "misses" : "miss") the SLA\(when)"
    }

    private func row(_ model: ModelFinding, _ told: String) -> SpanRows.Row? {
        let quantiles = Self.quantiles.compactMap { name -> (words: String, value: Double)? in
            figure(model, name).map { (name, $0.value) }
        }
        guard !quantiles.isEmpty else { return nil }
        let misses = model.gates.contains { gate in
            // Another part of the week may miss its limit, which says nothing of the calls that are drawn.
            guard case .latency(let span, _, _) = gate.subject else { return false }
            return span == (isBusy ? .busy : .all) && gate.verdict == .fail
        }
        // Of hundreds of models only the first are drawn, so no others need a shape.
        let hasShapes = workload.models.count <= 60
        let record = model.latency.first { $0.span == (isBusy ? .busy : .all) }?.record
        return SpanRows.Row(
            name: model.model.title + (isTimedOtherwise(model) ? " †" : ""),
            quantiles: quantiles.sorted { $0.value < $1.value },
            density: hasShapes ? record.map { LatencyShape.density($0) } ?? [] : [],
            main: figure(model, told).map { Reading($0) }, ink: misses ? .bad : .good, misses: misses)
    }

    private func figure(_ model: ModelFinding, _ told: String) -> Estimate? {
        model.figures[.latency(percentile: told, isBusy: isBusy)]
    }

    /// Range, fastest, who misses the limit, change.
    private func description(
        _ rows: [SpanRows.Row], _ told: String, _ missing: [String], _ format: (Double) -> String
    ) -> String {
        let known = workload.models.compactMap { model in figure(model, told).map { (model.model.id, $0) } }
        let change = ChartChange(context: context)
        var parts = [
            "Latency of \(rows.count) \(rows.count == 1 ? "model" : "models")\(isBusy ? " in the busy hours" : "")."
        ]
        if let fast = Lead.best(known, isHigherBetter: false), let slow = Lead.best(known, isHigherBetter: true) {
            parts.append(
                "\(told) runs from \(format(fast.figure.value)) to \(format(slow.figure.value)); "
                    + "\(context.wording.names(fast)) \(fast.tied.isEmpty ? "has" : "have") the lowest, "
                    + "\(context.wording.names(slow)) the highest.")
        }
        parts.append(
            workload.workload.serviceLevel.latencyLimit == nil
                ? "No limit is set."
                : missing.isEmpty
                    ? "Nobody is shown to miss the limit." : "The limit is missed by \(Listed.and(missing)).")
        parts.append(
            change.words(
                workload.models.map { model in
                    let before = change.before(model.model.id, on: workload.workload.id)
                    return (
                        model.model.title, before.flatMap { figure($0, told)?.value }, figure(model, told)?.value
                    )
                }, format))
        return parts.joined(separator: " ")
    }

    private func caption(_ rows: [SpanRows.Row], _ told: String) -> String {
        let figures = workload.models.compactMap { figure($0, told) }
        let caption = ChartCaption(context: context)
        return caption.basis(figures) + ". \(told): \(told.dropFirst())% of calls were answered within it."
            + (rows.contains { !$0.density.isEmpty } ? " Shapes show how many calls took how long." : "")
            + (rows.contains { $0.density.isEmpty }
                ? " Where only percentiles were supplied, only they are drawn." : "")
            + (rows.contains(where: \.misses) ? " Rings miss the limit." : "")
            + (workload.models.contains(where: isTimedOtherwise)
                ? " † Timed under another load or in other days than the model in production." : "")
            + " " + caption.source(figures)
    }

    private func isTimedOtherwise(_ model: ModelFinding) -> Bool { model.unlike.contains { $0.figure == .latency } }
}
