/// Which cycles are cycles in a row (methods.md 13.4).
extension CycleID {
    /// Whether it begins the day after `other` ends and is as many months long.
    public func follows(_ other: CycleID) -> Bool {
        window.first.days(since: other.window.last) == 1 && months == other.months
    }

    /// Whether they share a day.
    public func overlaps(_ other: CycleID) -> Bool { window.overlaps(other.window) }

    private var months: Int {
        let (first, last) = (window.first.parts, window.last.parts)
        return (last.year - first.year) * 12 + last.month - first.month + 1
    }
}

extension Window {
    /// Whether they share a day.
    public func overlaps(_ other: Window) -> Bool { first <= other.last && other.first <= last }
}
