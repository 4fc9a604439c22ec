import Foundation
import Testing

/// The small cases of Tests/Cases, run all at once with the built program and the runner that stands beside them.
@Suite struct `A small case` {
    private static let folder = RealDataTests.root.appendingPathComponent("Tests/Cases")

    /// The names of all cases.
    static let names: [String] = {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent($0 + "/case.json").path)
        }.sorted()
    }()

    /// Those that fail today, as `wanted.txt` names them.
    private static let wanted = Result {
        try String(contentsOf: folder.appendingPathComponent("wanted.txt"), encoding: .utf8)
            .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    /// What is wrong with each case, by its name; nothing for one that passes.
    private static let faults = Result { () throws -> [String: [String]] in
        let scratch = try Scratch()
        defer { scratch.remove() }
        let results = scratch.folder.appendingPathComponent("results.json")
        let program = try #require(BuiltProgram.path, "swift test builds the program; it isn't there")
        let (_, words) = try BrowserTests.run([
            "python3", folder.appendingPathComponent("run.py").path, program.path, "--json", results.path,
        ])
        let written = try #require(FileManager.default.contents(atPath: results.path), "\(words)")
        return try JSONDecoder().decode([String: [String]].self, from: written)
    }

    @Test(arguments: names) func `holds, or is on the list of those that are wanted`(name: String) throws {
        let faults = try #require(try Self.faults.get()[name], "the runner left it out")
        if try Self.wanted.get().contains(name) {
            #expect(!faults.isEmpty, "\(name) holds now: strike it from Tests/Cases/wanted.txt")
        } else {
            #expect(faults == [], "\(name)")
        }
    }

    @Test func `is listed as wanted once, in order, and only where there is one`() throws {
        let wanted = try Self.wanted.get()
        #expect(Self.names.count >= 120)
        #expect(wanted == Set(wanted).sorted())
        #expect(Set(wanted).subtracting(Self.names) == [])
    }
}
