import Portfolio
import Testing

import Reading

@Suite("The cure for a unit never changes what a number says")
struct UnitWordsTests {
    private func cure(_ unit: String, of id: IndicatorID, in currency: Currency = .usd) throws -> String {
        let indicator = try #require(Indicator.builtIn.first { $0.id == id })
        return UnitWords(indicator: indicator, currency: currency).cure(unit)
    }

    @Test(
        "other words for a unit lead to it",
        arguments: [
            ("sec", "latency.p95", "write 's'"), ("secs", "latency.p95", "write 's'"),
            ("second", "latency.p95", "write 's'"), ("Seconds", "latency.p95", "write 's'"),
            ("msec", "latency.p95", "write 'ms'"), ("millis", "latency.p95", "write 'ms'"),
            ("pct", "accuracy", "write 'percent'"), ("%", "accuracy", "write 'percent'"),
            ("fraction", "accuracy", "write 'share'"), ("percnt", "accuracy", "did you mean 'percent'?"),
            ("MS", "latency.p95", "did you mean 'ms'?"), ("h", "support.hours", "write 'hours'"),
        ])
    func synonyms(unit: String, id: String, cure: String) throws {
        #expect(try self.cure(unit, of: IndicatorID(id)) == cure)
    }

    @Test(
        "units that need another number say that it is to be converted, however near the words are",
        arguments: ["us", "ns", "min", "m", "minutes", "h"])
    func conversion(unit: String) throws {
        #expect(try cure(unit, of: "latency.p95") == "convert the values to ms or s, and write that")
    }

    @Test("another currency is no spelling of the site's")
    func currencies() throws {
        let euro = "set currency: EUR in site.yml, or convert the amounts to USD"
        #expect(try cure("EUR", of: "cost.per_1k") == euro)
        #expect(try cure("€", of: "cost.per_1k") == euro)
        #expect(try cure("Euro", of: "cost.per_1k") == euro)
        #expect(try cure("BSD", of: "cost.per_1k") == "set currency: BSD in site.yml, or convert the amounts to USD")
        #expect(try cure("usd", of: "cost.per_1k") == "write 'USD'")
        #expect(try cure("$", of: "cost.per_1k") == "write 'USD'")
        #expect(try cure("USD/1k", of: "cost.per_1k") == "write 'USD'")
        #expect(try cure("$ per 1,000 requests", of: "cost.per_1k") == "write 'USD'")
        #expect(try cure("EUR per 1k", of: "cost.per_1k") == euro)
        #expect(try cure("USD/request", of: "cost.per_1k") == "convert the amounts to USD, and write that")
        #expect(try cure("cents", of: "cost.per_1k") == "convert the amounts to USD, and write that")
        let site = try #require(Currency("EUR"))
        #expect(
            try cure("$", of: "cost.per_1k", in: site) == "set currency: USD in site.yml, or convert the amounts to EUR"
        )
    }
}
