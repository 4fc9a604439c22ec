import Analysis
import Charts
import Portfolio

/// The front door over the editions: the newest headline and the way to every cycle.
struct ArchivePage {
    let findings: Findings
    /// How ranks moved, one chart a workload of the newest edition, each with its CSV file.
    let charts: [(chart: Chart, file: String)]

    init(findings: Findings) {
        self.findings = findings
        charts = (findings.editions.last?.workloads ?? []).compactMap { workload in
            RankHistoryChart(findings: findings, workload: workload.workload.id).chart.map {
                ($0, "data/ranks-\(SitePath.name(for: workload.workload.id.name)).csv")
            }
        }
    }

    /// The page.
    func page() -> Page {
        var content: [Block] = [.heading(1, "All editions")]
        if let newest = findings.editions.last {
            content.append(
                .words(
                    [
                        .text("The newest is "),
                        .link(Phrase.cycle(newest.cycle.id), to: newest.cycle.id.name + "/index.html"),
                        .text(": " + Headline(newest).sentence),
                    ], as: .lede))
        } else {
            content.append(.words("No cycle has been written yet.", as: .lede))
        }
        content += [.heading(2, "What was advised and decided, cycle by cycle?", id: "cycles"), table.block]
        if !findings.editions.isEmpty {
            content.append(
                .words([
                    .text("Every decision, whether it is in force, and what came of its forecast: "),
                    .link("what was decided, and what came of it", to: DecisionsPage.file),
                    .text(". Every change, and who said so: "),
                    .link("what changed, who said so, and why", to: LogPage.file),
                    .text(". For readers of feeds: "), .link("feed.xml", to: "feed.xml"), .text("."),
                ]))
        }
        if !charts.isEmpty { content.append(Block.heading(2, "How did ranks move?", id: "ranks")) }
        content += charts.flatMap { [Block.heading(3, $0.chart.title), .chart(PlacedChart($0.chart, file: $0.file))] }
        return Page(
            path: "index.html", title: Frame.name(findings.site),
            summary: findings.editions.last.map { Headline($0).sentence } ?? "No cycle has been written yet.",
            masthead: Frame.name(findings.site), edition: nil, navigation: [], states: [],
            notice: findings.site.notice, content: content, footer: ["Built by Quarterdeck."])
    }

    private var table: Table {
        let editions = findings.editions
        let rows = editions.indices.reversed().map { place -> [Table.Cell] in
            let edition = editions[place]
            let currency = Phrase.currency(of: edition)
            let settled = edition.outcomes.filter(\.result.settlesRange)
            return [
                .init(
                    Phrase.cycle(edition.cycle.id), href: edition.cycle.id.name + "/index.html",
                    small: edition.cycle.status.rawValue),
                .init(Headline(edition).sentence, small: DecisionCounts(edition).words, kind: .reason),
                .init(
                    settled.isEmpty ? "none due" : "\(settled.count { $0.result == .hit }) of \(settled.count)"),
                .init(
                    edition.portfolioScore.map(Phrase.score) ?? "unknown",
                    small: edition.portfolioScore.map { Phrase.spread($0, currency) },
                    history: history(editions[...place]) { $0.portfolioScore?.value }),
                .init(
                    edition.money.after.map { Phrase.money($0, currency) } ?? "unknown",
                    small: edition.money.after.map { Phrase.spread($0, currency, isMoney: true) }
                        ?? edition.money.missing.first.map(Wording(edition: edition).gap),
                    history: history(editions[...place]) { $0.money.after?.value }),
            ]
        }
        return Table(
            caption: "Editions, the newest first; a line shows a figure up to then",
            heads: [
                "Cycle", "Advice, and how it stands", .number("Forecasts that came true"),
                .number("Portfolio score, of 100"), .number("Run cost a year"),
            ], rows: rows, form: .records)
    }

    private func history(_ editions: ArraySlice<EditionFinding>, _ value: (EditionFinding) -> Double?) -> [Double?] {
        editions.map(value)
    }
}
