import Foundation
import Subprocess
import SystemPackage

/// An engine that counts in our place: DuckDB for Parquet and object stores, Spark for a cluster.
public enum Engine: String, CaseIterable, Sendable {
    case duckdb, spark

    /// Runs a query over files and reads its result back; `temporary` is a folder of its own, which goes with it.
    public func run(
        _ query: RollupQuery, over files: LogSource.Files, threads: Int
    ) async throws(RollupError) -> Rollup {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())").path
        do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
            throw .system(path: folder, reason: error.localizedDescription)
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let script = self.script(query, over: files, threads: threads, result: folder + "/cells")
        let path = folder + "/rollup.sql"
        try RollupFile.write(Array(script.utf8), to: path)
        switch self {
        case .duckdb:
            // The program if there is one, else Python's package, which has the same engine in it.
            let python = "import sys, duckdb; duckdb.connect().execute(open(sys.argv[1]).read())"
            try await start([
                ("duckdb", ["-bail", "-c", ".read \(path)"]), ("python3", ["-c", python, path]),
            ])
        case .spark: try await start([("spark-sql", ["--silent", "-f", path])])
        }
        let results = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let tables = results.filter { $0.hasSuffix(".csv") }.map { "\(folder)/\($0)" }.sorted()
        guard !tables.isEmpty else { throw .engine(name: rawValue, reason: "it wrote no result") }
        return try CellsTable.read(tables.filter { !isEmpty($0) }, alpha: query.scale.alpha)
    }

    /// What the engine runs: its statements, the last of which writes the counts as CSV.
    public func script(_ query: RollupQuery, over files: LogSource.Files, threads: Int, result: String) -> String {
        switch self {
        case .duckdb:
            return """
                SET threads = \(threads);
                SET preserve_insertion_order = false;
                COPY (
                \(query.sql)
                ) TO \(Dialect.duckdb.text(result + ".csv")) (HEADER);

                """
        case .spark:
            let views = LogSource.spark(files).map { $0 + ";\n" }.joined()
            return views
                + "INSERT OVERWRITE DIRECTORY \(Dialect.spark.text(result)) USING csv OPTIONS (header 'true', escape '\"')\n"
                + query.sql + ";\n"
        }
    }

    private func isEmpty(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) == 0
    }

    /// Runs the first of these programs that is there.
    private func start(_ programs: [(name: String, arguments: [String])]) async throws(RollupError) {
        for (name, arguments) in programs {
            do {
                let record = try await Subprocess.run(
                    .name(name), arguments: Arguments(arguments), output: .discarded,
                    error: .string(limit: 1 << 20))
                guard !record.terminationStatus.isSuccess else { return }
                let said = record.standardError.split(separator: "\n").suffix(12).joined(separator: "\n")
                throw RollupError.engine(name: name, reason: said.isEmpty ? "it failed" : said)
            } catch let error as RollupError {
                throw error
            } catch let error as SubprocessError where error.code == .executableNotFound {
                continue
            } catch { throw .engine(name: name, reason: "\(error)") }
        }
        let cure =
            self == .duckdb
            ? "install the program duckdb, or Python's package with 'pip install duckdb'"
            : "put Spark's bin folder into PATH, or run 'pip install pyspark'"
        throw .engine(name: rawValue, reason: "it isn't there; \(cure)")
    }
}
