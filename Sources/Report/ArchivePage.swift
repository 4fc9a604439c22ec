import Analysis
import Markup
import Portfolio

/// The front door over the editions: the newest headline and the way to every cycle.
struct ArchivePage {
    var findings: Findings

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
        return Page(
            path: "index.html", title: Frame.name(findings.site),
            summary: findings.editions.last.map { Headline($0).sentence } ?? "No cycle has been written yet.",
            masthead: Frame.name(findings.site), edition: nil,
            navigation: [Page.Place(title: "All cycles", path: "index.html", isCurrent: true)], states: [],
            notice: findings.site.notice, content: .fragment(content), footer: ["Built by Quarterdeck."],
            hasCharts: false)
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
