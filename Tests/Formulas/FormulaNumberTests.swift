import Formulas
import Testing

@Suite("Numbers in formulas")
struct FormulaNumberTests {
    @Test(
        "thousands are parted, decimals are as many as say something, a minus is a true one",
        arguments: [
            (0, "0"), (2.5, "2.5"), (999, "999"), (1_000, "1,000"), (1_900_000, "1,900,000"),
            (-12_345.678, "−12,345.678"),
            (123_456_789_012, "123,456,789,012"), (1e-7, "0"), (1.0000004, "1"),
        ])
    func text(_ value: Double, _ words: String) {
        #expect(FormulaNumber.text(value) == words)
    }

    @Test("counts are written alike", arguments: [(0, "0"), (26_496, "26,496"), (-1_000, "−1,000")])
    func count(_ value: Int, _ words: String) {
        #expect(FormulaNumber.count(value) == words)
    }
}
