import Portfolio
import Testing

@Suite("Adding amounts of money")
struct CostSumTests {
    private func source(_ line: Int) -> Source { Source(file: "portfolio.yml", line: line, sha256: "") }

    private func cost(_ amount: Double, _ basis: CostBasis = .list, line: Int = 1, currency: Currency = .usd) -> Cost {
        Cost(amount, currency: currency, basis: basis, source: source(line))
    }

    @Test("amounts of one basis and currency add up")
    func known() throws {
        #expect(try cost(2).adding(cost(3)).exact == 5)
    }

    @Test("another basis is refused, and both places are named")
    func basis() {
        #expect(
            CostMismatch(cost(2, .billed, line: 6), cost(3, .list, line: 9))?.description
                == "amounts of different basis can't be added: billed (portfolio.yml:6) and list (portfolio.yml:9)")
        #expect(throws: CostMismatch.self) { try cost(2, .billed).adding(cost(3, .list)) }
    }

    @Test("another currency is refused, even of the same basis")
    func currency() throws {
        let euro = try #require(Currency("EUR"))
        #expect(
            CostMismatch(cost(2, line: 6), cost(3, line: 9, currency: euro))?.description
                == "amounts of different currency can't be added: USD (portfolio.yml:6) and EUR (portfolio.yml:9)")
    }

    @Test("an unknown part makes the sum a lower bound, and two unknowns stay unknown")
    func unknown() throws {
        let unknown = Cost.unknown(.said("no price yet"), currency: .usd)
        #expect(try cost(2).adding(unknown).knowledge == .atLeast(.said("no price yet")))
        #expect(try unknown.adding(cost(2)).amount == 2)
        #expect(try unknown.adding(unknown).knowledge == .unknown(.said("no price yet")))
        #expect(try cost(2).adding(unknown).adding(cost(1)).knowledge == .atLeast(.said("no price yet")))
    }

    @Test("what is free adds nothing, and free with free is free")
    func free() throws {
        let free = Cost.free("pilot", currency: .usd)
        #expect(try cost(2).adding(free).exact == 2)
        #expect(try free.adding(free).knowledge == .free("pilot"))
    }
}
