import Analysis
import Foundation
import Intake
import Portfolio
import Testing

@Suite("Real data sets are input as they are")
struct RealDataTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func findings(_ name: String) throws -> Findings {
        let (portfolio, mistakes) = Intake.read(folder: Self.root.appendingPathComponent("Tests/RealData/\(name)").path)
        #expect(mistakes.map(\.description) == [])
        return Findings.of(try #require(portfolio))
    }

    @Test("of the code-editing leaderboard's costs the zeros are unknown, and eight models are on its frontier")
    func aider() throws {
        let workload = try #require(try findings("aider").editions.last?.workloads.first)
        #expect(workload.models.count == 53)
        #expect(workload.models.count { $0.cost.comparable == nil } == 17)
        #expect(
            workload.frontier == [
                "gpt-4o-mini-2024-07-18", "DeepSeek Chat V3 (prev)", "Grok 3 Mini Beta (high)", "DeepSeek V3 (0324)",
                "DeepSeek R1", "DeepSeek R1 + claude-3-5-sonnet-20241022", "o4-mini (high)",
                "Gemini 2.5 Pro Preview 05-06",
            ])
        // The source gives dollars for a run of 225 cases.
        let runs = workload.frontier.compactMap { workload[$0]?.cost.comparable?.value }.map { $0 * 0.225 }
        #expect(abs((runs.first ?? 0) - 0.3236) < 1e-9)
        #expect(abs((runs.last ?? 0) - 37.41) < 0.01)
    }

    @Test("of classifiers on one machine none is promoted that broke its limit at one of the two loads")
    func h200() throws {
        let workload = try #require(try findings("h200").editions.last?.workloads.first)
        #expect(workload.models.count == 13)
        // 40,191 of 50,000.
        #expect(workload["resnet50"]?.quality?.value == 80.382)
        // At 85% of its rate a backlog delays most calls of convnext_base, at 60% already many.
        let broken = workload.models.filter { $0.verdict == .fail }.map(\.model.id)
        #expect(Set(["convnext_base", "mobilenetv3_large_100", "resnet152", "vit_small"]).isSubset(of: broken))
        #expect(!broken.contains("vit_base"))
        for model in workload.models where model.verdict != .pass {
            #expect(model.recommendation.action != .promote, "\(model.model.id)")
        }
    }
}
