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
        var content: [Block] = []
        if let newest = findings.editions.last {
            let headline = Headline(newest)
            content += [
                Block.heading(1, headline.sentence), Block.words(headline.lede, as: .lede),
                Block.words([
                    .link(
                        "Read the \(Phrase.cycle(newest.cycle.id)) edition",
                        to: newest.cycle.id.name + "/index.html")
                ]),
            ]
        } else {
            content.append(Block.heading(1, Frame.name(findings.site)))
        }
        content += [Block.heading(2, "All cycles", id: "cycles"), table.block]
        if !charts.isEmpty { content.append(Block.heading(2, "How did ranks move?", id: "ranks")) }
        content += charts.flatMap { [Block.heading(3, $0.chart.title), .chart(PlacedChart($0.chart, file: $0.file))] }
        return Page(
            path: "index.html", title: Frame.name(findings.site),
            summary: findings.editions.last.map { Headline($0).sentence } ?? "No cycle has been written yet.",
            masthead: Frame.name(findings.site), edition: nil,
            navigation: [Page.Place(title: "All cycles", path: "index.html", isCurrent: true)], states: [],
            notice: findings.site.notice, content: content, footer: ["Built by Quarterdeck."])
    }

    private var table: Table {
        let rows = findings.editions.reversed().map { edition -> [Table.Cell] in
            let currency = Phrase.currency(of: edition)
            return [
                .init(
                    Phrase.cycle(edition.cycle.id), href: edition.cycle.id.name + "/index.html",
                    small: edition.cycle.status.rawValue),
                .init(Headline(edition).sentence),
                .init(
                    edition.portfolioScore.map(Phrase.score) ?? "unknown",
                    small: edition.portfolioScore.map { Phrase.spread($0, currency) }),
                .init(
                    edition.money.after.map { Phrase.money($0, currency) } ?? "unknown",
                    small: edition.money.after.map { Phrase.spread($0, currency, isMoney: true) }
                        ?? edition.money.missing.first.map(Wording(edition: edition).gap)),
            ]
        }
        return Table(
            caption: "Editions, the newest first",
            heads: ["Cycle", "Decision", .number("Portfolio score, of 100"), .number("Run cost a year")],
            rows: rows)
    }
}
