import Testing
import Voice

struct DaysTests {
    @Test func `days are counted as the calendar counts them`() {
        #expect(Days.number(1970, 1, 1) == 0)
        #expect(Days.number(2026, 9, 30) == 20_726)
        for number in stride(from: -800_000, through: 800_000, by: 997) {
            let date = Days.date(number)
            #expect(Days.number(date.year, date.month, date.day) == number)
        }
    }

    @Test func `a span names the year of its first day only where it is another`() {
        #expect(Days.words(20_726) == "30 Sep 2026")
        #expect(Days.words(from: 20_635, to: 20_726) == "1 Jul – 30 Sep 2026")
        #expect(Days.words(from: 20_440, to: 20_460) == "18 Dec 2025 – 7 Jan 2026")
        #expect(Days.words(from: 20_726, to: 20_726) == "30 Sep 2026")
    }

    @Test func `several things are listed with an and before the last`() {
        #expect(Listed.and(["a"]) == "a")
        #expect(Listed.and(["a", "b"]) == "a and b")
        #expect(Listed.and(["a", "b", "c"]) == "a, b and c")
        #expect(Listed.or(["a", "b", "c"]) == "a, b or c")
        #expect(Listed.and([]) == "nothing")
        #expect(Listed.and([], none: "nobody") == "nobody")
    }
}
