import Press
import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite struct OutcomeSectionTests {
    private static func outcome(
        _ name: String, _ indicator: IndicatorID, _ expectation: Forecast.Expectation, _ unit: String, came: Double
    ) throws -> OutcomeFinding {
        let cycle = try #require(CycleID("2026-Q3"))
        let source = Source(
            file: "cycles/2026-Q2/decisions/\(name).md", line: 1, sha256: String(repeating: "d", count: 64))
        var decision = Decision(
            id: DecisionID("2026-Q2/\(name)"), cycle: cycle, title: "Title of \(name)", action: .change,
            state: .inForce,
            rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
        decision.forecast = Forecast(
            indicator: indicator, slice: nil, kind: .level, expectation: expectation, unit: unit, due: cycle)
        let measured = Estimate(
            value: came, spread: .exact, unit: indicator == "accuracy" ? .percent : .moneyPerThousand,
            lineage: Lineage(sources: [source], steps: [.count(.counted)]))
        return OutcomeFinding(
            decision: decision, measured: measured, result: .init(measured, against: expectation), note: nil)
    }

    private static func pages() throws -> [String: String] {
        var (findings, portfolio) = try ReportFixture.findings()
        var cache = try outcome("cache", "cost.per_1k", .range(low: 2.9, high: 3.1, level: 0.9), "USD", came: 2.5)
        cache.note = .restated(1)
        let measured = try #require(cache.measured)
        cache.atTraffic = .init(
            planned: 1_000_000, realised: 2_000_000, before: 3, beforeAtRealised: 2.5,
            expectation: .range(low: 2.4, high: 2.6, level: 0.9), measured: measured, result: .hit)
        let retrain = try outcome("retrain", "accuracy", .chance(0.7, .atLeast(85)), "percent", came: 86)
        findings.editions[0].outcomes = [cache, retrain]
        findings.editions[0].calibration = CalibrationAssembly.finding([cache, retrain])
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var texts: [String: String] = [:]
        for page in publication.pages { texts[page.path] = page.content.html }
        for file in Press.data(of: publication) { texts[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        return texts
    }

    @Test func `an outcome after much traffic stands twice: as measured, and at the traffic that came`() throws {
        let page = try #require(Self.pages()["2026-Q3/record.html"])
        #expect(page.contains("$2.90 to $3.10"))
        #expect(page.contains("at the traffic that came: 2M requests a month instead of 1M"))
        #expect(page.contains("$2.40 to $2.60"))
        #expect(page.contains("by the costs known at the decision, $3.00 then would be $2.50"))
    }

    @Test func `a chance says what was expected, and isn't judged alone`() throws {
        let page = try #require(Self.pages()["2026-Q3/record.html"])
        #expect(page.contains("70% sure of at least 85%"))
        #expect(page.contains("0 of 1 landed inside their forecast, 1 of 1 given a chance happened"))
        #expect(
            page.contains(
                "1 of 1 event that a chance was given happened; by those chances 0.7 were to be expected. Chances are judged together from 10 on; 9 are missing."
            ))
    }

    @Test func `findings.json and the lineage page carry both`() throws {
        let pages = try Self.pages()
        let json = try #require(pages["2026-Q3/data/findings.json"])
        #expect(json.contains("\"costBeforeAtRealised\": 2.5") && json.contains("\"atLeast\": 85"))
        let lineage = try #require(pages["2026-Q3/lineage.html"])
        #expect(lineage.contains("Outcome of Title of cache"))
    }
}
