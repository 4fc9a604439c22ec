import Analysis
import Portfolio
import Voice

/// Every change over the series, the newest cycle first: settings found by comparing, events, decisions and approvals, each with
/// who, when and why, or that nobody said so (S54).
struct LogPage {
    static let file = "log.html"
    static let csv = "data/log.csv"
    /// More rows than this nobody reads on a page; the CSV file has all.
    private static let mostRows = 150

    let findings: Findings

    /// The page with its data.
    func part() -> EditionPart {
        var part = EditionPart(pages: [page], charts: [])
        part.files = [DataFile(path: Self.csv, bytes: table(entries).csv)]
        return part
    }

    private var entries: [LogEntry] { findings.editions.reversed().flatMap(\.log) }

    private var page: Page {
        let entries = entries
        let silent = entries.count { !$0.isDeclared }
        let all = Digits.grouped(Double(entries.count), 0)
        let lede =
            entries.isEmpty
            ? "Nothing has changed yet."
            : "\(all) \(entries.count == 1 ? "change" : "changes") over \(findings.editions.count) \(findings.editions.count == 1 ? "cycle" : "cycles"); "
                + (silent == 0 ? "somebody said so of each." : "\(silent) that nobody declared.")
        var content: [Block] = [
            .heading(1, "What changed, who said so, and why?"), .words(lede, as: .lede),
            .words(
                "Settings are found by comparing each cycle with the one before, so a change that nobody wrote down stands here too. A published edition carries this list with a hash on each line; a later edition only adds to it."
            ),
        ]
        if !entries.isEmpty {
            content.append(table(Array(entries.prefix(Self.mostRows))).block)
            content.append(
                .words([
                    .text(
                        entries.count > Self.mostRows
                            ? "\(Digits.grouped(Double(entries.count - Self.mostRows), 0)) older changes stand in the file for programs: "
                            : "For programs: "),
                    .link("log.csv", to: Self.csv), .text("."),
                ]))
        }
        let name = Frame.name(findings.site)
        return Page(
            path: Self.file, title: "Log of all editions · \(name)", summary: lede, masthead: name, edition: nil,
            navigation: [
                Page.Place(title: "All editions", path: "index.html"),
                Page.Place(title: "Decisions", path: DecisionsPage.file),
                Page.Place(title: "Log", path: Self.file, isCurrent: true),
            ],
            states: [], notice: findings.site.notice, content: content, footer: ["Built by Quarterdeck."])
    }

    private func table(_ entries: [LogEntry]) -> Table {
        Table(
            caption: "Changes, the newest cycle first",
            heads: ["Cycle", "Kind", "What", "Was", "Is", "Day", "By", "Approved by", "Why"],
            rows: entries.map { entry in
                [
                    .init(Phrase.cycle(entry.cycle), exact: CSVText.field(entry.cycle.name)),
                    .init(entry.kind.rawValue), .init(entry.what), .init(entry.from ?? "not set"),
                    .init(entry.to ?? "not set"),
                    .init(
                        entry.on.map(Phrase.day) ?? "not stated", exact: CSVText.field(entry.on?.description ?? "")),
                    .init(entry.by ?? "nobody named"), .init(entry.approvedBy ?? "nobody named"),
                    entry.isDeclared
                        ? .init(entry.why ?? "no reason stated", kind: .reason) : .init("undeclared", state: .open),
                ]
            }, form: .records, naming: 2)
    }
}

extension LogEntry {
    /// Why, with the condition of an approval; nil where neither is stated.
    package var why: String? {
        let parts = [reason, condition.map { "on condition: \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
