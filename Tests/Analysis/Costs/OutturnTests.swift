import Portfolio
import Statistics
import Testing

@testable import Analysis

/// A budget of 2026 with nine bills of 1,000, and two models by the request: $2 today, $1 advised, at a million a month.
@Suite struct OutturnTests {
    private typealias Small = SmallPortfolio

    private static func edition(
        bills: Int = 9, published: String? = "2026-10-06", adjust: (inout Cycle) -> Void = { _ in }
    ) throws -> EditionFinding {
        var new = Small.entry("new", price: 1, right: 8600)
        new.model.switchingCost = 300
        let entries = [Small.entry("old", .production, price: 2, right: 7600), new]
        func cycle(_ name: String) throws -> Cycle {
            try Small.cycle(entries, in: name) { cycle in
                let months = (1...12).compactMap { month in
                    Day(year: 2026, month: month, day: 1).map {
                        Budget.Month(month: $0, plan: 1_500, actual: month <= bills ? 1_000 : nil)
                    }
                }
                cycle.budget = Budget(
                    year: 18_000, currency: .usd, note: nil, months: months, source: Small.source("cycle.yml", 3))
                cycle.published = published.flatMap { Day($0) }
                adjust(&cycle)
            }
        }
        // A promotion asks for two cycles in a row.
        let findings = try Small.findings(cycle("2026-Q2"), cycle("2026-Q3"))
        return try #require(findings.editions.last)
    }

    @Test
    func `bills, today's model until the advice takes effect, then the advised one, and switching make the outturn`()
        throws
    {
        let found = try Self.edition()
        try #require(found["chat"]?.choice == "new")
        let outturn = try #require(found.money.outturn)
        #expect(outturn.billed == 9)
        #expect(outturn.coming == 3)
        // Published on 6 October: old in October, new from 1 November on.
        #expect(outturn.sum.spent == 9_000)
        #expect(outturn.sum.rest == 2_000 + 1_000 + 1_000)
        #expect(outturn.sum.once == 300)
        #expect(outturn.total.value == 13_300)
        #expect(outturn.room.value == 18_000 - 13_300)
    }

    @Test func `a change in force on the first of a month counts from that month`() throws {
        let found = try Self.edition(published: "2026-10-01")
        #expect(found.money.outturn?.sum.rest == 3_000)
    }

    @Test func `a change that comes after the year costs it nothing once`() throws {
        let found = try Self.edition(published: "2026-12-15")
        #expect(found.money.outturn?.sum.rest == 6_000)
        #expect(found.money.outturn?.sum.once == 0)
    }

    @Test func `the dearest scenario that must hold is the contingency, and no other is`() throws {
        let found = try Self.edition { cycle in
            for (name, factor, holds) in [("double", 2.0, true), ("more", 1.5, true), ("tenfold", 10.0, false)] {
                var scenario = Scenario(id: ScenarioID(name), title: name)
                scenario.traffic = factor
                scenario.mustHold = holds
                cycle.scenarios.append(scenario)
            }
        }
        let outturn = try #require(found.money.outturn)
        #expect(outturn.dearest == "double")
        #expect(outturn.contingency?.value == outturn.sum.rest)
        #expect(outturn.sum.roomBesideContingency == outturn.sum.room - outturn.sum.rest)
    }

    @Test func `without a scenario that must hold there is no contingency`() throws {
        #expect(try Self.edition().money.outturn?.contingency == nil)
    }

    @Test func `bills that don't reach up to the months to come give no outturn`() throws {
        #expect(try Self.edition(bills: 8).money.outturn == nil)
        #expect(try Self.edition(bills: 0).money.outturn == nil)
    }

    @Test func `a cost that nobody knows gives neither outturn nor year`() throws {
        let found = try Self.edition { $0.models[0].pricePerThousand = nil }
        #expect(found.money.outturn == nil)
        #expect(found.money.year == nil)
    }
}

@Suite struct YearTests {
    private typealias Small = SmallPortfolio

    private static func year(_ adjust: @escaping (inout Cycle) -> Void) throws -> YearFinding {
        let cycle = try Small.cycle([Small.entry("old", .production, price: 2, right: 7600)], adjust: adjust)
        return try #require(Small.findings(cycle).editions.last?.money.year)
    }

    @Test func `traffic grows from quarter to quarter, and money with it`() throws {
        let year = try Self.year { $0.workloads[0].growthPerQuarter = 0.1 }
        #expect(abs(year.months[0].before - 2_200) < 1e-9)
        #expect(abs(year.months[2].before - 2_200) < 1e-9)
        #expect(abs(year.months[3].before - 2_420) < 1e-9)
        #expect(abs(year.before.value - 2_000 * 3 * (1.1 + 1.21 + 1.331 + 1.4641)) < 1e-6)
        #expect(year.change.value == 0)
    }

    @Test func `a price of the book counts from its first whole month, and is assumed to stay once it ends`() throws {
        let first = try #require(Day("2025-01-01")), next = try #require(Day("2027-01-15"))
        let end = try #require(Day("2027-04-30"))
        let year = try Self.year { cycle in
            let now = Cost(2, currency: .usd, basis: .list, source: Small.source("portfolio.yml", 7))
            let then = Cost(3, currency: .usd, basis: .list, source: Small.source("portfolio.yml", 8))
            cycle.prices = [
                Price(item: "tokens", cost: now, unit: .requests, from: first, document: nil),
                Price(item: "tokens", cost: then, unit: .requests, from: next, until: end, document: nil),
            ]
            cycle.models[0].pricePerThousand = now
        }
        // October to January at 2, from February on at 3.
        #expect(year.months.map(\.before) == Array(repeating: 2_000, count: 4) + Array(repeating: 3_000, count: 8))
        #expect(year.sum.monthsKnown == 7)
        #expect(year.endsFirst == "tokens")
    }

    @Test func `replicas are counted in steps as the traffic grows`() throws {
        let year = try Self.year { cycle in
            cycle.workloads[0].growthPerQuarter = 0.2
            cycle.models[0].pricePerThousand = nil
            cycle.models[0].hardware = .init(
                item: "GPU", replicas: 2, minimumReplicas: 1, capacity: 700_000, hours: 730)
            cycle.prices = [
                Price(
                    item: "GPU", cost: Cost(1, currency: .usd, basis: .list, source: Small.source("portfolio.yml", 9)),
                    unit: .hour, from: cycle.id.window.first, document: nil)
            ]
        }
        // 1.2M, 1.44M, 1.728M and 2.0736M requests over 595,000 a replica, the reserve of 0.85 kept.
        #expect(year.months.map { $0.before / 730 } == [3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4])
    }
}
