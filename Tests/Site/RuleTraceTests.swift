import Analysis
import Foundation
import Intake
import Portfolio
import Press
import Report
import Testing

@Suite struct `Every advice of the example` {
    private static let built = Intake.read(folder: NorthwaterTests.content.path).0.map { portfolio in
        var portfolio = portfolio
        for index in portfolio.cycles.indices { portfolio.cycles[index].policy.draws = 500 }
        return (Findings.of(portfolio), portfolio)
    }

    /// A rule's line as `explain` prints it: its name, and "yes" or "no" after what it asks.
    private struct Printed: Equatable {
        var rule: String
        var answer: String
    }

    @Test func `is explained by its trace, rule by rule, and by nothing else`() throws {
        let (findings, portfolio) = try #require(Self.built)
        let explainer = Explainer(findings: findings, portfolio: portfolio)
        var count = 0
        for edition in findings.editions {
            for workload in edition.workloads {
                for model in workload.models {
                    let asked = [
                        edition.cycle.id.name, "\(workload.workload.id.name)/\(model.model.id.name)", "advice",
                    ]
                    let steps = try #require(explainer.explanations(of: asked).first).steps
                    let trace = model.recommendation.trace
                    let names = Set(trace.lines.map(\.rule.name))
                    let printed = steps.compactMap { step -> Printed? in
                        let words = step.split(separator: " ")
                        guard let rule = words.first.map(String.init), names.contains(rule),
                            let colon = step.range(of: ": yes") ?? step.range(of: ": no;")
                        else { return nil }
                        return Printed(rule: rule, answer: step[colon].contains("yes") ? "true" : "false")
                    }
                    #expect(
                        printed
                            == trace.lines.filter { $0.truth != .notReached }.map {
                                Printed(rule: $0.rule.name, answer: $0.truth.rawValue)
                            }, "\(asked)")
                    #expect(trace.lines.filter { $0.truth == .yes }.map(\.rule) == [model.recommendation.rule])
                    count += 1
                }
            }
        }
        #expect(count > 20)
    }

    @Test func `stands in findings.json with the same trace, every fact in numbers`() throws {
        let (findings, portfolio) = try #require(Self.built)
        let files = Press.data(of: Report.publication(of: findings, portfolio: portfolio))
        for edition in findings.editions {
            let file = try #require(files.first { $0.path == "\(edition.cycle.id.name)/data/findings.json" })
            let written = try JSONDecoder().decode(Written.self, from: Data(file.bytes))
            let expected = edition.workloads.map { workload in
                workload.models.map { $0.recommendation.trace.lines.map(Written.rule) }
            }
            #expect(written.workloads.map { $0.models.map(\.advice.rules) } == expected)
        }
    }

    private struct Written: Decodable {
        struct Workload: Decodable { var models: [Model] }
        struct Model: Decodable { var advice: Advice }
        struct Advice: Decodable { var rules: [Rule] }
        struct Rule: Decodable, Equatable { var id: String, truth: String, facts: [Fact] }
        struct Fact: Decodable, Equatable {
            var what: String, model: String?, value: Double?, than: Double?, policyKey: String?, holds: Bool
        }
        var workloads: [Workload]

        static func rule(_ line: RuleTrace.Line) -> Rule {
            Rule(
                id: line.rule.name, truth: line.truth.rawValue,
                facts: line.facts.map {
                    Fact(
                        what: $0.subject.code, model: $0.subject.model?.name, value: $0.value, than: $0.asked?.value,
                        policyKey: $0.asked?.key?.rawValue, holds: $0.holds)
                })
        }
    }
}
