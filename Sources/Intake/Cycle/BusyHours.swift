/// Hours of the week as people write them: `mon-fri 10-12, mon-fri 17-19`, ends exclusive.
enum BusyHours {
    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// The hours, 0 is Monday 0:00 to 1:00; nil when `text` can't be read.
    static func hours(_ text: String) -> Set<Int>? {
        var hours: Set<Int> = []
        for part in text.lowercased().split(separator: ",") {
            let words = part.split(separator: " ")
            guard words.count == 2, let days = range(words[0], { days.firstIndex(of: String($0)) }),
                let times = range(words[1], { Int($0) }), times.0 >= 0, times.1 <= 24, times.0 < times.1,
                words[1].contains("-")
            else { return nil }
            // A week's end may lie before its start: fri-mon.
            let count = (days.1 - days.0 + 7) % 7
            for offset in 0...count {
                for hour in times.0..<times.1 { hours.insert((days.0 + offset) % 7 * 24 + hour) }
            }
        }
        return hours.isEmpty ? nil : hours
    }

    private static func range(_ word: Substring, _ read: (Substring) -> Int?) -> (Int, Int)? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap(read) else { return nil }
        guard parts.count > 1 else { return (first, first) }
        guard parts.count == 2, let last = read(parts[1]) else { return nil }
        return (first, last)
    }
}
