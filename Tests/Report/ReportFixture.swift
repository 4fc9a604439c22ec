import Portfolio

@testable import Analysis
import Statistics

/// Findings of one small cycle, made by hand: a model in production, a better and cheaper one, and one of unknown cost.
enum ReportFixture {
    static let workload = Workload(id: "chat")

    static func findings(narrative: String = "It costs {{ figure: cost of corvid-mini }}.") throws(FixtureError) -> (
        Findings, Portfolio
    ) {
        guard let id = CycleID("2026-Q3") else { throw FixtureError() }
        var cycle = Cycle(id: id)
        let source = Source(file: "cycles/2026-Q3/metrics.csv", line: 2, sha256: String(repeating: "a", count: 64))
        let summary = Source(
            file: "cycles/2026-Q3/summary.md", line: 1, sha256: String(repeating: "b", count: 64))
        cycle.files = [ContentFile(path: source.file, sha256: source.sha256, bytes: 120)]
        cycle.narratives = [
            Narrative(
                name: "summary", title: nil, model: nil, section: nil,
                prose: Prose(markdown: narrative, firstLine: 4, source: summary))
        ]
        let models = ["atlas-8b", "corvid-mini", "nimbus<b>"].map { Model(id: ModelID($0)) }
        cycle.models = models
        cycle.workloads = [workload]
        let findings = models.enumerated().map { index, model in
            finding(model, index, source)
        }
        let ladder = LadderFinding(
            rungs: [
                .init(
                    model: "corvid-mini", ties: [], extraCost: nil, extraQuality: nil, pricePerPoint: nil, worth: nil,
                    pays: nil)
            ], status: ["corvid-mini": .nondominated, "atlas-8b": .dominated], choice: "corvid-mini", firstTooDear: nil,
            leftOut: [.init(model: "nimbus<b>", reason: .noCost(.said("no price published")))])
        let edition = EditionFinding(
            cycle: cycle, previous: nil, breakReason: nil,
            workloads: [
                WorkloadFinding(
                    workload: workload, incumbent: "atlas-8b", pointWorthPerMonth: 1000, pointWorthPerThousand: 1.2,
                    models: findings, frontier: ["corvid-mini"], ladder: ladder, choice: "corvid-mini", weakest: nil,
                    gaps: [])
            ],
            money: MoneyFinding(
                before: nil, after: estimate(162_000, 8500, .number, source),
                change: estimate(-37_000, 7000, .number, source), budget: nil, missing: [], history: []),
            portfolioScore: estimate(74, 3, .number, source), scoreHistory: [], outcomes: [], warnings: [],
            experiments: [],
            files: cycle.files)
        let site = Portfolio.Site()
        return (
            Findings(site: site, editions: [edition]),
            Portfolio(site: site, glossary: [], cycles: [cycle], files: cycle.files)
        )
    }

    struct FixtureError: Error {}

    static func estimate(_ value: Double, _ half: Double, _ unit: Indicator.Unit, _ source: Source) -> Estimate {
        Estimate(
            value: value, spread: .computed(Interval(low: value - half, high: value + half)), unit: unit, n: 5150,
            window: source.window, lineage: Lineage(sources: [source], steps: [.count(.given)]))
    }

    private static func finding(_ model: Model, _ index: Int, _ source: Source) -> ModelFinding {
        let quality = estimate(76.1 + 1.8 * Double(index), 1.1, .percent, source)
        let isUnknown = index == 2
        let amount = isUnknown ? nil : estimate(2.5 - 0.9 * Double(index), 0.2, .moneyPerThousand, source)
        let cost = CostFinding(
            knowledge: isUnknown ? .unknown(.said("no price published")) : .known, perThousand: amount, perMonth: nil,
            runPerThousand: nil, parts: [], replicas: nil, basis: .list, currency: .usd, priceDate: nil,
            billedPerThousand: nil)
        let before = estimate(76.1, 1.1, .percent, source)
        let actions: [Action] = [.retire, .promote, .defer]
        let reasons: [Recommendation.Reason] = [
            .replaced(by: "corvid-mini"), .pays, .data([.cost(of: "nimbus<b>", why: .noPrice)]),
        ]
        return ModelFinding(
            model: model, figures: ["accuracy": quality], quality: quality, cost: cost, slices: [], latency: [],
            week: [],
            gates: [
                GateFinding(
                    subject: .latency(span: .busy, limit: 1200, quantile: 0.95), verdict: .pass,
                    figure: estimate(97, 1, .percent, source), quantile: estimate(1040, 30, .milliseconds, source))
            ], verdict: .pass,
            score: ScoreFinding(
                score: isUnknown ? nil : estimate(70, 2, .number, source), range: Interval(low: 60, high: 80),
                coverage: 1,
                arithmetic: nil, contributions: [], rank: isUnknown ? nil : 1...2),
            isOnFrontier: index == 1, frontierProbability: nil, dominatedBy: nil, stale: [], changes: [:],
            qualityChange: nil, costChange: nil,
            recommendation: Recommendation(
                model: model.id, workload: workload.id, action: actions[index], rule: RuleID("R\(index + 1)"),
                reason: reasons[index],
                against: index == 1 ? "atlas-8b" : nil, costChange: nil,
                qualityChange: index == 1
                    ? Difference(before: before, now: quality, interval: Interval(low: 0.7, high: 2.9)) : nil,
                benefit: nil, sureness: index == 1 ? 0.98 : nil, runnerUp: nil, flips: nil,
                trace: index == 2
                    ? RuleTrace([
                        .init(
                            rule: "R1", truth: .yes,
                            facts: [RuleFact(.missing(.cost(of: model.id, why: .noPrice)), holds: true)]),
                        .init(rule: "R4", truth: .notReached, facts: []),
                    ]) : RuleTrace()), retrainings: [])
    }
}
