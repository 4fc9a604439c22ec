import Analysis
import Portfolio
import Report
import Testing

@Suite("Explaining a figure")
struct ExplainerTests {
    private func explained(_ words: String...) throws -> [Explanation] {
        let (findings, portfolio) = try ReportFixture.findings()
        return try Explainer(findings: findings, portfolio: portfolio).explanations(of: words)
    }

    @Test("a cost is given with its interval, its steps and its row")
    func cost() throws {
        let found = try explained("2026-Q3", "corvid-mini", "cost")
        #expect(
            found.map(\.text) == [
                """
                Cost of corvid-mini per 1,000 requests
                  = $1.60
                  95% interval $1.40–$1.80 · n\u{a0}=\u{a0}5,150
                formula
                  as given by the source
                from
                  cycles/2026-Q3/metrics.csv:2
                    SHA-256 \(String(repeating: "a", count: 64))

                """
            ])
    }

    @Test("the same figure is found by workload, title, anchor and words in one piece")
    func names() throws {
        let wanted = try explained("corvid-mini", "cost")
        #expect(try explained("chat/corvid-mini", "cost") == wanted)
        #expect(try explained("2026-Q3 CORVID-MINI cost per 1,000 requests") != [])
        #expect(try explained("f-chat--corvid-mini--cost") == wanted)
        #expect(try explained("corvid-mini", "quality") == explained("corvid-mini", "accuracy"))
    }

    @Test("without a figure everything of the subject is explained, every family among it")
    func everything() throws {
        let names = try explained("corvid-mini").map(\.name)
        for what in ["cost", "score", "accuracy", "gate.latency.busy", "frontier", "ladder", "rank", "advice"] {
            #expect(names.contains("chat/corvid-mini \(what)"))
        }
        #expect(
            try explained("portfolio").map(\.name) == [
                "portfolio score", "portfolio cost-after", "portfolio cost-change",
            ])
        #expect(try explained("chat", "point").first?.value == "$1.20")
    }

    @Test("an advice lists the rules before the one that spoke, each answered")
    func advice() throws {
        let steps = try #require(explained("nimbus<b>", "advice").first).steps
        #expect(
            Array(steps.prefix(2)) == [
                "R1 a needed figure is missing, too old or not comparable: yes; cost unknown: no price is stated",
                "R4: not reached",
            ])
    }

    @Test(
        "what isn't there is named, with what was probably meant",
        arguments: [
            ("corvid-mni cost", "there is no model or workload 'corvid-mni' in 2026-Q3; did you mean 'corvid-mini'?"),
            ("corvid-mini cots", "corvid-mini has no figure 'cots'; did you mean 'cost'?"),
            ("2026-Q4 corvid-mini cost", "there is no cycle '2026-Q4'; choose one of: 2026-Q3"),
            ("", "name a model, a workload or 'portfolio'; such as atlas-8b, corvid-mini, nimbus<b>, portfolio"),
        ])
    func mistakes(_ asked: String, _ message: String) throws {
        let (findings, portfolio) = try ReportFixture.findings()
        let explainer = Explainer(findings: findings, portfolio: portfolio)
        do throws(Explainer.Unknown) {
            _ = try explainer.explanations(of: [asked])
            Issue.record("'\(asked)' was found")
        } catch {
            #expect(error.description == message)
        }
    }
}
