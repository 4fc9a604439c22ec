import Portfolio

/// The months after a cycle, counted from 1 (methods.md 3).
struct MonthsAhead {
    let cycle: Cycle

    /// The first day of a month.
    func first(of month: Int) -> Day {
        let next = Day(ordinal: cycle.id.window.last.ordinal + 1).parts
        let count = next.month - 1 + month - 1
        return Day(year: next.year + count / 12, month: count % 12 + 1, day: 1) ?? cycle.id.window.last
    }

    /// The first month that begins on `day` or later; 1 for any day before.
    func month(from day: Day) -> Int {
        let whole = MonthsAhead.between(first(of: 1), day)
        return max(1, whole + (day.parts.day > 1 ? 2 : 1))
    }

    /// Months from one day's month to another's.
    static func between(_ first: Day, _ last: Day) -> Int {
        let (a, b) = (first.parts, last.parts)
        return (b.year - a.year) * 12 + b.month - a.month
    }
}
