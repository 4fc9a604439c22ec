import Portfolio
import Testing

@testable import Report

struct QuantityTests {
    private static func range(_ low: Double, _ high: Double, _ unit: Indicator.Unit, by dash: String = "–") -> String {
        let half = (high - low) / 2
        return Quantity(low, unit, half: half, .usd).to(Quantity(high, unit, half: half, .usd), by: dash)
    }

    @Test func `the unit of two ends stands once`() {
        #expect(Self.range(76.8, 79, .percent) == "76.8–79.0%")
        #expect(Self.range(-1, 6, .points, by: " to ") == "\u{2212}1.0 to 6.0 points")
        #expect(Self.range(0.94, 1.04, .points) == "0.94–1.04 points")
        #expect(Self.range(542, 830, .milliseconds) == "542–830\u{a0}ms")
        #expect(Self.range(2, 9, .perSecond) == "2.0–9.0 a second")
    }

    @Test func `two units stand behind their own number, and one that stands before a number stays there`() {
        #expect(Self.range(542, 1040, .milliseconds) == "542\u{a0}ms–1.04\u{a0}s")
        #expect(Self.range(24_000, 38_000, .moneyPerThousand) == "$24k–$38k")
    }
}
