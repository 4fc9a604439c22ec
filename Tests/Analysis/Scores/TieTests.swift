import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("What would part models that share a rank")
struct TieTests {
    private static func score(_ right: Int, of n: Int, price: Double = 2) throws -> WorkloadFinding {
        try Small.chat(
            Small.cycle([
                Small.entry("old", .production, price: 2, right: 7600),
                Small.entry("new", price: price, right: right, of: n),
            ]) { $0.policy.goalposts.removeAll { $0.indicator == "latency.p95" } })
    }

    @Test("two whose scores overlap name each other and the answers that would part them")
    func tied() throws {
        let chat = try Self.score(155, of: 200)
        let (old, new) = (try #require(chat["old"]?.score), try #require(chat["new"]?.score))
        #expect(old.rank == 1...2 && new.rank == 1...2)
        #expect(old.tie?.with == "new" && new.tie?.with == "old")
        let more = try #require(new.tie?.moreAnswers)
        #expect(old.tie?.moreAnswers == more)
        // With so many more at the same shares they are apart, with half as many they aren't.
        #expect(try Self.score(155 * (200 + 2 * more) / 200, of: 200 + 2 * more)["new"]?.score.tie == nil)
        #expect(try Self.score(155 * (200 + more / 4) / 200, of: 200 + more / 4)["new"]?.score.tie != nil)
    }

    @Test("two that are apart have no tie")
    func apart() throws {
        let chat = try Self.score(9_000, of: 10_000)
        #expect(chat["new"]?.score.rank == 1...1)
        #expect(chat["new"]?.score.tie == nil && chat["old"]?.score.tie == nil)
    }

    @Test("two that are alike are parted by no number of answers")
    func alike() throws {
        let chat = try Self.score(7_600, of: 10_000)
        #expect(chat["new"]?.score.tie?.moreAnswers == nil)
        #expect(chat["new"]?.score.tie?.with == "old")
    }
}
