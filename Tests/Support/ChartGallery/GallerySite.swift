public import Charts
public import Report

/// The gallery as a site that the press writes like any report: each chart with its figures as CSV, those of the example
/// with the lines that made them and as a picture; then crowds and strange names, extreme figures, and what reports draw.
public struct GallerySite {
    /// Charts of a report, with its name.
    public typealias ReportedCharts = (name: String, charts: [(name: String, chart: Chart)])

    /// A page before it is dressed.
    private struct Sheet {
        var path: String
        var title: String
        var lead: String
        /// Whether its figures are made up.
        var isMadeUp = true
        /// The charts, each with what stands below it; `file` names its CSV file.
        var sections: [(file: String, chart: Chart, below: [Block])]
    }

    /// A gallery is for the drawings; their figures stand in the CSV files.
    private static let shownRows = 12

    private let sheets: [Sheet]

    /// A gallery with the charts of `reports`.
    public init(reports: [ReportedCharts] = []) {
        let extremes = Extremes.kinds.map { kind, charts in
            GallerySite.sheet(
                "extremes/" + GallerySite.slug(kind) + ".html", "Extreme figures: " + kind.lowercased(),
                "None, one, two, equal, over nine decades, negative, zero, a thousand and more.", charts)
        }
        let drawn = reports.map { report in
            GallerySite.sheet(
                "reports/" + GallerySite.slug(report.name) + ".html", "Charts of the report " + report.name,
                "What the report draws of its figures.", report.charts.map(\.chart), isMadeUp: false)
        }
        let crowds = GallerySite.sheet(
            "crowds.html", "Crowds and strange names", "From none to 1,500, and names that break careless layouts.",
            Gallery.hard)
        sheets = [GallerySite.example] + [crowds] + extremes + drawn
    }

    /// All its pages and files.
    public var publication: Publication {
        let pictures = Gallery.exhibits.map { exhibit in
            DataFile(path: "pictures/\(exhibit.name).svg", bytes: Array(exhibit.chart.file(.wide).svg.utf8))
        }
        let tables = sheets.flatMap(\.sections).map { DataFile(path: $0.file, bytes: Array($0.chart.csv.utf8)) }
        return Publication(pages: sheets.map(page), files: tables + pictures, diagnostics: [])
    }

    // MARK: Its pages

    private static var example: Sheet {
        let sections = Gallery.exhibits.map { exhibit in
            let picture = Block.words(
                [.link("This drawing as a picture: \(exhibit.name).svg", to: "pictures/\(exhibit.name).svg")], as: .fine
            )
            return (file: "data/\(exhibit.name).csv", chart: exhibit.chart, below: [picture] + exhibit.lines)
        }
        return Sheet(
            path: "index.html", title: "Gallery of charts",
            lead: "Every chart of the catalogue, each with the lines that made it.", sections: sections)
    }

    private static func sheet(_ path: String, _ title: String, _ lead: String, _ charts: [Chart], isMadeUp: Bool = true)
        -> Sheet
    {
        let name = path.dropLast(".html".count).replacing("/", with: "-")
        return Sheet(
            path: path, title: title, lead: lead, isMadeUp: isMadeUp,
            sections: charts.enumerated().map { place, chart in
                (file: "data/\(name)-\(place + 1).csv", chart: chart, below: [])
            })
    }

    private func page(_ sheet: Sheet) -> Page {
        var content: [Block] = [.heading(1, sheet.title), .words(sheet.lead)]
        for section in sheet.sections {
            var chart = section.chart
            chart.table.shown = GallerySite.shownRows
            let parts: [Block] = [
                .heading(2, chart.title),
                .chart(PlacedChart(chart, file: SitePath.relative(from: sheet.path, to: section.file))),
            ]
            content.append(.section(id: nil, parts + section.below))
        }
        if sheet.path == "index.html" { content += [SparkTable.section, contents] }
        return Page(
            path: sheet.path, title: sheet.title, summary: sheet.lead, masthead: "Quarterdeck · Gallery of charts",
            edition: nil,
            navigation: [.init(title: "Gallery", path: "index.html", isCurrent: sheet.path == "index.html")],
            states: [], notice: sheet.isMadeUp ? "The figures of these charts are made up." : nil,
            content: content, footer: [])
    }

    /// The way to the other pages.
    private var contents: Block {
        let links = sheets.dropFirst().map { Block.Item([.link($0.title, to: $0.path)]) }
        return .section(id: nil, [.heading(2, "More pages"), .list(links, .bullets)])
    }

    private static func slug(_ words: String) -> String {
        String(words.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}
