import Portfolio
import Statistics
import Testing

@testable import Analysis
@testable import Report

@Suite struct LeadersTests {
    private static func sentence(_ spread: Estimate.Spread?) throws -> String {
        let (findings, _) = try ReportFixture.findings()
        let workload = findings.editions[0].workloads[0]
        var models = workload.models
        models.removeAll { $0.model.id == "nimbus<b>" }
        for index in models.indices {
            if let spread { models[index].quality?.spread = spread }
            models[index].quality?.value = index == 0 ? 60 : 80
        }
        let changed = WorkloadFinding(
            workload: workload.workload, incumbent: nil, pointWorthPerMonth: nil, pointWorthPerThousand: nil,
            models: models, frontier: [], ladder: workload.ladder, choice: nil, weakest: nil, gaps: [])
        return try #require(Leaders(changed)).sentence
    }

    @Test func `a lead by figures without intervals says so`() throws {
        #expect(
            try Self.sentence(.notSupplied)
                == "corvid-mini has the highest quality, 80.0% (no interval supplied); corvid-mini costs least, $1.60 per 1,000 requests."
        )
    }

    @Test func `a lead beyond the intervals needs no such word, and an exact one neither`() throws {
        #expect(try Self.sentence(.computed(Interval(low: 79, high: 81))).contains("(no interval") == false)
        #expect(try Self.sentence(.exact).contains("(no interval") == false)
    }
}
