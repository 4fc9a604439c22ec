import Analysis
import ArgumentParser
import Documents
import Intake
import Report

/// Names every mistake of a content folder.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Names every mistake of a content folder, with its file, line and cure.",
        discussion:
            "Example: quarterdeck check --content Content\n\nExit codes: 0 no errors, 1 the content has errors, 2 the call was wrong."
    )

    @Option(help: "The content folder.")
    var content = "Content"

    func run() throws {
        // Not in validate(): a misspelt option is then named before the folder that it left at its default.
        try Messages.requireFolder(content)
        let (portfolio, found) = Intake.draft(folder: content)
        guard !found.contains(where: { $0.severity == .error }) else { throw Messages.unreadable(found, portfolio) }
        let findings = Findings.of(portfolio)
        let diagnostics = found + Report.publication(of: findings, portfolio: portfolio).diagnostics
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            throw Messages.failure(diagnostics.sorted())
        }
        Messages.show(diagnostics.sorted())
        print(Messages.count(diagnostics))
        Messages.outlook(findings)
    }
}
