import Documents
import Foundation

/// A script of the author's, in any language, whose output is a file of a cycle (A03).
///
/// `sources/metrics.csv.py` writes `metrics.csv`, `sources/snapshots/evals.json.sh` writes `snapshots/evals.json`: what its name is
/// without its last ending. It is run when somebody asks for it, never by a build.
public struct Loader: Hashable, Sendable {
    /// The script, below the content folder.
    public let script: String
    /// What it writes, below the cycle's folder.
    public let output: String

    /// The folder of scripts, below the content folder.
    public static let folder = "sources"
    /// What a loader may write: figures, never what an author decides or says.
    static let endings = ["csv", "tsv", "json", "jsonl"]

    /// The loader of a script below the content folder; nil for a file that is none, such as what scripts share.
    public init?(script: String) {
        let parts = script.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0] == Self.folder, let name = parts.last,
            let point = name.lastIndex(of: "."), point > name.startIndex, name.index(after: point) < name.endIndex,
            !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") })
        else { return nil }
        let written = name[..<point]
        guard let ending = written.lastIndex(of: "."), ending > written.startIndex,
            Self.endings.contains(String(written[written.index(after: ending)...]))
        else { return nil }
        self.script = script
        output = (parts.dropFirst().dropLast() + [written]).joined(separator: "/")
    }

    /// All loaders of a content folder, by their script.
    public static func all(in content: String) -> [Loader] {
        let names = FileManager.default.enumerator(atPath: content + "/" + folder)?.compactMap { $0 as? String } ?? []
        return names.map { folder + "/" + $0 }.compactMap(Loader.init).filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: content + "/" + $0.script, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted { $0.script.unicodeScalars.lexicographicallyPrecedes($1.script.unicodeScalars) }
    }

    /// What keeps its output from being what its name says: none of it, or JSON that can't be read. nil when nothing does.
    func fault(of bytes: [UInt8]) -> String? {
        guard bytes.contains(where: { !" \t\r\n".utf8.contains($0) }) else { return "it wrote nothing" }
        let file = TextFile(path: output, bytes: bytes)
        if let mistake = file.mistake { return "what it wrote can't be read: \(mistake.message)" }
        if output.hasSuffix(".json"), let mistake = JSON.read(file).1.first {
            return "what it wrote isn't JSON: line \(mistake.place.line): \(mistake.message)"
        }
        return nil
    }
}
