import Foundation
import Testing

/// Editions that are published, and what builds do with them afterwards.
@Suite struct `What is published` {
    private func content(in scratch: Scratch, words: String) throws {
        for cycle in ["2026-Q2", "2026-Q3"] {
            let folder = scratch.folder.appendingPathComponent("mine/cycles/" + cycle)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (name, text) in [
                "cycle.yml": "status: published\napprovals:\n  - {by: Anna Anders, on: 2026-10-07}\n",
                "summary.md": words + "\n",
                "metrics.csv":
                    "model,indicator,value,unit,n\natlas,accuracy,76.1,percent,5000\nswift,accuracy,79.9,percent,5000\n",
            ] { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        }
    }

    private func files(_ folder: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            if let bytes = FileManager.default.contents(atPath: folder + "/" + path) { found[path] = bytes }
        }
        return found
    }

    @Test func `stays as it is in a build that names the archive, whatever became of the content`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try content(in: scratch, words: "As it was.")
        let publish = ["publish", "2026-Q2", "share", "--content", "mine"]
        #expect(try BuiltProgram.run(publish, in: scratch.folder).status == 0)
        try content(in: scratch, words: "As it is now.")
        let build = ["build", "--content", "mine", "--output", "out", "--archive", "share"]
        let (status, words) = try BuiltProgram.run(build, in: scratch.folder)
        #expect(status == 0, "\(words)")
        let place = scratch.folder.path
        let published = try files(place + "/share/2026-Q2/site/2026-Q2")
        #expect(published.count > 10)
        #expect(try files(place + "/out/2026-Q2") == published)
        let newest = try #require(files(place + "/out/2026-Q3")["index.html"])
        #expect(String(decoding: newest, as: UTF8.self).contains("As it is now."))
    }

    @Test func `is made again from its own inputs to the last byte, and another theme says that it is another`() throws
    {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try content(in: scratch, words: "As it was.")
        #expect(
            try BuiltProgram.run(["publish", "2026-Q2", "share", "--content", "mine"], in: scratch.folder).status == 0)
        try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("mine"))
        let build = ["build", "--cycle", "2026-Q2", "--archive", "share", "--output"]
        let same = try BuiltProgram.run(build + ["again"], in: scratch.folder)
        #expect(same.output.hasSuffix("It is the same as what was published, to the last byte.\n"), "\(same.output)")
        let other = try BuiltProgram.run(build + ["other", "--theme", "plain"], in: scratch.folder)
        #expect(other.output.contains("It is a rendition of its own: "), "\(other.output)")
    }
}
