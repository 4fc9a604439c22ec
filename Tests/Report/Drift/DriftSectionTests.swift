import Press
import Portfolio
import Press
import Statistics
import Testing

@testable import Analysis
@testable import Report

@Suite struct DriftSectionTests {
    private static func pages() throws -> [String: String] {
        var (findings, portfolio) = try ReportFixture.findings()
        findings.editions[0].previous = CycleID("2026-Q2")
        let source = Source(file: "cycles/2026-Q3/snapshots/a.json", line: 9, sha256: String(repeating: "c", count: 64))
        findings.editions[0].workloads[0].shifts = [
            StabilityShift(before: [640, 360], now: [550, 450], names: ["dials", "digital"])?.finding(
                .input("meter type"), of: "corvid-mini", sources: [source], minimum: 5),
            KolmogorovSmirnov(baseline: [1, 2, 3], current: [4, 5, 6]).map {
                DistributionShift(
                    $0, .input("tokens"), of: "corvid-mini", sources: [source], kind: .requests)
            },
        ].compactMap { $0 }
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var texts: [String: String] = [:]
        for page in publication.pages { texts[page.path] = page.content.html }
        for file in Press.data(of: publication) { texts[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        return texts
    }

    @Test(arguments: ["2026-Q3/changes.html", "2026-Q3/models/corvid-mini.html"])
    func `what a model is asked is shown with what moved most`(_ path: String) throws {
        let page = try #require(Self.pages()[path])
        #expect(page.contains("Input: meter type"))
        #expect(page.contains("most moved: dials, 64.0% before, 55.0% now"))
        #expect(page.contains("distance 100.0 points of requests, probability"))
    }

    @Test func `findings.json carries every part, and the two measures under names of their own`() throws {
        let json = try #require(Self.pages()["2026-Q3/data/findings.json"])
        #expect(json.contains("\"corvid-mini drift.inputs.meter type\""))
        #expect(json.contains("\"corvid-mini drift.inputs.tokens.distance\""))
        #expect(json.contains("\"before\": 640"))
    }
}
