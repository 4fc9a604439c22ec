import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Ledger
import Portfolio
import Report

/// Writes what a cycle says in the forms of other tools.
struct Export: ParsableCommand {
    /// A form of other tools.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// FOCUS cost and usage table.
        case focus
        /// OpenMetrics text.
        case openmetrics
    }

    static let configuration = CommandConfiguration(
        abstract: "Prints a cycle's bills as a FOCUS table, or its figures as OpenMetrics text.",
        discussion: """
            Examples: quarterdeck export focus 2026-Q3 > model-costs.csv
                      quarterdeck export openmetrics 2026-Q3 > quarterdeck.prom

            focus: the bills of the cycle's snapshots in the columns of FOCUS 1.0, one row a line of a bill, with the model and the \
            workload as tags. Only amounts that an invoice states are written; what is left out is said.
            openmetrics: every figure that has a lineage, with the ends of its interval, in seconds, ratios and money.

            For the findings themselves read 2026-Q3/data/findings.json of a build; findings.schema.json beside it says what each \
            field is.

            Exit codes: 0 done, 1 the content has errors or holds nothing of the kind, 2 the call was wrong.
            """)

    @Argument(help: "The form: focus or openmetrics.")
    var form: Form

    @Argument(help: "The cycle; the newest when left out.")
    var cycle: String?

    @Option(help: "The content folder.")
    var content = "Content"

    func run() throws {
        // Not in validate(): a misspelt option is then named before the folder that it left at its default.
        try Messages.requireFolder(content)
        let (portfolio, mistakes) = Intake.read(folder: content)
        guard let portfolio, !mistakes.contains(where: { $0.severity == .error }) else {
            throw Messages.failure(mistakes)
        }
        guard let found = cycle.map({ name in portfolio.cycles.first { $0.id.name == name } }) ?? portfolio.cycles.last
        else {
            let known = portfolio.cycles.map(\.id.name).joined(separator: ", ")
            throw ValidationError("there is no cycle '\(cycle ?? "")'; choose one of: \(known)")
        }
        switch form {
        case .focus:
            let table = FocusTable(found, site: portfolio.site)
            for what in table.leftOut { Messages.say("left out: \(what)") }
            guard table.rows > 0 else {
                Messages.say(
                    "no snapshot of \(found.id) has a bill of basis 'billed'; add 'bill' to one, or import a FOCUS table"
                )
                throw ExitCode(1)
            }
            FileHandle.standardOutput.write(Data(table.bytes))
        case .openmetrics:
            guard let edition = Findings.of(portfolio).editions.first(where: { $0.cycle.id == found.id }) else {
                return
            }
            let text = OpenMetrics.text(of: edition, figures: Report.figures(of: edition))
            FileHandle.standardOutput.write(Data(text.utf8))
        }
    }
}
