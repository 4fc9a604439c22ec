import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite struct BudgetTests {
    private typealias Small = SmallPortfolio

    private static func found(
        plan: Double, actual: Double, material: Double = 0.05, _ adjust: (inout Budget.Line) -> Void = { _ in }
    ) throws -> BudgetFinding.Line {
        var line = Budget.Line("GPU hours", plan: plan, actual: actual, source: Small.source("cycle.yml", 4))
        adjust(&line)
        var budget = Budget(year: 1, currency: .usd, note: nil, months: [], source: Small.source("cycle.yml", 3))
        budget.lines = [line]
        budget.material = material
        return try #require(BudgetAssembly(budget: budget).finding.lines.first?.found)
    }

    @Test func `less than planned is favourable, more adverse, alike neither`() throws {
        #expect(try Self.found(plan: 100, actual: 97).side == .favourable)
        #expect(try Self.found(plan: 100, actual: 103).side == .adverse)
        #expect(try Self.found(plan: 100, actual: 100).side == .asPlanned)
    }

    @Test(arguments: [(105.0, true), (95.0, true), (104.9, false), (100, false)])
    func `a difference is material from its share of the plan on, either way`(_ actual: Double, _ isMaterial: Bool)
        throws
    {
        #expect(try Self.found(plan: 100, actual: actual).isMaterial == isMaterial)
    }

    @Test func `what was not planned has no percent and is material`() throws {
        let found = try Self.found(plan: 0, actual: 10)
        #expect(found.share == nil)
        #expect(found.difference == 10)
        #expect(found.isMaterial)
    }

    @Test func `what doesn't follow the traffic differs by price and size`() throws {
        // 10 h at 10 planned, 12 h at 9 billed.
        let found = try Self.found(plan: 100, actual: 108) { ($0.planQuantity, $0.quantity) = (10, 12) }
        let split = try #require(found.split)
        #expect(!found.followsTraffic)
        #expect(split.price == -12)
        #expect(split.size == 20)
        #expect(split.volume == 0)
        #expect(split.mix == 0)
    }

    @Test func `what follows the traffic differs by price, volume and mix`() throws {
        // 10 units at 10 for 100 requests planned; 15 at 8 for 120.
        let found = try Self.found(plan: 100, actual: 120) {
            ($0.planQuantity, $0.quantity) = (10, 15)
            ($0.planRequests, $0.requests) = (100, 120)
        }
        let split = try #require(found.split)
        #expect(found.followsTraffic)
        #expect(abs(split.price + 30) < 1e-9)
        #expect(abs(split.volume - 20) < 1e-9)
        #expect(abs(split.mix - 30) < 1e-9)
        #expect(split.size == 0)
    }

    @Test func `an amount without units, or without stated units, isn't split`() throws {
        #expect(try Self.found(plan: 100, actual: 120).split == nil)
        #expect(try Self.found(plan: 100, actual: 120) { ($0.planQuantity, $0.quantity) = (0, 5) }.split == nil)
    }

    @Test func `only months with a plan and a bill are added up, and lines that leave some out don't agree`() throws {
        var budget = Budget(year: 400, currency: .usd, note: nil, months: [], source: Small.source("cycle.yml", 3))
        for (month, actual) in [(1, 90.0), (2, 130.0), (3, nil)] {
            budget.months.append(
                .init(month: try #require(Day(year: 2026, month: month, day: 1)), plan: 100, actual: actual))
        }
        #expect(BudgetAssembly(budget: budget).finding.agrees == nil)
        budget.lines = [Budget.Line("GPU", plan: 200, actual: 220, source: Small.source("cycle.yml", 4))]
        let found = BudgetAssembly(budget: budget).finding
        #expect(found.monthsSoFar == 2)
        #expect(found.soFar?.difference == 20)
        #expect(found.soFar?.isMaterial == true)
        #expect(found.agrees == true)
        budget.lines[0].actual = 200
        #expect(BudgetAssembly(budget: budget).finding.agrees == false)
    }
}
