/// A quarter of the story.
public struct StoryCycle: Hashable, Sendable {
    /// `2026-Q3`.
    public var name: String
    /// `2026-07-01`.
    public var first: String
    /// `2026-09-30`.
    public var last: String
    /// The day on which the exports were made, after the quarter's end.
    public var exported: String
    /// `2026-07`, and the two after.
    public var months: [String]
    /// Chats a month.
    public var chats: Double
    /// Photos a month.
    public var photos: Double
    /// Share of photos by kind of meter.
    public var meters: [Double]
    /// What a GPU hour cost, over its price in the last quarter, month by month.
    public var hardware: [Double]

    /// The four quarters, oldest first.
    public static let all = [
        StoryCycle(
            name: "2025-Q4", first: "2025-10-01", last: "2025-12-31", exported: "2026-01-05",
            months: ["2025-10", "2025-11", "2025-12"], chats: 1_508_000, photos: 2_220_000, meters: [0.40, 0.20, 0.40],
            hardware: [1.136, 1.136, 1.136]),
        StoryCycle(
            name: "2026-Q1", first: "2026-01-01", last: "2026-03-31", exported: "2026-04-02",
            months: ["2026-01", "2026-02", "2026-03"], chats: 1_629_000, photos: 2_260_000, meters: [0.35, 0.28, 0.37],
            hardware: [1.136, 1, 1]),
        StoryCycle(
            name: "2026-Q2", first: "2026-04-01", last: "2026-06-30", exported: "2026-07-02",
            months: ["2026-04", "2026-05", "2026-06"], chats: 1_759_000, photos: 2_290_000, meters: [0.30, 0.36, 0.34],
            hardware: [1, 1, 1]),
        StoryCycle(
            name: "2026-Q3", first: "2026-07-01", last: "2026-09-30", exported: "2026-10-02",
            months: ["2026-07", "2026-08", "2026-09"], chats: 1_900_000, photos: 2_600_000, meters: [0.25, 0.45, 0.30],
            hardware: [1, 1, 1]),
    ]

    /// Its days with how many of their month are left after them, and how many that has.
    var days: [(left: Int, of: Int)] {
        let lengths: [String: Int] = ["01": 31, "02": 28, "03": 31, "04": 30, "05": 31, "06": 30, "09": 30, "11": 30]
        return months.flatMap { month in
            let length = lengths[String(month.suffix(2))] ?? 31
            return (0..<length).map { (length - 1 - $0, length) }
        }
    }

    /// The weekday on which it begins: 0 is a Monday.
    var weekday: Int { name == "2026-Q1" ? 3 : 2 }

    /// Requests a month of a workload.
    public func requests(_ workload: String) -> Double { workload == SupportChat.workload ? chats : photos }
}
