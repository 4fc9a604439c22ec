import Foundation
import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite struct `Cycles in a row` {
    @Test(
        arguments: [
            ("2026-Q2", "2026-Q3", true), ("2025-Q4", "2026-Q1", true), ("2028-02", "2028-03", true),
            ("2025", "2026", true), ("2025-Q3", "2026-Q2", false), ("2026-H1", "2026-Q3", false),
            ("2026-03", "2026-Q2", false), ("2026-Q3", "2026-Q2", false), ("2026-H2", "2026-Q3", false),
        ])
    func `are of one length, one the day after the other`(before: String, after: String, follows: Bool) throws {
        func cycle(_ name: String) throws -> Cycle {
            var cycle = Cycle(id: try #require(CycleID(name)))
            cycle.workloads = [Workload(id: "chat")]
            return cycle
        }
        let (before, after) = try (cycle(before), cycle(after))
        #expect(RuleBasis.inARow(after, after: [before], on: Workload(id: "chat")) == (follows ? 1 : 0))
    }

    @Test func `share days only where one holds the other's`() throws {
        let (year, half, quarter) = try (
            #require(CycleID("2026")), #require(CycleID("2026-H2")), #require(CycleID("2026-Q3"))
        )
        let spring = try #require(CycleID("2026-Q2"))
        #expect(year.overlaps(half) && half.overlaps(quarter) && !half.overlaps(spring))
    }

    private static func action(_ names: String...) throws -> Action? {
        let cycles = try names.map {
            try Small.cycle(
                [Small.entry("old", .production, price: 2, right: 7600), Small.entry("new", price: 1.5, right: 7900)],
                in: $0)
        }
        let findings = Findings.of(Portfolio(site: Portfolio.Site(), glossary: [], cycles: cycles, files: []))
        return findings.editions.last?[Small.workload]?["new"]?.recommendation.action
    }

    @Test func `count where none is missing between them`() throws {
        #expect(try Self.action("2026-Q2", "2026-Q3") == .promote)
        #expect(try Self.action("2025-Q3", "2026-Q2") == .defer)
        #expect(try Self.action("2025-Q1", "2025-Q3", "2025-Q4") == .promote)
    }
}
