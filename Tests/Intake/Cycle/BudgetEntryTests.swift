import Intake
import Portfolio
import Testing

@Suite struct BudgetEntryTests {
    private func files(_ budget: String) -> [String: String] {
        [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\ncorvid,accuracy,70\n",
            "cycles/2026-Q3/cycle.yml": "budget:\n  year: 1000\n" + budget,
        ]
    }

    @Test func `a line says what was planned and billed, in money, units and requests`() throws {
        let (found, wrong) = try portfolio(
            of: files(
                """
                  material: 10%
                  lines:
                    - {line: Tokens, plan: 300, actual: 304, plan_quantity: 150, quantity: 190, unit: chats, plan_requests: 1000, requests: 1100, note: Mirrored}
                    - {line: Support, plan: 100, actual: 90}

                """))
        #expect(wrong == [])
        let budget = try #require(found?.cycles.first?.budget)
        #expect(budget.material == 0.1)
        #expect(budget.lines.map(\.name) == ["Tokens", "Support"])
        let line = budget.lines[0]
        #expect([line.plan, line.actual, line.planQuantity, line.quantity] == [300, 304, 150, 190])
        #expect([line.planRequests, line.requests] == [1000, 1100])
        #expect(line.unit == "chats")
        #expect(line.note == "Mirrored")
        #expect(budget.lines[1].quantity == nil)
    }

    @Test func `a line twice, a half pair and a missing amount are mistakes with their places`() throws {
        #expect(
            try mistakes(
                of: files(
                    """
                      lines:
                        - {line: Tokens, plan: 300, actual: 304, quantity: 190}
                        - {line: Tokens, plan: 300, actual: 304}
                        - {line: Support, plan: 100}

                    """)) == [
                    "cycle.yml:4 'quantity' stands without 'plan_quantity'",
                    "cycle.yml:5 'Tokens' stands twice in the budget",
                    "cycle.yml:6 a line of the budget needs 'actual'",
                ])
    }
}
