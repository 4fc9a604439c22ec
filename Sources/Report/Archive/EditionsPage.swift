/// The page over an archive's editions, the newest cycle first.
package struct EditionsPage {
    /// An edition of the archive.
    package struct Row {
        /// The name of its folder.
        package var name: String
        /// The cycle that it reports.
        package var cycle: String
        /// Its first sentence.
        package var headline: String
        /// The day of publication.
        package var published: String?
        /// Who approved it.
        package var approvals: [String]
        /// The edition that it corrects, and why.
        package var corrects: String?
        package var reason: String?

        package init(
            name: String, cycle: String, headline: String, published: String?, approvals: [String], corrects: String?,
            reason: String?
        ) {
            self.name = name
            self.cycle = cycle
            self.headline = headline
            self.published = published
            self.approvals = approvals
            self.corrects = corrects
            self.reason = reason
        }
    }

    private let series: String
    private let rows: [Row]

    /// The page of the editions `rows`.
    package init(series: String, rows: [Row]) {
        self.series = series
        self.rows = rows.sorted { ($0.cycle, $0.name) > ($1.cycle, $1.name) }
    }

    /// Which edition corrects another, by the name of that.
    private var corrected: [String: String] {
        Dictionary(rows.compactMap { row in row.corrects.map { ($0, row.name) } }) { first, _ in first }
    }

    /// The edition of the newest cycle that nothing corrects.
    private var newest: Row? {
        let corrected = corrected
        return rows.first { corrected[$0.name] == nil }
    }

    /// The page that leads to the newest edition, and that edition's name; nil where there is none.
    package var latest: (page: Page, edition: String)? {
        guard let newest else { return nil }
        var page = Page(
            path: "latest.html", title: series, summary: newest.headline, masthead: series, edition: nil,
            navigation: [Page.Place(title: "All editions", path: "index.html", isCurrent: false)], states: [],
            notice: nil,
            content: [
                .heading(1, newest.headline),
                .words([.link("Read the newest edition, \(newest.name)", to: place(of: newest))]),
            ],
            footer: ["This page always leads to the newest edition."])
        page.leadsTo = place(of: newest)
        return (page, newest.name)
    }

    /// The page.
    package var page: Page {
        let (corrected, newest) = (corrected, newest)
        var content: [Block] = [.heading(1, newest?.headline ?? series)]
        if let newest {
            content.append(.words([.link("Read the newest edition, \(newest.name)", to: place(of: newest))]))
        }
        let cells = rows.map { row -> [Table.Cell] in
            let state =
                corrected[row.name].map { "corrected by \($0)" }
                ?? row.corrects.map { "erratum of \($0): \(row.reason ?? "no reason stated")" }
            return [
                .init(row.name, href: place(of: row), small: state), .init(row.headline),
                .init(row.published ?? "not stated"),
                .init(row.approvals.isEmpty ? "nobody named" : row.approvals.joined(separator: ", ")),
                .init("how to prove it", href: row.name + "/VERIFY.txt"),
            ]
        }
        content += [
            .heading(2, "All editions", id: "editions"),
            Table(
                caption: "Published editions", heads: ["Edition", "What it says", "Published", "Approved by", "Proof"],
                rows: cells, form: .records
            ).block,
        ]
        return Page(
            path: "index.html", title: series, summary: newest?.headline ?? "No edition is published yet.",
            masthead: series, edition: nil,
            navigation: [Page.Place(title: "All editions", path: "index.html", isCurrent: true)], states: [],
            notice: nil,
            content: content,
            footer: ["Published by Quarterdeck. An edition is never changed: what was wrong is corrected by another."])
    }

    private func place(of row: Row) -> String { "\(row.name)/site/\(row.cycle)/index.html" }
}
