import Documents
import Foundation

/// Logs that an engine reads: files here, or patterns and addresses that only it can read.
public struct EngineLogs: Sendable {
    /// As the engine is told of them.
    public let files: LogSource.Files
    /// As the roll-up names them.
    public let identity: Rollup.Log

    /// Looks at the logs that lie here; of others, only the chosen columns are known.
    public init(paths: [String], choices: LogLayout.Choices) throws(RollupError) {
        let isParquet = paths.contains { $0.hasSuffix(".parquet") }
        let chosen = choices.columns.values.map(\.name).sorted() + choices.slices
        guard !isParquet, let first = paths.first, FileManager.default.fileExists(atPath: first) else {
            files = LogSource.Files(paths: paths, form: isParquet ? .parquet : Self.form(of: paths), names: chosen)
            identity = Rollup.Log(
                name: paths.joined(separator: ", "), size: 0,
                fingerprint: SHA256.hex(of: Array(paths.joined(separator: "\n").utf8)), calls: 0, outside: 0,
                refused: 0)
            return
        }
        var logs: [Rollup.Log] = []
        for path in paths { logs.append(try LogFile(path: path).identity()) }
        let log = try LogFile(path: first)
        switch log.form {
        case .json: files = LogSource.Files(paths: paths, form: .json, names: log.names)
        case .table(let separator):
            let form = LogSource.Form.table(separator: String(decoding: [separator], as: UTF8.self))
            files = LogSource.Files(paths: paths, form: form, names: log.names)
        }
        if logs.count == 1 {
            identity = logs[0]
        } else {
            identity = Rollup.Log(
                name: logs.map(\.name).joined(separator: ", "), size: logs.reduce(0) { $0 + $1.size },
                fingerprint: SHA256.hex(of: Array(logs.map(\.fingerprint).joined().utf8)), calls: 0, outside: 0,
                refused: 0)
        }
    }

    private static func form(of paths: [String]) -> LogSource.Form {
        paths.contains { $0.contains(".csv") } ? .table(separator: ",") : .json
    }
}
