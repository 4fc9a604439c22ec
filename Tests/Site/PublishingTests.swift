import Foundation
import Testing

/// `publish` and `verify` as their user runs them.
@Suite struct `Publishing` {
    /// A content of one approved cycle whose table lies outside it.
    private static func content(in scratch: Scratch, status: String, approvals: String) throws {
        let files = [
            "tables/export.csv": "Model,Accuracy\nswift,71.0\nbirch,74.5\n",
            "mine/site.yml": "title: Report\n",
            "mine/cycles/2026-Q3/metrics.map.yml":
                "file: ../../../tables/export.csv\nmodel: Model\nsource: Export\nmetrics:\n"
                + "  - {indicator: accuracy, column: Accuracy, unit: percent, n: 500}\n",
            "mine/cycles/2026-Q3/summary.md": "# A report\n\nWords.\n",
            "mine/cycles/2026-Q3/cycle.yml": "status: \(status)\n\(approvals)",
        ]
        for (path, text) in files {
            let place = scratch.folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: place, atomically: true, encoding: .utf8)
        }
    }

    private static let approvals = "approvals:\n  - {by: Anna Anders, on: 2026-10-07}\n"

    @Test func `carries all that made the report, so that the copy makes the same bytes again`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try Self.content(in: scratch, status: "published", approvals: Self.approvals)
        let publish = ["publish", "2026-Q3", "share", "--content", "mine", "--theme", "plain"]
        let (status, words) = try BuiltProgram.run(publish, in: scratch.folder)
        #expect(status == 0, "\(words)")
        let verified = try BuiltProgram.run(["verify", "share"], in: scratch.folder)
        #expect(verified.status == 0)
        #expect(verified.output.hasPrefix("sound: 1 edition, "), "\(verified.output)")
        // Elsewhere, where neither the content nor the table is.
        let moved = scratch.folder.appendingPathComponent("moved away")
        try FileManager.default.moveItem(at: scratch.folder.appendingPathComponent("share/2026-Q3"), to: moved)
        try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("mine"))
        try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("tables"))
        #expect(FileManager.default.fileExists(atPath: moved.path + "/inputs/tables/export.csv"))
        let build = ["build", "--content", "inputs/content", "--theme", "inputs/theme", "--output", "../again"]
        let again = try BuiltProgram.run(build, in: moved)
        #expect(again.status == 0, "\(again.output)")
        let (old, new) = (moved.path + "/site", scratch.folder.path + "/again")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: old)
        #expect(paths.count > 10)
        for path in paths {
            #expect(FileManager.default.contentsEqual(atPath: old + "/" + path, andPath: new + "/" + path), "\(path)")
        }
    }

    @Test func `is refused to a draft and to what nobody approved, by file and cure`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try Self.content(in: scratch, status: "draft", approvals: Self.approvals)
        let publish = ["publish", "2026-Q3", "share", "--content", "mine"]
        let draft = try BuiltProgram.run(publish, in: scratch.folder)
        #expect(draft.status == 1)
        #expect(draft.output.contains("cycles/2026-Q3/cycle.yml: error: the edition is a draft"), "\(draft.output)")
        try Self.content(in: scratch, status: "published", approvals: "")
        let unapproved = try BuiltProgram.run(publish, in: scratch.folder)
        #expect(unapproved.status == 1)
        #expect(unapproved.output.contains("cycle.yml"), "\(unapproved.output)")
        #expect(!FileManager.default.fileExists(atPath: scratch.folder.path + "/share"))
        let unknown = try BuiltProgram.run(["publish", "2026-Q4", "share", "--content", "mine"], in: scratch.folder)
        #expect(unknown.status == 2)
    }

    @Test func `never changes what is published, and says what differs`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try Self.content(in: scratch, status: "published", approvals: Self.approvals)
        let publish = ["publish", "2026-Q3", "share", "--content", "mine"]
        #expect(try BuiltProgram.run(publish, in: scratch.folder).status == 0)
        let place = scratch.folder.appendingPathComponent("mine/cycles/2026-Q3/summary.md")
        try "# A report\n\nOther words.\n".write(to: place, atomically: true, encoding: .utf8)
        let refused = try BuiltProgram.run(publish, in: scratch.folder)
        #expect(refused.status == 2)
        #expect(refused.output.contains("inputs/content/cycles/2026-Q3/summary.md"), "\(refused.output)")
        let erratum = try BuiltProgram.run(publish + ["--erratum", "the words were wrong"], in: scratch.folder)
        #expect(erratum.status == 0, "\(erratum.output)")
        let index = scratch.folder.appendingPathComponent("share/2026-Q3/site/index.html")
        var bytes = try Data(contentsOf: index)
        bytes[0] ^= 1
        try bytes.write(to: index)
        let broken = try BuiltProgram.run(["verify", "share", "--format", "json"], in: scratch.folder)
        #expect(broken.status == 1)
        let read = try JSONSerialization.jsonObject(with: Data(broken.output.utf8)) as? [String: Any]
        let faults = try #require(read?["faults"] as? [[String: String]])
        #expect(faults.map { $0["path"] } == ["2026-Q3/site/index.html"])
        #expect(faults.map { $0["kind"] } == ["changed"])
    }

    @Test func `that is killed at any moment leaves the edition whole or not there, and the next run needs no help`()
        throws
    {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try Self.content(in: scratch, status: "published", approvals: Self.approvals)
        let program: URL = try #require(BuiltProgram.path)
        let edition = scratch.folder.path + "/share/2026-Q3"
        var published = 0
        for run in 0..<12 {
            try? FileManager.default.removeItem(atPath: scratch.folder.path + "/share")
            let process = Process()
            process.executableURL = program
            process.arguments = ["publish", "2026-Q3", "share", "--content", "mine"]
            process.currentDirectoryURL = scratch.folder
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: 0.04 * Double(run))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            guard FileManager.default.fileExists(atPath: edition) else { continue }
            published += 1
            let (status, words) = try BuiltProgram.run(["verify", edition])
            #expect(status == 0, "killed after \(40 * run) ms: \(words)")
        }
        let again = try BuiltProgram.run(["publish", "2026-Q3", "share", "--content", "mine"], in: scratch.folder)
        #expect(again.status == 0, "\(again.output), \(published) published before")
        #expect(try BuiltProgram.run(["verify", "share"], in: scratch.folder).status == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/share").sorted()
        #expect(left == ["2026-Q3", "index.html", "latest.html"])
    }
}
