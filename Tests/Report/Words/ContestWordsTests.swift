import Portfolio
import Testing

@testable import Analysis
@testable import Report

@Suite struct ContestWordsTests {
    private static func claims(_ gains: [Double?], kept: [Bool]) -> [Contest.Claim] {
        zip(["corvid-mini", "atlas-8b"], zip(gains, kept)).enumerated().map { index, claim in
            Contest.Claim(
                workload: "chat", model: ModelID(claim.0), action: index == 0 ? .promote : .scale,
                money: index == 0 ? 12_000 : 24_000, item: nil, replicas: 0, gain: claim.1.0, isKept: claim.1.1)
        }
    }

    private static func words(_ contest: Contest, _ model: ModelID, isKept: Bool) throws -> String {
        var (findings, _) = try ReportFixture.findings()
        var advice = try #require(findings.editions[0].workloads[0][model]).recommendation
        if isKept { advice.contest = contest } else { advice.reason = .outbid(contest) }
        findings.editions[0].cycle.workloads[0].title = "Chat"
        return Wording(edition: findings.editions[0]).why(advice)
    }

    @Test func `who goes without and who is kept say the same comparison`() throws {
        let contest = Contest(
            means: .money(left: 30_000), claims: Self.claims([36_000, 24_000], kept: [true, false]))
        #expect(
            try Self.words(contest, "atlas-8b", isKept: false)
                == "It needs more replicas, but the budget leaves $30k a year and promoting corvid-mini for chat comes first: it gains $3.00 for each $1.00 that it adds, against $1.00."
        )
        #expect(
            try Self.words(contest, "corvid-mini", isKept: true).hasSuffix(
                "It goes before scaling atlas-8b for chat, since the budget leaves $30k a year: it gains $3.00 for each $1.00 that it adds, against $1.00."
            ))
    }

    @Test func `alone beyond what is left it names what it takes`() throws {
        let contest = Contest(
            means: .replicas(of: "L40S", left: 1),
            claims: [
                .init(
                    workload: "chat", model: "atlas-8b", action: .scale, money: 24_000, item: "L40S", replicas: 2,
                    gain: nil, isKept: false)
            ])
        #expect(
            try Self.words(contest, "atlas-8b", isKept: false)
                == "It needs more replicas, but 1 more replica of L40S can run and it takes 2.")
        let spent = Contest(means: .money(left: -5), claims: [Self.claims([nil, nil], kept: [false, false])[0]])
        #expect(
            try Self.words(spent, "corvid-mini", isKept: false)
                == "It would be promoted, but the budget leaves nothing and it takes $12k a year.")
    }

    @Test func `what gains more and doesn't fit isn't said to gain less`() throws {
        let contest = Contest(
            means: .money(left: 30_000), claims: Self.claims([24_000, 96_000], kept: [true, false]))
        #expect(
            try Self.words(contest, "atlas-8b", isKept: false).hasSuffix(
                "comes first: $12k a year fits, $24k a year doesn't, though it gains $4.00 for each $1.00."))
    }

    @Test func `without a worth of a point the cheaper goes first`() throws {
        let contest = Contest(means: .money(left: 30_000), claims: Self.claims([nil, nil], kept: [true, false]))
        #expect(
            try Self.words(contest, "atlas-8b", isKept: false).hasSuffix(
                "comes first: it costs less, and nobody has said what a point is worth."))
    }
}
