import Documents
import Foundation
import Intake
import Portfolio
import Testing

@Suite struct KindsOfFilesTests {
    private func said(_ prepare: (URL) throws -> Void) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let cycle = folder.appendingPathComponent("cycles/2026-Q3")
        try FileManager.default.createDirectory(at: cycle, withIntermediateDirectories: true)
        try Data("model,indicator,value,unit,n\na,accuracy,80,percent,900\n".utf8)
            .write(to: cycle.appendingPathComponent("metrics.csv"))
        try prepare(cycle)
        return Intake.read(folder: folder.path).1.map { "\($0.file.split(separator: "/").last ?? ""): \($0.message)" }
    }

    @Test(arguments: ["policy.yml", "portfolio.yml", "summary.md", "scenarios.yml", "cycle.yml", "metrics.map.yml"])
    func `a folder under the name of a file is an error, not an absent file`(name: String) throws {
        let found = try said { cycle in
            try FileManager.default.createDirectory(
                at: cycle.appendingPathComponent(name), withIntermediateDirectories: false)
        }
        #expect(found == ["\(name): this is a folder; a file was expected"])
    }

    @Test(arguments: ["policy.yml", "snapshots/b.json", "decisions/d.md", "experiments/e.yml"])
    func `a link that leads nowhere is an error`(name: String) throws {
        let found = try said { cycle in
            let link = cycle.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "gone")
        }
        #expect(
            found == [
                "\(name.split(separator: "/").last ?? ""): this is a link to 'gone', and there is nothing to read"
            ])
    }

    @Test func `a file under the name of a folder is an error`() throws {
        let found = try said { cycle in try Data("{}".utf8).write(to: cycle.appendingPathComponent("snapshots")) }
        #expect(found == ["snapshots: this is a file; a folder was expected"])
    }

    @Test func `a folder in the place of metrics.csv is called one`() throws {
        let found = try said { cycle in
            let table = cycle.appendingPathComponent("metrics.csv")
            try FileManager.default.removeItem(at: table)
            try FileManager.default.createDirectory(at: table, withIntermediateDirectories: false)
        }
        #expect(found == ["metrics.csv: this is a folder; a file was expected"])
    }

    @Test func `a badly named cycle hides none of the mistakes inside it`() throws {
        #expect(
            try mistakes(of: [
                "cycles/2026-q3/metrics.csv": "model,indicator,value,unit,n\na,accuracy,80,pct,900\n"
            ]) == [
                "2026-q3:1 '2026-q3' is not the name of a cycle",
                "metrics.csv:2 unit 'pct' is not one of accuracy's (percent, share)",
            ])
    }
}
