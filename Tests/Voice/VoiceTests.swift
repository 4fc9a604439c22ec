import Testing

@testable import Voice

@Suite struct `Numbers as the report says them` {
    @Test func `Money is short and keeps small amounts`() {
        #expect(Money.text(31_000) == "$31k")
        #expect(Money.text(1_234_000) == "$1.2M")
        #expect(Money.text(0.0031) == "$0.0031")
        #expect(Money.text(999_900) == "$1M")
        #expect(Money.text(0.65) == "$0.65")
        #expect(Money.text(-31_000) == "\u{2212}$31k")
        #expect(Money.signed(66_000) == "+$66k")
        #expect(Money.range(24_000, 38_000) == "$24k to $38k")
        #expect(Money.text(12, currency: "CHF") == "CHF\u{A0}12.00")
    }

    @Test func `Latency turns to seconds where it rounds to one`() {
        #expect(Figures.latency(milliseconds: 542) == "542\u{A0}ms")
        #expect(Figures.latency(milliseconds: 999.6) == "1.00\u{A0}s")
        #expect(Figures.latency(milliseconds: 1040) == "1.04\u{A0}s")
    }

    @Test func `An estimate keeps the digit that its interval reaches`() {
        #expect(Figures.estimate(77.93, low: 76.8, high: 79.0) == "77.9")
        #expect(Precision(low: 24_000, high: 38_000).places == -3)
        #expect(Figures.range(24, 38) == "24 to 38")
    }

    @Test func `Probabilities are never none or all`() {
        #expect(Certainty.figure(0) == "<0.1%")
        #expect(Certainty.figure(1) == ">99.9%")
        #expect(Certainty.figure(0.98) == "98%")
        #expect(
            [0.96, 0.95, 0.90, 0.75, 0.5, 0.49].map(Certainty.word) == [
                "nearly certain", "very likely", "very likely", "likely", "leaning", "doubtful",
            ])
    }

    @Test func `Counts, shares, points and changes`() {
        #expect(Figures.count(41_200) == "41,200")
        #expect(Figures.share(0.973) == "97.3%")
        #expect(Figures.share(0.99999) == ">99.9%")
        #expect(Figures.share(1) == "100.0%")
        #expect(Figures.points(1.8) == "+1.8\u{A0}points")
        #expect(Figures.points(-0.7) == "\u{2212}0.7\u{A0}points")
        #expect(Figures.change(ratio: 0.64) == "36% less")
        #expect(Digits.fixed(-0.001, places: 2) == "0.00")
        #expect(Digits.fixed(1.005, places: 2) == "1.01")
        #expect(Digits.fixed(1234.5, places: -2) == "1,200")
        #expect(Digits.fixed(.infinity) == "unknown")
    }
}
