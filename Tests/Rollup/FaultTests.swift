import Foundation
import Testing

@testable import Rollup

@Suite struct FaultTests {
    private static let head = "timestamp,model,latency_ms,output_tokens,status,cost_usd"
    private static let good = "2026-07-01T10:00:00Z,a,5,1,200,0.1"

    /// Lines of a table that can't be read, the kind of their mistake, and what is said of it.
    static let table: [(line: String, kind: String, message: String)] = [
        ("2026-07-01T10:00:00Z,a,5,1,200", "number of fields", "5 fields; 6 were expected"),
        ("2026-07-01T10:00:00Z,a,5,1,200,0.1,9", "number of fields", "7 fields; 6 were expected"),
        (
            "\"2026-07-01T10:00:00Z\"x,a,5,1,200,0.1", "quotes",
            "a quote is open, or followed by text; write \"\" for a quote within a field"
        ),
        ("2026-07-01T10:00:00Z,,5,1,200,0.1", "no model", "no model"),
        (",a,5,1,200,0.1", "no time", "no time"),
        (
            "yesterday,a,5,1,200,0.1", "time",
            "no time; one like 2026-07-01T10:05:00 was expected, or seconds since 1970"
        ),
        ("2026-07-01T10:00:00Z,a,-5,1,200,0.1", "whole", "no whole; a number of 0 or more was expected"),
        ("2026-07-01T10:00:00Z,a,1e30,1,200,0.1", "whole", "no whole; a number of 0 or more was expected"),
        ("2026-07-01T10:00:00Z,a,5,many,200,0.1", "output", "no output; a number of 0 or more was expected"),
        (
            "2026-07-01T10:00:00Z,a,5,1,perhaps,0.1", "status",
            "no status; a number, or a word such as ok or error, was expected"
        ),
        ("2026-07-01T10:00:00Z,a,5,1,200,$1", "cost", "no cost; a number of 0 or more was expected"),
        (
            "2026-07-01T10:00:00Z,a\u{200B}b,5,1,200,0.1", "name",
            "no name of a model; 1 to 120 characters that can be seen were expected"
        ),
    ]

    @Test(arguments: table)
    func `a line of a table that can't be read is named with its place`(
        _ fault: (line: String, kind: String, message: String)
    ) throws {
        let bench = try Workbench()
        let path = try bench.file("log.csv", [Self.head, Self.good, fault.line, Self.good, ""].joined(separator: "\n"))
        let outcome = try scan([path]) { $0.malformedShare = 0.5 }
        #expect(outcome.rollup.logs.map(\.calls) == [2])
        #expect(outcome.rollup.logs.map(\.refused) == [1])
        #expect(outcome.kinds == [fault.kind: 1])
        #expect(outcome.refusals.map(\.line) == [3])
        #expect(outcome.refusals.map(\.message) == [fault.message])
    }

    /// Lines that are no calls, with the kind of their mistake.
    static let lines: [(line: String, kind: String)] = [
        ("[1]", "no JSON object"), ("{", "no JSON object"), ("{}", "no JSON object"), ("nonsense", "no JSON object"),
        ("{\"timestamp\":\"2026-07-01T10:00:00Z\",\"model\":\"a\"} x", "no JSON object"),
        ("{\"timestamp\":\"2026-07-01T10:00:00Z\",\"model\":\"a\",}", "no JSON object"),
        ("{\"timestamp\":\"2026-07-01T10:00:00Z\" \"model\":\"a\"}", "no JSON object"),
        ("{\"timestamp\":\"2026-07-01T10:00:00Z\",\"model\":\"a\\q\"}", "no JSON object"),
        ("{\"timestamp\":\"2026-07-01T10:00:00Z\",\"model\":\"a\\ud800\"}", "no JSON object"),
        ("{\"timestamp\":\"2026-07-01T10:00:00Z\",\"model\":[\"a\"]}", "nested value"),
        ("{\"timestamp\":\"2026-07-01T10:00:00Z\",\"model\":null}", "no model"),
        ("{\"model\":\"a\"}", "no time"),
        ("{\"timestamp\":\"2026-07-01T10:00:00Z\",\"model\":\"a\",\"latency_ms\":true}", "whole"),
    ]

    @Test(arguments: lines)
    func `a line that is no JSON object of a call is refused`(_ fault: (line: String, kind: String)) throws {
        let bench = try Workbench()
        let good = "{\"timestamp\":\"2026-07-01T10:00:00Z\",\"model\":\"a\",\"latency_ms\":5}"
        let path = try bench.file("log.ndjson", [good, good, fault.line, good, ""].joined(separator: "\n"))
        let outcome = try scan([path]) { $0.malformedShare = 0.5 }
        #expect(outcome.rollup.logs.map(\.calls) == [3])
        #expect(outcome.kinds == [fault.kind: 1])
        #expect(outcome.refusals.map(\.line) == [3])
    }

    @Test func `more unreadable lines than was accepted stop the count, fewer don't`() throws {
        let bench = try Workbench()
        let lines = [Self.head] + Array(repeating: Self.good, count: 99) + ["nonsense", ""]
        let path = try bench.file("log.csv", lines.joined(separator: "\n"))
        #expect(try scan([path]) { $0.malformedShare = 0.01 }.rollup.logs.map(\.refused) == [1])
        do {
            _ = try scan([path]) { $0.malformedShare = 0.009 }
            Issue.record("it was counted")
        } catch let error {
            guard case .malformed(let lines, let all, let share, let samples) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(lines == 1 && all == 100 && share == 0.009 && samples.map(\.line) == [101])
        }
    }

    @Test func `fields in quotes hold separators, quotes and line ends`() throws {
        let bench = try Workbench()
        let path = try bench.file(
            "log.csv",
            "model;timestamp;note;latency_ms\r\n\"a;\"\"b\"\"\";2026-07-01T10:00:00Z;\"one\ntwo\";5\r\nc;2026-07-01T10:00:00Z;5\" disk;6\r\nnonsense\r\n"
        )
        let outcome = try scan([path]) { $0.malformedShare = 0.5 }
        #expect(cell(outcome.rollup, "a;\"b\"", hour: "2026-07-01T10")?.calls == 1)
        #expect(cell(outcome.rollup, "c", hour: "2026-07-01T10")?.calls == 1)
        #expect(outcome.refusals.map(\.line) == [5])
    }

    @Test func `a column that can't be told is named with a cure`() throws {
        let bench = try Workbench()
        let path = try bench.file("log.csv", "when,model,took\n1,a,5\n")
        #expect(
            throws: RollupError.columns(
                path: path, reason: "no column is called 'timestamp' (it has when, model, took)",
                cure: "name the column with --column time=NAME")
        ) { try scan([path]) }
        #expect(
            throws: RollupError.columns(
                path: path, reason: "nothing says what 'took' is counted in",
                cure: "write --column whole=took:ms, or :s, :us, :ns")
        ) { try scan([path]) { $0.choices.columns = [.time: .init(name: "when"), .whole: .init(name: "took")] } }
    }

    @Test(arguments: 1...300)
    func `a log with random damage gives counts or an error, never a crash`(_ seed: UInt64) throws {
        let bench = try Workbench()
        var random = Shuffled(state: seed)
        var bytes = Array((seed % 2 == 0 ? smallTable : smallLines).utf8)
        for _ in 0..<Int(random.next() % 8 + 1) {
            let place = Int(random.next() % UInt64(bytes.count))
            switch random.next() % 5 {
            case 0: bytes[place] = UInt8(random.next() % 256)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 40)))
            case 2:
                bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + Int(random.next() % 400))], at: place)
            case 3: bytes.insert(contentsOf: [UInt8](repeating: UInt8(ascii: "9"), count: 30), at: place)
            default: bytes.insert([0x22, 0x5C, 0x7B, 0x0A, 0x2C][Int(random.next() % 5)], at: place)
            }
            if bytes.isEmpty { bytes = [0x0A] }
        }
        let path = try bench.file("log", bytes: bytes)
        let outcomes = [1, 2].map { threads in
            Result { try scan([path]) { ($0.malformedShare, $0.threads, $0.choices.slices) = (1, threads, []) } }
        }
        switch (outcomes[0], outcomes[1]) {
        case (.success(let one), .success(let two)):
            #expect(RollupFile.bytes(of: one.rollup) == RollupFile.bytes(of: two.rollup))
            #expect(one.refusals == two.refusals)
        case (.failure(let one), .failure(let two)): #expect("\(one)" == "\(two)")
        default: Issue.record("one thread and two differ")
        }
    }
}
