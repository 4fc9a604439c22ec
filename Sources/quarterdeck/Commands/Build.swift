import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Portfolio
import Press
import Report

/// Builds the site of a content folder.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Builds the report of a content folder as a static site.",
        discussion: """
            Examples: quarterdeck build --content Content --output Output
                      quarterdeck build --quiet --format json > outcome.json
                      quarterdeck build --single 2026-Q3.html
                      quarterdeck build --archive /srv/reports
                      quarterdeck build --alerts /var/lib/quarterdeck/alerts --fail-on new
                      quarterdeck build --cycle 2026-Q1 --archive /srv/reports --output Again

            It ends by saying which page to open, what the headline says and said before, which pages weigh more than they \
            should, and what is missing for the report to say more.

            With --archive, what is published there is taken from there as it is, and never made again. With --cycle too, that \
            edition is made from the content that it was published with, and held against what was published.

            Exit codes: 0 done, 1 the content has errors, 2 the call was wrong, 3 the machine failed, 4 there is
            an alert that --fail-on names. As long as the
            content has errors, the output folder stays as it was.
            """)

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "The folder to write. What a build wrote there is replaced as a whole; other files stay.")
    var output = "Output"

    @Option(help: "The theme: boardroom, plain, or a folder that holds one; the content's own choice when left out.")
    var theme: String?

    @Option(help: "Only this cycle and those before it.")
    var cycle: String?

    @Option(help: "The folder of published editions.")
    var archive: String?

    @Option(help: "A file that gets the newest edition as one page that needs no other.")
    var single: String?

    @OptionGroup
    var telling: Outcome.Telling

    @OptionGroup
    var alerting: Alerting

    func run() async throws {
        if let cycle, let archive { return try again(cycle, archive) }
        // Not in validate(): a misspelt option is then named before the folder that it left at its default.
        try Messages.requireFolder(content)
        let progress = Progress(isQuiet: telling.quiet)
        progress.say("reading \(content)")
        var (portfolio, mistakes) = Intake.draft(folder: content)
        guard !mistakes.contains(where: { $0.severity == .error }) else {
            progress.clear()
            if telling.format == .json { return try Outcome(messages: mistakes).tell(telling) }
            throw Messages.unreadable(mistakes, portfolio)
        }
        if let cycle {
            guard let last = portfolio.cycles.firstIndex(where: { $0.id.name == cycle }) else {
                progress.clear()
                let known = portfolio.cycles.map(\.id.name).joined(separator: ", ")
                throw ValidationError("there is no cycle '\(cycle)'; choose one of: \(known)")
            }
            portfolio.cycles.removeSubrange((last + 1)...)
        }
        progress.say("computing \(portfolio.cycles.count) cycles")
        let findings = Findings.of(portfolio)
        progress.say("writing \(portfolio.cycles.count) editions")
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var outcome = Outcome(messages: (mistakes + publication.diagnostics).sorted())
        if outcome.hasErrors {
            progress.clear()
            return try outcome.tell(telling)
        }
        outcome.headline = Report.headline(of: findings)
        outcome.headlineBefore = findings.editions.last.flatMap { LastBuild.headline(of: $0.cycle.id, in: output) }
        outcome.missing = Outlook(findings)?.lines ?? []
        outcome.written = (publication.pages.count, output)
        do throws(PressError) {
            let worn = try dress(portfolio)
            let standing =
                try archive.map { path throws(PressError) in
                    try Archive(path: path, apartFrom: content).standing(for: portfolio.cycles.map(\.id.name))
                } ?? []
            let kept = try Press.write(
                publication, theme: worn, to: output, apartFrom: content, standing: standing)
            let file = try single.flatMap { path in portfolio.cycles.last.map { (path, $0.id.name) } }.map {
                target throws(PressError) in
                let bytes = try Press.single(of: publication, cycle: target.1, theme: worn)
                try Press.replace(target.0, with: bytes)
                return "\(target.1) as one file of \(bytes.count) bytes: \(target.0)"
            }
            outcome.heavy = PageWeight.passed(by: publication, in: output)
            progress.clear()
            if !telling.quiet {
                if !kept.isEmpty {
                    Messages.say("kept what no build wrote in \(output): \(kept.joined(separator: ", "))")
                }
                for edition in standing {
                    Messages.say("\(edition.name) is as it was published: \(edition.files.count) files")
                }
                if let file { Messages.say(file) }
            }
        } catch {
            progress.clear()
            throw Messages.failure(error, isCalled: theme != nil)
        }
        try outcome.tell(telling)
        let code = try await alerting.tell(findings, portfolio, content: content, telling)
        // To free a thousand pages one by one would take longer than to write them, and the process ends here.
        withExtendedLifetime((portfolio, publication)) { Foundation.exit(code?.rawValue ?? EXIT_SUCCESS) }
    }

    /// Makes a published edition once more from the content that it was published with, and says whether it is the same.
    private func again(_ cycle: String, _ archive: String) throws {
        try Messages.requireFolder(archive, "name the archive with --archive")
        do {
            let shelf = try Archive(path: archive)
            guard let inputs = try shelf.inputs(of: cycle) else {
                throw ValidationError("no edition of \(cycle) is published in \(archive)")
            }
            let (portfolio, mistakes) = Intake.draft(folder: inputs.content)
            guard !mistakes.contains(where: { $0.severity == .error }) else {
                throw Messages.unreadable(mistakes, portfolio)
            }
            let publication = Report.publication(of: .of(portfolio), portfolio: portfolio)
            let worn = try Theme.named(theme ?? inputs.theme, in: "")
            let differing = try shelf.differences(of: Press.files(of: publication, theme: worn), from: cycle)
            try Press.write(publication, theme: worn, to: output, apartFrom: archive)
            print("\(inputs.edition), made again in \(output)")
            print(
                differing.isEmpty
                    ? "It is the same as what was published, to the last byte."
                    : "It is a rendition of its own: \(differing.count) files differ from what was published, such as \(differing[0])"
            )
        } catch let error as PressError {
            throw Messages.failure(error, isCalled: theme != nil)
        }
    }

    /// The theme asked for, else the content's.
    private func dress(_ portfolio: Portfolio) throws(PressError) -> Theme {
        if let theme { return try .named(theme, in: "") }
        return try .named(portfolio.site.theme, in: content)
    }
}
