import Analysis
import ArgumentParser
import Documents
import Foundation
import Intake
import Portfolio
import Report

/// Lists the figures and charts that prose may cite.
struct Figures: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the figures and charts that the texts of a cycle may cite, with their values.",
        discussion: """
            Examples: quarterdeck figures 2026-Q3 --content Content
                      quarterdeck figures 2026-Q3 corvid-mini

            Each line is what to write between '{{' and '}}', then what will stand there. With '= VALUE' behind the name, as in \
            '{{ figure: cost of corvid-mini = $1.60 }}', a build warns once the figure is no longer the one that the text was \
            written about.

            Exit codes: 0 done, 1 the content has errors, 2 the call was wrong.
            """)

    @Argument(help: "The cycle; the newest when left out.")
    var cycle: String?

    @Argument(help: "Words that a name must have, such as a model's.")
    var words: [String] = []

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "text for people, json for programs.")
    var format = Outcome.Form.text

    func run() throws {
        try Messages.requireFolder(content)
        let (portfolio, mistakes) = Intake.read(folder: content)
        guard let portfolio, let newest = portfolio.cycles.last else { throw Messages.failure(mistakes) }
        let known = portfolio.cycles.map(\.id.name)
        let isNamed = cycle.map { known.contains($0) } ?? false
        guard isNamed || cycle.map({ CycleID($0) == nil }) ?? true else {
            throw ValidationError("there is no cycle '\(cycle ?? "")'; choose one of: \(known.joined(separator: ", "))")
        }
        let id = portfolio.cycles.first { $0.id.name == cycle }?.id ?? newest.id
        // A word in the place of the cycle is a word to look for.
        let wanted = (isNamed ? [] : [cycle].compactMap(\.self)) + words
        let figures = Report.citable(in: id, of: .of(portfolio), portfolio: portfolio).filter { figure in
            wanted.allSatisfy { figure.name.lowercased().contains($0.lowercased()) }
        }
        guard !figures.isEmpty else {
            throw ValidationError(
                "no figure of \(id) has \(wanted.joined(separator: " ")) in its name; leave a word out")
        }
        switch format {
        case .text:
            let width = figures.map(\.name.count).max() ?? 0
            for figure in figures {
                print(figure.name.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + figure.words)
            }
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let list = figures.map { ["name": $0.name, "value": $0.words] }
            print(String(decoding: try encoder.encode(list), as: UTF8.self))
        }
    }
}
