import ArgumentParser
import Documents
import Foundation
import Importers
import Intake
import Portfolio
import Press
import Report

/// Turns files of other tools into snapshots.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turns files that evaluation, serving and finance tools wrote into snapshots of a cycle.",
        discussion: """
            Examples: quarterdeck import results_2026-07-14.json --cycle 2026-Q3 --workload support-chat
                      quarterdeck import vllm bench/*.json --cycle 2026-Q3 --map names.yml
                      quarterdeck import --list

            The format is guessed where it isn't named. A map renames what the files call models and workloads:
                models: {acme/corvid-mini: corvid-mini}
                only: true        # leave out models that aren't listed

            Beside the snapshots an import report says which records were taken, mended, doubted and refused, and why; it \
            becomes a page of the edition. Nothing that exists is written over without --replace.

            Exit codes: 0 done, 1 no record could be taken, 2 the call was wrong, 3 the machine failed.
            """)

    @Argument(help: "The format, which may be left out, and the files.")
    var files: [String] = []

    @Flag(help: "Name the formats, each with a small sample.")
    var list = false

    @Option(help: "The cycle that the figures are for, such as 2026-Q3.")
    var cycle: String?

    @Option(help: "The workload of every figure; the files' own when left out.")
    var workload: String?

    @Option(help: "The model of files that name none.")
    var model: String?

    @Option(help: "A map of foreign names to ours.")
    var map: String?

    @Option(help: "The currency of files that name none, such as EUR.")
    var currency: String?

    @Option(help: "The content folder.")
    var content = "Content"

    @Flag(help: "Write over what an earlier import wrote.")
    var replace = false

    func run() throws {
        if list { return Self.printFormats() }
        try Messages.requireFolder(content)
        guard let cycle else { throw ValidationError("name the cycle that the figures are for with --cycle") }
        let id = try New.cycleID(cycle)
        var names = files
        var format: String?
        if let first = names.first, Importers.formats.contains(where: { $0.name == first }) {
            format = names.removeFirst()
        }
        guard !names.isEmpty else {
            throw ValidationError("name the files to import; 'import --list' names the formats")
        }
        let foreign = try names.map(Self.read)
        let context = try context(id)
        let outcome: Importers.Outcome
        do throws(Importers.Refusal) {
            if format == nil {
                let guess = try Importers.guess(foreign)
                let title = Importers.formats.first { $0.name == guess }?.title ?? guess
                Messages.say("guessed the format: \(guess) (\(title))")
                format = guess
            }
            outcome = try Importers.read(foreign, as: format ?? "", context)
        } catch {
            throw ValidationError("\(error)")
        }
        try write(outcome, cycle: id)
        Self.show(outcome.report)
        if outcome.report.snapshots.isEmpty { throw ExitCode(1) }
    }

    private func context(_ cycle: CycleID) throws -> ImportContext {
        let (draft, _) = Intake.draft(folder: content)
        var context = ImportContext(cycle: cycle, workload: workload, model: model, currency: draft.site.currency)
        if let currency {
            guard let known = Currency(currency) else {
                throw ValidationError("'\(currency)' is no currency; name it by three capital letters, such as EUR")
            }
            context.amounts = known
        }
        guard let map else { return context }
        guard let data = FileManager.default.contents(atPath: map) else {
            throw ValidationError("there is no map '\(map)'; name a YAML file with --map")
        }
        let (read, mistakes) = ImportMap.read(TextFile(path: map, bytes: Array(data)))
        guard !mistakes.contains(where: { $0.severity == .error }) else { throw Messages.failure(mistakes) }
        context.map = read
        return context
    }

    /// Writes what isn't there already, byte for byte.
    private func write(_ outcome: Importers.Outcome, cycle: CycleID) throws {
        let new = outcome.files.map { DataFile(path: "cycles/\(cycle)/\($0.path)", bytes: Array($0.text.utf8)) }
            .filter { FileManager.default.contents(atPath: "\(content)/\($0.path)").map(Array.init) != $0.bytes }
        if replace {
            for file in new { try? FileManager.default.removeItem(atPath: "\(content)/\(file.path)") }
        }
        do throws(PressError) { try NewFiles.write(new, into: content) } catch {
            throw Messages.failure(error, isCalled: true)
        }
        for file in new { print("wrote \(content)/\(file.path)") }
        let kept = outcome.files.count - new.count
        if kept > 0 { print("\(kept) files are there already, the same to the last byte") }
    }

    private static func show(_ report: ImportReport) {
        for file in report.files {
            let counts = ImportReport.Fate.allCases.map { "\(file.counts[$0] ?? 0) \($0.rawValue)" }
            print("\(file.name): \(file.accepted) accepted, \(counts.joined(separator: ", "))")
            for note in file.notes { print("  \(note)") }
            for remark in file.remarks.prefix(20) {
                Messages.say("\(file.name):\(remark.line): \(remark.fate.rawValue): \(remark.record): \(remark.reason)")
            }
            if file.remarks.count > 20 { Messages.say("… and \(file.remarks.count - 20) more in the import report") }
        }
    }

    private static func read(_ name: String) throws -> ForeignFile {
        let size = (try? FileManager.default.attributesOfItem(atPath: name))?[.size] as? Int
        guard let size, let data = size <= ForeignFile.largest ? FileManager.default.contents(atPath: name) : nil else {
            throw ValidationError(
                size.map {
                    "\(name) is larger than \(ForeignFile.largest / 1_000_000) MB, or can't be read; roll logs up with 'quarterdeck rollup' (\($0) bytes)"
                }
                    ?? "there is no file '\(name)'")
        }
        // A report names no folder of the machine that made it beyond the one that tells runs apart.
        let parts = name.split(separator: "/").suffix(2)
        return ForeignFile(name: parts.joined(separator: "/"), path: name, bytes: Array(data))
    }

    private static func printFormats() {
        for format in Importers.formats {
            print("\(format.name): \(format.title)\n  gives \(format.gives)\n  for example \(format.sampleName):")
            for line in format.sample.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
                print("    \(line)")
            }
        }
    }
}
