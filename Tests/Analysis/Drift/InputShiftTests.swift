import Portfolio
import Statistics
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("How far what a model is asked moved since the last cycle")
struct InputShiftTests {
    private static func cycle(_ name: String, _ inputs: [String: InputDistribution.Record]) throws -> Cycle {
        var old = Small.entry("old", .production, price: 2, right: 7600)
        guard let id = CycleID(name) else { throw Small.NoSuchCycle(name: name) }
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.measured(id))
        snapshot.inputs = inputs.sorted { $0.key < $1.key }.map {
            InputDistribution(name: $0.key, record: $0.value, source: snapshot.source)
        }
        old.snapshot = snapshot
        return try Small.cycle([old], in: name)
    }

    private static func chat(
        _ before: [String: InputDistribution.Record], _ now: [String: InputDistribution.Record]
    ) throws -> WorkloadFinding {
        try Small.chat(cycle("2026-Q2", before), cycle("2026-Q3", now))
    }

    private static func counts(_ pairs: (String, Int)...) -> InputDistribution.Record {
        .counts(pairs.map { .init(name: $0.0, count: $0.1) })
    }

    @Test("the kind furthest out decides, a new kind moves from none")
    func kinds() throws {
        let found = try Self.chat(
            ["meter": Self.counts(("digital", 200), ("dials", 800))],
            ["meter": Self.counts(("dials", 450), ("digital", 450), ("water", 100))]
        ).shifts
        let shift = try #require(found.first)
        #expect(found.count == 1 && shift.subject == .input("meter") && shift.verdict == .moved)
        #expect(shift.parts.map(\.name) == ["dials", "digital", "water"])
        #expect(shift.parts.map(\.before) == [800, 200, 0] && shift.parts.map(\.now) == [450, 450, 100])
        #expect(shift.mostMoved?.name == "dials" && shift.move?.of == .part("dials"))
        let expected = try #require(StabilityIndex(baseline: [800, 200, 0], current: [450, 450, 100]))
        #expect(shift.measure == .stability(expected.smoothed, critical: expected.critical, bins: 3))
    }

    @Test("a move that chance would make can't be told, however large its index")
    func chance() throws {
        let found = try Self.chat(
            ["meter": Self.counts(("digital", 4), ("dials", 6))], ["meter": Self.counts(("digital", 7), ("dials", 3))]
        ).shifts
        guard case .stability(let index, let critical, _)? = found.first?.measure else {
            Issue.record("no index")
            return
        }
        #expect(index > 0.25 && index < critical && found.first?.verdict == .cannotTell)
    }

    @Test("values move over the deciles before, right-closed, equal ones merged, and by their distance")
    func values() throws {
        let before = (1...1_000).map { Double(min($0, 700)) }
        let found = try Self.chat(["tokens": .values(before)], ["tokens": .values(before.map { $0 + 150 })]).shifts
        #expect(found.map(\.subject) == [.input("tokens"), .input("tokens")])
        // Deciles 100 to 700, then 700 twice more: eight bins, the last of them empty before.
        #expect(found[0].parts.map(\.before) == [100, 100, 100, 100, 100, 100, 400, 0])
        #expect(found[0].parts.first?.name == .range(above: nil, upTo: 100))
        #expect(found[0].parts.last?.name == .range(above: 700, upTo: nil))
        #expect(found[0].verdict == .moved)
        guard case .distance(let distance, isLowerLimit: false, _, _) = found[1].measure else {
            Issue.record("no distance: \(found[1].measure)")
            return
        }
        #expect(abs(distance - 0.45) < 1e-12 && found[1].verdict == .moved)
    }

    @Test("many requests whose kinds stayed have no change that matters")
    func same() throws {
        let found = try Self.chat(
            ["meter": Self.counts(("digital", 36_000), ("dials", 64_000))],
            ["meter": Self.counts(("digital", 36_500), ("dials", 63_500))]
        ).shifts
        #expect(found.map(\.verdict) == [.noChange])
    }

    @Test("what was recorded in another form is named, not compared; what is new is neither")
    func forms() throws {
        let chat = try Self.chat(
            ["tokens": .values([1, 2, 3])], ["tokens": Self.counts(("short", 5)), "meter": Self.counts(("dials", 5))])
        #expect(chat.shifts == [])
        #expect(chat["old"]?.unlikeInputs == ["tokens"])
    }

    @Test("equal values everywhere leave one bin, and no index")
    func oneBin() throws {
        let found = try Self.chat(["tokens": .values([7, 7, 7])], ["tokens": .values([7, 7])]).shifts
        // Values up to seven and above it: two bins, in which nothing moved.
        #expect(found.map(\.verdict) == [.cannotTell, .cannotTell])
        #expect(try Self.chat(["m": Self.counts(("a", 5))], ["m": Self.counts(("a", 9))]).shifts == [])
    }

    @Test("inputs are judged among themselves, so that they change nothing for latencies")
    func families() throws {
        let chat = try Small.chat(Small.cycle([Small.entry("old", .production, price: 2, right: 7600)]))
        let model = try #require(chat["old"])
        #expect(
            DriftFamily(model, on: Small.workload) != DriftFamily(model, on: Small.workload, isOfInputs: true))
    }
}
