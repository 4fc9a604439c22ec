import Portfolio
import Testing

@testable import Analysis

@Suite("Without a worth of a point")
struct WorthRangesTests {
    private typealias Small = SmallPortfolio

    private static func chat(worth: Double?) throws -> WorkloadFinding {
        try Small.chat(
            Small.cycle(
                [
                    Small.entry("old", .production, price: 2, right: 7600), Small.entry("mid", price: 3, right: 7900),
                    Small.entry("big", price: 9, right: 8300), Small.entry("cheap", price: 1.5, right: 7590),
                ], worth: worth))
    }

    @Test("the choice is shown over a range of worths, each model from the price of its points on")
    func ranges() throws {
        let found = try #require(Self.chat(worth: nil).acceptability)
        #expect(found.worth == nil && found.choice == nil)
        #expect(found.ranges.map(\.model) == ["cheap", "mid", "big"])
        let ends = found.ranges.compactMap(\.to)
        // 1.50 more for 3.1 points, then 6 more for 4.
        #expect(abs(ends[0] - 1.5 / 3.1) < 0.02)
        #expect(abs(ends[1] - 1.5) < 0.02)
        #expect(found.ranges.map(\.from) == [0] + ends)
        #expect(found.ranges.allSatisfy { $0.probability ?? 0 > 0.9 })
        // Along the curve the same models are chosen.
        for (worth, choice) in zip(found.worths, found.choices) {
            let range = found.ranges.last { $0.from <= worth }
            #expect(range?.model == choice)
        }
    }

    @Test("nothing is promoted on cost grounds, and the advice says what is missing")
    func noPromotion() throws {
        let chat = try Self.chat(worth: nil)
        #expect(chat["mid"]?.recommendation.reason == .noValue)
        #expect(chat.models.allSatisfy { $0.recommendation.action != .promote })
    }

    @Test("one that surely dominates is promoted all the same, once it was so in two cycles")
    func dominance() throws {
        func cycle(_ name: String) throws -> Cycle {
            try Small.cycle(
                [
                    Small.entry("old", .production, price: 2, right: 7600),
                    Small.entry("good", price: 1.5, right: 7900),
                ], in: name, worth: nil)
        }
        let found = try Small.chat(cycle("2026-Q2"), cycle("2026-Q3"))
        #expect(found["good"]?.recommendation.said == "promote R5")
    }

    @Test("where no step costs more the range still has a width, and one model holds all of it")
    func oneForAll() throws {
        let found = try Small.chat(
            Small.cycle(
                [
                    Small.entry("old", .production, price: 2, right: 760, of: 1000),
                    Small.entry("new", price: 1.9, right: 765, of: 1000),
                ], worth: nil)
        ).acceptability
        #expect(found?.worths.last == 2)
        #expect(found?.ranges.map(\.model) == ["new"])
        #expect(found?.ranges.first?.to == nil)
    }
}
