import Documents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The content folder on disk: names in order, files as bytes. Nothing outside it is read.
struct ContentFolder {
    /// The largest file that is read, bytes.
    static let largest = 256_000_000

    /// The folder's path.
    let path: String

    /// The names in a folder below, in order; empty when there is no such folder. Hidden files are left out.
    func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted {
            $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        }
    }

    /// A file below; nil when there is none. Throws a diagnostic when it can't be read, or is too large.
    func file(_ name: String) throws(Diagnostic) -> TextFile? {
        let full = path + "/" + name
        var isFolder = false
        guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder else { return nil }
        let size = (try? FileManager.default.attributesOfItem(atPath: full))?[.size] as? Int
        func refused(_ message: String, _ cure: String) -> Diagnostic {
            Diagnostic(.error, file: name, place: Place(line: 1, column: 1), message: message, cure: cure)
        }
        guard (size ?? 0) <= Self.largest else {
            throw refused("the file is larger than \(Self.largest / 1_000_000) MB", "split it, or leave columns out")
        }
        guard let data = FileManager.default.contents(atPath: full) else {
            throw refused("the file can't be read", "check who may read it")
        }
        return TextFile(path: name, bytes: Array(data))
    }
}
