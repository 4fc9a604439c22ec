import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

/// What is put to the vote, and what happens in each case (S45, N40).
@Suite struct `An advice is put to the vote with what follows from each answer` {
    /// The page of decisions of a small edition whose one candidate is to be promoted.
    private static func page(_ decision: (inout Decision) -> Void, isRecorded: Bool = true) throws -> String {
        var (findings, portfolio) = try ReportFixture.findings()
        let cycle = findings.editions[0].cycle
        findings.editions[0].workloads[0].revise("corvid-mini") { model in
            model.recommendation.action = .promote
            model.recommendation.reason = .pays
        }
        let source = Source(file: "cycles/2026-Q3/decisions/move.md", line: 1, sha256: "0")
        var record = Decision(
            id: DecisionID("2026-Q3/move"), cycle: cycle.id, title: "Move", action: .promote, state: .decided,
            rationale: Prose(markdown: "Because.", firstLine: 9, source: source), source: source)
        record.model = "corvid-mini"
        decision(&record)
        findings.editions[0].cycle.decisions = isRecorded ? [record] : []
        portfolio.cycles = [findings.editions[0].cycle]
        let publication = Report.publication(of: findings, portfolio: portfolio)
        return try #require(publication.pages.first { $0.path == "2026-Q3/decisions.html" }).content.html
    }

    @Test func `an open one says what happens if it is adopted, deferred or rejected, and how to sign it off`() throws {
        let html = try Self.page({ _ in }, isRecorded: false)
        #expect(html.contains("What is put to the vote?"))
        for state in ["adopted", "deferred", "rejected"] { #expect(html.contains(">\(state)<"), "\(state)") }
        #expect(html.contains("quarterdeck new decision promote-corvid-mini --model corvid-mini --from-advice"))
        #expect(html.contains("not assessed"))
    }

    @Test func `a decided one says who disagrees, and asks for no record`() throws {
        let html = try Self.page { $0.dissent = "Finance <b>waits</b> for the contract." }
        #expect(html.contains("Dissent: Finance &lt;b&gt;waits&lt;/b&gt; for the contract."))
        #expect(!html.contains("--model corvid-mini --from-advice"))
        #expect(try Self.page { _ in }.contains("Dissent: none is recorded."))
    }

    @Test func `one against the advice names what it doubts, or is said not to`() throws {
        let silent = try Self.page { $0.action = .defer }
        #expect(
            silent.contains("It is against the advice and doesn\u{2019}t say")
                || silent.contains("against the advice and doesn"))
        let said = try Self.page {
            $0.state = .rejected
            $0.doubts = "the price of tokens"
        }
        #expect(said.contains("It is against the advice, and doubts: the price of tokens."))
    }
}
