import Analysis
import Foundation
import Intake
import Portfolio
import Report

/// The example that ships, with all of its draws.
enum Example {
    static let portfolio: Portfolio? = Intake.read(
        folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Content").path
    ).0
    static let findings = portfolio.map { Findings.of($0) }

    /// Everything that can be explained of the newest edition.
    static func explanations() throws -> [Explanation] {
        guard let portfolio, let findings, let newest = findings.editions.last else { return [] }
        let explainer = Explainer(findings: findings, portfolio: portfolio)
        var subjects = ["portfolio"]
        for workload in newest.workloads {
            subjects.append(workload.workload.id.name)
            subjects += workload.models.map { "\(workload.workload.id.name)/\($0.model.id.name)" }
        }
        return try subjects.flatMap { try explainer.explanations(of: [newest.cycle.id.name, $0]) }
    }
}
