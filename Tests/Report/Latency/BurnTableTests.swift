import Press
import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite struct BurnTableTests {
    private static func pages() throws -> [String: String] {
        var (findings, portfolio) = try ReportFixture.findings()
        let start = try #require(Moment("2026-07-01T00:00"))
        let workload = findings.editions[0].workloads[0]
        var models = workload.models
        let failing = (0..<36).map { (24..<32).contains($0) ? 20 : 0 }
        var declared = workload.workload
        declared.serviceLevel = ServiceLevel(errorLimit: 0.005)
        models[0].burn = BurnAssembly.finding(
            CallSeries(
                start: start, minutes: 5, calls: failing.map { _ in 100 }, failed: failing,
                source: Source(
                    file: "cycles/2026-Q3/snapshots/a.json", line: 9, sha256: String(repeating: "c", count: 64))),
            declared)
        findings.editions[0].workloads[0] = WorkloadFinding(
            workload: declared, incumbent: workload.incumbent, pointWorthPerMonth: nil, pointWorthPerThousand: 1.2,
            models: models, frontier: workload.frontier, ladder: workload.ladder, choice: workload.choice, weakest: nil,
            gaps: [])
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var texts: [String: String] = [:]
        for page in publication.pages { texts[page.path] = page.content.html }
        for file in Press.data(of: publication) { texts[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        return texts
    }

    @Test(arguments: ["2026-Q3/speed.html", "2026-Q3/models/atlas-8b.html"])
    func `every level says what came of it, those that can't be judged too`(_ path: String) throws {
        let page = try #require(Self.pages()[path])
        #expect(page.contains("rang once"))
        #expect(page.contains("first at 1 Jul 2026, 2:25"))
        #expect(page.contains("can't be judged: the series is shorter than 6\u{a0}h"))
        #expect(page.contains("can't be judged: the series is shorter than 3\u{a0}days"))
    }

    @Test func `findings.json and the page of sources carry it`() throws {
        let pages = try Self.pages()
        let json = try #require(pages["2026-Q3/data/findings.json"])
        #expect(json.contains("\"first\": \"2026-07-01T02:25\""))
        #expect(json.contains("\"obstacle\": \"shortSeries\""))
        let lineage = try #require(pages["2026-Q3/sources/atlas-8b.html"])
        #expect(lineage.contains("Alarms of the error budget of atlas-8b"))
        #expect(
            lineage.contains("level 14.4 over 60 and 5 min: rang once, for 20 min in all, first at 2026-07-01T02:25"))
    }
}

@Suite struct BurnWordsTests {
    @Test func `lengths and rates read as people say them`() {
        #expect(
            [5, 65, 360, 4320, 1500, 0].map(BurnWords.duration) == [
                "5\u{a0}min", "1\u{a0}h 5\u{a0}min", "6\u{a0}h", "3\u{a0}days", "1\u{a0}day 1\u{a0}h", "0\u{a0}min",
            ])
        #expect([14.4, 6, 0.284].map(BurnWords.rate) == ["14.4", "6", "0.28"])
        #expect([1, 2, 1200].map(BurnWords.times) == ["once", "twice", "1,200 times"])
    }
}
