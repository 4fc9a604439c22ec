import Foundation
import Testing

@Suite struct CommandTests {
    @Test func `each command has an example in its help`() throws {
        let dump = try BuiltProgram.run(["--experimental-dump-help"])
        let told = try #require(JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any])
        let root = try #require(told["command"] as? [String: Any])
        let commands = try #require(root["subcommands"] as? [[String: Any]])
        let own = commands.filter { $0["commandName"] as? String != "help" }
        #expect(own.count > 10)
        for command in own {
            let name = command["commandName"] as? String ?? ""
            var parts = [command]
            parts += command["subcommands"] as? [[String: Any]] ?? []
            let has = parts.contains { ($0["discussion"] as? String ?? "").contains("quarterdeck \(name)") }
            #expect(has || (name == "format"), "\(name)")
        }
    }

    @Test func `a name that isn't there is told without how calls are formed`() throws {
        for call in [["figures", "2026-Q9"], ["build", "--cycle", "2031-Q1"], ["help", "format", "nosuchkey"]] {
            let words = call.first == "help" ? call : call + ["--content", RealDataTests.root.path + "/Content"]
            let told = try BuiltProgram.run(words)
            #expect(told.status == 2 && told.output.hasPrefix("quarterdeck: error: "), "\(told.output)")
            #expect(!told.output.contains("Usage"), "\(told.output)")
        }
        let misspelt = try BuiltProgram.run(["build", "--contents", "x"])
        #expect(misspelt.status == 2 && misspelt.output.contains("Did you mean '--content'?"))
    }

    @Test func `what a published edition was made from is never fetched again`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let content = scratch.folder.path
        for (name, text) in [
            "cycles/2026-Q3/cycle.yml": "status: published\napprovals: [{by: A, on: 2026-10-07}]\n",
            "cycles/2026-Q3/metrics.csv": "model,indicator,value,unit,n\na,accuracy,77.9,percent,5150\n",
            "sources/metrics.csv.sh": "#!/bin/sh\necho other\n",
        ] {
            let file = scratch.folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
        let told = try BuiltProgram.run(["refresh", "2026-Q3", "--content", content, "--replace"])
        #expect(told.status == 2)
        #expect(
            told.output
                == "quarterdeck: error: 2026-Q3 is published, and what it was made from stays; name a later cycle\n")
    }
}
