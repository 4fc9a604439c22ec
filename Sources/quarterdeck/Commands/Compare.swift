import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Ledger
import Portfolio
import Report

/// Holds two cycles against each other.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what changed between two cycles: models, figures, advice, decisions, rules and settings.",
        discussion: """
            Examples: quarterdeck compare 2026-Q1 2026-Q3
                      quarterdeck compare 2026-Q1 2026-Q3 --format json

            Figures stand with the verdict on their change, settings with who declared them; each cycle's figures are
            also scored by the other's weights. The site has the same as compare.html of every edition.

            Exit codes: 0 done, 1 the content has errors, 2 the call was wrong.
            """)

    @Argument(help: "A cycle, such as 2026-Q1.")
    var first: String

    @Argument(help: "Another cycle, such as 2026-Q3.")
    var second: String

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "text for people, json for programs.")
    var format = Explain.Form.text

    func run() throws {
        // Not in validate(): a misspelt option is then named before the folder that it left at its default.
        try Messages.requireFolder(content)
        let (portfolio, mistakes) = Intake.read(folder: content)
        guard let portfolio, !mistakes.contains(where: { $0.severity == .error }) else {
            throw Messages.failure(mistakes)
        }
        let (left, right) = (try cycle(first, in: portfolio), try cycle(second, in: portfolio))
        let findings = Findings.of(portfolio)
        guard let comparison = findings.comparison(left, right) else {
            throw ValidationError("\(first) is compared with itself; name two cycles")
        }
        switch format {
        case .text:
            guard let text = CompareText(comparison, findings: findings, portfolio: portfolio) else { return }
            print(text.text, terminator: "")
        case .json: FileHandle.standardOutput.write(Data(Ledger.json(comparison)))
        }
    }

    private func cycle(_ name: String, in portfolio: Portfolio) throws -> CycleID {
        if let found = portfolio.cycles.first(where: { $0.id.name == name }) { return found.id }
        let known = portfolio.cycles.map(\.id.name).joined(separator: ", ")
        throw ValidationError("there is no cycle '\(name)'; choose one of: \(known)")
    }
}
