import Portfolio
import Statistics
import Testing

@testable import Analysis
@testable import Report

@Suite struct LeadersTests {
    /// Qualities of 60% and 80%, each with an interval of this half-width, or with this spread.
    private static func sentence(_ spread: Estimate.Spread? = nil, half: Double? = nil) throws -> String {
        let (findings, _) = try ReportFixture.findings()
        let workload = findings.editions[0].workloads[0]
        var models = workload.models
        models.removeAll { $0.model.id == "nimbus<b>" }
        for index in models.indices {
            if let spread { models[index].quality?.spread = spread }
            let value = index == 0 ? 60.0 : 80
            models[index].quality?.value = value
            if let half {
                models[index].quality?.spread = .computed(Interval(low: value - half, high: value + half))
            }
        }
        let changed = WorkloadFinding(
            workload: workload.workload, incumbent: nil, pointWorthPerMonth: nil, pointWorthPerThousand: nil,
            models: models, frontier: [], ladder: workload.ladder, choice: nil, weakest: nil, gaps: [])
        return try #require(Leaders(changed, Wording(edition: findings.editions[0]))).sentence
    }

    @Test func `a lead by figures without intervals says so`() throws {
        #expect(
            try Self.sentence(.notSupplied)
                == "corvid-mini has the highest quality, 80.0% (no interval supplied); corvid-mini costs least, $1.60 per 1,000 requests."
        )
    }

    @Test func `a lead beyond the intervals needs no such word, and an exact one neither`() throws {
        #expect(
            try Self.sentence(half: 1)
                == "corvid-mini has the highest quality, 80.0%; corvid-mini costs least, $1.60 per 1,000 requests.")
        #expect(try Self.sentence(.exact).contains("(no interval") == false)
    }

    @Test func `who leads is told by the interval of the difference, not by intervals that touch`() throws {
        // 20 points apart; 11 either way overlap, and their difference is 15.6 either way.
        #expect(try Self.sentence(half: 11).hasPrefix("corvid-mini has the highest quality"))
        #expect(try Self.sentence(half: 15).hasPrefix("corvid-mini and atlas-8b can't be told apart at the top"))
    }
}
