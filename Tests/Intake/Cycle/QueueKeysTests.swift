import Intake
import Portfolio
import Testing

@Suite("The variation of arrivals and of service")
struct QueueKeysTests {
    private func files(_ arrivals: String, _ service: String) -> [String: String] {
        [
            "cycles/2026-Q3/portfolio.yml": """
            workloads:
              chat:
                arrival_variation: \(arrivals)
            models:
              corvid:
                service_variation: \(service)

            """,
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\ncorvid,accuracy,70\n",
        ]
    }

    @Test("are read, and unknown where nobody states them")
    func read() throws {
        let (found, wrong) = try portfolio(of: files("1.4", "0.3"))
        #expect(wrong == [])
        let cycle = try #require(found?.cycles.first)
        #expect(cycle.workloads.map(\.arrivalVariation) == [1.4])
        #expect(cycle.models.map(\.serviceVariation) == [0.3])
    }

    @Test("are never below 0")
    func negative() throws {
        #expect(
            try mistakes(of: files("-1", "fast")) == [
                "portfolio.yml:3 'arrival_variation' is -1; 0 to 1000 was expected",
                "portfolio.yml:6 'service_variation' is 'fast'; a number was expected",
            ])
    }
}
