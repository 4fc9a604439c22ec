import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Portfolio
import Press
import Report

/// Builds the site of a content folder.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Builds the report of a content folder as a static site.",
        discussion: """
            Examples: quarterdeck build --content Content --output Output
                      quarterdeck build --quiet --format json > outcome.json

            It ends by saying which page to open, what the headline says and said before, and what is missing for the report \
            to say more.

            Exit codes: 0 done, 1 the content has errors, 2 the call was wrong, 3 the machine failed. As long as the
            content has errors, the output folder stays as it was.
            """)

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "The folder to write. What a build wrote there is replaced as a whole; other files stay.")
    var output = "Output"

    @Option(help: "The theme: boardroom, plain, or a folder that holds one; the content's own choice when left out.")
    var theme: String?

    @OptionGroup
    var telling: Outcome.Telling

    func run() throws {
        // Not in validate(): a misspelt option is then named before the folder that it left at its default.
        try Messages.requireFolder(content)
        let progress = Progress(isQuiet: telling.quiet)
        progress.say("reading \(content)")
        let (portfolio, mistakes) = Intake.draft(folder: content)
        guard !mistakes.contains(where: { $0.severity == .error }) else {
            progress.clear()
            if telling.format == .json { return try Outcome(messages: mistakes).tell(telling) }
            throw Messages.unreadable(mistakes, portfolio)
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
            let kept = try Press.write(publication, theme: dress(portfolio), to: output, apartFrom: content)
            progress.clear()
            if !kept.isEmpty, !telling.quiet {
                Messages.say("kept what no build wrote in \(output): \(kept.joined(separator: ", "))")
            }
        } catch {
            progress.clear()
            throw Messages.failure(error, isCalled: theme != nil)
        }
        try outcome.tell(telling)
        // To free a thousand pages one by one would take longer than to write them, and the process ends here.
        withExtendedLifetime((portfolio, publication)) { Foundation.exit(EXIT_SUCCESS) }
    }

    /// The theme asked for, else the content's.
    private func dress(_ portfolio: Portfolio) throws(PressError) -> Theme {
        if let theme { return try .named(theme, in: "") }
        return try .named(portfolio.site.theme, in: content)
    }
}
