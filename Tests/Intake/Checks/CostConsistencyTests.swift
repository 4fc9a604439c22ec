import Intake
import Testing

@Suite("Amounts of different basis or currency are never added")
struct CostConsistencyTests {
    /// The mistakes of a price book with two prices, and models.
    private func named(_ models: String, second: String = "basis: billed", cycle: String? = nil) throws -> [String] {
        var files = [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\na,accuracy,70\nb,accuracy,71\n",
            "cycles/2026-Q3/portfolio.yml": """
            prices:
              - {item: GPU, price: 2, unit: hour, from: 2026-01-01, basis: billed}
              - {item: tokens, price: 1, unit: 1k requests, from: 2026-01-01, \(second)}
            workloads:
              chat: {requests_per_month: 1000}
            models:
            \(models)
            """,
        ]
        files["cycles/2026-Q3/cycle.yml"] = cycle
        return try mistakes(of: files)
    }

    private let own = "  a: {stage: production, hardware: {item: GPU, replicas: 1}}"
    private let bought = "  b: {stage: production, price: {item: tokens}}"

    @Test("one basis for all is fine, and so are candidates on another")
    func fine() throws {
        #expect(try named("\(own)\n\(bought)") == [])
        #expect(
            try named("\(own)\n  b: {price: {item: tokens}}", second: "basis: list") == [])
    }

    @Test("parts of one model on different bases name both prices")
    func parts() throws {
        #expect(
            try named(
                "  a: {hardware: {item: GPU, replicas: 1}, price: {item: tokens}}\n  b: {}", second: "basis: list")
                == [
                    "portfolio.yml:7 a: amounts of different basis can't be added: "
                        + "billed (cycles/2026-Q3/portfolio.yml:2) and list (cycles/2026-Q3/portfolio.yml:3)"
                ])
    }

    @Test("what runs in production is added up, so it must be of one basis and one currency")
    func production() throws {
        #expect(
            try named("\(own)\n\(bought)", second: "basis: list") == [
                "portfolio.yml:8 what runs in production is added up, but amounts of different basis can't be added: "
                    + "billed (cycles/2026-Q3/portfolio.yml:2) and list (cycles/2026-Q3/portfolio.yml:3)"
            ])
        #expect(
            try named("\(own)\n\(bought)", second: "basis: billed, currency: EUR") == [
                "portfolio.yml:8 what runs in production is added up, but amounts of different currency can't be added: "
                    + "USD (cycles/2026-Q3/portfolio.yml:2) and EUR (cycles/2026-Q3/portfolio.yml:3)"
            ])
    }

    @Test("a model states no other basis than its price")
    func stated() throws {
        #expect(
            try named("  a: {basis: list, hardware: {item: GPU, replicas: 1}}\n  b: {}") == [
                "portfolio.yml:7 the basis stated here is list, that of its price (cycles/2026-Q3/portfolio.yml:2) is "
                    + "billed; amounts of different basis can't be added"
            ])
    }

    @Test("a budget is in the currency of what it pays for")
    func budget() throws {
        #expect(
            try named("\(own)\n  b: {}", cycle: "budget:\n  year: 5\n  currency: EUR\n") == [
                "portfolio.yml:7 the budget is in EUR (cycles/2026-Q3/cycle.yml:2), but this model's price in USD "
                    + "(cycles/2026-Q3/portfolio.yml:2)"
            ])
    }
}
