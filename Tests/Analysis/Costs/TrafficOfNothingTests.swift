import Portfolio
import Testing

@testable import Analysis

@Suite struct `Traffic that is none, or of several` {
    private typealias Small = SmallPortfolio

    @Test func `what is paid by the request alone has a known cost per 1,000 without any requests`() throws {
        let chat = try Small.chat(
            Small.cycle([Small.entry("bought", .production, price: 2.5, right: 7600)], traffic: 0))
        #expect(chat["bought"]?.cost.comparable?.value == 2.5)
        #expect(chat["bought"]?.cost.perMonth?.value == 0)
    }

    @Test func `a month's fee can't be spread over no requests`() throws {
        var entry = Small.entry("licensed", .production, price: 2.5, right: 7600)
        entry.model.fixedPerMonth = 100
        let chat = try Small.chat(Small.cycle([entry], traffic: 0))
        #expect(chat["licensed"]?.cost.knowledge == .unknown(.withoutRequests))
    }

    @Test func `two models that serve one workload are no total, since each would count all of its traffic`() throws {
        let pair = [
            Small.entry("one", .production, price: 2, right: 7600),
            Small.entry("other", .production, price: 3, right: 7600),
        ]
        let money = try #require(Small.findings(Small.cycle(pair)).editions.last?.money)
        #expect(money.before == nil)
        #expect(money.missing == [.noShares(of: Small.workload)])
    }
}
