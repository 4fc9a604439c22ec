import Analysis
import Charts
import Formulas
import Portfolio

/// The what-if page of an edition: the outcome as filed, what may be moved, and everything that a script moves with it.
struct ExplorePage {
    let context: EditionContext
    /// The charts of the edition, of which it places each workload's map.
    let charts: ChartSet

    /// The curves that it draws, each with the path of its CSV file.
    var curves: [(chart: Chart, file: String)] {
        context.edition.workloads.flatMap { workload -> [(chart: Chart, file: String)] in
            guard let whatIf = workload.whatIf else { return [] }
            let view = ExploreView(workload, whatIf, context)
            let choice = choice(view)
            return view.words.compactMap { _, words in
                let curve = AssumptionChart(words: words, choice: choice)
                return curve.chart.map { ($0, context.path(curve.file)) }
            }
        }
    }

    /// The page.
    func page() -> Page {
        let found = context.edition.workloads.compactMap { workload in workload.whatIf.map { (workload, $0) } }
        var content: [Block] = [
            .heading(1, "What would change the choice?"),
            .words(
                "Move an assumption: every figure below is computed again by the formulas of this report. What is filed stays beside it, and the address keeps what you chose.",
                as: .lede),
            .words(
                "The choice is the model with the largest net benefit among those that meet every limit. The rules of the report ask for more: a chance, and cycles in a row. Those need draws, which this page doesn't repeat.",
                as: .question),
        ]
        if found.isEmpty {
            content.append(
                .words("Nothing can be moved yet: no model's cost and quality are both known.", as: .finding))
        }
        for (workload, whatIf) in found {
            content.append(.section(id: ExploreAddress.id(workload.workload.id), part(workload, whatIf)))
        }
        var page = context.page(
            ExploreAddress.file, title: "What if", summary: "Try other assumptions on this edition's formulas.",
            content: content)
        if !found.isEmpty { page.script = ExploreScript.text }
        return page
    }

    private var path: String { context.path(ExploreAddress.file) }

    private func part(_ workload: WorkloadFinding, _ whatIf: WhatIf) -> [Block] {
        let id = ExploreAddress.id(workload.workload.id)
        let view = ExploreView(workload, whatIf, context)
        let said = view.said([:])
        let choice = choice(view)
        func sliders(_ title: String, _ isKept: (Assumption.Kind) -> Bool) -> Block? {
            let kept = view.words.enumerated().filter { isKept($0.element.assumption.assumption.kind) }
            guard !kept.isEmpty else { return nil }
            return .explorer(
                .sliders(
                    title: title,
                    kept.map { slider($0.element.assumption, id: id, place: $0.offset, choice: choice) }))
        }
        func folded(_ name: String, _ title: String, _ finding: String, _ block: Block?) -> Fold? {
            block.map { Fold(id: id + "-" + name, title: title, finding: finding, [$0]) }
        }
        let happens = sliders("What might happen") { !$0.isOurs && !$0.isOfMix }
        let ours = sliders("What we could do") { $0.isOurs && !$0.isOfWeights }
        let folds = [
            folded(
                "mix", "Another mix of the traffic", "shares are taken of their sum",
                sliders("What might happen: the mix", \.isOfMix)),
            folded(
                "weights", "Other weights of the score", "no rule reads a score",
                sliders("What we could do: the weights", \.isOfWeights)),
            Fold(
                id: id + "-models", title: "Every model", finding: "\(view.figures.names.count) compared",
                models(view, said, id: id)),
            scenarios(workload, whatIf).map {
                Fold(id: id + "-scenarios", title: "Named scenarios", finding: "each opens here at its assumptions", $0)
            },
            Fold(id: id + "-formulas", title: "The formulas", finding: "of each model's cost a month", formulas(view)),
        ].compactMap { $0 }
        return [
            .heading(2, workload.workload.title),
            .explorer(.said(id: id + "-said", said.sentence)), .explorer(.notice(id: id + "-notice")),
            outcome(view, said, id: id), .explorer(.reset(id: id + "-reset", "Put everything back as filed")),
            .beside([[happens].compactMap { $0 }, [ours].compactMap { $0 }].filter { !$0.isEmpty }),
            .explorer(.stage(id: id + "-map", name: "Cost and quality at these assumptions", filed: map(workload))),
            .folds(folds),
            .explorer(.data(id: id + "-data", ExploreData(id: id, view: view).json)),
        ]
    }

    private func choice(_ view: ExploreView) -> String {
        view.figures.whatIf.outcome([:]).choice.map { view.figures.names[$0] } ?? ExploreWords.nobody
    }

    private func slider(_ words: AssumptionWords, id: String, place: Int, choice: String) -> Slider {
        let assumption = words.assumption
        let curve = AssumptionChart(words: words, choice: choice)
        return Slider(
            id: id, place: place, title: words.title, unit: words.unit, filed: assumption.filed * words.scale,
            low: assumption.range.lowerBound * words.scale, high: assumption.range.upperBound * words.scale,
            step: assumption.step * words.scale, marks: words.marks, about: words.about,
            curve: curve.chart.map { PlacedChart($0, file: context.way(to: curve.file, from: path)) })
    }

    /// The map as filed, with its title: the heading above it is that of its workload.
    private func map(_ workload: WorkloadFinding) -> PlacedChart? {
        charts.placed("map", workload.workload.id, context, from: path, showsTitle: true, namesWorkload: true)
    }

    /// The choice as filed, what runs today and the choice at the reader's assumptions, side by side.
    private func outcome(_ view: ExploreView, _ said: ExploreView.Said, id: String) -> Block {
        let period = view.figures.workload.workload.period
        return .table(
            Table(
                caption:
                    "\(view.figures.workload.workload.title): as filed, and at your assumptions; estimates without interval",
                heads: [
                    "Figure", .number("Choice as filed"), .number("What runs today, with the replicas it needs"),
                    .number("Choice at your assumptions"),
                ],
                rows: ExploreWords.rows.filter { view.year != nil || !["year", "left"].contains($0.key) }.map { row in
                    let title = ["cost", "benefit"].contains(row.key) ? "\(row.title) \(period)" : row.title
                    return [.init(row.key == "quality" ? view.figures.workload.qualityTitle(context.policy) : title)]
                        + ["filed", "kept", "now"].map { column in
                            let key = "o-\(column)-\(row.key)"
                            return .init(said.cells[key] ?? ExploreWords.unknown, id: id + "-" + key)
                        }
                }))
    }

    private func models(_ view: ExploreView, _ said: ExploreView.Said, id: String) -> [Block] {
        let workload = view.figures.workload
        let period = workload.workload.period
        let heads: [Table.Column] = [
            "Model", .number("Cost \(period)"), .number("Cost per 1,000 requests"), .number("Replicas"),
            .number(workload.qualityTitle(context.policy)), .number("Net benefit \(period)"), "Limits",
            .number("Score"),
        ]
        let rows = view.figures.whatIf.options.indices.map { place -> [Table.Cell] in
            [
                .init(
                    view.figures.names[place],
                    href: SitePath.relative(from: path, to: context.modelPath(view.figures.whatIf.options[place].model))
                )
            ]
                + ExploreFigures.columns.map { figure in
                    let key = "m\(place)-\(figure.rawValue)"
                    return .init(said.cells[key] ?? ExploreWords.unknown, id: id + "-" + key)
                }
        }
        let left = view.figures.whatIf.leftOut
        return [
            .table(
                Table(
                    caption: "\(workload.workload.title): every model at your assumptions; estimates without interval",
                    heads: heads, rows: rows))
        ]
            + (left > 0
                ? [
                    .words(
                        "\(left) more stand on the page of models: their cost or quality isn't known, or others beat them.",
                        as: .fine)
                ] : [])
    }

    /// What the report computed of each scenario, with the way to its state.
    private func scenarios(_ workload: WorkloadFinding, _ whatIf: WhatIf) -> [Block]? {
        guard let study = workload.scenarios else { return nil }
        let currency = workload.code
        let rows = study.scenarios.map { finding -> [Table.Cell] in
            let standing = finding.choice.flatMap { finding[$0] }
            let named = whatIf.named.first { $0.scenario == finding.scenario.id }
            return [
                .init(
                    finding.scenario.title, href: context.explored(finding.scenario.id, on: workload, from: path),
                    small: named?.isWhole == false ? "part of it can't be moved here" : finding.scenario.about),
                .init(finding.choice.map(context.wording.name) ?? ExploreWords.nobody),
                .init(standing?.costPerMonth.map { Digits.money($0, half: nil, currency) } ?? ExploreWords.unknown),
                .init(standing?.netBenefit.map { Digits.money($0, half: nil, currency) } ?? ExploreWords.unknown),
            ]
        }
        let period = workload.workload.period
        return [
            .table(
                Table(
                    caption:
                        "\(workload.workload.title): the choice in each scenario, computed when this edition was built",
                    heads: ["Scenario", "Choice", .number("Its cost \(period)"), .number("Its net benefit \(period)")],
                    rows: rows))
        ]
    }

    /// Each model's cost with its numbers put in.
    private func formulas(_ view: ExploreView) -> [Block] {
        let terms = view.figures.whatIf.options.indices.compactMap { place -> Block.Item? in
            view.figures.whatIf.options[place].told.map { tree in
                Block.Item([.text(view.figures.names[place] + ": "), .code(FormulaWords.spelled(tree))])
            }
        }
        return [
            .words(
                "Every number moves with its slider: requests with traffic, prices with theirs. Net benefit is what its points are worth less what it costs.",
                as: .question), .list(terms, .bullets),
        ]
    }
}

extension Assumption.Kind {
    /// Whether it is a share of the traffic.
    fileprivate var isOfMix: Bool { if case .share = self { true } else { false } }
    /// Whether it is a weight of the score.
    fileprivate var isOfWeights: Bool { if case .weight = self { true } else { false } }
}

extension ExploreView {
    /// Everything of a workload, with what the others cost.
    init(_ workload: WorkloadFinding, _ whatIf: WhatIf, _ context: EditionContext) {
        let filed = workload.choice.flatMap { workload[$0]?.cost.perMonth?.value }
        let after = context.edition.money.after?.value
        let budget = context.edition.money.budget.flatMap { $0.currency.code == workload.code ? $0.year : nil }
        var year: (elsewhere: Double, budget: Double)?
        if let filed, let after, let budget { year = (after - 12 * filed, budget) }
        self.init(
            figures: ExploreFigures(workload, whatIf, context),
            words: whatIf.assumptions.map {
                ($0.kind.key, AssumptionWords(assumption: $0, workload: workload, context: context))
            }, year: year)
    }
}
