import Analysis
import Charts
import Markup
import Portfolio

/// The front door over the editions: the newest headline and the way to every cycle.
struct ArchivePage {
    var findings: Findings

    /// How ranks moved, one chart a workload of the newest edition, each with its CSV file.
    var charts: [(chart: Chart, file: String)] {
        (findings.editions.last?.workloads ?? []).compactMap { workload in
            RankHistoryChart(findings: findings, workload: workload.workload.id).chart.map {
                ($0, "data/ranks-\(SitePath.name(for: workload.workload.id.name)).csv")
            }
        }
    }

    /// The page.
    func page() -> Page {
        var content: [Node] = []
        if let newest = findings.editions.last {
            let headline = Headline(newest)
            content += [
                tag("h1", [], headline.sentence), tag("p", class: "lede", headline.lede),
                tag(
                    "p", [],
                    [
                        link(
                            "Read the \(Phrase.cycle(newest.cycle.id)) edition",
                            to: newest.cycle.id.name + "/index.html")
                    ]),
            ]
        } else {
            content.append(tag("h1", [], Frame.name(findings.site)))
        }
        content += [tag("h2", [("id", "cycles")], "All cycles"), table.node()]
        let charts = charts
        if !charts.isEmpty { content.append(tag("h2", [("id", "ranks")], "How did ranks move?")) }
        content += charts.flatMap { [tag("h3", [], $0.chart.title), $0.chart.figure(csvPath: $0.file)] }
        return Page(
            path: "index.html", title: Frame.name(findings.site),
            summary: findings.editions.last.map { Headline($0).sentence } ?? "No cycle has been written yet.",
            masthead: Frame.name(findings.site), edition: nil,
            navigation: [Page.Place(title: "All cycles", path: "index.html", isCurrent: true)], states: [],
            notice: findings.site.notice, content: .fragment(content), footer: ["Built by Quarterdeck."],
            hasCharts: !charts.isEmpty)
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
                        ?? edition.money.missing.first),
            ]
        }
        return Table(
            caption: "Editions, the newest first",
            heads: ["Cycle", "Decision", "#Portfolio score, of 100", "#Run cost a year"],
            rows: rows)
    }
}
