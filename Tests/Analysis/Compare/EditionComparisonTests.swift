import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite struct EditionComparisonTests {
    private typealias Small = SmallPortfolio

    private func comparison(_ cycles: Cycle..., from: String, to: String) throws -> EditionComparison {
        let findings = Findings.of(Portfolio(site: Portfolio.Site(), glossary: [], cycles: cycles, files: []))
        let (old, new) = (try #require(CycleID(from)), try #require(CycleID(to)))
        return try #require(findings.comparison(old, new))
    }

    private func before(_ entries: [Small.Entry], adjust: (inout Cycle) -> Void = { _ in }) throws -> Cycle {
        try Small.cycle(entries, in: "2026-Q2", adjust: adjust)
    }

    @Test func `any two cycles are compared, the earlier first`() throws {
        let entry = Small.entry("atlas", .production, price: 2, right: 8000)
        let cycles = try ["2026-Q1", "2026-Q2", "2026-Q3"].map { try Small.cycle([entry], in: $0) }
        let found = try comparison(cycles[0], cycles[1], cycles[2], from: "2026-Q3", to: "2026-Q1")
        #expect(found.from.name == "2026-Q1")
        #expect(found.to.name == "2026-Q3")
        let findings = Findings.of(Portfolio(site: .init(), glossary: [], cycles: cycles, files: []))
        #expect(findings.comparison(cycles[0].id, cycles[0].id) == nil)
    }

    @Test func `models come, go, change their stage and their name`() throws {
        let old = try before([
            Small.entry("atlas", .production, price: 2, right: 8000), Small.entry("gone", price: 3, right: 8000),
            Small.entry("crow", price: 5, right: 8000),
        ])
        let now = try Small.cycle([
            Small.entry("atlas", .deprecated, price: 2, right: 8000), Small.entry("raven", price: 5, right: 8100),
            Small.entry("new", price: 4, right: 8000),
        ])
        let models = try comparison(old, now, from: "2026-Q2", to: "2026-Q3").workloads[0].models
        let presences = Dictionary(models.map { ($0.model, $0.presence) }, uniquingKeysWith: { first, _ in first })
        #expect(presences == ["atlas": .both, "gone": .left, "raven": .renamed("crow"), "new": .arrived])
        let atlas = try #require(models.first { $0.model == "atlas" })
        #expect(atlas.before?.stage == .production)
        #expect(atlas.now?.stage == .deprecated)
    }

    @Test func `each figure has its verdict: moved, no change that matters, can't be told`() throws {
        func verdict(_ right: Int, of n: Int, then: Int, of m: Int) throws -> ChangeVerdict? {
            let old = try before([Small.entry("atlas", .production, price: 2, right: then, of: m)])
            let now = try Small.cycle([Small.entry("atlas", .production, price: 2, right: right, of: n)])
            let figures = try comparison(old, now, from: "2026-Q2", to: "2026-Q3").workloads[0].models[0].figures
            guard case .difference(_, let verdict)? = figures.first(where: { $0.indicator == .accuracy })?.result else {
                return nil
            }
            return verdict
        }
        #expect(try verdict(8400, of: 10_000, then: 8000, of: 10_000) == .moved)
        #expect(try verdict(80_050, of: 100_000, then: 80_000, of: 100_000) == .noChange)
        #expect(try verdict(84, of: 100, then: 80, of: 100) == .cannotTell)
    }

    @Test func `the change against the cycle before is the one that the edition itself states`() throws {
        let old = try before([Small.entry("atlas", .production, price: 2, right: 8000)])
        let now = try Small.cycle([Small.entry("atlas", .production, price: 3, right: 8400)])
        let findings = Small.findings(old, now)
        let stated = try #require(findings.editions[1].workloads[0].models[0].changes[.accuracy])
        let figures = try #require(findings.comparison(old.id, now.id)).workloads[0].models[0].figures
        guard case .difference(let difference, _)? = figures.first(where: { $0.indicator == .accuracy })?.result else {
            Issue.record("no difference")
            return
        }
        #expect(difference.value == stated.value)
        #expect(difference.interval == stated.interval)
    }

    @Test func `across a break, and across other questions, no figure is a change`() throws {
        let old = try before([Small.entry("atlas", .production, price: 2, right: 8000)])
        let broken = try Small.cycle([Small.entry("atlas", .production, price: 2, right: 8400)]) {
            $0.breakReason = "other questions"
        }
        let found = try comparison(old, broken, from: "2026-Q2", to: "2026-Q3")
        #expect(found.breaks.map(\.reason) == ["other questions"])
        #expect(found.workloads[0].models[0].figures.isEmpty)
        func asked(_ suite: String, in name: String) throws -> Cycle {
            try Small.cycle([Small.entry("atlas", .production, price: 2, right: 8000)], in: name) {
                $0.snapshots[0].suite = suite
            }
        }
        let other = try comparison(
            asked("v1", in: "2026-Q2"), asked("v2", in: "2026-Q3"), from: "2026-Q2", to: "2026-Q3")
        let quality = try #require(other.workloads[0].models[0].figures.first { $0.indicator == .accuracy })
        #expect(quality.result == .otherQuestions)
    }

    @Test func `each cycle is scored by the other's weights, and not where both weigh alike`() throws {
        let entries = [
            Small.entry("good", .production, price: 50, right: 9500), Small.entry("cheap", price: 0.05, right: 6000),
        ]
        func cycle(_ name: String, accuracy: Double, cost: Double) throws -> Cycle {
            try Small.cycle(entries, in: name) { cycle in
                cycle.policy.goalposts = [
                    Goalpost(indicator: .accuracy, worst: 50, best: 100, scale: .linear, weight: accuracy),
                    Goalpost(indicator: .cost, worst: 100, best: 0.01, scale: .log, weight: cost),
                ]
            }
        }
        let found = try comparison(
            cycle("2026-Q2", accuracy: 95, cost: 5), cycle("2026-Q3", accuracy: 5, cost: 95), from: "2026-Q2",
            to: "2026-Q3")
        let studies = found.workloads[0].rescored
        #expect(studies.map(\.figuresOf.name) == ["2026-Q3", "2026-Q2"])
        #expect(studies.map(\.rulesOf.name) == ["2026-Q2", "2026-Q3"])
        func first(_ rank: KeyPath<Rescoring.Row, ClosedRange<Int>?>, _ study: Rescoring) -> ModelID? {
            study.rows.first { $0[keyPath: rank] == 1...1 }?.model
        }
        #expect(first(\.ownRank, studies[0]) == "cheap")
        #expect(first(\.otherRank, studies[0]) == "good")
        #expect(first(\.ownRank, studies[1]) == "good")
        #expect(first(\.otherRank, studies[1]) == "cheap")
        let alike = try comparison(
            cycle("2026-Q2", accuracy: 40, cost: 60), cycle("2026-Q3", accuracy: 4, cost: 6), from: "2026-Q2",
            to: "2026-Q3")
        #expect(alike.workloads[0].rescored.isEmpty)
    }
}
