import Analysis
import Documents
import Foundation
import Intake
import Portfolio
import Report
import Testing

/// Every figure of the example can be asked for, and leads to rows that are there.
@Suite("Explaining the example")
struct ExplainTests {
    private static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Content").path

    @Test("every figure and statement is found by its own name and leads to a row of the file that it names")
    func everyFigure() throws {
        let (portfolio, _) = Intake.read(folder: Self.content)
        let read = try #require(portfolio)
        let findings = Findings.of(read)
        let explainer = Explainer(findings: findings, portfolio: read)
        var lines: [String: Int] = [:]
        var prints: [String: String] = [:]
        for edition in findings.editions {
            for file in edition.files {
                let bytes = Array(try Data(contentsOf: URL(filePath: Self.content + "/" + file.path)))
                lines[file.path] = bytes.count { $0 == 0x0A } + 1
                prints[file.path] = SHA256.hex(of: bytes)
            }
        }
        let cycle = try #require(findings.editions.last?.cycle.id.name)
        let subjects = ["portfolio", "support-chat", "meter-photos", "corvid-mini", "nimbus-small", "gauge-v3"]
        for subject in subjects {
            for explanation in try explainer.explanations(of: [cycle, subject]) {
                #expect(try explainer.explanations(of: [cycle, explanation.name]) == [explanation])
                #expect(!explanation.sources.isEmpty)
                for source in explanation.sources {
                    #expect(source.line <= lines[source.file] ?? 0)
                    #expect(source.sha256 == prints[source.file])
                }
            }
        }
    }

    @Test("a score can be computed again from its explanation")
    func score() throws {
        let (portfolio, _) = Intake.read(folder: Self.content)
        let read = try #require(portfolio)
        let found = try Explainer(findings: .of(read), portfolio: read).explanations(of: ["corvid-mini score"])
        let steps = try #require(found.first).steps
        #expect(
            steps.first == "accuracy: s = (77.835482 − 60) / (95 − 60) = 0.509585; 0.4 × ln s = −0.269663")
        #expect(
            Array(steps.suffix(2)) == [
                "100 × exp(−0.54774) = 57.825517",
                "95% interval: those of the parts, their reaches added as squares of ln",
            ])
    }
}
