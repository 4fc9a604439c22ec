import Documents
import Foundation
import Portfolio
import Testing

@testable import Rollup

/// A folder of its own for a test's files, which goes with it.
final class Workbench {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rollup-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Writes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String { try file(name, bytes: Array(text.utf8)) }

    func file(_ name: String, bytes: [UInt8]) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Makes a folder below it.
    func folders(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(path)", withIntermediateDirectories: true)
    }

    /// Packs a file with a program of the system.
    func packed(_ path: String, by program: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program, "-c", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }
}

/// A count of the cycle of the logs below.
func scan(_ paths: [String], _ change: (inout Scan) -> Void = { _ in }) throws(RollupError) -> Scan.Outcome {
    guard let cycle = CycleID("2026-Q3") else { throw .overflow }
    var scan = Scan(cycle, threads: 2)
    scan.choices.workload = "chat"
    change(&scan)
    return try scan.run(paths)
}

/// The numbers of an hour.
func cell(_ rollup: Rollup, _ model: String, hour: String) -> Rollup.Cell? {
    let number = Array(hour.utf8).withUnsafeBufferPointer(CallTime.hour)
    return rollup.cells[Rollup.Key(workload: "chat", model: model, part: .hour(number))]
}

let smallTable = """
    timestamp,model,region,latency_ms,input_tokens,output_tokens,status,cost_usd
    2026-07-01T10:00:00.123Z,corvid,eu,100.000,10,5,200,0.000100
    2026-07-01T10:59:59.999Z,corvid,us,100.000,20,,200,0.0000005
    2026-07-01T10:30:00.000Z,corvid,eu,9.000,30,0,503,0
    2026-07-01T11:00:00.000Z,corvid,eu,0,40,9,200,1.5e-05
    2026-07-01T10:00:00.000Z,gauge,eu,250.5,1,1,200,

    """

let smallLines = """
    {"timestamp":"2026-07-01T10:00:00.123Z","model":"corvid","region":"eu","latency_ms":100.000,"input_tokens":10,"output_tokens":5,"status":200,"cost_usd":0.000100}
    {"timestamp":"2026-07-01T10:59:59.999Z","model":"corvid","region":"us","latency_ms":100.000,"input_tokens":20,"output_tokens":null,"status":200,"cost_usd":0.0000005}
    {"model":"corvid", "timestamp":"2026-07-01T10:30:00.000Z","extra":{"deep":[1,{"model":"no"}]},"region":"eu","latency_ms":9.000,"input_tokens":30,"output_tokens":0,"status":503,"cost_usd":0}
    {"timestamp":"2026-07-01T11:00:00.000Z","model":"cor\\u0076id","region":"eu","latency_ms":0,"input_tokens":40,"output_tokens":9,"status":200,"cost_usd":1.5e-05}
    {"timestamp":"2026-07-01T10:00:00.000Z","model":"gauge","region":"eu","latency_ms":250.5,"input_tokens":1,"output_tokens":1,"status":200}

    """

@Suite struct RollupTests {
    @Test(arguments: [("log.csv", smallTable), ("log.ndjson", smallLines)])
    func `a small log gives exactly the counts that a person counts`(_ log: (name: String, text: String)) throws {
        let bench = try Workbench()
        let outcome = try scan([try bench.file(log.name, log.text)]) { $0.choices.slices = ["region"] }
        let rollup = outcome.rollup
        let scale = try #require(BucketScale(alpha: 0.01))
        let ten = try #require(cell(rollup, "corvid", hour: "2026-07-01T10"))
        #expect(ten.calls == 3)
        #expect(ten.failed == 1)
        // Half a millionth is rounded up.
        #expect(ten.cost == Rollup.Sum(total: 101, calls: 3))
        #expect(ten.input == Rollup.Sum(total: 60, calls: 3))
        #expect(ten.output == Rollup.Sum(total: 5, calls: 2))
        #expect(ten.cached == Rollup.Sum())
        #expect(
            ten.times == [.whole: Rollup.Times(zero: 0, first: scale.key(of: 100_000_000), counts: [2])],
            "the failed call stands in no histogram")
        let eleven = try #require(cell(rollup, "corvid", hour: "2026-07-01T11"))
        #expect(eleven.times[.whole] == Rollup.Times(zero: 1))
        #expect(eleven.cost == Rollup.Sum(total: 15, calls: 1))
        let gauge = try #require(cell(rollup, "gauge", hour: "2026-07-01T10"))
        #expect(gauge.cost == Rollup.Sum(), "an unknown cost is not 0")
        let slice = rollup.cells[Rollup.Key(workload: "chat", model: "corvid", part: .slice("region=eu"))]
        #expect(slice?.calls == 3)
        #expect(slice?.failed == 1)
        #expect(rollup.cells.count == 6)
        #expect(rollup.logs.map(\.calls) == [5])
        #expect(outcome.refusals.isEmpty)
    }

    @Test(arguments: ["gzip", "zstd"])
    func `a packed log counts like the plain one`(_ program: String) throws {
        let bench = try Workbench()
        let plain = try bench.file("log.csv", smallTable)
        let packed = try bench.packed(plain, by: program)
        // Two members, one after the other: what a rotated log that is appended to looks like.
        let twice = try bench.file("log.packed", bytes: packed + packed)

        let once = try scan([try bench.file("once.packed", bytes: packed)]).rollup
        #expect(once.cells == (try scan([plain]).rollup.cells))
        // The second header is a line that holds no call.
        let both = try scan([twice]) { $0.malformedShare = 0.5 }
        #expect(both.rollup.logs[0].calls == 10)
        #expect(both.rollup.logs[0].refused == 1)
        #expect(throws: RollupError.self) { try scan([try bench.file("cut", bytes: packed.dropLast(9))]) }
    }

    @Test func `kinds of latency are counted apart, each in its own unit`() throws {
        let bench = try Workbench()
        let path = try bench.file(
            "log.csv",
            "time,model,took_s,ttft_ms,tpot_us\n2026-07-01 10:00,a,1.5,200,30000\n2026-07-01 10:01,a,,200,\n")
        let rollup = try scan([path]) { $0.choices.columns = [.whole: .init(name: "took_s", unit: .seconds)] }.rollup
        let scale = try #require(BucketScale(alpha: 0.01))
        let times = try #require(cell(rollup, "a", hour: "2026-07-01T10")?.times)
        #expect(times[.whole] == Rollup.Times(zero: 0, first: scale.key(of: 1_500_000_000), counts: [1]))
        #expect(times[.firstToken] == Rollup.Times(zero: 0, first: scale.key(of: 200_000_000), counts: [2]))
        #expect(times[.betweenTokens] == Rollup.Times(zero: 0, first: scale.key(of: 30_000_000), counts: [1]))
    }

    @Test func `calls of other days than the cycle's are left out and counted`() throws {
        let bench = try Workbench()
        let head = "timestamp,model,latency_ms\n"
        let path = try bench.file(
            "log.csv", head + "2026-06-30T23:59:59,a,1\n2026-07-01T00:00:00,a,1\n2026-10-01T00:00:00,a,1\n")
        #expect(try scan([path]).rollup.logs.map(\.outside) == [2])
        let other = try bench.file("other.csv", head + "2025-01-01T00:00:00,a,1\n")
        #expect(throws: RollupError.outside(cycle: "2026-Q3", calls: 1)) { try scan([other]) }
    }

    @Test func `seconds and milliseconds since 1970 are told apart by their digits`() {
        func hour(_ text: String) -> Int { Array(text.utf8).withUnsafeBufferPointer(CallTime.hour) }
        let ten = hour("2026-07-01T10:30:00Z")
        for text in ["1782901800", "1782901800.25", "1782901800000", "1782901800000000", "1782901800000000000"] {
            #expect(hour(text) == ten)
        }
        for text in ["", "12", "2026-02-30T10", "2026-07-01T24:00", "2026-07-01", "2026-07-01T100", "178290180x"] {
            #expect(hour(text) == CallTime.wrong, "\(text)")
        }
        #expect(CallTime.words(ten) == "2026-07-01T10")
    }
}
