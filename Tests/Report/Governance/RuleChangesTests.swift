import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite struct RuleChangesTests {
    private func page(_ change: (inout Cycle) -> Void) throws -> String {
        var (findings, portfolio) = try ReportFixture.findings()
        let last = portfolio.cycles[0]
        var now = last
        now.workloads[0].serviceLevel = ServiceLevel(quantile: 0.95, latencyLimit: 1200)
        var before = now
        before.workloads[0].serviceLevel.latencyLimit = 900
        change(&now)
        findings.editions[0].settingChanges = SettingChange.between(before, now)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let record = try #require(publication.pages.first { $0.path == "2026-Q3/governance.html" })
        return record.content.html
    }

    @Test func `a rule that changed stands with what it was, what it is and that nobody declared it`() throws {
        let html = try page { _ in }
        #expect(html.contains("1 rule differs from the last cycle's, 1 undeclared"))
        #expect(html.contains("Latency limit of chat"))
        #expect(html.contains("900\u{a0}ms"))
        #expect(html.contains("1.20\u{a0}s"))
        #expect(!html.contains("The policy is as it was"))
    }

    @Test func `a rule that the log names is declared, with its reason`() throws {
        let html = try page { cycle in
            guard let day = Day("2026-08-01") else { return }
            cycle.policy.changes = [
                PolicyChange(
                    on: day, what: "Latency limit", from: "900 ms", to: "1.2 s", reason: "asked", approvedBy: nil)
            ]
        }
        #expect(html.contains("1 rule differs from the last cycle's, all declared"))
    }
}
