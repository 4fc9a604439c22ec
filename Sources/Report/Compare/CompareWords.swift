import Analysis
import Portfolio
import Statistics

/// A comparison in sentences and rows.
struct CompareWords {
    let context: EditionContext
    let comparison: EditionComparison
    let page: String

    private var isMany: Bool { comparison.workloads.count > 1 }
    private var all: [(workload: WorkloadComparison, model: ModelComparison)] {
        comparison.workloads.flatMap { workload in workload.models.map { (workload, $0) } }
    }

    /// What differs, in a sentence: "1 model came and 2 went; 5 figures moved; …".
    var answer: String {
        let presences = all.map(\.model.presence)
        let came = presences.count { $0 == .arrived }, went = presences.count { $0 == .left }
        let advised = all.count { $0.model.before.map(\.action) != $0.model.now.map(\.action) && $0.model.isInBoth }
        var parts: [String] = []
        if came + went > 0 { parts.append("\(Self.count(came, "model")) came and \(went) went") }
        if comparison.breaks.isEmpty { parts.append(counted) }
        parts.append(advised == 0 ? "no advice changed" : "the advice on \(Self.count(advised, "model")) changed")
        let rules = comparison.settings.filter { $0.part == .rule }
        parts.append(rules.isEmpty ? "no rule differs" : SettingTable.count(rules, of: "rule"))
        let others = comparison.settings.count - rules.count
        if others > 0 { parts.append("\(Self.count(others, "other setting")) \(others == 1 ? "differs" : "differ")") }
        if !comparison.decisions.isEmpty {
            parts.append("\(Self.count(comparison.decisions.count, "decision")) recorded")
        }
        return parts.joined(separator: "; ").capitalised + "."
    }

    /// "12 of 80 figures moved, 40 can't be told".
    var counted: String {
        let results = all.flatMap(\.model.figures).map(\.result)
        guard !results.isEmpty else { return "no figure stands in both cycles" }
        let (moved, untold, broken) = (
            results.count(where: \.isMoved), results.count(where: \.isUntold),
            results.count(where: \.isBroken)
        )
        return [
            "\(moved) of \(Self.count(results.count, "figure")) moved", untold > 0 ? "\(untold) can't be told" : nil,
            broken > 0 ? "\(broken) can't be compared" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(Digits.grouped(Double(number), 0)) \(noun)\(number == 1 ? "" : "s")"
    }

    // MARK: Models

    /// Those of one cycle alone, renamed, or in another stage; workloads of one cycle first.
    var presence: [[Table.Cell]] {
        let jobs = comparison.workloads.filter { $0.presence != .both }.map { workload -> [Table.Cell] in
            let isNew = workload.presence == .arrived
            return [
                .init(workload.workload.title, small: "workload"), .init(isNew ? "not there" : "there"),
                .init(isNew ? "there" : "not there"), .init(isNew ? "came" : "went"),
            ]
        }
        return jobs
            + all.compactMap { workload, model in
                let (before, now) = (model.before?.stage.rawValue, model.now?.stage.rawValue)
                let so: String
                switch model.presence {
                case .arrived: so = "came"
                case .left: so = "went"
                case .renamed(let old): so = "listed as \(old) before, all else alike"
                case .both:
                    guard before != now else { return nil }
                    so = "other stage"
                }
                return [name(model, workload), .init(before ?? "not listed"), .init(now ?? "not listed"), .init(so)]
            }
    }

    private func name(_ model: ModelComparison, _ workload: WorkloadComparison) -> Table.Cell {
        let way = model.now == nil ? nil : SitePath.relative(from: page, to: context.modelPath(model.model))
        return .init(
            model.title, href: way, small: isMany ? workload.workload.title : nil,
            exact: CSVText.field(model.model.name))
    }

    // MARK: Advice and ranks

    /// Of each workload where another model is to be used than then.
    var choices: [String] {
        comparison.workloads.filter { $0.presence == .both && $0.choiceBefore != $0.choiceNow }.map { workload in
            func name(_ id: ModelID?) -> String {
                id.map { id in workload.models.first { $0.model == id }?.title ?? id.name } ?? "none"
            }
            return
                "On \(workload.workload.title) the model to use was \(name(workload.choiceBefore)) and is \(name(workload.choiceNow))."
        }
    }

    /// Models of both cycles whose advice or rank differs, and how many are the same.
    var standing: (rows: [[Table.Cell]], same: Int) {
        let both = all.filter(\.model.isInBoth)
        let differing = both.filter {
            $0.model.before?.action != $0.model.now?.action || $0.model.before?.rank != $0.model.now?.rank
        }
        let rows = differing.map { workload, model -> [Table.Cell] in
            [
                name(model, workload), action(model.before, comparison.from), action(model.now, comparison.to),
                .init(RankTable.rank(model.before?.rank)), .init(RankTable.rank(model.now?.rank)),
                score(model.before?.score), score(model.now?.score),
            ]
        }
        return (rows, both.count - differing.count)
    }

    private func action(_ standing: ModelComparison.Standing?, _ cycle: CycleID) -> Table.Cell {
        guard let standing else { return .init("not listed") }
        return .init(
            Wording.chip(standing.action), small: "\(Phrase.cycle(cycle)), rule \(standing.rule)",
            action: standing.action,
            exact: CSVText.field(standing.action.rawValue))
    }

    private func score(_ score: Estimate?) -> Table.Cell {
        score.map {
            .init(Phrase.score($0), small: Phrase.spread($0, context.currency), exact: CSVText.field($0.value))
        } ?? .init("none", exact: "")
    }

    // MARK: Figures

    /// Rows of figures by verdict; what surely didn't change is only counted.
    var figures: (moved: [[Table.Cell]], untold: [[Table.Cell]], broken: [[Table.Cell]]) {
        func rows(_ belongs: (FigureChange.Result) -> Bool) -> [[Table.Cell]] {
            all.flatMap { workload, model in
                model.figures.filter { belongs($0.result) }.map { row($0, model, workload) }
            }
        }
        return (rows(\.isMoved), rows(\.isUntold), rows(\.isBroken))
    }

    private func row(_ figure: FigureChange, _ model: ModelComparison, _ workload: WorkloadComparison) -> [Table.Cell] {
        let currency = context.edition[workload.workload.id]?[model.model]?.cost.currency ?? context.currency
        func value(_ estimate: Estimate) -> Table.Cell {
            .init(
                Phrase.value(estimate, currency), small: Phrase.spread(estimate, currency),
                exact: CSVText.field(estimate.value))
        }
        let title = Phrase.title(of: figure.indicator, context.policy)
        let cells = [
            name(model, workload), .init(title, small: figure.slice?.title), value(figure.before), value(figure.now),
        ]
        switch figure.result {
        case .difference(let difference, let verdict):
            let words = Phrase.difference(difference, currency)
            return cells + [
                .init(words, small: Phrase.spread(difference, currency), exact: CSVText.field(difference.value)),
                .init(DriftWords.word(verdict)),
            ]
        case .otherQuestions: return cells + [.init("not compared", exact: ""), .init("other questions")]
        case .otherCost: return cells + [.init("not compared", exact: ""), .init("another basis or currency")]
        }
    }

    // MARK: Weights exchanged

    /// One cycle's models by both policies' weights, beside each other.
    func rescored(_ study: Rescoring, on workload: WorkloadComparison, isNamed: Bool) -> [Block] {
        let (figures, rules) = (Phrase.cycle(study.figuresOf), Phrase.cycle(study.rulesOf))
        let moved = study.rows.count { $0.ownRank != $0.otherRank }
        let rows = study.rows.prefix(Spotlight.most).map { row -> [Table.Cell] in
            [
                .init(row.title, exact: CSVText.field(row.model.name)), score(row.own),
                .init(RankTable.rank(row.ownRank)),
                score(row.other), .init(RankTable.rank(row.otherRank)),
            ]
        }
        let whose = isNamed ? "\(workload.workload.title): " : ""
        return [
            .heading(3, "\(whose)\(figures) under the weights of \(rules)"),
            .words(
                moved == 0
                    ? "Every model has the same rank." : "\(Self.count(moved, "model")) would have another rank.",
                as: .finding),
            Table(
                caption: "\(whose)figures of \(figures), by its own policy and by that of \(rules)",
                heads: [
                    "Model", .number("Score by its own"), "Rank", .number("Score by \(rules)"),
                    .init("Rank by \(rules)"),
                ], rows: Array(rows)
            ).block,
        ]
    }

    // MARK: Decisions and sources

    var decisions: Table {
        Table(
            caption: "Decisions recorded after \(Phrase.cycle(comparison.from))",
            heads: ["Decision", "Action", "It stands", "Decided"],
            rows: comparison.decisions.map { decision in
                [
                    .init(
                        decision.title,
                        href: SitePath.relative(
                            from: page,
                            to: "\(decision.cycle.name)/\(Topic.Kind.decisions.file)#\(Anchor.decision(decision.id))"),
                        small: Phrase.cycle(decision.cycle)),
                    .init(Wording.chip(decision.action), action: decision.action), .init(decision.state.rawValue),
                    .init(decision.decided.map(Phrase.day) ?? "no day stated", small: decision.by.map { "by \($0)" }),
                ]
            }, form: .records)
    }

    var outcomes: Table {
        Table(
            caption: "Forecasts of which more is known",
            heads: [
                "Decision", .init("Known in \(Phrase.cycle(comparison.from))"),
                .init("Known in \(Phrase.cycle(comparison.to))"),
            ],
            rows: comparison.outcomes.map { change in
                [
                    .init(change.decision.title, small: change.decision.id.name),
                    .init(change.from?.words ?? "not yet decided"), .init(change.to.words),
                ]
            })
    }

    var sources: Table {
        Table(
            caption: "Sources by the last day that they measured",
            heads: ["Source", .init(Phrase.cycle(comparison.from)), .init(Phrase.cycle(comparison.to)), "So"],
            rows: comparison.sources.map { source in
                let so =
                    switch (source.before, source.now) {
                    case (nil, _): "new"
                    case (_, nil): "gone"
                    case (let before?, let now?): before == now ? "not renewed" : "renewed"
                    }
                return [
                    .init(source.name), .init(source.before.map(Phrase.day) ?? "none"),
                    .init(source.now.map(Phrase.day) ?? "none"), .init(so),
                ]
            })
    }
}

extension ModelComparison {
    /// Whether both cycles have it, by whatever name.
    fileprivate var isInBoth: Bool { before != nil && now != nil }
}

extension FigureChange.Result {
    fileprivate var isMoved: Bool { if case .difference(_, .moved) = self { true } else { false } }
    fileprivate var isUntold: Bool { if case .difference(_, .cannotTell) = self { true } else { false } }
    fileprivate var isBroken: Bool { self == .otherQuestions || self == .otherCost }
}
