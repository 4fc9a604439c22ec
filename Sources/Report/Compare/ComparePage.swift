import Analysis
import Portfolio
import Statistics

/// An edition against an earlier one: models, figures with verdicts, ranks, advice, decisions, settings, prices and sources
/// (S59, N17).
struct ComparePage {
    let context: EditionContext
    let comparison: EditionComparison

    /// The page of an edition against another: that against the cycle before has the plain name.
    static func file(_ edition: EditionFinding, against earlier: CycleID) -> String {
        edition.previous == earlier ? "compare.html" : "compare/\(earlier.name).html"
    }

    /// As many rows stand in a table; the file for programs has all.
    private static let most = 80

    private var file: String { Self.file(context.edition, against: comparison.from) }
    private var path: String { context.path(file) }
    private var words: CompareWords { CompareWords(context: context, comparison: comparison, page: path) }
    private var earlier: EditionFinding? { context.findings.editions.first { $0.cycle.id == comparison.from } }

    /// The page.
    func page() -> Page {
        let (from, to) = (Phrase.cycle(comparison.from), Phrase.cycle(comparison.to))
        let title = "What changed from \(from) to \(to)?"
        var content: [Block] = [.heading(1, title), .words(words.answer, as: .lede)]
        content += chooser + breaks + models + standing + figures + rescored + decisions + settings + sources
        content.append(
            .words(
                [
                    .text("All of it for programs: "),
                    .link(
                        comparison.file,
                        to: context.way(to: "data/" + comparison.file, from: path)),
                    .text(" · "),
                    .link("What changed, chart by chart", to: context.way(to: Topic.Kind.changes.file, from: path)),
                ], as: .fine))
        return context.page(file, title: "\(from) and \(to) compared", summary: title, content: content)
    }

    /// The way to the comparison with every other earlier edition, the nearest first, and to the same the other way on.
    private var chooser: [Block] {
        let others = context.findings.editions.filter { $0.cycle.id < context.edition.cycle.id }.reversed()
        var line: [Inline] = [.text("Compare \(Phrase.cycle(comparison.to)) with: ")]
        for (place, other) in others.enumerated() {
            if place > 0 { line.append(.text(" · ")) }
            let name = Phrase.cycle(other.cycle.id)
            line.append(
                other.cycle.id == comparison.from
                    ? .strong([.text(name)])
                    : .link(name, to: context.way(to: Self.file(context.edition, against: other.cycle.id), from: path)))
        }
        return [.words(line)]
    }

    private var breaks: [Block] {
        guard !comparison.breaks.isEmpty else { return [] }
        return [
            .list(
                comparison.breaks.map { "No figure is compared across \(Phrase.cycle($0.cycle)): \($0.reason)" },
                as: .warnings)
        ]
    }

    private var models: [Block] {
        let rows = words.presence
        guard !rows.isEmpty else { return [] }
        return [
            .heading(2, "Which models came, went, or stand elsewhere?", id: "models"),
            Table(
                caption: "Models and workloads of one cycle alone, renamed, or in another stage",
                heads: ["Model", .init(Phrase.cycle(comparison.from)), .init(Phrase.cycle(comparison.to)), "So"],
                rows: Array(rows.prefix(Self.most))
            ).block,
        ] + more(rows.count)
    }

    private var standing: [Block] {
        let (rows, same) = words.standing
        let heads: [Table.Column] = [
            "Model", .init("Advice \(Phrase.cycle(comparison.from))"), .init("Advice \(Phrase.cycle(comparison.to))"),
            .number("Rank then"), .number("Rank now"), .number("Score then"), .number("Score now"),
        ]
        var blocks: [Block] = [.heading(2, "Whose advice or rank changed?", id: "advice")]
        blocks += words.choices.map { Block.words($0) }
        if rows.isEmpty {
            blocks.append(.words("No model of both cycles has another advice or rank.", as: .finding))
        } else {
            blocks.append(
                Table(
                    caption: "Advice, rank and score, each by its own cycle's rules", heads: heads,
                    rows: Array(rows.prefix(Self.most)), form: .records
                ).block)
            blocks += more(rows.count)
        }
        if same > 0 {
            blocks.append(
                .words("\(same == 1 ? "1 model has" : "\(same) models have") the same advice and rank.", as: .fine))
        }
        return blocks
    }

    private var figures: [Block] {
        guard comparison.breaks.isEmpty else { return [] }
        let all = words.figures
        func table(_ rows: [[Table.Cell]], _ caption: String) -> Block {
            Table(
                caption: caption,
                heads: [
                    "Model", "Figure", .number(Phrase.cycle(comparison.from)), .number(Phrase.cycle(comparison.to)),
                    .number("Change"), "Verdict",
                ], rows: Array(rows.prefix(Self.most)), form: .records, naming: 1
            ).block
        }
        var blocks: [Block] = [
            .heading(2, "Which figures moved?", id: "figures"), .words(words.counted, as: .finding),
            .words(
                "Moved: the 95% interval of the change excludes 0, and it is at least as large as the policy says matters. "
                    + "No change that matters: all of the interval is smaller than that. Else it can't be told.",
                as: .fine),
        ]
        if !all.moved.isEmpty {
            blocks.append(table(all.moved, "Figures that moved, 95% intervals below"))
            blocks += more(all.moved.count)
        }
        var folds: [Fold] = []
        if !all.untold.isEmpty {
            folds.append(
                Fold(
                    id: "untold", title: "Figures of which it can't be told", finding: "\(all.untold.count)",
                    [table(all.untold, "Figures whose change can't be told from chance, or has no interval")]
                        + more(all.untold.count)))
        }
        if !all.broken.isEmpty {
            folds.append(
                Fold(
                    id: "unlike", title: "Figures that can't be compared", finding: "\(all.broken.count)",
                    [table(all.broken, "Figures of other questions, or of another kind of cost")]
                        + more(all.broken.count)))
        }
        return folds.isEmpty ? blocks : blocks + [.folds(folds)]
    }

    private var rescored: [Block] {
        var blocks: [Block] = [
            .heading(2, "Would the other cycle's weights have ranked otherwise?", id: "rescored")
        ]
        let studies = comparison.workloads.filter { !$0.rescored.isEmpty }
        guard !studies.isEmpty else {
            return blocks + [.words("Both cycles weigh alike: no goalpost and no weight differs.", as: .finding)]
        }
        for workload in studies {
            blocks += workload.rescored.flatMap {
                words.rescored($0, on: workload, isNamed: comparison.workloads.count > 1)
            }
        }
        return blocks + [
            .words("Only weights and goalposts are exchanged; limits and figures are each cycle's own.", as: .fine)
        ]
    }

    private var decisions: [Block] {
        var blocks: [Block] = [.heading(2, "What was decided, and what became known?", id: "decisions")]
        if comparison.decisions.isEmpty, comparison.outcomes.isEmpty {
            return blocks + [.words("No decision was taken in between, and no forecast came due.", as: .finding)]
        }
        if !comparison.decisions.isEmpty { blocks.append(words.decisions.block) }
        if !comparison.outcomes.isEmpty { blocks.append(words.outcomes.block) }
        return blocks
    }

    private var settings: [Block] {
        var blocks: [Block] = [.heading(2, "Which rules and settings differ?", id: "settings")]
        guard !comparison.settings.isEmpty else {
            return blocks + [.words("Policy and portfolio are the same.", as: .finding)]
        }
        let table = SettingTable(words: SettingWords(edition: context.edition))
        for (part, noun, title) in [
            (SettingChange.Part.rule, "rule", "Rules that the report judges by"),
            (.plan, "setting", "What is judged: traffic, models, prices, scenarios, money, reviews"),
        ] {
            let changes = comparison.settings.filter { $0.part == part }
            guard !changes.isEmpty else { continue }
            blocks += [
                .heading(3, title), .words(SettingTable.count(changes, of: noun) + ".", as: .finding),
                table.table(
                    changes, caption: "\(title): \(Phrase.cycle(comparison.from)) and \(Phrase.cycle(comparison.to))"
                ).block,
            ]
        }
        return blocks
    }

    private var sources: [Block] {
        guard !comparison.sources.isEmpty else { return [] }
        return [.heading(2, "Where do the figures come from?", id: "sources"), words.sources.block]
    }

    private func more(_ count: Int) -> [Block] {
        guard count > Self.most else { return [] }
        return [
            .words("\(Digits.grouped(Double(count - Self.most), 0)) more stand in the file for programs.", as: .fine)
        ]
    }
}
