import Analysis
import Portfolio
import Voice

/// Which sources feed what.
extension GovernanceSections {
    /// Which files feed which figures, the one that feeds most first.
    var feeds: Fold {
        var counts: [String: (figures: Int, models: Set<String>, newest: Day?, collectors: Set<String>)] = [:]
        for figure in context.anchored {
            for source in Set(figure.estimate.lineage.sources.map(\.file)).sorted() {
                var entry = counts[source] ?? (0, [], nil, [])
                entry.figures += 1
                if let model = figure.model { entry.models.insert(context.wording.name(model)) }
                counts[source] = entry
            }
            for source in figure.estimate.lineage.sources {
                guard var entry = counts[source.file] else { continue }
                if let last = source.window?.last { entry.newest = max(entry.newest ?? last, last) }
                counts[source.file] = entry
            }
        }
        let rows = counts.sorted { ($1.value.figures, $0.key) < ($0.value.figures, $1.key) }
        return Fold(
            id: "feeds", title: "Which sources feed what?",
            finding: "\(rows.count) files feed \(Digits.grouped(Double(context.anchored.count), 0)) figures",
            [
                Table(
                    caption: "Files with the figures that they feed; all of it is gone from the report if one is wrong",
                    heads: ["File", .number("Figures"), "Models", "Measured up to"],
                    rows: rows.prefix(Self.mostRows).map { file, entry in
                        [
                            .init(
                                file,
                                href: context.way(to: "lineage.html#" + Anchor.file(file), from: page)),
                            .init(
                                Digits.grouped(Double(entry.figures), 0), exact: CSVText.field(Double(entry.figures))),
                            .init(Self.named(entry.models)),
                            .init(entry.newest.map(Phrase.day) ?? "no days stated"),
                        ]
                    }, form: .records
                ).block
            ]
                + (rows.count > Self.mostRows
                    ? [
                        .words([
                            .text("\(Digits.grouped(Double(rows.count - Self.mostRows), 0)) more feed fewer: "),
                            .link("all files", to: context.way(to: "lineage.html", from: page)), .text("."),
                        ])
                    ] : []))
    }

    private static let mostRows = 40

    private static func named(_ models: Set<String>) -> String {
        let names = models.sorted()
        return names.isEmpty
            ? "none" : Listed.and(names.prefix(4) + (names.count > 4 ? ["\(names.count - 4) more"] : []))
    }
}
