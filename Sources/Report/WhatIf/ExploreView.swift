import Analysis
import Portfolio
import Voice

/// What the what-if page says of a workload at a state: every printed figure by its place, and the sentence. A script says
/// the same of the same formulas, from the same templates.
struct ExploreView {
    let figures: ExploreFigures
    let words: [(key: String, assumption: AssumptionWords)]
    /// What the other workloads cost a year, and the budget of the year; nil where one isn't known.
    let year: (elsewhere: Double, budget: Double)?

    private var whatIf: WhatIf { figures.whatIf }

    /// What is said at a state.
    struct Said: Hashable {
        /// Texts by the place of their cell: `m3-cost`, `o-kept-year`.
        var cells: [String: String]
        /// The sentence.
        var sentence: String
        /// What differs from what is filed; empty where nothing does.
        var notice: String
        /// The choice.
        var choice: ModelID?
    }

    /// What is said at `state`.
    func said(_ state: WhatIf.State) -> Said {
        let filed = whatIf.outcome([:])
        let now = whatIf.outcome(state)
        var cells: [String: String] = [:]
        for place in whatIf.options.indices {
            for figure in ExploreFigures.columns {
                cells["m\(place)-\(figure.rawValue)"] = figures.text(figure, of: place, now.figures[place])
            }
        }
        let kept = whatIf.incumbent.flatMap { id in whatIf.options.firstIndex { $0.model == id } }
        for (column, outcome, place) in [
            ("filed", filed, filed.choice), ("kept", now, kept), ("now", now, now.choice),
        ] {
            for (row, text) in self.column(outcome, place) { cells["o-\(column)-\(row)"] = text }
        }
        let moved = moved(state)
        return Said(
            cells: cells, sentence: sentence(filed, now, moved),
            notice: moved.isEmpty
                ? ""
                : ExploreWords.filled(
                    ExploreWords.notice, ["moves": moved.map(\.full).joined(separator: ExploreWords.then)]),
            choice: now.choice.map { whatIf.options[$0].model })
    }

    /// The rows of one column of the outcome.
    private func column(_ outcome: WhatIf.Outcome, _ place: Int?) -> [(String, String)] {
        guard let place else {
            return [("model", ExploreWords.nobody)] + ExploreWords.rows.dropFirst().map { ($0.key, "") }
        }
        let values = outcome.figures[place]
        let rows = ExploreWords.rows.dropFirst().map { row -> (String, String) in
            if let figure = WhatIf.Figure(rawValue: row.key) {
                return (row.key, figures.text(figure, of: place, values))
            }
            guard let year, let cost = values[.cost] else { return (row.key, ExploreWords.unknown) }
            let whole = year.elsewhere + 12 * cost
            return (row.key, row.key == "year" ? figures.money(whole) : figures.money(year.budget - whole))
        }
        return [("model", figures.names[place])] + rows
    }

    /// What differs from what is filed: in a sentence, and with what was filed.
    private func moved(_ state: WhatIf.State) -> [(short: String, full: String)] {
        words.compactMap { key, words in
            guard let value = state[key], value != words.assumption.filed else { return nil }
            let fill = ["what": words.inner, "now": words.words(value), "filed": words.words(words.assumption.filed)]
            return (ExploreWords.filled(ExploreWords.moved, fill), ExploreWords.filled(ExploreWords.movedFrom, fill))
        }
    }

    private func sentence(_ filed: WhatIf.Outcome, _ now: WhatIf.Outcome, _ moved: [(short: String, full: String)])
        -> String
    {
        func fill(_ outcome: WhatIf.Outcome, _ place: Int, _ name: String) -> [String: String] {
            [
                name: figures.names[place],
                name + "Cost": figures.text(figures.costFigure, of: place, outcome.figures[place]),
                name + "Quality": figures.text(.quality, of: place, outcome.figures[place]),
                name + "Benefit": figures.text(.benefit, of: place, outcome.figures[place]),
            ]
        }
        var all = [
            "period": figures.workload.workload.period,
            "changes": moved.map(\.short).joined(separator: ExploreWords.and),
        ]
        if let place = filed.choice { all.merge(fill(filed, place, "before")) { $1 } }
        if let place = now.choice { all.merge(fill(now, place, "choice")) { $1 } }
        guard let choice = now.choice else {
            return ExploreWords.filled(moved.isEmpty ? ExploreWords.none : ExploreWords.noneNow, all)
        }
        if moved.isEmpty { return ExploreWords.filled(ExploreWords.asFiled, all) }
        guard let before = filed.choice else { return ExploreWords.filled(ExploreWords.first, all) }
        if before == choice {
            let next = now.eligible.dropFirst().first
            if let next { all.merge(lead(now, choice, over: next)) { $1 } }
            let isAlike = all["choiceCost"] == all["beforeCost"]
            return ExploreWords.filled(
                next == nil ? ExploreWords.alone : isAlike ? ExploreWords.staysAlike : ExploreWords.stays, all)
        }
        // Why not the one before: a limit, no room, or the money.
        all.merge(fill(now, before, "old")) { $1 }
        guard now.eligible.contains(before) else {
            all["why"] = figures.text(.verdict, of: before, now.figures[before])
            return ExploreWords.filled(ExploreWords.barred, all)
        }
        all.merge(lead(now, choice, over: before)) { $1 }
        return ExploreWords.filled(ExploreWords.turns, all)
    }

    private func lead(_ outcome: WhatIf.Outcome, _ choice: Int, over other: Int) -> [String: String] {
        let lead = (outcome.figures[choice][.benefit] ?? 0) - (outcome.figures[other][.benefit] ?? 0)
        return ["other": figures.names[other], "lead": figures.money(lead)]
    }
}
