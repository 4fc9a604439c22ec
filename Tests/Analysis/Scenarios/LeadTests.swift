import Portfolio
import Statistics
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("The lead of the choice while one assumption moves")
struct LeadTests {
    private static func study(
        worth: Double? = 0.1, scenarios: [Scenario] = [Scenario(id: "same", title: "The same")],
        _ entries: [Small.Entry]
    ) throws -> LeadStudy? {
        try Small.chat(Small.cycle(entries, worth: worth) { $0.scenarios = scenarios }).scenarios?.lead
    }

    private static let cheap = Small.entry("cheap", .production, price: 2, right: 8_000)
    private static let good = Small.entry("good", price: 5, right: 8_400)

    @Test func `the lead is the net benefit over the next best, and moves with each assumption by itself`() throws {
        let found = try #require(try Self.study([Self.cheap, Self.good]))
        #expect(found.choice == "good" && found.next == "cheap")
        // A point is worth $1 per 1,000: 4 points less $3, a thousand times a month.
        #expect(abs(found.lead - 1_000) < 1e-6)
        let swing = { (driver: LeadStudy.Driver) in try #require(found.swings.first { $0.driver == driver }) }
        let traffic = try swing(.input(.traffic))
        #expect(traffic.low == 0.8 && traffic.high == 1.25)
        #expect(abs(traffic.atLow - 800) < 1e-6 && abs(traffic.atHigh - 1_250) < 1e-6)
        let worth = try swing(.input(.worth))
        #expect(abs(worth.atLow - 200) < 1e-6 && abs(worth.atHigh - 2_000) < 1e-6)
        #expect(!worth.overturns)
        let tokens = try swing(.input(.tokenPrice))
        #expect(abs(tokens.atLow - 1_600) < 1e-6 && abs(tokens.atHigh - 250) < 1e-6)
        let own = Wilson(correct: 8_400, n: 10_000).interval
        let quality = try swing(.quality("good"))
        #expect(abs(quality.low - 100 * own.low) < 1e-9 && quality.atLow < found.lead && quality.atHigh > found.lead)
        #expect(!found.swings.contains { $0.driver == .input(.hardwarePrice) })
    }

    @Test func `an assumption goes as far as a scenario does, and what it overturns is below 0`() throws {
        var dear = Scenario(id: "dear", title: "Dear tokens")
        dear.tokenPrice = 2
        let found = try #require(try Self.study(scenarios: [dear], [Self.cheap, Self.good]))
        let tokens = try #require(found.swings.first { $0.driver == .input(.tokenPrice) })
        #expect(tokens.high == 2)
        #expect(abs(tokens.atHigh + 2_000) < 1e-6)
        #expect(tokens.overturns)
    }

    @Test func `without a worth, or with one model only, nothing leads`() throws {
        #expect(try Self.study(worth: nil, [Self.cheap, Self.good]) == nil)
        #expect(try Self.study([Self.cheap]) == nil)
    }
}
