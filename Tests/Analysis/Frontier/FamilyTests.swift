import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("Ladders within families, and how steady an advice was")
struct FamilyTests {
    private static func entry(_ id: ModelID, family: String?, price: Double?, right: Int) -> Small.Entry {
        var entry = Small.entry(id, price: price, right: right)
        entry.model.family = family
        return entry
    }

    @Test func `a family has its own steps, although another model stands between them on the workload's ladder`()
        throws
    {
        let chat = try Small.chat(
            Small.cycle([
                Self.entry("s", family: "size", price: 1, right: 7_000),
                Self.entry("l", family: "size", price: 9, right: 9_000),
                Self.entry("other", family: nil, price: 2, right: 8_500),
            ]))
        #expect(chat.ladder.rungs.map(\.model) == ["s", "other", "l"])
        #expect(chat.families.map(\.family) == ["size"])
        let rungs = try #require(chat.families.first).ladder.rungs
        #expect(rungs.map(\.model) == ["s", "l"])
        #expect(rungs.last?.pricePerPoint == 0.4)
    }

    @Test func `a family of one rung, or of everybody, says nothing new`() throws {
        let dominated = try Small.chat(
            Small.cycle([
                Self.entry("s", family: "size", price: 1, right: 9_000),
                Self.entry("l", family: "size", price: 9, right: 8_000),
                Self.entry("other", family: nil, price: 2, right: 8_500),
            ]))
        #expect(dominated.families.isEmpty)
        let all = try Small.chat(
            Small.cycle([
                Self.entry("s", family: "size", price: 1, right: 7_000),
                Self.entry("l", family: "size", price: 9, right: 9_000),
            ]))
        #expect(all.families.isEmpty)
        #expect(all.ladder.rungs.count == 2)
    }

    @Test func `a change of advice is counted from one cycle to the next, eight cycles back at most`() {
        #expect(AdviceHistory([.hold]) == AdviceHistory([.promote]))
        #expect(AdviceHistory([.hold]).cycles == 1 && AdviceHistory([.hold]).changed == 0)
        let history = AdviceHistory([.promote, .defer, .defer, .promote])
        #expect(history.cycles == 4 && history.changed == 2)
        let long = AdviceHistory(Array(repeating: .hold, count: 8) + [.promote, .hold])
        #expect(long.cycles == 8 && long.changed == 0)
    }

    @Test func `the history of an edition reaches back over the cycles before`() throws {
        func cycle(_ name: String, price: Double) throws -> Cycle {
            try Small.cycle(
                [
                    Small.entry("old", .production, price: 2, right: 8_000),
                    Small.entry("new", price: price, right: 8_500),
                ], in: name)
        }
        let chat = try Small.chat(
            cycle("2026-Q1", price: 90), cycle("2026-Q2", price: 1), cycle("2026-Q3", price: 1))
        let new = try #require(chat["new"])
        #expect(new.recommendation.action == .promote)
        #expect(new.advised?.cycles == 3)
        #expect(new.advised?.changed == 1)
    }
}
