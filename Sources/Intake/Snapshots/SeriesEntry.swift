import Documents
import Portfolio
import Reading

/// Calls and failed calls in steps of equal length: `series` of a snapshot.
struct SeriesEntry {
    /// The file that it stands in.
    let file: TextFile
    /// The snapshot's source.
    let source: Source

    /// A year of minutes, and a leap day.
    private static let mostSteps = 366 * 1440

    /// The series; nil, with messages in `entry`, where a part of it can't be read.
    func series(_ entry: inout Record) -> CallSeries? {
        for key in ["start", "minutes", "calls", "failed"] { entry.need(key, for: "'series'") }
        let start = moment(&entry)
        let minutes = entry.count("minutes", in: 1...1440)
        let (calls, failed) = (counts("calls", &entry), counts("failed", &entry))
        guard let start, let minutes, let calls, let failed else { return nil }
        guard calls.count == failed.count else {
            entry.report(
                entry.value("failed")?.place ?? entry.place,
                "'calls' and 'failed' differ in length: \(calls.count) and \(failed.count)",
                "give one count a step in both")
            return nil
        }
        if let step = calls.indices.first(where: { failed[$0] > calls[$0] }) {
            entry.report(
                place(of: step, in: "failed", &entry),
                "\(failed[step]) failed calls of \(calls[step]) in step \(step + 1)", "check the counts")
            return nil
        }
        let series = CallSeries(
            start: start, minutes: minutes, calls: calls, failed: failed,
            source: source.at(line: entry.place.line, key: "series"))
        guard let window = source.window else { return series }
        // The day on which the clocks go back has 25 hours.
        let last = Moment(window.last, minutes: 1440 + 60)
        if start.day < window.first || series.end > last {
            entry.report(
                entry.value("start")?.place ?? entry.place,
                "the series runs from \(start) to \(series.end), outside the window of \(window.first) to \(window.last)",
                "correct 'start' or 'minutes', or the window's 'from' and 'to'")
        }
        return series
    }

    private func moment(_ entry: inout Record) -> Moment? {
        guard let text = entry.text("start") else { return nil }
        if let moment = Moment(text) { return moment }
        entry.report(
            entry.value("start")?.place ?? entry.place, "'start' is '\(text)'; a day and a time were expected",
            "write it like 2026-07-01T00:00")
        return nil
    }

    /// Whole numbers from 0 up; 26,000 of them are read, so they make no record each.
    private func counts(_ key: String, _ entry: inout Record) -> [Int]? {
        let values = entry.list(key)
        guard !values.isEmpty else {
            if case .array(_, let place)? = entry.value(key) { entry.report(place, "'\(key)' is empty", "give counts") }
            return nil
        }
        guard values.count <= Self.mostSteps else {
            entry.report(values[0].place, "'\(key)' has more steps than a year has minutes", "give longer steps")
            return nil
        }
        var counts: [Int] = []
        counts.reserveCapacity(values.count)
        for (step, value) in values.enumerated() {
            guard case .number(let number, _, _) = value, let count = Int(exactly: number),
                (0...1 << 40).contains(count)
            else {
                entry.report(
                    value.place, "step \(step + 1) of '\(key)' is no count", "write a whole number of 0 or more")
                return nil
            }
            counts.append(count)
        }
        return counts
    }

    private func place(of step: Int, in key: String, _ entry: inout Record) -> Place {
        let values = entry.list(key)
        return values.indices.contains(step) ? values[step].place : entry.place
    }
}
