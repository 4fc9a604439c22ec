import Foundation
import Portfolio
import Report
import Testing

@testable import Analysis
@testable import Press

@Suite("The folder of alerts")
struct AlertFolderTests {
    private static func alert(_ name: String) -> ToldAlert {
        ToldAlert(
            alert: Alert(
                kind: .limit, matter: .undeclared([]), model: nil, workload: nil, owner: "Care", key: name, state: ""),
            cycle: "2026-Q3", text: "It is \(name).", fingerprint: String(repeating: name, count: 16))
    }

    private static func within(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("alerts-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private static func draft(_ words: String) -> DataFile {
        DataFile(path: "alerts-care.eml", bytes: Array(words.utf8))
    }

    @Test func `an alert is new until a draft told of it, and again when it changes`() throws {
        try Self.within { path in
            let all = [Self.alert("a"), Self.alert("b")]
            let first = try AlertFolder(path: path, apartFrom: nil)
            #expect(first.fresh(all).count == 2)
            let names = try first.write(all, fresh: all, drafts: [Self.draft("both")])
            #expect(names.count == 1 && names[0].hasPrefix("alerts-care-"))
            let second = try AlertFolder(path: path, apartFrom: nil)
            #expect(second.fresh(all) == [])
            #expect(second.fresh([Self.alert("c")]).count == 1)
        }
    }

    @Test func `alerts that no draft tells stay new, and the list of all is written alike`() throws {
        try Self.within { path in
            let all = [Self.alert("a")]
            _ = try AlertFolder(path: path, apartFrom: nil).write(all, fresh: all, drafts: [])
            let once = FileManager.default.contents(atPath: path + "/alerts.json")
            let again = try AlertFolder(path: path, apartFrom: nil)
            #expect(again.fresh(all) == all)
            _ = try again.write(all, fresh: all, drafts: [Self.draft("a")])
            #expect(FileManager.default.contents(atPath: path + "/alerts.json") == once)
            let text = String(decoding: once ?? Data(), as: UTF8.self)
            #expect(text.contains("\"owner\": \"Care\"") && text.contains("\"text\": \"It is a.\""))
        }
    }
}
