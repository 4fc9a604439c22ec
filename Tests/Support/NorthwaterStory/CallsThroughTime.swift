/// The calls of a quarter in steps of five minutes, and those among them that failed: they add up to what is counted.
struct CallsThroughTime {
    /// Minutes a step.
    static let minutes = 5

    /// Calls of each step.
    private(set) var calls: [Int]
    /// Failed calls of each step.
    private(set) var failed: [Int]

    /// An evening on which the gateway lost calls: the storm of 14 August, twice the chats from noon on.
    private static let storm = (day: 44, from: 12 * 60, trouble: (17 * 60 + 20)..<(18 * 60 + 5), losing: 0.12)

    /// Spreads `total` calls, `failures` of them failed, over the days of the third quarter of 2026 as the average week
    /// does, in a stream of its own.
    init(_ truth: Truth, in cycle: StoryCycle, total: Int, failures: Int) {
        var random = SeededGenerator("series", truth.cycle, truth.model)
        let week = AverageWeek.requests(truth.workload, month: cycle.requests(truth.workload))
        let (days, wednesday) = (92, 2)
        let steps = 1440 / Self.minutes
        var sums: [Double] = []
        var sum = 0.0
        for step in 0..<(days * steps) {
            let (day, minute) = (step / steps, step % steps * Self.minutes)
            let isStorm = day == Self.storm.day && minute >= Self.storm.from
            let mean = week[(day + wednesday) % 7 * 24 + minute / 60] * (isStorm ? 2 : 1)
            sum += mean * max(0.2, 1 + 0.12 * random.normal())
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
        for minute in stride(from: Self.storm.trouble.lowerBound, to: Self.storm.trouble.upperBound, by: Self.minutes) {
            let step = Self.storm.day * steps + minute / Self.minutes
            failed[step] = min(left, random.binomial(calls[step], Self.storm.losing))
            left -= failed[step]
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

    /// As the format writes it, a day a line.
    func json(from day: String) -> String {
        "\"series\": {\"start\": \"\(day)T00:00\", \"minutes\": \(Self.minutes),\n    \"calls\": [\n\(lines(calls))],\n"
            + "    \"failed\": [\n\(lines(failed))]}"
    }

    private func lines(_ counts: [Int]) -> String {
        let steps = 1440 / Self.minutes
        return stride(from: 0, to: counts.count, by: steps).map { day in
            "      " + counts[day..<min(day + steps, counts.count)].map(String.init).joined(separator: ",")
        }.joined(separator: ",\n")
    }
}
