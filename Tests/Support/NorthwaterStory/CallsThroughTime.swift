/// The calls of a quarter in steps of equal length, and those among them that failed: they add up to what is counted.
struct CallsThroughTime {
    /// Minutes a step: five where alarms are counted, else an hour.
    let minutes: Int
    /// Calls of each step.
    private(set) var calls: [Int]
    /// Failed calls of each step.
    private(set) var failed: [Int]

    /// Days of a quarter on which a storm brings more chats: the first is day 0.
    private struct Storm {
        var days: ClosedRange<Int>
        var from = 0
        var factor = 2.0
    }

    /// By cycle: the evening of 14 August, and Petra from 8 to 11 September, among them.
    private static let storms = [
        "2025-Q4": [Storm(days: 78...78)], "2026-Q1": [Storm(days: 42...42)], "2026-Q2": [Storm(days: 64...64)],
        "2026-Q3": [Storm(days: 44...44, from: 12 * 60, factor: 2.04), Storm(days: 69...72, factor: 1.96)],
    ]

    /// The evening on which the gateway lost calls.
    private static let trouble = (
        cycle: "2026-Q3", day: 44, minutes: (17 * 60 + 20)..<(18 * 60 + 5), losing: 0.12
    )

    /// Spreads `total` calls, `failures` of them failed, over the days of a quarter as the average week does, with its
    /// storms or its month ends, in a stream of its own.
    init(_ truth: Truth, in cycle: StoryCycle, total: Int, failures: Int) {
        var random = SeededGenerator("series", truth.cycle, truth.model)
        let isChat = truth.workload == SupportChat.workload
        let isFine = isChat && truth.cycle == Self.trouble.cycle
        minutes = isFine ? 5 : 60
        let steps = 1440 / minutes
        let week = AverageWeek.requests(truth.workload, month: cycle.requests(truth.workload))
        let days = isChat ? cycle.days.map { _ in 1.0 } : CallsThroughTime.monthEnds(cycle, week)
        var sums: [Double] = []
        var sum = 0.0
        for step in 0..<(days.count * steps) {
            let (day, minute) = (step / steps, step % steps * minutes)
            let storm = isChat ? Self.storms[truth.cycle]?.first { $0.days.contains(day) && minute >= $0.from } : nil
            let weekday = (day + cycle.weekday) % 7 * 24
            var mean = week[weekday + minute / 60] * days[day] * (storm?.factor ?? 1)
            if !isChat, cycle.days[day].left < 5 {
                // At month's end some send their photo at any hour.
                mean = 0.92 * mean + 0.08 * week[weekday..<(weekday + 24)].reduce(0, +) / 24 * days[day]
            }
            sum += mean * max(0.2, 1 + (isFine ? 0.12 : 0.02) * random.normal())
            sums.append(sum)
        }
        // What is left of a call goes into the next step, so that none is lost.
        var before = 0
        calls = sums.map { upTo in
            let all = Int((upTo / sum * Double(total)).rounded())
            defer { before = all }
            return all - before
        }
        failed = calls.map { _ in 0 }
        var left = failures
        if isFine {
            for minute in stride(
                from: Self.trouble.minutes.lowerBound, to: Self.trouble.minutes.upperBound, by: minutes)
            {
                let step = Self.trouble.day * steps + minute / minutes
                failed[step] = min(left, random.binomial(calls[step], Self.trouble.losing))
                left -= failed[step]
            }
        }
        while left > 0 {
            let wanted = random.uniform() * sum
            var (low, high) = (0, sums.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if sums[middle] <= wanted { low = middle + 1 } else { high = middle }
            }
            guard failed[low] < calls[low] else { continue }
            failed[low] += 1
            left -= 1
        }
    }

    /// How much more than its weekday a day brings, where two thirds of a month's photos come in its last five days.
    private static func monthEnds(_ cycle: StoryCycle, _ week: [Double]) -> [Double] {
        let daily = (0..<7).map { day in week[(day * 24)..<(day * 24 + 24)].reduce(0, +) }
        let month = week.reduce(0, +) * 730 / 168
        return cycle.days.enumerated().map { index, day in
            let share = day.left < 5 ? 2.0 / 3 / 5 : 1.0 / 3 / Double(day.of - 5)
            return share * month / daily[(index + cycle.weekday) % 7]
        }
    }

    /// As the format writes it, a day a line.
    func json(from day: String) -> String {
        "\"series\": {\"start\": \"\(day)T00:00\", \"minutes\": \(minutes),\n    \"calls\": [\n\(lines(calls))],\n"
            + "    \"failed\": [\n\(lines(failed))]}"
    }

    private func lines(_ counts: [Int]) -> String {
        let steps = 1440 / minutes
        return stride(from: 0, to: counts.count, by: steps).map { day in
            "      " + counts[day..<min(day + steps, counts.count)].map(String.init).joined(separator: ",")
        }.joined(separator: ",\n")
    }
}
