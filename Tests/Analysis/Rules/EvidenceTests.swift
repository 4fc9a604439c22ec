import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite struct `The strength of evidence` {
    @Test(
        arguments: [
            (0, EvidenceStrength.strong), (1, .fair), (2, .thin), (5, .thin),
        ])
    func `falls a step with each check that fails, at most to thin`(failed: Int, strength: EvidenceStrength) {
        let kinds = Evidence.Check.Kind.allCases
        let checks = kinds.enumerated().map { index, kind in
            Evidence.Check(kind: kind, holds: index >= failed, finding: .unstated)
        }
        #expect(Evidence(checks: checks).strength == strength)
    }

    @Test func `a check without the data that it needs fails, and a policy that asks for more promotes nobody`() throws
    {
        func cycle(_ name: String, asks: EvidenceStrength?) throws -> Cycle {
            try Small.cycle(
                [Small.entry("old", .production, price: 2, right: 7600), Small.entry("new", price: 1.5, right: 7900)],
                in: name
            ) { $0.policy.thresholds.evidence = asks }
        }
        let free = try #require(
            Small.chat(cycle("2026-Q2", asks: nil), cycle("2026-Q3", asks: nil))["new"]?.recommendation)
        #expect(free.action == .promote)
        let evidence = try #require(free.evidence)
        #expect(evidence.strength == .thin)
        #expect(evidence.checks.map(\.kind) == Evidence.Check.Kind.allCases)
        #expect(evidence.checks[0] == .init(kind: .independence, holds: false, finding: .unstated))
        #expect(evidence.checks[1] == .init(kind: .agreement, holds: true, finding: .agrees(cycles: 1)))
        #expect(evidence.checks[3] == .init(kind: .distance, holds: true, finding: .clear))
        let asked = try #require(
            Small.chat(cycle("2026-Q2", asks: .fair), cycle("2026-Q3", asks: .fair))["new"]?.recommendation)
        #expect(asked.said == "defer R8")
        #expect(asked.reason == .thinEvidence(.thin, least: .fair))
    }
}
