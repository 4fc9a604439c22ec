import Documents
import Portfolio

/// A roll-up as snapshots: a file for each model of each workload, in the form that every content folder has.
public enum RollupSnapshots {
    /// A file of `snapshots/`.
    public struct File: Hashable, Sendable {
        /// Its name: `rollup-support-chat-corvid-mini.json`.
        public var name: String
        /// Its text.
        public var text: String
    }

    /// The snapshots of a roll-up called `name`; money in `currency`.
    public static func files(of rollup: Rollup, name: String, currency: String) -> [File] {
        let pairs = Dictionary(grouping: rollup.cells.sorted { $0.key < $1.key }) {
            [$0.key.workload, $0.key.model]
        }
        var taken: Set<String> = []
        return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, cells in
            var stem = fileName([name] + pair)
            if !taken.insert(stem).inserted {
                stem += "-" + String(SHA256.hex(of: Array(pair.joined(separator: "\n").utf8)).prefix(8))
                taken.insert(stem)
            }
            let hours = cells.compactMap { key, cell -> (hour: Int, cell: Rollup.Cell)? in
                if case .hour(let hour) = key.part { (hour, cell) } else { nil }
            }
            return File(
                name: stem + ".json",
                text: text(hours, workload: pair[0], model: pair[1], rollup: rollup, currency: currency))
        }
    }

    private static func text(
        _ hours: [(hour: Int, cell: Rollup.Cell)], workload: String, model: String, rollup: Rollup, currency: String
    ) -> String {
        var out = "{\n  \"schema\": \"quarterdeck/snapshot/1\",\n"
        out += "  \"workload\": \(RollupFile.quoted(workload)), \"model\": \(RollupFile.quoted(model)),\n"
        let (first, last) = (hours.first?.hour ?? 0, hours.last?.hour ?? 0)
        out += "  \"from\": \"\(day(first))\", \"to\": \"\(day(last))\",\n"
        let names = rollup.logs.map(\.name)
        let listed = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
        out += "  \"collector\": \(RollupFile.quoted("quarterdeck rollup of " + listed)),\n"
        let (calls, failed) = hours.reduce((0, 0)) { ($0.0 + $1.cell.calls, $0.1 + $1.cell.failed) }
        out += "  \"calls\": {\"total\": \(calls), \"failed\": \(failed)}"
        let byHour = Dictionary(hours.map { ($0.hour, $0.cell) }, uniquingKeysWith: { one, _ in one })
        let steps = hours.isEmpty ? [] : (first...last).map { byHour[$0] }
        out += ",\n  \"series\": {\"start\": \"\(CallTime.words(first)):00\", \"minutes\": 60, "
        out += "\"calls\": [\(steps.map { "\($0?.calls ?? 0)" }.joined(separator: ","))], "
        out += "\"failed\": [\(steps.map { "\($0?.failed ?? 0)" }.joined(separator: ","))]}"
        var whole = Rollup.Times()
        for (_, cell) in hours { if let times = cell.times[.whole] { try? whole.add(times) } }
        if whole.n > 0 {
            out += ",\n  \"latency\": [{\"window\": \"all\", \"failed\": \(failed), \(sketch(whole, rollup.alpha))}]"
        }
        out += ",\n  \"week\": [\n" + week(byHour, first...last, rollup.alpha).joined(separator: ",\n") + "\n  ]"
        let months = bill(hours, currency: currency)
        if !months.isEmpty { out += ",\n  \"bill\": [\n" + months.joined(separator: ",\n") + "\n  ]" }
        return out + "\n}\n"
    }

    private static func sketch(_ times: Rollup.Times, _ alpha: Double) -> String {
        let counts = times.counts.isEmpty ? "0" : times.counts.map(String.init).joined(separator: ",")
        return
            "\"sketch\": {\"alpha\": \(alpha), \"zero\": \(times.zero), \"first\": \(times.first), \"counts\": [\(counts)]}"
    }

    /// The mean hours of the week: sums over the weeks of the logs, by the number of times that the hour came.
    private static func week(_ cells: [Int: Rollup.Cell], _ span: ClosedRange<Int>, _ alpha: Double) -> [String] {
        (0..<168).compactMap { hour in
            let found = span.filter { hourOfWeek($0) == hour }
            guard !found.isEmpty else { return nil }
            var sum = Rollup.Cell()
            for hour in found { if let cell = cells[hour] { try? sum.add(cell) } }
            let weeks = Double(found.count)
            var out =
                "    {\"hour\": \(hour), \"requests\": \(Double(sum.calls) / weeks), \"failed\": \(Double(sum.failed) / weeks)"
            // A cost that only some calls state is no cost of the hour.
            if sum.calls > 0, sum.cost.calls == sum.calls {
                out += ", \"cost\": \(Double(sum.cost.total) / 1e6 / weeks)"
            }
            if let times = sum.times[.whole], times.n > 0 { out += ", " + sketch(times, alpha) }
            return out + "}"
        }
    }

    /// What each month's calls cost, by the log's own figures; left out where a call of the month states none.
    private static func bill(_ hours: [(hour: Int, cell: Rollup.Cell)], currency: String) -> [String] {
        let months = Dictionary(grouping: hours) { String(day($0.hour).description.prefix(7)) }
        return months.sorted { $0.key < $1.key }.compactMap { month, hours in
            let (calls, known, micro) = hours.reduce((0, 0, 0)) {
                ($0.0 + $1.cell.calls, $0.1 + $1.cell.cost.calls, $0.2 + $1.cell.cost.total)
            }
            guard known == calls, micro > 0 else { return nil }
            return "    {\"month\": \"\(month)\", \"amount\": \(Double(micro) / 1e6), \"requests\": \(calls), "
                + "\"basis\": \"usage\", \"currency\": \(RollupFile.quoted(currency)), \"item\": \"calls as logged\"}"
        }
    }

    private static func day(_ hour: Int) -> Day { Day(ordinal: hour / 24) }

    private static func hourOfWeek(_ hour: Int) -> Int { day(hour).weekday * 24 + hour % 24 }

    /// Small letters, digits and hyphens.
    private static func fileName(_ parts: [String]) -> String {
        let text = parts.joined(separator: "-").lowercased().unicodeScalars.map { scalar -> Character in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        return String(String(text).split(separator: "-").joined(separator: "-").prefix(100))
    }
}
