import Analysis
import Portfolio

/// The executive summary: what is decided or asked, why, the money, the maps, what would change our mind, whom it serves
/// badly, whether earlier decisions worked, and where to read on. What bears it out stands on the topic pages.
struct SummaryPage {
    var context: EditionContext
    /// The author's words, already in blocks.
    var prose: [Block]
    /// The edition's charts.
    var charts: ChartSet
    /// The pages that it leads to.
    var topics: [Topic]

    /// The author's paragraphs in sight; the others are folded.
    private static let paragraphs = 2
    /// As many workloads have their map here.
    private static let maps = 3
    /// As many things that would change our mind are listed.
    private static let levers = 5
    /// As many rows stand in a closed section.
    private static let rows = 12

    private var path: String { context.path("index.html") }
    private var edition: EditionFinding { context.edition }

    /// The page.
    func page() -> Page {
        let headline = Headline(edition)
        var content: [Block] = [.heading(1, headline.sentence)]
        content += FirstScreen(context).blocks(page: path)
        content.append(.figures(TodayAfter(context, page: path).figures))
        content += decisions + SummaryPage.pair(why, money) + maps + SummaryPage.pair(mind, earlier) + checks
        content += contents + limits
        return context.page(
            "index.html", title: "Summary", summary: headline.sentence, content: content)
    }

    /// Two short parts, beside each other where there is room.
    private static func pair(_ first: [Block], _ second: [Block]) -> [Block] {
        first.isEmpty || second.isEmpty ? first + second : [.beside([first, second])]
    }

    // MARK: Its parts, in their order

    private var decisions: [Block] {
        let counts = DecisionCounts(context)
        if let missing = counts.missing {
            return [
                .heading(2, "What is missing for a decision?", id: "decisions"),
                .words(missing.prefix(1).uppercased() + missing.dropFirst() + ".", as: .finding),
            ] + conditions
        }
        var blocks: [Block] = [
            .heading(2, counts.asks.isEmpty ? "Nothing is asked" : "Decisions", id: "decisions"),
            .words(counts.words, as: .finding),
        ]
        if !counts.asks.isEmpty {
            blocks.append(DecisionsTable(context).summary(Array(counts.asks.prefix(5)), from: path).block)
            let more = counts.asks.count - 5
            if more > 0 { blocks.append(.words("\(more) more stand on the page of decisions.", as: .fine)) }
        }
        blocks += conditions
        if !counts.waiting.isEmpty { blocks.append(.folds([waiting(counts.waiting)])) }
        return blocks
    }

    /// What the approval asks for, and what is overdue.
    private var conditions: [Block] {
        let notes = edition.cycle.approvals.compactMap(\.note).map { ("Condition", $0) }
        let late = (edition.cycle.refresh + context.policy.reviews).filter { edition.cycle.collected > $0.due }
            .sorted { ($0.due, $0.what) < ($1.due, $1.what) }
            .map { item in
                let days = edition.cycle.collected.days(since: item.due)
                return (
                    "\(days) \(days == 1 ? "day" : "days") late",
                    "\(item.what)\(item.owner.map { ", \($0)" } ?? "") (due \(Phrase.day(item.due)))"
                )
            }
        let all = (notes + late).prefix(5)
        guard !all.isEmpty else { return [] }
        return [.list(all.map { Block.Item([.strong([.text($0.0 + ":")]), .text(" " + $0.1)]) }, .points)]
    }

    private func waiting(_ all: [Recommendation]) -> Fold {
        let rows = all.prefix(Self.rows).map { advice -> [Table.Cell] in
            [
                .init(
                    context.wording.name(advice.model),
                    href: SitePath.relative(from: path, to: context.modelPath(advice.model)),
                    small: edition.workloads.count > 1 ? edition[advice.workload]?.workload.title : nil),
                .init(context.wording.why(advice), kind: .reason),
            ]
        }
        let count = Digits.grouped(Double(all.count), 0)
        return Fold(
            id: "waiting", title: all.count == 1 ? "1 waits" : "\(count) wait",
            finding: all.first.map { "\(context.wording.name($0.model)) first" } ?? "",
            [
                Table(caption: "Models that wait, and why", heads: ["Model", "Because"], rows: rows).block,
                way(to: "decisions.html", "All decisions, with the rules that speak for them"),
            ])
    }

    private var why: [Block] {
        guard !prose.isEmpty else { return [] }
        let place = prose.indices.filter { index in
            if case .words = prose[index] { return true }
            return false
        }.dropFirst(Self.paragraphs).first
        let shown = prose[..<(place ?? prose.endIndex)], rest = prose[(place ?? prose.endIndex)...]
        var blocks: [Block] = [
            .heading(2, "Why, in the author's words", id: "why"), .prose(shown.map(SummaryPage.below)),
        ]
        if !rest.isEmpty {
            blocks.append(
                .folds([Fold(id: "more-words", title: "More", finding: "", [.prose(rest.map(SummaryPage.below))])]))
        }
        return blocks
    }

    /// The author's headings stand below the part's own.
    private static func below(_ block: Block) -> Block {
        if case .heading(_, let words, let id) = block { return .heading(level: 3, words, id: id) }
        return block
    }

    private var money: [Block] {
        let title = topics.first { $0.kind == .money }?.answer ?? ""
        var blocks: [Block] = [.heading(2, "What does it cost a year?", id: "money"), .words(title, as: .finding)]
        blocks += [charts.figure("budget", nil, context, from: path, foldsCaption: true)].compactMap { $0 }
        let words = OutturnWords(context: context)
        if let outturn = words.finding { blocks.append(.words(outturn.capitalised + ".")) }
        let table = [OutturnTable(context: context, page: path).block, BudgetTable(context: context).block]
            .compactMap { $0 }
        blocks.append(
            .folds([
                Fold(
                    id: "money-more", title: "Month by month, and every model",
                    finding: edition.money.budget == nil
                        ? "no budget is stated" : "plan, bills and where the year ends",
                    table + [way(to: "money.html", "Costs in parts, load, ratios and what changed")])
            ]))
        return blocks
    }

    private var maps: [Block] {
        let all = edition.workloads
        let drawn = all.prefix(Self.maps).compactMap { workload -> [Block]? in
            let map = charts.titled(
                "map", workload.workload.id, context, from: path, below: PriceOfPoint.question, foldsCaption: true)
            return map.isEmpty ? nil : map
        }
        guard !drawn.isEmpty else { return [] }
        let left = all.count - drawn.count
        return [.heading(2, PriceOfPoint.question, id: "maps")]
            + (drawn.count == 1 ? drawn[0] : [.beside(drawn)])
            + all.prefix(Self.maps).map { LadderTable(context).summary($0, from: path) }
            + (left > 0 ? [way(to: "quality.html#point", "The price of a point, and \(left) more maps")] : [])
    }

    private var mind: [Block] {
        let levers = Lever.all(of: edition.workloads, context)
        guard edition.workloads.contains(where: { $0.scenarios != nil }) else { return [] }
        let rows = levers.prefix(Self.levers).map { lever -> [Table.Cell] in
            [
                .init(lever.title, small: lever.where), .init(lever.level, small: lever.far),
                .init(lever.next),
            ]
        }
        var blocks: [Block] = [.heading(2, "What would change our mind?", id: "mind")]
        blocks.append(
            rows.isEmpty
                ? .words("Nothing that was tried changes a choice by itself.", as: .finding)
                : Table(
                    caption: "If this alone moved, another model would be the choice; the nearest first",
                    heads: ["If this moves", .number("Switches at"), "To"], rows: rows
                ).block)
        let finding = topics.first { $0.kind == .doubt }?.sections.first { $0.id == "scenarios" }?.finding ?? ""
        blocks.append(
            .folds([
                Fold(
                    id: "mind-more", title: "Scenarios", finding: "what holds when several things move",
                    [.words(finding), way(to: "doubt.html", "Chances, scenarios, weights and levers")])
            ]))
        return blocks
    }

    private var checks: [Block] {
        let matrix = CheckMatrix(context: context, page: path)
        let tables = edition.workloads.prefix(Self.maps).compactMap { workload in
            matrix.table(workload).map { (workload, $0) }
        }
        guard !tables.isEmpty else { return [] }
        return [
            .heading(2, "Whom does it serve badly, and what is too slow?", id: "checks"),
            .words(
                tables.map { workload, _ in
                    (edition.workloads.count > 1 ? workload.workload.title + ": " : "") + matrix.finding(workload)
                }.joined(separator: "; "), as: .finding),
        ] + tables.map(\.1.block)
            + [
                .words(
                    [
                        .link("Speed and failures", to: "speed.html"), .text(" · "),
                        .link("All groups", to: "quality.html#cohorts"),
                    ], as: .fine)
            ]
    }

    private var earlier: [Block] {
        guard let record = topics.first(where: { $0.kind == .record }), !edition.outcomes.isEmpty else { return [] }
        var table = OutcomeSection(context: context, page: path, charts: charts).table
        let rows = table.rows
        // Here the verdict counts; the record has n, days and notes.
        table.heads.remove(at: 1)
        table.heads.removeLast(2)
        table.form = .rows
        table.rows = rows.prefix(4).map { row in
            var row = row
            row[0].small = "forecast: \(row[1].words)"
            row[2].small = nil
            row[3].small = nil
            row.removeLast(2)
            row.remove(at: 1)
            return row
        }
        return [
            .heading(2, "Did earlier decisions work?", id: "earlier"), .words(record.answer, as: .finding), table.block,
            way(
                to: "record.html",
                rows.count > 4 ? "The record, with \(rows.count - 4) more" : "The record, and how good forecasts are"),
        ]
    }

    private var contents: [Block] {
        let others: [(String, String, String)] = [
            ("Models", ModelsPage.file, ModelsPage.answer(edition)),
            (
                "Sources", "lineage.html",
                "\(Digits.grouped(Double(context.anchored.count), 0)) figures from \(edition.files.count) files"
            ),
            ("Methods", "methods.html", "how each figure is computed"),
            ("Glossary", "glossary.html", "the words used here"),
        ]
        let items = topics.map { ($0.kind.name, $0.kind.file, $0.answer) } + others
        return [
            .heading(2, "Read on", id: "contents"),
            .list(items.map { Block.Item([.link($0.0, to: $0.1), .text(" "), .small($0.2)]) }, .contents),
        ]
    }

    private var limits: [Block] {
        let warnings = edition.warnings.map(context.wording.warning) + edition.workloads.flatMap(\.gaps).map(\.words)
        let shown = warnings.prefix(3)
        let more = warnings.count - shown.count
        return [
            .heading(2, "What limits this, and how current it is", id: "limits"),
            .list(
                (shown + [SummaryPage.current(edition.cycle)]).map { Block.Item([.text($0)]) }
                    + (more > 0
                        ? [Block.Item([.link("\(more) more to keep in mind", to: "doubt.html#warnings")])] : []),
                .warnings),
        ]
    }

    /// Of which days its figures are, and who approved them.
    static func current(_ cycle: Cycle) -> String {
        let approved = cycle.approvals.map { "\($0.by), on \(Phrase.day($0.on))" }
        return "Figures of \(Phrase.period(cycle.id.window)), "
            + (cycle.statesCollection
                ? "collected on \(Phrase.day(cycle.collected))" : "the day of collection isn't stated")
            + (approved.isEmpty ? "; not yet approved." : "; approved by \(approved.joined(separator: "; ")).")
    }

    private func way(to file: String, _ words: String) -> Block {
        .words([.link(words, to: file)], as: .fine)
    }
}
