import Documents
import Foundation

extension RollupFile {
    /// The roll-up of a file, or of a query's result as CSV; throws `system`, `columns` and `notARollup`.
    package static func read(at path: String, alpha: Double) throws(RollupError) -> Rollup {
        let found = try LogFile(path: path)
        if case .table = found.form {
            var rollup = try CellsTable.read([path], alpha: alpha)
            rollup.note(try found.identity(), calls: rollup.calls)
            return rollup
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .system(path: path, reason: "the file can't be read")
        }
        return try read(TextFile(path: path, bytes: Array(data)))
    }

    /// Writes a file whole, or leaves the one that is there; makes its folders.
    package static func write(_ bytes: [UInt8], to path: String) throws(RollupError) {
        do {
            let url = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url, options: .atomic)
        } catch { throw .system(path: path, reason: error.localizedDescription) }
    }
}
