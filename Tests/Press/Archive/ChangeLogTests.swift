import Documents
import Portfolio
import Testing

@testable import Analysis
@testable import Press

@Suite("The log of a published edition")
struct ChangeLogTests {
    private static func entry(_ what: String, to: String = "0.8", in cycle: String = "2026-Q2") throws -> LogEntry {
        LogEntry(
            kind: .setting, cycle: try #require(CycleID(cycle)), what: what, from: "0.9", to: to, on: Day("2026-04-01"),
            by: "Finance", approvedBy: nil, reason: "prices", isDeclared: true)
    }

    private static func text(_ before: [UInt8], _ entries: [LogEntry], in edition: String) throws -> [UInt8] {
        try ChangeLog.text(after: before, named: "log", telling: entries, in: edition)
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func `each edition adds to the end of the log before it`() throws {
        let first = try Self.text([], [Self.entry("a"), Self.entry("b")], in: "2026-Q2")
        let later = try Self.text(
            first, [Self.entry("a"), Self.entry("b"), Self.entry("c", in: "2026-Q3")], in: "2026-Q3")
        #expect(later.starts(with: first) && Self.lines(later).count == 3)
        #expect(Self.lines(later)[2].contains("\"edition\":\"2026-Q3\""))
        #expect(
            Self.lines(later)[2].contains("\"previous\":\"\(SHA256.hex(of: Array(Self.lines(first)[1].utf8)))\""))
        #expect(ChangeLog.fault(of: later, following: first) == nil)
        // The same content adds nothing.
        #expect(try Self.text(first, [Self.entry("a"), Self.entry("b")], in: "2026-Q3") == first)
    }

    @Test func `what the content tells otherwise is withdrawn and told anew, never taken out`() throws {
        let first = try Self.text([], [Self.entry("a")], in: "2026-Q2")
        let later = try Self.text(first, [Self.entry("a", to: "0.7")], in: "2026-Q3")
        #expect(later.starts(with: first))
        let lines = Self.lines(later)
        #expect(lines.count == 3)
        #expect(lines[1].contains("\"state\":\"withdrawn\"") && lines[1].contains("\"to\":\"0.8\""))
        #expect(lines[2].contains("\"state\":\"told\"") && lines[2].contains("\"to\":\"0.7\""))
        // A line that was withdrawn isn't withdrawn again.
        #expect(try Self.text(later, [Self.entry("a", to: "0.7")], in: "2026-Q4") == later)
    }

    @Test func `a change that is told twice stands twice`() throws {
        let twice = try Self.text([], [Self.entry("a"), Self.entry("a")], in: "2026-Q2")
        #expect(Self.lines(twice).count == 2)
        #expect(Self.lines(try Self.text(twice, [Self.entry("a")], in: "2026-Q3")).count == 3)
    }

    @Test func `any change of a line that was told is found`() throws {
        let first = try Self.text([], [Self.entry("a"), Self.entry("b")], in: "2026-Q2")
        let later = try Self.text(first, [Self.entry("a"), Self.entry("b"), Self.entry("c")], in: "2026-Q3")
        let forged = Array(
            String(decoding: later, as: UTF8.self).replacing("\"what\":\"b\"", with: "\"what\":\"x\"").utf8)
        #expect(ChangeLog.fault(of: forged, following: first) == "line 2 isn't as the edition before told it")
        #expect(ChangeLog.fault(of: forged, following: nil) == "line 3 doesn't follow the line before it")
        let cut = Array(later.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
        #expect(ChangeLog.fault(of: cut, following: nil) == "line 1 doesn't follow the line before it")
        #expect(ChangeLog.fault(of: Array("{}\n".utf8), following: nil) == "line 1 can't be read")
    }

    @Test func `a log that can't be read stops the publishing`() {
        #expect(throws: PressError.damaged("log")) {
            try ChangeLog.text(after: Array("nonsense\n".utf8), named: "log", telling: [], in: "2026-Q3")
        }
    }
}
