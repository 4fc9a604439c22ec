/// Days of the Gregorian calendar, counted from 1 January 1970: what a time scale marks and how it says it.
enum Calendar {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Year, month (1 to 12) and day of a day's number.
    static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
        // Years run from March here, so that a leap day ends one.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let day = shifted - era * 146_097
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (year + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }

    /// The number of a day.
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// "30 Sep 2026".
    static func words(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 4e6 else { return "unknown" }
        let date = date(Int(value.rounded(.down)))
        return "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    /// About `count` days to mark between two: starts of years, quarters, months, weeks or single days.
    static func ticks(from low: Double, to high: Double, about count: Int) -> [Axis.Tick] {
        guard low.isFinite, high.isFinite, high > low, abs(low) < 4e6, abs(high) < 4e6 else { return [] }
        let rough = (high - low) / Double(max(count, 1))
        if rough <= 20 { return days(low, high, step: [1, 2, 7, 14].first { rough <= Double($0) } ?? 14) }
        let step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000].first { rough <= Double($0) * 31 } ?? 12_000
        let start = date(Int(low.rounded(.down)))
        var month = (start.year * 12 + start.month - 1) / step * step
        var ticks: [Axis.Tick] = []
        while ticks.count < 200 {
            let (year, place) = (month / 12, month % 12)
            let day = Double(number(year, place + 1, 1))
            if day > high { break }
            let words = step >= 12 ? String(year) : months[place] + " " + String(year)
            if day >= low { ticks.append(Axis.Tick(day, words)) }
            month += step
        }
        return ticks
    }

    private static func days(_ low: Double, _ high: Double, step: Int) -> [Axis.Tick] {
        // Weeks begin on Monday; 5 January 1970 was one.
        let origin = step >= 7 ? 4 : 0
        let first = Int(((low - Double(origin)) / Double(step)).rounded(.up)) * step + origin
        return stride(from: first, through: Int(high.rounded(.down)), by: step).map { number in
            let date = date(number)
            return Axis.Tick(Double(number), "\(date.day) \(months[date.month - 1])")
        }
    }
}
