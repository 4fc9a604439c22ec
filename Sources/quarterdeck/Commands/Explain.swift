import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Ledger
import Portfolio
import Report

/// Prints how a figure was made, down to files and rows.
struct Explain: ParsableCommand {
    /// How explanations are printed.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        /// Lines for people.
        case text
        /// An array for programs.
        case json
    }

    static let configuration = CommandConfiguration(
        abstract: "Prints a figure's formula with its numbers put in, down to files and rows.",
        discussion: """
            Examples: quarterdeck explain 2026-Q3 corvid-mini cost
                      quarterdeck explain support-chat/corvid-mini accuracy on language=ar
                      quarterdeck explain portfolio cost-after

            Name a cycle (the newest when left out), then a model, workload/model, a workload or 'portfolio', then a \
            figure: an indicator, score, cost, cost-month, cost.hardware, gate.errors, frontier, ladder, rank, advice. \
            Without a figure all of them are printed. The anchor of a figure on a lineage page will do as well.

            Exit codes: 0 done, 1 the content has errors, 2 the call was wrong.
            """)

    @Argument(help: "The cycle, the subject and the figure, as on the pages.")
    var figure: [String] = []

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "text for people, json for programs.")
    var format = Form.text

    func run() throws {
        // Not in validate(): a misspelt option is then named before the folder that it left at its default.
        try Messages.requireFolder(content)
        let (portfolio, mistakes) = Intake.read(folder: content)
        guard let portfolio, !mistakes.contains(where: { $0.severity == .error }) else {
            throw Messages.failure(mistakes)
        }
        let found: [Explanation]
        do throws(Explainer.Unknown) {
            found = try Explainer(findings: .of(portfolio), portfolio: portfolio).explanations(of: figure)
        } catch {
            throw ValidationError("\(error)")
        }
        switch format {
        case .text: print(found.map(\.text).joined(separator: "\n"), terminator: "")
        case .json: FileHandle.standardOutput.write(Data(Ledger.json(found, method: { $0.title })))
        }
    }
}
