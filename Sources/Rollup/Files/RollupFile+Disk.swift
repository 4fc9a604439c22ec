import Documents
import Foundation

extension RollupFile {
    /// The roll-up of a file; throws `system` and `notARollup`.
    package static func read(at path: String) throws(RollupError) -> Rollup {
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
