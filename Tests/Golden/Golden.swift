import Foundation
import Testing

/// Whole outputs that were read by people once: a change of them is seen, and either mended or recorded.
///
/// With QUARTERDECK_RECORD=1 the outputs are recorded anew; the test fails then all the same, so that nobody records in passing.
/// A text that differs is left in .build/golden, as `name-changed.txt` beside `name.txt`.
enum Golden {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Holds the texts of a room, by name, against those recorded: first which there are, then what they say.
    static func expect(_ texts: [String: String], in room: String) throws {
        let folder = root.appendingPathComponent("Tests/Golden/Recorded/" + room)
        if ProcessInfo.processInfo.environment["QUARTERDECK_RECORD"] == "1" {
            try? FileManager.default.removeItem(at: folder)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (name, text) in texts { try write(text, to: folder, name + ".txt") }
            Issue.record(
                "recorded \(texts.count) texts of \(room); read what changed, then run without QUARTERDECK_RECORD")
            return
        }
        guard FileManager.default.fileExists(atPath: folder.path) else {
            Issue.record(
                "nothing is recorded of \(room): run with QUARTERDECK_RECORD=1, read Tests/Golden/Recorded/\(room), run again"
            )
            return
        }
        let recorded = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        #expect(Set(recorded) == Set(texts.keys.map { $0 + ".txt" }), "other texts than those recorded of \(room)")
        for name in texts.keys.sorted() where recorded.contains(name + ".txt") {
            let before = try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
            guard let now = texts[name], now != before else { continue }
            let beside = root.appendingPathComponent(".build/golden/" + room)
            try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
            try write(before, to: beside, name + ".txt")
            try write(now, to: beside, name + "-changed.txt")
            Issue.record(
                "\(room)/\(name): \(firstDifference(before, now)); see .build/golden/\(room)/\(name)-changed.txt")
        }
    }

    private static func write(_ text: String, to folder: URL, _ name: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    /// "line 7 was 'a', is 'b'".
    static func firstDifference(_ before: String, _ now: String) -> String {
        let (old, new) = (
            before.split(separator: "\n", omittingEmptySubsequences: false),
            now.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        func text(_ lines: [Substring]) -> String { lines.indices.contains(line) ? "'\(lines[line])'" : "the end" }
        return "line \(line + 1) was \(text(old)), is \(text(new))"
    }
}
