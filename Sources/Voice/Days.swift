/// The Gregorian calendar: days by their number, counted from 1 January 1970, and how the report says them.
public enum Days {
    /// Year, month (1 to 12) and day of a day's number.
    public static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
        // Civil-from-days, Howard Hinnant, "chrono-compatible low-level date algorithms": years run from March here, so that
        // a leap day ends one.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (year + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }

    /// The number of a day.
    public static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The name of a month, 1 to 12: "Sep".
    public static func month(_ number: Int) -> String { names[number - 1] }

    /// A day: "30 Sep 2026".
    public static func words(_ number: Int) -> String {
        let date = date(number)
        return "\(date.day) \(month(date.month)) \(date.year)"
    }

    /// From one day to another, the year of the first only where it is another: "1 Jul – 30 Sep 2026".
    public static func words(from first: Int, to last: Int) -> String {
        guard first != last else { return words(last) }
        let (start, end) = (date(first), date(last))
        let opening = start.year == end.year ? "\(start.day) \(month(start.month))" : words(first)
        return "\(opening) – \(words(last))"
    }

    private static let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
