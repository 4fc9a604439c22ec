import Documents
import Foundation
import Intake
import Portfolio
import Testing

/// Content that a bad disk, a bad merge or a slip of the hand has changed: flipped bits, cut ends, lines doubled and dropped, deep
/// nesting and huge numbers. Whatever it is, an answer comes soon and takes little memory, and no figure of a line that stands as it was
/// changes in silence.
///
/// `QUARTERDECK_MUTATIONS=10000` asks for so many of each kind of file; alone in its process the suite then holds its memory to the limit, too.
struct MutationTests {
    /// How many of each kind of file.
    private static let asked = ProcessInfo.processInfo.environment["QUARTERDECK_MUTATIONS"].flatMap { Int($0) }
    private static let count = asked ?? 60
    /// The longest that one answer may take, seconds of processor time.
    private static let limit = 2.0
    /// The most memory that a long run may take, bytes.
    private static let memory = 512_000_000

    @Test(arguments: DamagedContent.files.keys.sorted())
    func `a file that was damaged anywhere is answered soon`(name: String) throws {
        let folder = try DamagedContent()
        defer { folder.remove() }
        var random = Seeded(seed: 20_261_128)
        for round in 0..<Self.count {
            let bytes = Damage.any(of: Array((DamagedContent.files[name] ?? "").utf8), &random)
            try folder.write(bytes, to: name)
            let begin = Self.processorTime
            _ = Intake.draft(folder: folder.path)
            let time = Self.processorTime - begin
            #expect(time < Self.limit, "\(name) in round \(round) took \(time) s: \(Self.told(bytes))")
        }
        if Self.asked != nil { #expect(Self.peak < Self.memory, "\(Self.peak) bytes at most") }
    }

    @Test func `what is damaged is sound before`() throws {
        let folder = try DamagedContent()
        defer { folder.remove() }
        #expect(Intake.draft(folder: folder.path).1.filter { $0.severity == .error }.map(\.description) == [])
    }

    @Test(arguments: DamagedContent.tables)
    func `a line that stands as it was keeps its figures, or the table is refused`(table: String) throws {
        let folder = try DamagedContent()
        defer { folder.remove() }
        let text = DamagedContent.files[table] ?? ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let right = try folder.figures(of: table, lines)
        #expect(!right.isEmpty)
        var random = Seeded(seed: 7)
        for round in 0..<Self.count * 5 {
            let bytes = Damage.any(of: Array(text.utf8), &random)
            try folder.write(bytes, to: table)
            let now = String(decoding: bytes, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init)
            for (line, figures) in try folder.figures(of: table, now) {
                // Of a line that says something else nobody knows what is right.
                guard let known = right[line] else { continue }
                #expect(figures.isSubset(of: known), "round \(round), '\(line)': \(Self.told(bytes))")
            }
        }
    }

    /// Seconds of processor time that this thread took: other tests run beside it.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The most memory that this process ever had, bytes.
    private static var peak: Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss * 1024
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }

    private static func told(_ bytes: [UInt8]) -> String { String(String(decoding: bytes, as: UTF8.self).prefix(1500)) }
}

/// A content folder with a file of every kind, one of which is written anew each time.
private struct DamagedContent {
    let path: String

    /// A table of its own columns, and one that a mapping explains.
    static let tables = ["cycles/2026-Q2/metrics.csv", "cycles/2026-Q3/metrics.csv"]

    static let files = [
        "site.yml":
            "title: Report\ncurrency: USD\nowners: {ML: ml@example.org}\nmail: {from: a@example.org, to: {board: b@example.org}}\n",
        "glossary.md": "## Accuracy\n\nShare of answers that are right.\n",
        "cycles/2026-Q2/metrics.csv": """
        workload,model,indicator,value,unit,n,slice
        w,a,accuracy,76.1,percent,5000,
        w,a,cost.per_1k,2.50,USD,,
        w,"b, large",accuracy,77.9,percent,5000,
        w,"b, large",cost.per_1k,1.60,USD,,
        w,"b, large",accuracy,71.4,percent,1200,language=ar

        """,
        "cycles/2026-Q3/cycle.yml":
            "status: draft\nbudget: {year: 1000, months: [{month: 2026-07, plan: 80}]}\nevents:\n  - {on: 2026-08-02, kind: price, model: a, what: dearer}\n",
        "cycles/2026-Q3/policy.yml":
            "value_of_point: 1.2\nthresholds: {cycles: 1}\nmax_age_days: 92\ngates: [{indicator: accuracy, at_least: 70%, why: law}]\n",
        "cycles/2026-Q3/portfolio.yml": """
        workloads: {w: {requests_per_month: 1000}}
        prices: [{item: l40s, price: 1.1, unit: hour, from: 2026-01-01}]
        models:
          a: {stage: production, owner: ML, hardware: {item: l40s, replicas: 2}}
          "b, large": {stage: candidate}

        """,
        "cycles/2026-Q3/scenarios.yml": "peak: {traffic: 2}\n",
        "cycles/2026-Q3/metrics.csv": """
        Model,Accuracy (%),Rated answers,P95 latency (ms),Cost per 1k requests
        a,76.1,5150,905.5,2.50
        "b, large",77.9,4150,542.0,1.60

        """,
        "cycles/2026-Q3/metrics.map.yml": """
        model: Model
        source: Evaluation sheet of 30 September 2026
        metrics:
          - {indicator: accuracy, column: Accuracy (%), unit: percent, n: {column: Rated answers}}
          - {indicator: latency.p95, column: P95 latency (ms), unit: ms}
          - {indicator: cost.per_1k, column: Cost per 1k requests, unit: USD}

        """,
        "cycles/2026-Q3/snapshots/a.json":
            #"{"workload": "w", "model": "a", "latency": [{"samples": [10, 20, 30]}], "figures": [{"indicator": "accuracy", "value": "70", "unit": "percent", "slice": "language=ar", "n": 40}]}"#,
        "cycles/2026-Q3/imports/a.json":
            #"{"schema": "quarterdeck/import/1", "importer": "x 1", "title": "X", "snapshots": ["a"], "files": [{"file": "f", "sha256": "0", "accepted": 1}]}"#,
        "cycles/2026-Q3/refresh.json":
            #"{"schema": "quarterdeck/refresh/1", "sources": [{"script": "sources/m.csv.py", "output": "metrics.csv", "made": {"at": "2026-10-01T08:00:00Z", "sha256": "0", "script_sha256": "1", "bytes": 4, "seconds": 1.5}}]}"#,
        "cycles/2026-Q3/experiments/trial.yml":
            "title: Trial\nmodel: a\nworkload: w\nfactor: prompt\ncontrol: short\nvariant: long\n",
        "cycles/2026-Q3/decisions/keep.md":
            "---\ntitle: Keep a\nmodel: a\nworkload: w\naction: hold\nstate: decided\ndecided: 2026-09-30\nby: Anna\n---\nIt is **good**.\n",
        "cycles/2026-Q3/summary.md":
            "# Why\n\nCosts {{ figure: cost of a }}, [see](narrative/more.md).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    ]

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())").path
        for (name, text) in Self.files { try write(Array(text.utf8), to: name) }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// What each line of a table says, by its text; nothing where the table is refused.
    func figures(of table: String, _ lines: [String]) throws -> [String: Set<String>] {
        let (portfolio, mistakes) = Intake.draft(folder: path)
        guard !mistakes.contains(where: { $0.severity == .error }) else { return [:] }
        var found: [String: Set<String>] = [:]
        for figure in portfolio.cycles.flatMap(\.measurements)
        where figure.source.file == table && lines.indices.contains(figure.source.line - 1) {
            let words = [
                figure.workload.name, figure.model.name, "\(figure.indicator)",
                figure.value.map { "\($0)" } ?? "-", figure.n.map { "\($0)" } ?? "-",
            ]
            found[lines[figure.source.line - 1], default: []].insert(words.joined(separator: " "))
        }
        return found
    }
}

/// What becomes of bytes on the way.
private enum Damage {
    static func any(of whole: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = whole
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
        func any(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
        switch random.next() % 9 {
        case 0: bytes[any(bytes.count)] ^= 1 << UInt8(any(8))
        case 1: bytes = Array(bytes.prefix(any(bytes.count)))
        case 2:
            lines.insert(lines[any(lines.count)], at: any(lines.count))
            bytes = Array(lines.joined(separator: [10]))
        case 3:
            lines.remove(at: any(lines.count))
            bytes = Array(lines.joined(separator: [10]))
        case 4:
            let nest: [[UInt8]] = [[91], [123], Array("- ".utf8), Array("> ".utf8), Array("{a: ".utf8), [40], [42]]
            let deep = Array(Array(repeating: nest[any(nest.count)], count: 10_000).joined())
            bytes.insert(contentsOf: deep, at: any(bytes.count))
        case 5: bytes.insert(contentsOf: Array(String(repeating: "9", count: 400).utf8), at: any(bytes.count))
        case 6: bytes[any(bytes.count)] = UInt8(any(94) + 33)
        case 7:
            let signs = Array("\"',;\t:#&*!|>%@`{}[]-.\r".utf8) + [0, 0xEF, 0xC3]
            bytes.insert(signs[any(signs.count)], at: any(bytes.count))
        default:
            // Two slips at once.
            for _ in 0..<2 where !bytes.isEmpty { bytes[any(bytes.count)] = UInt8(any(94) + 33) }
        }
        return bytes
    }
}

/// The same numbers in every run.
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
