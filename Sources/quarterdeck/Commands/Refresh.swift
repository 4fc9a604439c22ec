import ArgumentParser
import Dispatch
import Documents
import Foundation
import Intake
import Loaders
import Portfolio
import Press
import Report

/// Runs the scripts that fetch a cycle's figures.
struct Refresh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs the scripts of 'sources/' and keeps what they write as files of a cycle.",
        discussion: """
            Examples: quarterdeck refresh 2026-Q3 --content Content
                      quarterdeck refresh 2026-Q3 metrics.csv
                      quarterdeck refresh 2026-Q3 --list

            sources/metrics.csv.py writes cycles/2026-Q3/metrics.csv, sources/snapshots/evals.json.sh writes \
            cycles/2026-Q3/snapshots/evals.json: what a script prints is kept under its name without the last ending. A \
            script is any executable; it runs in the content folder and finds the cycle in QUARTERDECK_CYCLE, its days in \
            QUARTERDECK_FIRST and QUARTERDECK_LAST. No build ever runs one.

            A script that fails, writes nothing, or writes JSON that can't be read leaves the last output as it is, and the \
            report says so. refresh.json in the cycle's folder keeps each output's hash, time and exit status.

            Exit codes: 0 done, 1 a script failed or its file was written by hand, 2 the call was wrong, 3 the machine failed.
            """)

    @Argument(help: "The cycle, such as 2026-Q3.")
    var cycle: String

    @Argument(help: "Only the scripts that write these files, such as metrics.csv.")
    var only: [String] = []

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "How long one script may take, seconds.")
    var limit = 600.0

    @Flag(help: "Write over files that no script wrote, or that were changed by hand.")
    var replace = false

    @Flag(help: "Name the scripts and what each writes, and run none.")
    var list = false

    @Option(help: "text for people, json for programs.")
    var format = Outcome.Form.text

    func run() async throws {
        try Messages.requireFolder(content)
        let id = try New.cycleID(cycle)
        let loaders = try chosen()
        let (draft, _) = Intake.draft(folder: content)
        if let known = draft.cycles.first(where: { $0.id == id }), known.status == .published {
            throw ValidationError("\(id) is published, and what it was made from stays; name a later cycle")
        }
        guard FileManager.default.fileExists(atPath: "\(content)/cycles/\(id.name)") else {
            throw ValidationError(
                "there is no folder \(content)/cycles/\(id.name); begin it with 'quarterdeck new cycle \(id.name)'")
        }
        if list {
            for loader in loaders { print("\(loader.script)  cycles/\(id.name)/\(loader.output)") }
            return
        }
        let variables = [
            "QUARTERDECK_CYCLE": id.name, "QUARTERDECK_FIRST": id.window.first.description,
            "QUARTERDECK_LAST": id.window.last.description, "QUARTERDECK_CURRENCY": draft.site.currency.code,
        ]
        let run = LoaderRun(content: content, variables: variables, limit: limit)
        let refreshing: Refreshing
        do throws(Refreshing.Mistakes) {
            refreshing = try Refreshing(content: content, cycle: id.name)
        } catch { throw Messages.failure(error.list) }
        let work = Task { try await refresh(loaders, by: run, in: refreshing) }
        // A script has a group of its own, so the terminal's interrupt doesn't reach it: it is ended from here.
        let interrupts = [SIGINT, SIGTERM].map { signal in
            Foundation.signal(signal, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: signal)
            source.setEventHandler { work.cancel() }
            source.resume()
            return source
        }
        defer { for source in interrupts { source.cancel() } }
        if try await work.value { throw ExitCode(1) }
    }

    func validate() throws {
        guard limit > 0, limit <= 86_400 else {
            throw ValidationError("--limit is a number of seconds, from more than 0 to 86400")
        }
    }

    /// The loaders that the call names, or all.
    private func chosen() throws -> [Loader] {
        let all = Loader.all(in: content)
        guard !all.isEmpty else {
            throw ValidationError(
                "there is no script in \(content)/\(Loader.folder); put one there that prints a file, such as \(Loader.folder)/metrics.csv.py"
            )
        }
        let outputs = all.map(\.output)
        if let stranger = only.first(where: { !outputs.contains($0) }) {
            throw ValidationError(
                "no script writes '\(stranger)'; choose one of: \(outputs.joined(separator: ", "))")
        }
        return only.isEmpty ? all : all.filter { only.contains($0.output) }
    }

    /// Runs the loaders, writes each output at once and the record after it; whether one of them left its file as it was.
    private func refresh(
        _ loaders: [Loader], by run: LoaderRun, in refreshing: Refreshing
    ) async throws -> Bool {
        var refreshing = refreshing
        var told: [[String: String]] = []
        var isIncomplete = false
        for loader in loaders {
            let path = refreshing.path(of: loader)
            let progress = Progress(isQuiet: format == .json)
            progress.say("running \(loader.script)")
            let (fate, bytes) = await refreshing.refresh(
                loader, by: run, now: { Date().ISO8601Format() }, replacesHandWritten: replace)
            progress.clear()
            guard !Task.isCancelled else {
                Messages.say("\(loader.script): interrupted; \(path) is as it was")
                throw ExitCode(3)
            }
            let new =
                (bytes.map { [DataFile(path: path, bytes: $0)] } ?? [])
                + (fate == .handWritten ? [] : [DataFile(path: refreshing.recordPath, bytes: refreshing.recordBytes)])
            do throws(PressError) { try NewFiles.replace(new, into: content) } catch {
                throw Messages.failure(error, isCalled: false)
            }
            var line = ["script": loader.script, "output": path]
            switch fate {
            case .written:
                line["fate"] = "written"
                if format == .text { print("wrote \(content)/\(path) (\(bytes?.count ?? 0) bytes)") }
            case .unchanged:
                line["fate"] = "unchanged"
                if format == .text { print("\(content)/\(path) is unchanged") }
            case .failed(let reason):
                isIncomplete = true
                line["fate"] = "failed"
                line["reason"] = reason
                let stays = refreshing.day(of: loader).map { "\(path) stays as it was made on \($0)" }
                Messages.say("\(loader.script): error: \(reason); \(stays ?? "there is no \(path) yet")")
            case .handWritten:
                isIncomplete = true
                line["fate"] = "kept"
                Messages.say(
                    "\(loader.script): error: \(path) was not written by it, or was changed since (move it away, or write over it with --replace)"
                )
            }
            told.append(line)
        }
        if format == .json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(told), as: UTF8.self))
        }
        return isIncomplete
    }
}
