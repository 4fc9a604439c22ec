import Voice

/// What a time scale marks, and how it says it: days by their number, counted from 1 January 1970.
enum Calendar {
    /// "30 Sep 2026".
    static func words(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 4e6 else { return "unknown" }
        return Days.words(Int(value.rounded(.down)))
    }

    /// "2026-09-30" (ISO 8601).
    static func standard(_ number: Int) -> String {
        let (year, month, day) = Days.date(number)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// About `count` days to mark between two: starts of years, quarters, months, weeks or single days.
    static func ticks(from low: Double, to high: Double, about count: Int) -> [Axis.Tick] {
        guard low.isFinite, high.isFinite, high > low, abs(low) < 4e6, abs(high) < 4e6 else { return [] }
        let rough = (high - low) / Double(max(count, 1))
        if rough <= 20 { return days(low, high, step: [1, 2, 7, 14].first { rough <= Double($0) } ?? 14) }
        let step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000].first { rough <= Double($0) * 31 } ?? 12_000
        let start = Days.date(Int(low.rounded(.down)))
        var month = (start.year * 12 + start.month - 1) / step * step
        var ticks: [Axis.Tick] = []
        while ticks.count < 200 {
            let (year, place) = (month / 12, month % 12)
            let day = Double(Days.number(year, place + 1, 1))
            if day > high { break }
            let words = step >= 12 ? String(year) : Days.month(place + 1) + " " + String(year)
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
            let date = Days.date(number)
            return Axis.Tick(Double(number), "\(date.day) \(Days.month(date.month))")
        }
    }
}
