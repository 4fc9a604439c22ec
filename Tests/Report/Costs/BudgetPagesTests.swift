import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

/// One budget in page, findings.json, CSV and explanation: the same value in each.
@Suite struct BudgetPagesTests {
    private static func texts() throws -> (pages: [String: String], outturn: OutturnFinding) {
        func source(_ line: Int) -> Source {
            Source(file: "cycles/2026-Q3/cycle.yml", line: line, sha256: String(repeating: "c", count: 64))
        }
        var cycle = Cycle(id: try #require(CycleID("2026-Q3")))
        var model = Model(id: "old")
        model.stage = .production
        model.pricePerThousand = Cost(2, currency: .usd, basis: .list, source: source(20))
        cycle.models = [model]
        var chat = Workload(id: "chat")
        chat.requestsPerMonth = 1_000_000
        cycle.workloads = [chat]
        var snapshot = Snapshot(workload: "chat", model: "old", source: source(1))
        snapshot.accuracy = Tally(correct: 70, n: 100)
        cycle.snapshots = [snapshot]
        var budget = Budget(year: 20_000, currency: .usd, note: nil, months: [], source: source(3))
        budget.months = (1...12).compactMap { month in
            Day(year: 2026, month: month, day: 1).map {
                .init(month: $0, plan: 1_600, actual: month < 10 ? 1_750 : nil)
            }
        }
        var line = Budget.Line("GPU hours", plan: 14_400, actual: 15_750, source: source(4))
        (line.planQuantity, line.quantity, line.unit) = (1_000, 1_050, "hours")
        line.note = "A warm summer"
        budget.lines = [line]
        cycle.budget = budget
        let portfolio = Portfolio(site: Portfolio.Site(), glossary: [], cycles: [cycle], files: [])
        let findings = Findings.of(portfolio)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var texts: [String: String] = [:]
        for page in publication.pages { texts[page.path] = page.content.html }
        for file in Press.data(of: publication) { texts[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        let explained = try Explainer(findings: findings, portfolio: portfolio)
            .explanations(of: ["portfolio", "outturn"])
        texts["explain"] = explained.map { ([$0.value] + $0.steps).joined(separator: "\n") }.joined()
        return (texts, try #require(findings.editions.first?.money.outturn))
    }

    @Test func `the outturn stands beside the budget on the page of money, in findings.json and in explain`() throws {
        let (texts, outturn) = try Self.texts()
        // 9 bills of 1,750 and 3 months of 2,000.
        #expect(outturn.total.value == 21_750)
        let money = try #require(texts["2026-Q3/money.html"])
        #expect(money.contains("2026 ends at about $22k of its budget of $20k: $1.8k is missing"))
        #expect(try #require(texts["2026-Q3/index.html"]).contains("2026 ends at about $22k of its budget of $20k"))
        let json = try #require(texts["2026-Q3/data/findings.json"])
        #expect(json.contains("\"total\": 21750"))
        #expect(json.contains("\"room\": -1750"))
        let explained = try #require(texts["explain"])
        #expect(explained.contains("$22k"))
        #expect(explained.contains("bills so far"))
        #expect(explained.contains("= 21,750"))
    }

    @Test func `a line says actual, budget, difference, percent, side and why, alike on the page and in the CSV`()
        throws
    {
        let (texts, _) = try Self.texts()
        let money = try #require(texts["2026-Q3/money.html"])
        #expect(money.contains("adverse, material"))
        #expect(money.contains("+9.4%"))
        #expect(money.contains("A warm summer"))
        let csv = try #require(texts["2026-Q3/data/budget-lines.csv"])
        #expect(csv.contains("GPU hours,14400,15750,1350,0.09375,adverse,true"))
        // 15 an hour instead of 14.40, and 50 hours more at 14.40.
        #expect(csv.contains(",630") && csv.contains(",720"))
    }
}
