import Foundation
import Press
import Report

/// An archive of small editions in a folder of its own.
struct SmallArchive {
    let folder: String
    private static let theme = Theme(
        name: "test", page: "<!doctype html><title>{{title}}</title>{{{content}}}", style: "", script: "")

    /// Runs `body` with an empty archive; its path has blanks and letters of other scripts.
    static func within(_ body: (SmallArchive) async throws -> Void) async throws {
        let above = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath().path + "/archive-\(UUID())"
        let folder = above + "/Berichte für Ämter 深"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: above) }
        try await body(SmallArchive(folder: folder))
    }

    @discardableResult
    func publish(
        _ cycle: String, words: String = "as it was", erratum: String? = nil, key: String? = nil, more: [DataFile] = []
    ) async throws -> Archive.Outcome {
        let files = [
            DataFile(path: "site/index.html", bytes: Array("<p>\(cycle) \(words)</p>\n".utf8)),
            DataFile(path: "site/\(cycle)/index.html", bytes: Array("<h1>\(words)</h1>\n".utf8)),
            DataFile(path: "inputs/content/site.yml", bytes: Array("title: Report\n".utf8)),
        ]
        let edition = Edition(
            cycle: cycle, series: "Report", headline: "Hold all.", published: "2026-10-08",
            approvals: [.init(by: "A. Anders", on: "2026-10-07", note: nil)], theme: "test", content: "inputs/content",
            files: files + more)
        return try await Archive(path: folder).publish(edition, theme: Self.theme, erratum: erratum, key: key)
    }

    func verify() async throws -> Verification { try await Archive.verify(folder) }

    /// All paths below but hidden ones.
    func all() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// All files below but hidden ones.
    func files() throws -> [String] {
        try all().filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    /// All files with their bytes.
    func bytes() throws -> [String: Data] {
        var found: [String: Data] = [:]
        for path in try files() { found[path] = FileManager.default.contents(atPath: folder + "/" + path) }
        return found
    }

    func text(_ path: String) throws -> String { try String(contentsOfFile: folder + "/" + path, encoding: .utf8) }

    func write(_ text: String, to path: String) throws {
        let place = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + path) }

    /// The exit status of a program that runs in a folder below.
    func run(_ words: String..., in below: String = "") throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = URL(fileURLWithPath: folder + "/" + below)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
