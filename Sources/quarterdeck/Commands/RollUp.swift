import ArgumentParser
import Documents
import Foundation
import Portfolio
import Rollup

/// Counts request logs of any size into snapshots.
struct RollUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollup",
        abstract: "Counts request logs of any size into latency histograms, costs and tokens that add up exactly.",
        discussion: """
            Examples: quarterdeck rollup requests.csv.gz --cycle 2026-Q3 --workload support-chat
                      quarterdeck rollup logs/*.ndjson --cycle 2026-Q3 --column model=deployment --column whole=took:s --slice region
                      quarterdeck rollup --merge july.json august.json --cycle 2026-Q3
                      quarterdeck rollup 's3://logs/*.parquet' --cycle 2026-Q3 --engine duckdb --column model=model --column time=ts
                      quarterdeck rollup --cycle 2026-Q3 --engine postgresql --table requests --column model=model --column time=ts

            Logs are CSV or a JSON object a line, also packed by gzip or zstd. Columns are told by their usual names, such as \
            model, timestamp, latency_ms, status, cost_usd and input_tokens; --column names others. Hours are those that the \
            log writes. The counts go to cycles/CYCLE/rollups/NAME.json, which merges with others, and to a snapshot for each \
            model in cycles/CYCLE/snapshots/. A count that was interrupted goes on when it is called again.

            --engine hands the same counts to DuckDB or Spark as one GROUP BY; --print-sql shows it. For other engines it is \
            printed, to be run over --table; --merge takes its result as CSV.

            Exit codes: 0 done, 1 the logs have errors, 2 the call was wrong, 3 the machine failed.
            """)

    @Argument(help: "The logs; with --merge, files that rollup wrote, or results of --print-sql as CSV.")
    var files: [String] = []

    @Option(help: "The cycle that the calls belong to, such as 2026-Q3; others are left out.")
    var cycle: String

    @Option(help: "The content folder.")
    var content = "Content"

    @Option(help: "What the roll-up is called, such as a region or a month.")
    var name = "rollup"

    @Flag(help: "Add roll-ups together, in any order, in place of counting logs.")
    var merge = false

    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "A column: model, workload, time, status, error, cost, input, cached, output, or a latency (whole, first_token, between_tokens) with its unit.",
            valueName: "role=name[:unit]"))
    var columns: [String] = []

    @Option(name: .customLong("slice"), help: "A column whose values are slices: region gives region=eu-west-1.")
    var slices: [String] = []

    @Option(help: "The model of every call, where no column says it.")
    var model: String?

    @Option(help: "The workload of every call, where no column says it.")
    var workload: String?

    @Option(help: "The currency of the log's costs.")
    var currency = "USD"

    @Option(help: "The relative error of the latency buckets, 0.001 to 0.1.")
    var alpha = 0.01

    @Option(help: "The share of lines that may be unreadable, 0 to 1.")
    var malformed = 0.01

    @Option(help: "Who counts: embedded, duckdb or spark; postgresql, trino, bigquery and clickhouse print the SQL.")
    var engine = "embedded"

    @Flag(name: .customLong("print-sql"), help: "Print what the engine would run, and run nothing.")
    var printSQL = false

    @Option(help: "The table that the printed SQL reads, for engines that read no files.")
    var table: String?

    @Flag(help: "Begin anew, and forget an interrupted count.")
    var fresh = false

    @Option(help: "Form of the summary: text or json.")
    var format = Format.text

    /// How the summary is written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    func run() async throws {
        guard let id = CycleID(cycle) else {
            throw ValidationError("'\(cycle)' is no cycle; write 2026-Q3, 2026-H2, 2026-07 or 2026")
        }
        do throws(RollupError) {
            if merge {
                var sum: Rollup?
                for path in files {
                    let next = try RollupFile.read(at: path, alpha: alpha)
                    sum = try sum?.merged(with: next) ?? next
                }
                guard let sum else { return }
                try finish(sum, "added \(files.count) roll-ups")
            } else if engine == "embedded", !printSQL {
                try count(id)
            } else {
                try await query(id)
            }
        } catch { throw Self.failure(error) }
    }

    func validate() throws {
        guard !files.isEmpty || table != nil else { throw ValidationError("name a log") }
        guard engine == "embedded" || Dialect(rawValue: engine) != nil else {
            let known = Dialect.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("there is no engine '\(engine)'; choose embedded, \(known)")
        }
        if let dialect = Dialect(rawValue: engine), Engine(rawValue: engine) == nil, table == nil {
            throw ValidationError("\(dialect.rawValue) reads no files; name the table of the calls with --table")
        }
        guard (0...1).contains(malformed) else { throw ValidationError("--malformed is a share from 0 to 1") }
        guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw ValidationError("'\(currency)' is no currency; write three capitals, such as USD")
        }
        guard !name.isEmpty,
            name.utf8.allSatisfy({
                $0 == 0x2D || $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
            })
        else { throw ValidationError("'\(name)' is no file's name here; write letters, digits and hyphens") }
        _ = try chosenColumns()
    }

    private func count(_ id: CycleID) throws(RollupError) {
        var scan = Scan(id, threads: ProcessInfo.processInfo.activeProcessorCount)
        scan.alpha = alpha
        scan.malformedShare = malformed
        scan.checkpoint = folder + "rollups/.\(name).unfinished"
        scan.choices = LogLayout.Choices(
            columns: (try? chosenColumns()) ?? [:], slices: slices, model: model, workload: workload)
        if fresh, let checkpoint = scan.checkpoint { try? FileManager.default.removeItem(atPath: checkpoint) }
        let line = ProgressLine()
        let outcome: Scan.Outcome
        do throws(RollupError) { outcome = try scan.run(files) { line.show($0) } } catch {
            line.clear()
            throw error
        }
        line.clear()
        let logs = outcome.rollup.logs
        let (calls, refused) = logs.reduce((0, 0)) { ($0.0 + $1.calls, $0.1 + $1.refused) }
        let outside = logs.reduce(0) { $0 + $1.outside }
        for (path, words) in zip(files, outcome.layouts) { Messages.say("\(path): \(words)") }
        for refusal in outcome.refusals { Messages.say("\(refusal)") }
        if refused > 0 {
            let kinds = outcome.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
            Messages.say(
                "\(refused) of \(calls + refused + outside) lines can't be read: \(kinds.joined(separator: ", "))")
        }
        if outside > 0 { Messages.say("\(outside) calls lie outside \(id) and are left out") }
        try finish(outcome.rollup, "counted \(calls) calls")
        if let checkpoint = scan.checkpoint { try? FileManager.default.removeItem(atPath: checkpoint) }
    }

    /// Lets an engine count, or prints what it would run.
    private func query(_ id: CycleID) async throws(RollupError) {
        guard let scale = BucketScale(alpha: alpha) else {
            throw .unlike(reason: "an error of \(alpha) is no bucket's", cure: "write --alpha 0.01, or 0.001 to 0.1")
        }
        let dialect = Dialect(rawValue: engine) ?? .duckdb
        let choices = LogLayout.Choices(
            columns: (try? chosenColumns()) ?? [:], slices: slices, model: model, workload: workload)
        let logs = try EngineLogs(paths: files, choices: choices)
        let layout = try LogLayout(names: logs.files.names, choices: choices, path: files.first ?? table ?? "")
        let source = table ?? (dialect == .spark ? "request_log" : LogSource.duckdb(logs.files))
        let query = RollupQuery(layout: layout, scale: scale, window: id.window, dialect: dialect, source: source)
        let threads = ProcessInfo.processInfo.activeProcessorCount
        guard let engine = Engine(rawValue: dialect.rawValue), !printSQL, table == nil else {
            if let engine = Engine(rawValue: dialect.rawValue), table == nil {
                print(engine.script(query, over: logs.files, threads: threads, result: name), terminator: "")
            } else {
                print(query.sql + ";")
            }
            return
        }
        var rollup = try await engine.run(query, over: logs.files, threads: threads)
        let calls = rollup.calls
        guard calls > 0 else { throw .outside(cycle: cycle, calls: 0) }
        rollup.note(logs.identity, calls: calls)
        try finish(rollup, "\(engine.rawValue) counted \(calls) calls")
    }

    private var folder: String { "\(content)/cycles/\(cycle)/" }

    /// Writes the roll-up and its snapshots.
    private func finish(_ rollup: Rollup, _ what: String) throws(RollupError) {
        try RollupFile.write(RollupFile.bytes(of: rollup), to: folder + "rollups/\(name).json")
        let snapshots = RollupSnapshots.files(of: rollup, name: name, currency: currency)
        for file in snapshots { try RollupFile.write(Array(file.text.utf8), to: folder + "snapshots/\(file.name)") }
        switch format {
        case .text:
            print("\(what) into \(rollup.cells.count) groups")
            print("wrote \(folder)rollups/\(name).json")
            for file in snapshots { print("wrote \(folder)snapshots/\(file.name)") }
        case .json:
            let logs = rollup.logs
            print(
                "{\"calls\": \(logs.reduce(0) { $0 + $1.calls }), \"outside\": \(logs.reduce(0) { $0 + $1.outside }), \"refused\": \(logs.reduce(0) { $0 + $1.refused }), \"groups\": \(rollup.cells.count), \"snapshots\": [\(snapshots.map { "\"\($0.name)\"" }.joined(separator: ", "))]}"
            )
        }
    }

    private func chosenColumns() throws -> [LogRole: LogLayout.Column] {
        var chosen: [LogRole: LogLayout.Column] = [:]
        for text in columns {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let role = LogRole(name: String(parts[0])), !parts[1].isEmpty else {
                let names = LogRole.allCases.map(\.name).joined(separator: ", ")
                throw ValidationError("'--column \(text)' names no role; write ROLE=NAME with one of \(names)")
            }
            var name = parts[1]
            var unit: TimeUnit?
            if role.latency != nil, let colon = name.lastIndex(of: ":") {
                unit = TimeUnit(rawValue: String(name[name.index(after: colon)...]))
                guard unit != nil else { throw ValidationError("'\(text)' has no unit; write :ms, :s, :us or :ns") }
                name = name[..<colon]
            }
            chosen[role] = LogLayout.Column(name: String(name), unit: unit)
        }
        return chosen
    }

    /// What the roll-up refused, with the exit code of its kind.
    private static func failure(_ error: RollupError) -> any Error {
        if case .malformed(_, _, _, let samples) = error { for sample in samples { Messages.say("\(sample)") } }
        switch error {
        case .columns, .unlike, .outside: return ValidationError("\(error)")
        case .notARollup: Messages.say("\(error)")
        case .malformed, .damaged, .tooManyGroups, .overflow: Messages.say("error: \(error)")
        case .system, .engine:
            Messages.say("quarterdeck: error: \(error)")
            return ExitCode(3)
        }
        return ExitCode(1)
    }
}
