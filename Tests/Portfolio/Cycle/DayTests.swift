import Portfolio
import Testing

@Suite("Days and cycles")
struct DayTests {
    @Test("a day survives the way through its ordinal", arguments: [-719_162, -1, 0, 59, 11_016, 20_636, 2_932_896])
    func ordinal(_ ordinal: Int) throws {
        let day = Day(ordinal: ordinal)
        let (year, month, dayOfMonth) = day.parts
        #expect(Day(year: year, month: month, day: dayOfMonth) == day)
        #expect(Day(day.description) == day)
    }

    @Test(
        "days that don't exist are refused",
        arguments: ["2026-02-30", "2025-02-29", "2026-13-01", "26-01-01", "2026-1-1", ""])
    func refused(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test("1 July 2026 is a Wednesday")
    func weekday() throws {
        #expect(try #require(Day("2026-07-01")).weekday == 2)
    }

    @Test(
        "a cycle's name gives its days",
        arguments: [
            ("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-H1", "2026-01-01", "2026-06-30"),
            ("2024-02", "2024-02-01", "2024-02-29"), ("2026", "2026-01-01", "2026-12-31"),
        ])
    func cycle(name: String, first: String, last: String) throws {
        let cycle = try #require(CycleID(name))
        #expect(cycle.window.first.description == first)
        #expect(cycle.window.last.description == last)
    }

    @Test(
        "what is no cycle's name is refused", arguments: ["2026-Q5", "2026-13", "Q3-2026", "2026-q3", "2026-Q33", ""])
    func noCycle(_ name: String) {
        #expect(CycleID(name) == nil)
    }

    @Test("cycles follow time, not text")
    func order() throws {
        let names = ["2026-Q3", "2025-Q4", "2026-07", "2026"]
        #expect(names.compactMap { CycleID($0) }.sorted().map(\.name) == ["2025-Q4", "2026", "2026-07", "2026-Q3"])
    }
}
