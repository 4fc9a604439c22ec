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
            Example: quarterdeck build --content Content --output Output

            Exit codes: 0 done, 1 the content has errors, 2 the call was wrong, 3 the machine failed. As long as the
            content has errors, the output folder stays as it was.
            """)

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "The folder to write. What a build wrote there is replaced as a whole; other files stay.")
    var output = "Output"

    @Option(help: "The theme: boardroom, plain, or a folder that holds one; the content's own choice when left out.")
    var theme: String?

    func run() throws {
        // Not in validate(): a misspelt option is then named before the folder that it left at its default.
        try Messages.requireFolder(content)
        let (portfolio, mistakes) = Intake.draft(folder: content)
        guard !mistakes.contains(where: { $0.severity == .error }) else {
            throw Messages.unreadable(mistakes, portfolio)
        }
        let findings = Findings.of(portfolio)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let messages = (mistakes + publication.diagnostics).sorted()
        guard !messages.contains(where: { $0.severity == .error }) else { throw Messages.failure(messages) }
        Messages.show(messages)
        do throws(PressError) {
            let kept = try Press.write(publication, theme: dress(portfolio), to: output, apartFrom: content)
            if !kept.isEmpty { Messages.say("kept what no build wrote in \(output): \(kept.joined(separator: ", "))") }
        } catch {
            throw Messages.failure(error, isCalled: theme != nil)
        }
        print("\(publication.pages.count) pages with their data in \(output)")
        print("Open \(output)/index.html")
        Messages.outlook(findings)
        // To free a thousand pages one by one would take longer than to write them, and the process ends here.
        withExtendedLifetime((portfolio, publication)) { Foundation.exit(EXIT_SUCCESS) }
    }

    /// The theme asked for, else the content's.
    private func dress(_ portfolio: Portfolio) throws(PressError) -> Theme {
        if let theme { return try .named(theme, in: "") }
        return try .named(portfolio.site.theme, in: content)
    }
}
