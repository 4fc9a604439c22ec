import Portfolio
import Testing

@Suite("A minute of a day")
struct MomentTests {
    @Test("is read as it is written", arguments: ["2026-07-01T00:00", "2026-12-31T23:59", "1969-12-31T09:05"])
    func round(_ text: String) {
        #expect(Moment(text)?.description == text)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "2026-07-01", "2026-07-01T24:00", "2026-07-01T9:05", "2026-02-30T00:00", "2026-07-01 00:00", "T", "",
        ])
    func refused(_ text: String) {
        #expect(Moment(text) == nil)
    }

    @Test("minutes later pass midnight")
    func later() {
        #expect(Moment("2026-07-31T23:58")?.after(minutes: 5).description == "2026-08-01T00:03")
        #expect(Moment("2026-07-31T23:58")?.clock == "23:58")
    }
}
