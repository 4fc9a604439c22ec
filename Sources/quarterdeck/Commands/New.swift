import Analysis
import ArgumentParser
import Documents
import Drafts
import Foundation
import Intake
import Portfolio
import Press
import Report

/// Begins a cycle, or a record of one.
struct New: ParsableCommand {
    /// What can be begun.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        /// The next cycle.
        case cycle
        /// A decision of the newest cycle.
        case decision
        /// An experiment of the newest cycle.
        case experiment
        /// A scenario of the newest cycle.
        case scenario
    }

    static let configuration = CommandConfiguration(
        abstract: "Begins a cycle, a decision, an experiment or a scenario as a commented file.",
        discussion: """
            Examples: quarterdeck new cycle 2026-Q4 --content Content
                      quarterdeck new decision promote-corvid-mini --model corvid-mini
                      quarterdeck new decision promote-corvid-mini --model corvid-mini --from-advice

            A cycle carries on the last one's portfolio and mapping, and lists its sources as a checklist; the policy stands \
            still until you write one. Records belong to the newest cycle. Nothing that exists is written over.

            Exit codes: 0 done, 1 the content has errors, 2 the call was wrong, 3 the machine failed.
            """)

    @Argument(help: "cycle, decision, experiment or scenario.")
    var kind: Kind

    @Argument(help: "Its name: 2026-Q4, or the name of the file, in small letters with hyphens.")
    var name: String

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "The model of a decision or an experiment; the first in production when left out.")
    var model: String?

    @Flag(help: "Begin a decision with what the report advises on the model: action, reason, money, owner.")
    var fromAdvice = false

    func run() throws {
        let (draft, mistakes) = Intake.draft(folder: content)
        guard let newest = draft.cycles.last, kind == .cycle || !mistakes.contains(where: { $0.severity == .error })
        else {
            throw Messages.failure(mistakes)
        }
        switch kind {
        case .cycle:
            let id = try Self.cycleID(name)
            guard newest.id < id else {
                throw ValidationError("\(id) is not after \(newest.id), the newest cycle; name a later one")
            }
            func text(_ file: String) -> String? {
                FileManager.default.contents(atPath: "\(content)/cycles/\(newest.id.name)/\(file)").map {
                    String(decoding: $0, as: UTF8.self)
                }
            }
            try Self.write(
                NextCycle.files(id, after: newest, portfolio: text("portfolio.yml"), mapping: text("metrics.map.yml")),
                into: content)
            print("Fill in metrics.csv; then: quarterdeck check --content \(content)")
        case .decision:
            let model = try chosen(newest)
            let draft = RecordDraft.decision(
                name, in: newest, model: model, advice: fromAdvice ? try advice(on: model) : nil)
            try Self.write([draft], into: content)
        case .experiment:
            try Self.write([RecordDraft.experiment(name, in: newest, model: try chosen(newest))], into: content)
        case .scenario:
            let file = RecordDraft.scenario(name, in: newest)
            guard FileManager.default.fileExists(atPath: "\(content)/\(file.path)") else {
                return try Self.write([file], into: content)
            }
            guard !newest.scenarios.contains(where: { $0.id.name == name }) else {
                throw ValidationError("\(file.path) has a scenario '\(name)' already; choose another name")
            }
            print("Add to \(content)/\(file.path):\n\n\(file.text)", terminator: "")
        }
    }

    /// What the report of the newest cycle advises on a model.
    private func advice(on model: Model) throws -> RecordDraft.Advice {
        let (portfolio, mistakes) = Intake.read(folder: content)
        guard let portfolio else { throw Messages.failure(mistakes) }
        guard let said = Report.advice(on: model.id, in: Findings.of(portfolio)) else {
            throw ValidationError(
                "nothing is advised on \(model.id): it competes on no workload; leave out --from-advice")
        }
        return RecordDraft.Advice(
            workload: said.workload, action: said.action, rule: said.rule, why: said.why,
            costPerMonth: said.costPerMonth,
            users: said.users)
    }

    func validate() throws {
        guard !fromAdvice || kind == .decision else {
            throw ValidationError(
                "--from-advice is for decisions; write: quarterdeck new decision \(name) --from-advice")
        }
        try Messages.requireFolder(content)
        let isPlain = name.unicodeScalars.allSatisfy {
            "abcdefghijklmnopqrstuvwxyz0123456789-".unicodeScalars.contains($0)
        }
        guard kind == .cycle || isPlain && !name.isEmpty && !name.hasPrefix("-") else {
            throw ValidationError(
                "'\(name)' is no file's name here; write small letters, digits and hyphens, such as promote-corvid-mini"
            )
        }
    }

    /// Writes new files and names them, with a line in each that leads an editor to its schema.
    static func write(_ files: [DraftFile], into folder: String) throws {
        let named = files.map { file in
            let comment = file.path.hasSuffix(".yml") ? ContentSchema.of(path: file.path)?.comment(for: file.path) : nil
            let text = file.text.contains("yaml-language-server:") ? file.text : (comment ?? "") + file.text
            return DataFile(path: file.path, bytes: Array(text.utf8))
        }
        do throws(PressError) {
            try NewFiles.write(named, into: folder)
            try NewFiles.replace(
                Schema.files.filter { !FileManager.default.fileExists(atPath: "\(folder)/\($0.path)") }, into: folder)
        } catch {
            throw Messages.failure(error, isCalled: true)
        }
        for file in files { print("wrote \(folder)/\(file.path)") }
    }

    /// A cycle by its name.
    static func cycleID(_ name: String) throws -> CycleID {
        guard let id = CycleID(name) else {
            throw ValidationError("'\(name)' is no cycle; write 2026-Q3, 2026-H2, 2026-07 or 2026")
        }
        return id
    }

    /// The model that was named, or the first in production, or the first of all.
    private func chosen(_ cycle: Cycle) throws -> Model {
        if let model {
            guard let found = cycle.models.first(where: { $0.id.name == model }) else {
                throw ValidationError(
                    "there is no model '\(model)' in \(cycle.id); choose one of: \(cycle.models.map(\.id.name).joined(separator: ", "))"
                )
            }
            return found
        }
        guard let found = cycle.models.first(where: { $0.stage == .production }) ?? cycle.models.first else {
            throw ValidationError("\(cycle.id) names no model; name one with --model")
        }
        return found
    }
}
