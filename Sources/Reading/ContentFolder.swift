import Documents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The content folder on disk: names in order, files as bytes. Nothing outside it is read.
package struct ContentFolder {
    /// The largest file that is read, bytes.
    package static let largest = 256_000_000

    /// The folder's path.
    package let path: String

    /// The folder at a path.
    package init(path: String) { self.path = path }

    /// The names in a folder below, in order; empty when there is no such folder. Hidden files are left out.
    package func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted {
            $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        }
    }

    /// The message about a folder below that is there and can't be looked into, or is a file; nil when there is none, or
    /// nothing is wrong with it.
    package func mistake(ofFolder name: String) -> Diagnostic? {
        let full = path + "/" + name
        var isFolder = false
        guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else {
            return link(full).map { dead(name, $0) }
        }
        guard isFolder else {
            return refused(
                name, "this is a file; a folder was expected", "move it elsewhere, and make a folder of that name")
        }
        if (try? FileManager.default.contentsOfDirectory(atPath: full)) != nil { return nil }
        return refused(name, "the folder can't be read: its permissions don't allow it", "check who may read it")
    }

    /// A message about a place of a file below, with its line.
    package func diagnostic(
        _ severity: Diagnostic.Severity, in name: String, at place: Place, _ message: String, cure: String?
    ) -> Diagnostic {
        if let file = try? file(name) { return file.diagnostic(severity, at: place, message, cure: cure) }
        return Diagnostic(severity, file: name, place: place, message: message, cure: cure)
    }

    private func refused(_ name: String, _ message: String, _ cure: String) -> Diagnostic {
        Diagnostic(.error, file: name, place: Place(line: 1, column: 1), message: message, cure: cure)
    }

    private func dead(_ name: String, _ target: String) -> Diagnostic {
        refused(
            name, "this is a link to '\(target)', and there is nothing to read",
            "mend the link, or put the file itself in its place")
    }

    /// Where a link leads; nil for what is none.
    private func link(_ full: String) -> String? { try? FileManager.default.destinationOfSymbolicLink(atPath: full) }

    /// A file below; nil when there is none. Throws a diagnostic when it can't be read, is too large, or is no file at all: what
    /// lies under a name that is read must not be passed over in silence.
    package func file(_ name: String) throws(Diagnostic) -> TextFile? {
        let full = path + "/" + name
        var isFolder = false
        guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else {
            if let target = link(full) { throw dead(name, target) }
            return nil
        }
        guard !isFolder else {
            throw refused(
                name, "this is a folder; a file was expected", "rename the folder, or move the file out of it")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: full)
        let size = attributes?[.size] as? Int
        guard (size ?? 0) <= Self.largest else {
            throw refused(
                name, "the file is larger than \(Self.largest / 1_000_000) MB", "split it, or leave columns out")
        }
        guard let data = FileManager.default.contents(atPath: full) else {
            throw refused(name, "the file can't be read", "check who may read it")
        }
        return TextFile(path: name, bytes: Array(data))
    }
}
