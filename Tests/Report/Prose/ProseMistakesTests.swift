import Documents
import Portfolio
import Testing

@testable import Analysis
@testable import Report

@Suite struct `The words of content by names alone` {
    private static let proses = [
        "It costs {{ figure: cost of corvid-mini }}.", "It costs {{ figure: cost of corvid-mni }}.",
        "{{ figure: corvid-mini }}", "{{ chart: nowhere }}", "{{ sound: bell }}", "{{ figure: cost of corvid-mini",
        "See [this](nowhere.md).", "See [this](#nothing), {{ chart: ladder }}.",
    ]

    @Test(arguments: proses) func `are judged as a build of all pages judges them`(_ prose: String) throws {
        let (findings, portfolio) = try ReportFixture.findings(narrative: prose)
        let built = Report.publication(of: findings, portfolio: portfolio).diagnostics
        #expect(Report.mistakes(in: findings, of: portfolio) == built)
        #expect(built.isEmpty == (prose == Self.proses[0]))
    }
}
