import Analysis
import Formulas
import Portfolio
import Voice

/// What the script of the what-if page reads of a workload: formulas, names, templates of sentences, as JSON.
struct ExploreData {
    /// The anchor of the part that it moves.
    let id: String
    let view: ExploreView

    private var whatIf: WhatIf { view.figures.whatIf }
    private var workload: WorkloadFinding { view.figures.workload }

    /// The JSON.
    var json: String {
        let figures = view.figures
        var members: [(name: String, json: String)] = [
            ("id", Wire.text(id)), ("symbol", Wire.text(Money.symbol(workload.code))),
            ("period", Wire.text(workload.workload.period)), ("qualityUnit", Wire.text(figures.qualityUnit)),
            ("qualityPlaces", "\(figures.qualityPlaces)"), ("costFigure", name(figures.costFigure)),
            ("costAxis", Wire.text(" per 1,000")),
            ("incumbent", whatIf.incumbent.map { Wire.text($0.name) } ?? "null"),
            ("rows", Wire.list(ExploreWords.rows.map { Wire.text($0.key) })),
            ("columns", Wire.list(ExploreFigures.columns.map(name))),
            ("figures", Wire.list(WhatIf.Figure.allCases.map(name))), ("shared", trees(whatIf.shared)),
            ("words", words), ("assumptions", Wire.list(view.words.map { assumption($0.assumption) })),
            ("models", Wire.list(whatIf.options.indices.map(model))),
        ]
        if let year = view.year {
            members += [("elsewhere", Wire.number(year.elsewhere)), ("budget", Wire.number(year.budget))]
        }
        return Wire.object(members)
    }

    /// A figure as formulas name it.
    private func name(_ figure: WhatIf.Figure) -> String { Wire.text("." + figure.rawValue) }

    private func trees(_ trees: [WhatIf.Figure: Expression]) -> String {
        Wire.object(
            WhatIf.Figure.allCases.compactMap { figure in trees[figure].map { ("." + figure.rawValue, $0.json) } })
    }

    private var words: String {
        Wire.object(
            ExploreWords.templates.map { ($0.0, Wire.text($0.1)) } + [
                ("verdicts", Wire.list(ExploreFigures.verdicts.map(Wire.text))),
                ("noRoom", Wire.text(ExploreFigures.noRoom)), ("noReplicas", Wire.text(ExploreFigures.noReplicas)),
            ])
    }

    private func assumption(_ words: AssumptionWords) -> String {
        let assumption = words.assumption
        return Wire.object([
            ("key", Wire.text(assumption.kind.key)), ("filed", Wire.number(assumption.filed)),
            ("low", Wire.number(assumption.range.lowerBound)), ("high", Wire.number(assumption.range.upperBound)),
            ("scale", Wire.number(words.scale)), ("unit", Wire.text(words.unit)), ("inner", Wire.text(words.inner)),
        ])
    }

    private func model(_ place: Int) -> String {
        let option = whatIf.options[place]
        let places = view.figures.places[place]
        return Wire.object([
            ("id", Wire.text(option.model.name)), ("name", Wire.text(view.figures.names[place])),
            ("room", option.room.map(Wire.number) ?? "null"),
            (
                "places",
                Wire.object(
                    WhatIf.Figure.allCases.compactMap { figure in
                        places[figure].map { ("." + figure.rawValue, "\($0)") }
                    })
            ), ("trees", trees(option.trees)),
        ])
    }
}
