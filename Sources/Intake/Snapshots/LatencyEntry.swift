import Documents
import Portfolio
import Reading

/// A record of latencies within a snapshot: sketch, buckets, samples or percentiles.
struct LatencyEntry {
    let file: TextFile
    /// The snapshot's source.
    let source: Source

    /// The measurement of an entry of `latency`.
    func measurement(_ entry: inout Record) -> LatencyMeasurement? {
        let span = entry.choice("window", ServiceLevel.Span.self) ?? .all
        let failed = entry.count("failed", in: 0...Int(1) << 50) ?? 0
        guard let record = record(&entry) else {
            let named = ["sketch", "buckets", "samples", "percentiles"]
            if !entry.keys.contains(where: { named.contains($0.key) }) {
                entry.report(
                    entry.place, "no latencies stand here", "add one of \(named.joined(separator: ", "))")
            }
            return nil
        }
        return LatencyMeasurement(
            span: span, failed: failed, record: record,
            source: source.at(
                line: entry.place.line, key: "latency", origin: ImportedEntry.record(&entry, of: source)))
    }

    /// The record itself; nil when there is none, or it has a mistake.
    func record(_ entry: inout Record) -> LatencyRecord? {
        let samples = entry.list("samples")
        let n = entry.count("n", in: 0...Int(1) << 50)
        if var sketch = entry.record("sketch") {
            defer { entry.adopt(sketch.finished()) }
            return self.sketch(&sketch)
        }
        if var buckets = entry.record("buckets") {
            defer { entry.adopt(buckets.finished()) }
            return self.buckets(&buckets)
        }
        if var percentiles = entry.record("percentiles") {
            defer { entry.adopt(percentiles.finished()) }
            return self.percentiles(&percentiles, n)
        }
        guard !samples.isEmpty else { return nil }
        let values = samples.compactMap { number($0, &entry, whole: false) }
        if values.count == samples.count, values.allSatisfy({ $0 == 0 }) {
            entry.report(samples[0].place, "times of 0 were never measured", "give the times that calls took, in ms")
            return nil
        }
        return values.count == samples.count ? .samples(values) : nil
    }

    private func sketch(_ record: inout Record) -> LatencyRecord? {
        for key in ["alpha", "first", "counts"] { record.need(key, for: "a sketch") }
        let (alpha, zero) = (record.number("alpha", in: 1e-6...0.5), record.count("zero", in: 0...Int(1) << 50) ?? 0)
        let (first, counts) = (record.count("first", in: -100_000...100_000), counts(&record))
        guard let alpha, let first, let counts else { return nil }
        return .sketch(alpha: alpha, zero: zero, first: first, counts: counts)
    }

    private func buckets(_ record: inout Record) -> LatencyRecord? {
        for key in ["bounds", "counts"] { record.need(key, for: "buckets") }
        let list = record.list("bounds")
        let bounds = list.compactMap { number($0, &record, whole: false) }
        guard let counts = counts(&record), bounds.count == list.count else { return nil }
        guard !bounds.isEmpty else {
            record.report(
                record.value("bounds")?.place ?? record.place, "buckets without a bound say nothing of times",
                "give the upper end of each bucket but the last, in ms")
            return nil
        }
        guard zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
            record.report(record.value("bounds")?.place ?? record.place, "the bounds don't rise", "sort them")
            return nil
        }
        guard counts.count == bounds.count + 1 else {
            record.report(
                record.value("counts")?.place ?? record.place,
                "\(counts.count) counts for \(bounds.count) bounds; one more than bounds was expected",
                "add the count of calls above the last bound")
            return nil
        }
        return .buckets(bounds: bounds, counts: counts)
    }

    private func percentiles(_ record: inout Record, _ n: Int?) -> LatencyRecord? {
        var list: [LatencyRecord.Percentile] = []
        for member in record.keys {
            guard let value = record.number(member.key, in: 0...1e12) else { continue }
            if value == 0 {
                record.report(
                    record.value(member.key)?.place ?? record.place, "a time of 0 was never measured",
                    "leave it out where nothing was measured")
                continue
            }
            guard let probability = Double(member.key), (0...1).contains(probability) else {
                record.report(
                    member.keyPlace, "'\(member.key)' is no probability", "write 0.95 for the 95th percentile")
                continue
            }
            list.append(.init(probability: probability, value: value))
        }
        list.sort { $0.probability < $1.probability }
        guard zip(list, list.dropFirst()).allSatisfy({ $0.value <= $1.value }) else {
            record.report(record.place, "a higher percentile has a lower latency", "check the values")
            return nil
        }
        if n == 0, !list.isEmpty {
            record.report(record.place, "percentiles of 0 calls are no measurement", "correct 'n', or leave them out")
        }
        return list.isEmpty ? nil : .percentiles(list, n: n)
    }

    private func counts(_ record: inout Record) -> [Int]? {
        let list = record.list("counts")
        let counts = list.compactMap { number($0, &record, whole: true).map { Int($0) } }
        return counts.count == list.count && !list.isEmpty ? counts : nil
    }

    /// A number of a list, not negative.
    private func number(_ value: Value, _ record: inout Record, whole: Bool) -> Double? {
        guard case .number(let number, let text, let place) = value else {
            record.report(value.place, "a number was expected, not \(value.kind)", "write digits without quotes")
            return nil
        }
        guard number >= 0, number < 0x1p50, !whole || number == number.rounded() else {
            record.report(place, "\(text) is no \(whole ? "count" : "latency")", "write 0 or more")
            return nil
        }
        return number
    }
}
