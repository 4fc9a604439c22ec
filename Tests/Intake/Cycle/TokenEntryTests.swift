import Portfolio
import Testing

@Suite("Tokens of a request and their prices")
struct TokenEntryTests {
    private static func files(tokens: String?, price: String) -> [String: String] {
        [
            "cycles/2026-Q3/portfolio.yml": """
            prices:
              - {item: in, price: 0.80, unit: 1M tokens, from: 2026-01-01}
              - {item: cache, price: 0.08, unit: 1M tokens, from: 2026-01-01}
              - {item: out, price: 4, unit: 1M tokens, from: 2026-01-01}
              - {item: out, price: 9, unit: 1M tokens, from: 2027-01-01}
              - {item: late, price: 9, unit: 1M tokens, from: 2027-01-01}
            models:
              small:
                \(tokens.map { "tokens: " + $0 } ?? "stage: candidate")
                price: \(price)

            """,
            "cycles/2026-Q3/metrics.csv": "model,indicator,value\nsmall,accuracy,80\n",
        ]
    }

    @Test func `a request costs its tokens of each kind at their own price of the cycle`() throws {
        let (read, mistakes) = try portfolio(
            of: Self.files(
                tokens: "{output: 140, input: 820, cached: 310}", price: "{input: in, cached: cache, output: out}"))
        #expect(mistakes == [])
        let model = try #require(read?.cycles.first?.models.first)
        #expect(model.tokens?.parts.map(\.kind) == [.input, .cached, .output])
        #expect(model.tokens?.perRequest == 1270)
        // 0.82 × 0.8 + 0.31 × 0.08 + 0.14 × 4
        let cost = try #require(model.pricePerThousand?.exact)
        #expect(abs(cost - 1.2408) < 1e-12)
    }

    @Test func `tokens alone say nothing of a price`() throws {
        let (read, mistakes) = try portfolio(of: Self.files(tokens: "{input: 820}", price: "{per_1k: 2}"))
        #expect(mistakes == [])
        let model = try #require(read?.cycles.first?.models.first)
        #expect(model.pricePerThousand?.exact == 2)
        #expect(model.tokens?.priced == [])
    }

    @Test(arguments: [
        (
            "{input: 820, cached: 310}", "{input: in}",
            ["portfolio.yml:10 the cached tokens of this model have no price"]
        ),
        (
            "{input: 820}", "{input: in, output: out}",
            ["portfolio.yml:10 nobody says how many output tokens a request has"]
        ),
        ("{input: 820}", "{input: inn}", ["portfolio.yml:10 'inn' has no price per 1M tokens in the price book"]),
        (
            "{input: 820}", "{input: late}",
            ["portfolio.yml:10 the price of 'late' holds from 2027-01-01 only, after the cycle's end"]
        ),
        (
            "{input: 820}", "{input: in, per_1k: 2}",
            ["portfolio.yml:10 a price is one of per_1k, item, prices of tokens, unknown and free, not several"]
        ),
        ("{}", "{per_1k: 2}", ["portfolio.yml:9 no tokens are counted"]),
    ])
    func `what is counted without a price, or priced without a count, is named`(
        _ tokens: String, _ price: String, _ expected: [String]
    ) throws {
        #expect(try mistakes(of: Self.files(tokens: tokens, price: price)) == expected)
    }

    @Test func `prices of tokens of another basis are not added`() throws {
        var files = Self.files(tokens: "{input: 820, output: 100}", price: "{input: in, output: out}")
        files["cycles/2026-Q3/portfolio.yml"] = files["cycles/2026-Q3/portfolio.yml"]?
            .replacing("price: 4, unit: 1M tokens", with: "price: 4, basis: billed, unit: 1M tokens")
        let found = try mistakes(of: files)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("portfolio.yml:8 small: ") == true)
    }
}
