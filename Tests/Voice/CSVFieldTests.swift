import Testing
import Voice

@Suite struct CSVFieldTests {
    @Test(arguments: [
        ("corvid-mini", "corvid-mini"), ("", ""), ("a, b", "\"a, b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("semi;colon", "\"semi;colon\""), ("it's", "it's"),
        (" padded", "\" padded\""), ("\"\u{301}x", "\"\"\"\u{301}x\""),
    ])
    func `words are quoted where a reader would cut them`(_ words: String, _ field: String) {
        #expect(CSVField.text(words) == field)
    }

    @Test(arguments: ["=1+1", "+cmd", "-cmd", "@sum", "＝cmd", "＋1", "－1", "＠x", "  =1", "\u{200B}=1"])
    func `what a spreadsheet would run gets an apostrophe`(_ words: String) {
        #expect(CSVField.text(words).drop { $0 == "\"" }.hasPrefix("'"))
        #expect(CSVField.text(words).contains(words))
    }

    @Test func `a tab or a line end that begins a field is no way round it`() {
        #expect(CSVField.text("\t=1") == "\"'\t=1\"")
        #expect(CSVField.text("\n@x") == "\"'\n@x\"")
    }

    @Test func `control characters never stand raw`() {
        #expect(CSVField.text("bell\u{07}bell\u{0}") == "bell\u{FFFD}bell\u{FFFD}")
        #expect(CSVField.text("\u{85}next") == "\u{FFFD}next")
    }

    @Test(arguments: [
        (76.0, "76"), (-0.0, "0"), (76.01236531986532, "76.01236531986532"), (0.1 + 0.2, "0.3"),
        (-3.4000000000000057, "-3.4"), (397044.00000000006, "397044"), (2.5e-05, "0.000025"),
        (0.00001234567890123, "0.00001234567890123"), (1e300, "1e+300"), (3e-200, "3e-200"),
        (1.0 / 3, "0.3333333333333333"),
    ])
    func `numbers stand in full without dust`(_ number: Double, _ field: String) {
        #expect(CSVField.number(number) == field)
    }

    @Test func `what is unknown or no number is empty`() {
        #expect(CSVField.number(nil as Double?).isEmpty)
        #expect(CSVField.number(Double.nan).isEmpty && CSVField.number(-.infinity).isEmpty)
        #expect(CSVField.number(nil as Int?).isEmpty)
    }

    @Test func `a number without dust reads back as itself`() {
        var seed: UInt64 = 42
        for _ in 0..<2_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(seed >> 11) / Double(1 << 53) * 1_000
            #expect(Double(CSVField.number(number)) == number)
        }
    }
}
