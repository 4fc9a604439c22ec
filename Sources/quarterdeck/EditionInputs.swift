import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Portfolio
import Press
import Report

/// The content that an edition is made from, and nothing else: its own cycle, those before it, and the files of the whole series.
struct EditionInputs {
    private let cycle: Cycle
    private let site: Portfolio.Site
    private let contentFolder: String
    /// Where the content lies within the edition.
    private let base: String
    /// The content's files, where they lie within the edition.
    private let files: [DataFile]

    /// Reads the inputs of the edition of `cycle`. Throws exit codes, after saying why, where the content has errors or the
    /// edition isn't approved.
    init(cycle name: String, content: String) throws {
        let (portfolio, mistakes) = Intake.draft(folder: content)
        guard !mistakes.contains(where: { $0.severity == .error }) else {
            throw Messages.unreadable(mistakes, portfolio)
        }
        guard let cycle = portfolio.cycles.first(where: { $0.id.name == name }) else {
            let known = portfolio.cycles.map(\.id.name).joined(separator: ", ")
            throw ValidationError("there is no cycle '\(name)'; choose one of: \(known)")
        }
        try Self.requireApproval(of: cycle)
        let read = portfolio.files + portfolio.cycles.filter { $0.id <= cycle.id }.flatMap(\.files)
        let sums = Dictionary(read.map { ($0.path, $0.sha256) }) { first, _ in first }
        // Tables may lie outside the content folder, so many folders above it as their paths say.
        let above = sums.keys.map { $0.split(separator: "/").prefix { $0 == ".." }.count }.max() ?? 0
        let base = ["inputs"] + Array(repeating: "above", count: max(0, above - 1)) + ["content"]
        files = try sums.sorted { $0.key < $1.key }.map { path, sum in
            guard let data = FileManager.default.contents(atPath: content + "/" + path),
                SHA256.hex(of: Array(data)) == sum
            else {
                Messages.say("\(path): error: the file changed while it was read; publish again")
                throw ExitCode(3)
            }
            return DataFile(path: Self.resolve(path, from: base), bytes: Array(data))
        }
        self.cycle = cycle
        self.base = base.joined(separator: "/")
        site = portfolio.site
        contentFolder = content
    }

    /// The theme that the content chose.
    func theme() throws(PressError) -> Theme { try .named(site.theme, in: contentFolder) }

    /// The edition, built from the inputs alone in a folder of its own: what they don't hold can't be in it.
    func edition(theme: Theme) throws -> Edition {
        let stage = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())")
        defer { try? FileManager.default.removeItem(at: stage) }
        for file in files {
            let place = stage.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: place)
        }
        let (portfolio, mistakes) = Intake.draft(folder: stage.appendingPathComponent(base).path)
        guard !mistakes.contains(where: { $0.severity == .error }) else {
            throw Messages.unreadable(mistakes, portfolio)
        }
        let findings = Findings.of(portfolio)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let messages = (mistakes + publication.diagnostics).sorted()
        guard !messages.contains(where: { $0.severity == .error }) else { throw Messages.failure(messages) }
        Messages.show(messages)
        let site = try Press.files(of: publication, theme: theme).map {
            DataFile(path: "site/" + $0.path, bytes: $0.bytes)
        }
        let dress = theme.parts.map { DataFile(path: "inputs/theme/" + $0.path, bytes: $0.bytes) }
        return Edition(
            cycle: cycle.id.name, series: self.site.title,
            headline: publication.pages.first { $0.path == "index.html" }?.summary ?? "",
            published: cycle.published?.description,
            approvals: cycle.approvals.map { .init(by: $0.by, on: $0.on.description, note: $0.note) },
            theme: theme.name, content: base, files: site + files + dress,
            log: findings.editions.flatMap(\.log))
    }

    /// Only what somebody answers for is published.
    private static func requireApproval(of cycle: Cycle) throws {
        let file = "cycles/\(cycle.id.name)/cycle.yml"
        if cycle.status != .published {
            Messages.say("\(file): error: the edition is a draft (write 'status: published' once it is approved)")
            throw ExitCode(1)
        }
        if cycle.approvals.isEmpty {
            Messages.say("\(file): error: nobody has approved the edition (list who did, and when, under 'approvals')")
            throw ExitCode(1)
        }
    }

    /// `../tables/x.csv` from `inputs/content` gives `inputs/tables/x.csv`.
    private static func resolve(_ path: String, from base: [String]) -> String {
        var parts = base
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
