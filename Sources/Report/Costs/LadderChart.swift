import Analysis
import Charts
import Portfolio

/// Where do returns diminish? The price of a point of quality, step by step along the frontier.
struct LadderChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// The chart; nil with fewer than two rungs.
    var chart: Chart? {
        let steps = steps(workload)
        guard !steps.isEmpty else { return nil }
        let code = workload.code
        let worth = workload.pointWorthPerThousand
        let figures = workload.ladder.rungs.compactMap { workload[$0.model] }
        let caption = ChartCaption(context: context)
        return PriceLadder(
            title: workload.ladder.firstTooDear.map { "Returns diminish at \(context.wording.name($0.model))" }
                ?? "Where do returns diminish?",
            description: description(steps),
            caption:
                "Price of one more point, step by step: what more is paid over what more is answered, without interval."
                + (worth == nil ? " " : " Rings cost more than a point is worth. ")
                + caption.basis(figures.compactMap(\.quality)) + ". "
                + caption.source(figures.flatMap { [$0.quality, $0.cost.comparable].compactMap { $0 } }),
            priceTitle: "Price of one more point, \(code) per 1,000 requests",
            steps: steps.map { .init(from: $0.from, to: $0.name, price: Reading($0.price), ink: workload.ink($0.to)) },
            worth: worth, worthWords: worth.map { "a point is worth \(money($0))" } ?? "",
            format: { Digits.money($0, half: nil, code) }
        ).chart
    }

    private typealias Step = (from: String, name: String, to: ModelID, price: Double)

    private func steps(_ workload: WorkloadFinding) -> [Step] {
        let rungs = workload.ladder.rungs
        return zip(rungs, rungs.dropFirst()).compactMap { below, rung in
            rung.pricePerPoint.map {
                (context.wording.name(below.model), context.wording.name(rung.model), rung.model, $0)
            }
        }
    }

    /// Range, dearest step, what follows from the worth, change.
    private func description(_ steps: [Step]) -> String {
        guard let cheap = steps.min(by: { $0.price < $1.price }), let dear = steps.max(by: { $0.price < $1.price })
        else { return "" }
        let finding = LadderTable(context).finding(workload)
        let change = ChartChange(context: context)
        let before = change.edition?[workload.workload.id].map { self.steps($0) } ?? []
        return
            (steps.count == 1
            ? "One step along the frontier: a point costs \(money(dear.price)) with \(dear.name). "
            : "\(steps.count) steps along the frontier, from \(money(cheap.price)) to \(money(dear.price)) a point; the dearest leads to \(dear.name). ")
            + finding.prefix(1).uppercased() + finding.dropFirst() + ". "
            + change.words(
                steps.map { step in
                    ("the step to \(step.name)", before.first { $0.to == step.to }?.price, step.price)
                }, money)
    }

    private func money(_ value: Double) -> String { Digits.money(value, half: nil, workload.code) }
}
