#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// The average week of a workload: how many requests come in each of its 168 hours.
public enum AverageWeek {
    /// Mean requests of each hour, Monday 0:00 first, for a month's traffic.
    public static func requests(_ workload: String, month: Double) -> [Double] {
        let shape = (0..<168).map { workload == SupportChat.workload ? chat($0) : photo($0) }
        let total = shape.reduce(0, +)
        return shape.map { $0 / total * month * 168 / 730 }
    }

    /// Latency in an hour: near the busy hour's median when it is as busy as the busiest, a good half of it at night.
    static func latency(_ truth: Truth, load: Double) -> Truth.Latency {
        Truth.Latency(
            median: truth.busy.median * (0.58 + 0.42 * load.squareRoot()), spread: truth.busy.spread)
    }

    /// Chats come in office hours, most at 10 to 12 and 17 to 19 on weekdays.
    private static func chat(_ hour: Int) -> Double {
        let (day, hour) = (hour / 24, hour % 24)
        let isWeekend = day > 4
        let night = 0.08 + (hour > 5 && hour < 23 ? 0.3 : 0)
        let peaks = bump(hour, at: 11, width: 1.9) + bump(hour, at: 18, width: 1.7) * 0.96
        return night + peaks * (isWeekend ? 0.38 : 1) * (day == 0 ? 1.12 : 1)
    }

    /// Photos come after work, most from 17 to 20, on weekends from the morning on.
    private static func photo(_ hour: Int) -> Double {
        let (day, hour) = (hour / 24, hour % 24)
        let night = 0.03 + (hour > 6 && hour < 23 ? 0.22 : 0)
        return night + bump(hour, at: 18.5, width: 1.8) + (day > 4 ? 0.5 * bump(hour, at: 11, width: 2.5) : 0)
    }

    private static func bump(_ hour: Int, at centre: Double, width: Double) -> Double {
        let distance = (Double(hour) + 0.5 - centre) / width
        return exp(-distance * distance / 2)
    }
}
