/// Which cycles are cycles in a row (methods.md 13.4).
extension CycleID {
    /// Whether they share a day.
    public func overlaps(_ other: CycleID) -> Bool { window.overlaps(other.window) }

    /// Whether it begins the day after `other` ends and is as many months long.
    public func follows(_ other: CycleID) -> Bool {
        window.first.days(since: other.window.last) == 1 && months == other.months
    }

    /// Its length in months.
    public var months: Int {
        let (first, last) = (window.first.parts, window.last.parts)
        return (last.year - first.year) * 12 + last.month - first.month + 1
    }

    /// The last day of the period as long as this that begins the day after it.
    public var endOfNext: Day {
        let (year, month, _) = window.last.parts
        let count = year * 12 + month - 1 + months
        let (nextYear, nextMonth) = (count / 12, count % 12 + 1)
        let day = Day.length(ofMonth: nextMonth, year: nextYear)
        return Day(year: nextYear, month: nextMonth, day: day) ?? window.last
    }
}

extension Window {
    /// Whether they share a day.
    public func overlaps(_ other: Window) -> Bool { first <= other.last && other.first <= last }
}
