import Analysis
import ArgumentParser
import Documents
import Intake
import Report

/// Names every mistake of a content folder.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Names every mistake of a content folder, with its file, line and cure.",
        discussion:
            "Examples: quarterdeck check --content Content\n          quarterdeck check --alerts /var/lib/quarterdeck/alerts --fail-on new\n\nIt says too what a report would say, and what it couldn't say yet.\n\nExit codes: 0 no errors, 1 the content has errors, 2 the call was wrong, 3 the machine failed, 4 there is an alert that --fail-on names."
    )

    @Option(help: "The content folder.")
    var content = "Content"

    @OptionGroup
    var telling: Outcome.Telling

    @OptionGroup
    var alerting: Alerting

    func run() async throws {
        // Not in validate(): a misspelt option is then named before the folder that it left at its default.
        try Messages.requireFolder(content)
        let (portfolio, found) = Intake.draft(folder: content)
        guard !found.contains(where: { $0.severity == .error }) else {
            if telling.format == .json { return try Outcome(messages: found).tell(telling) }
            throw Messages.unreadable(found, portfolio)
        }
        let findings = Findings.of(portfolio)
        let words = Report.mistakes(in: findings, of: portfolio)
        try Outcome(
            messages: (found + words).sorted(), headline: Report.headline(of: findings),
            missing: Outlook(findings)?.lines ?? []
        ).tell(telling)
        if let code = try await alerting.tell(findings, portfolio, content: content, telling) { throw code }
    }
}
