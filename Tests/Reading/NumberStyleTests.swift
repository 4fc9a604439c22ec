import Reading
import Testing

@Suite struct NumberStyleTests {
    @Test(
        arguments: [
            ("1.240,5", ",", ".", 1240.5), ("1 240,5", ",", " ", 1240.5), ("1\u{202F}240,5", ",", " ", 1240.5),
            ("1'240.5", ".", "'", 1240.5), ("1\u{2019}240", ".", "'", 1240), ("5.150", ",", ".", 5150),
            ("-0,016", ",", ".", -0.016), ("1.003,85 \u{20AC}", ",", ".", 1003.85), ("77,9\u{A0}%", ",", ".", 77.9),
            ("2,5e3", ",", ".", 2500),
        ] as [(String, Character, Character, Double)])
    func `a number is read in the style that a table states`(
        text: String, decimal: Character, thousands: Character, number: Double
    ) {
        guard case .number(let read, _)? = Amount(text, style: NumberStyle(decimal: decimal, thousands: thousands))
        else {
            Issue.record("\(text) is no number")
            return
        }
        #expect(read == number)
    }

    @Test(arguments: ["3.85", "1.24.5", "1240.5", "1,2,3", "0.784", "1.2345,0", ".", ",", "1.240,5.1"])
    func `a cell that breaks the stated style is no number of another size`(text: String) {
        #expect(Amount(text, style: NumberStyle(decimal: ",", thousands: ".")) == nil)
    }
}

@Suite struct DayStyleTests {
    @Test func `days are read as the pattern says, a time of day behind them left out`() throws {
        let german = try #require(DayStyle("dd.mm.yyyy"))
        #expect(german.day("30.09.2026")?.description == "2026-09-30")
        #expect(german.day("1.9.2026 14:05")?.description == "2026-09-01")
        #expect(german.day("2026-09-30") == nil)
        let american = try #require(DayStyle("mm/dd/yyyy"))
        #expect(american.day("09/30/2026")?.description == "2026-09-30")
        #expect(american.day("30/09/2026") == nil)
        #expect(DayStyle.iso.day("2026-09-30T23:59")?.description == "2026-09-30")
        #expect(DayStyle.iso.day("2026-9-3") == nil)
    }

    @Test(arguments: ["dd.mm", "yyyy", "dd.dd.yyyy", "mm-yyyy-d", "", "yyyy-mm-dd-"])
    func `a pattern without a day, a month and a year is none`(pattern: String) { #expect(DayStyle(pattern) == nil) }

    @Test func `a day that no calendar has is told as such`() {
        #expect(DayStyle.iso.mistake("2026-02-31") == "February 2026 has 28 days, there is no day 31")
        #expect(DayStyle.iso.mistake("2026-13-01") == "there is no month 13")
        #expect(DayStyle.iso.mistake("2026-02-28") == nil)
        #expect(DayStyle.iso.mistake("soon") == nil)
    }
}

@Suite struct PlainNameTests {
    @Test func `blanks of any kind are cut off a name's ends`() {
        #expect(PlainName.trimmed(" \u{A0}a b\t") == "a b")
        #expect(PlainName.trimmed("   ").isEmpty)
    }

    @Test(arguments: [
        ("brook\u{200B}small", "an invisible character (U+200B)"), ("a\u{A0}b", "a no-break blank (U+00A0)"),
        ("a\u{7}b", "a control character (U+0007)"), ("a\u{0}b", "a control character (U+0000)"),
        ("a\u{202E}b", "an invisible character (U+202E)"), ("a\u{AD}b", "an invisible character (U+00AD)"),
        ("a\u{2003}b", "an unusual blank (U+2003)"),
    ])
    func `what nobody can see in a name is named with its code`(name: String, what: String) {
        #expect(
            PlainName.mistake(name, what: "a model's name")?.message
                == "a model's name holds \(what)"
                + (what.contains("control") ? "" : ": it looks like another name and isn't"))
    }

    @Test(arguments: ["Übersicht GPT groß", "模型-7b", "o1 (high)", "नेपाली", "\u{1F469}\u{200D}\u{1F4BB} agent"])
    func `letters of any script are plain`(name: String) { #expect(PlainName.mistake(name, what: "a name") == nil) }
}

@Suite struct NumberCureTests {
    @Test(arguments: [
        ("77,9", "write 77.9 (a point, not a comma)"), ("1 234", "write 1234 without anything between the digits"),
        ("1'234", "write 1234 without anything between the digits"),
        ("#DIV/0!", "a spreadsheet's mistake stands here: mend it there, or write N/A"),
        ("~78", "write the number alone, 78, or leave it out"),
        ("78 ± 1", "write the value alone, its interval in 'low' and 'high'"),
    ])
    func `each way to write what is no number has its own cure`(text: String, cure: String) {
        #expect(NumberCure.cure(text) == cure)
    }

    @Test func `a count with dots between thousands is told as the number that it seems to mean`() {
        #expect(NumberCure.ofCount("12.400") == "write 12400 if '12.400' means thousands")
        #expect(NumberCure.ofCount("12.4") == nil)
    }
}
