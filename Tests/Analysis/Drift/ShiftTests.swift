import Portfolio
import Statistics
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("How far distributions moved since the last cycle")
struct ShiftTests {
    private static func cycle(
        _ name: String, latency: LatencyRecord, counts: [SliceID: Int] = [:], hours: [Double] = []
    ) throws -> Cycle {
        var old = Small.entry("old", .production, price: 2, right: 7600)
        guard let id = CycleID(name) else { throw Small.NoSuchCycle(name: name) }
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.measured(id))
        snapshot.latency = [LatencyMeasurement(span: .all, failed: 0, record: latency, source: snapshot.source)]
        snapshot.slices = counts.sorted { $0.key < $1.key }.map {
            .init(slice: $0.key, tally: Tally(correct: $0.value / 2, n: $0.value), source: snapshot.source)
        }
        snapshot.week = hours.enumerated().map { HourOfWeek(hour: $0.offset, requests: $0.element) }
        old.snapshot = snapshot
        return try Small.cycle([old], in: name)
    }

    private static func shifts(_ before: Cycle, _ now: Cycle) throws -> [DistributionShift] {
        try #require(Small.findings(before, now).editions.last?[Small.workload]).shifts
    }

    private static func samples(_ shift: Double) -> LatencyRecord {
        .samples((0..<200).map { 100 + Double($0) + shift })
    }

    @Test("calls that all got slower have moved by the share that the shift is of their spread")
    func samples() throws {
        let found = try #require(
            Self.shifts(
                Self.cycle("2026-Q2", latency: Self.samples(0)), Self.cycle("2026-Q3", latency: Self.samples(60))
            )
            .first)
        #expect(found.subject == .latency(.all))
        #expect(found.verdict == .moved)
        #expect(found.move?.of == .quantile(0.95))
        guard case .distance(let distance, isLowerLimit: false, let p, let adjusted) = found.measure else {
            Issue.record("not a distance of values: \(found.measure)")
            return
        }
        #expect(abs(distance - 0.3) < 1e-12)
        // One test alone is not adjusted.
        #expect(p < 1e-6 && adjusted == p)
    }

    @Test("a distance describes and doesn't decide, and wide buckets leave the change open")
    func small() throws {
        func record(_ share: Int) -> LatencyRecord {
            .buckets(bounds: [100, 200], counts: [500_000 + share, 500_000 - share, 0])
        }
        let found = try #require(
            Self.shifts(Self.cycle("2026-Q2", latency: record(0)), Self.cycle("2026-Q3", latency: record(50_000))).first
        )
        guard case .distance(let distance, isLowerLimit: true, let p, _) = found.measure else {
            Issue.record("not a lower limit: \(found.measure)")
            return
        }
        #expect(distance == 0.05)
        #expect(p < 1e-100)
        #expect(found.verdict == .cannotTell)
    }

    @Test("counts in sketches give no more than their values do, and nearly as much")
    func sketches() throws {
        var random = RandomSource(seed: 3)
        func values(_ factor: Double) -> [Double] { (0..<4_000).map { _ in factor * 200 * (1 + random.uniform()) } }
        let (before, now) = (values(1), values(1.2))
        func record(_ values: [Double]) -> LatencyRecord {
            var sketch = LatencySketch(alpha: 0.01)
            for value in values { sketch.add(value) }
            let keys = sketch.counts.keys.sorted()
            let first = keys.first ?? 0
            return .sketch(
                alpha: 0.01, zero: 0, first: first,
                counts: (first...(keys.last ?? first)).map { sketch.counts[$0] ?? 0 })
        }
        let exact = try #require(KolmogorovSmirnov(baseline: before, current: now)).distance
        let found = try #require(
            Self.shifts(Self.cycle("2026-Q2", latency: record(before)), Self.cycle("2026-Q3", latency: record(now)))
                .first)
        guard case .distance(let distance, isLowerLimit: true, _, _) = found.measure else {
            Issue.record("not a lower limit: \(found.measure)")
            return
        }
        #expect(distance <= exact)
        #expect(distance > exact - 0.05)
        // Values against counts are compared at the counts' bounds.
        let mixed = try #require(
            Self.shifts(
                Self.cycle("2026-Q2", latency: .samples(before)), Self.cycle("2026-Q3", latency: record(now))
            ).first)
        guard case .distance(let other, isLowerLimit: true, _, _) = mixed.measure else {
            Issue.record("not a lower limit: \(mixed.measure)")
            return
        }
        #expect(abs(other - distance) < 1e-9)
    }

    @Test("the mix of rated answers moves by the share furthest out, the week's traffic by the stability index")
    func shares() throws {
        let flat = Array(repeating: 100.0, count: 168)
        let peaked = flat.enumerated().map { $0.offset % 24 < 12 ? 180.0 : 20 }
        let found = try Self.shifts(
            Self.cycle(
                "2026-Q2", latency: Self.samples(0), counts: ["language=ar": 500, "language=de": 500], hours: flat),
            Self.cycle(
                "2026-Q3", latency: Self.samples(0), counts: ["language=ar": 700, "language=de": 300], hours: peaked))
        #expect(found.map(\.subject) == [.latency(.all), .answers(dimension: "language"), .traffic])
        // The same calls twice: any change of their p95 lies within 10%.
        #expect(found.map(\.verdict) == [.noChange, .moved, .moved])
        #expect(found[1].move?.change.map { abs(abs($0) - 20) < 1e-9 } == true && found[1].move?.minimum == 5)
        guard case .stability(let index, let critical, bins: 2) = found[1].measure else {
            Issue.record("no index: \(found[1].measure)")
            return
        }
        // (0.7 − 0.5) ln 1.4 + (0.3 − 0.5) ln 0.6, and 3.8415 × 2/1000.
        #expect(abs(index - 0.1695) < 0.001)
        #expect(abs(critical - 0.00768) < 1e-4)
    }

    @Test("a dominated candidate is judged apart, so that it changes no other's verdict")
    func families() throws {
        let tests: [(family: DriftFamily, p: Double)] = try {
            let chat = try Small.chat(
                Small.cycle([
                    Small.entry("old", .production, price: 2, right: 7600), Small.entry("poor", price: 3, right: 7000),
                ]))
            return try ["old", "poor", "old"].map { id in
                (DriftFamily(try #require(chat[ModelID(id)]), on: Small.workload), 0.02)
            }
        }()
        let adjusted = DriftFamily.adjusted(tests, by: .holm)
        #expect(adjusted == [0.04, 0.02, 0.04])
    }

    @Test("percentiles alone, and a break between the cycles, leave nothing to compare")
    func nothing() throws {
        let percentiles = LatencyRecord.percentiles([.init(probability: 0.95, value: 300)], n: 100)
        #expect(
            try Self.shifts(
                Self.cycle("2026-Q2", latency: percentiles), Self.cycle("2026-Q3", latency: percentiles)
            ) == [])
        var broken = try Self.cycle("2026-Q3", latency: Self.samples(50))
        broken.breakReason = "another gateway"
        #expect(try Self.shifts(Self.cycle("2026-Q2", latency: Self.samples(0)), broken) == [])
    }
}
