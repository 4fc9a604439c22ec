import Reading
import Portfolio
import Testing

@Suite("Numbers are read as people write them")
struct AmountTests {
    @Test(
        "signs, groups, currencies and percent are read as what they say",
        arguments: [
            ("12%", 12, true), ("1,234.5", 1234.5, false), ("$0.0031", 0.0031, false), ("−3", -3, false),
            (" -$1,000,000 ", -1_000_000, false), (".5", 0.5, false), ("1e-3", 0.001, false), ("97.3 %", 97.3, true),
        ])
    func numbers(text: String, value: Double, isPercent: Bool) {
        #expect(Amount(text) == .number(value, isPercent: isPercent))
    }

    @Test("words for a missing value are no zero", arguments: ["", "N/A", "n/a", "NA", "-", "null", "  "])
    func missing(text: String) {
        #expect(Amount(text) == .missing)
    }

    @Test(
        "what is no number is refused",
        arguments: ["nan", "inf", "0x1p3", "1,23", "1,2345", "1.2.3", "12,", "e5", "1e", "1e999", "abc", "--1", "$"])
    func refused(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test("seconds become milliseconds, shares become percent")
    func units() throws {
        let latency = try #require(Indicator.builtIn.first { $0.id == "latency.p95" })
        let units = MeasuredUnit.units(of: latency, currency: .usd)
        #expect(units == [MeasuredUnit(name: "ms", factor: 1), MeasuredUnit(name: "s", factor: 1000)])
    }
}
