import Portfolio
import Reading

/// What every imported snapshot is held to, whatever its format: parts that intake would refuse are taken out and logged,
/// those outside the bands of their unit are kept and doubted (N03).
struct SnapshotCheck {
    /// The snapshot, mended.
    private(set) var snapshot: ImportedSnapshot
    private var log: FileLog
    private let cycle: CycleID

    /// The snapshot as it may be written, nil where nothing of it may; what was taken out or doubted is added to `log`.
    static func checked(_ snapshot: ImportedSnapshot, _ cycle: CycleID, _ log: inout FileLog) -> ImportedSnapshot? {
        var check = SnapshotCheck(snapshot: snapshot, log: log, cycle: cycle)
        let isNamed = check.names()
        if isNamed {
            check.days()
            check.accuracy()
            check.times()
            check.figures()
            check.bills()
        }
        log = check.log
        return isNamed && !check.snapshot.isEmpty ? check.snapshot : nil
    }

    private init(snapshot: ImportedSnapshot, log: FileLog, cycle: CycleID) {
        self.snapshot = snapshot
        self.log = log
        self.cycle = cycle
    }

    private mutating func refuse(_ at: RecordPlace, _ reason: String) {
        log.add(.refused, at: at.line, at.record, reason)
    }

    private mutating func doubt(_ at: RecordPlace, _ reason: String) {
        log.add(.doubtful, at: at.line, at.record, reason)
    }

    /// Whether the names can be ours.
    private mutating func names() -> Bool {
        snapshot.model = PlainName.trimmed(snapshot.model)
        snapshot.workload = PlainName.trimmed(snapshot.workload)
        for (name, what) in [(snapshot.model, "the model's name"), (snapshot.workload, "the workload's name")] {
            guard let reason = Self.mistake(of: name, what) else { continue }
            refuse(snapshot.at, reason)
            return false
        }
        // What else stands as text is data of the file: cut to what a page takes.
        snapshot.collector = FileLog.short(snapshot.collector)
        snapshot.load = snapshot.load.map { FileLog.short($0) }
        snapshot.suite = snapshot.suite.map { FileLog.short($0) }
        if let suite = snapshot.suite, Self.mistake(of: suite, "") != nil { snapshot.suite = nil }
        return true
    }

    /// Why a name can't be one of ours; nil when it can.
    private static func mistake(of name: String, _ what: String) -> String? {
        if name.isEmpty { return "\(what) is empty" }
        if name.count > 120 || name.contains(where: \.isNewline) { return "\(what) has more than 120 characters" }
        if let mistake = PlainName.mistake(name, what: what) { return mistake.message }
        let marks: Set<Character> = [
            "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{AB}", "\u{BB}",
        ]
        return name.contains(where: marks.contains) ? "\(what) holds typographic quotes" : nil
    }

    private mutating func days() {
        guard let days = snapshot.days else { return }
        if days.last > cycle.window.last {
            doubt(
                snapshot.at,
                "measured on \(days.last), after \(cycle) has ended; it counts as \(cycle)'s, collected on that day")
            if days.last.days(since: cycle.window.last) > 366 { snapshot.days = nil }
        } else if days.last < cycle.window.first {
            doubt(snapshot.at, "measured until \(days.last), before \(cycle) began")
        }
    }

    private mutating func accuracy() {
        func isSound(_ count: ImportedSnapshot.Count) -> Bool {
            (1...1 << 50).contains(count.tally.n) && (0...count.tally.n).contains(count.tally.correct)
        }
        if let whole = snapshot.accuracy, !isSound(whole) {
            refuse(whole.at, "\(whole.tally.correct) right answers of \(whole.tally.n)")
            snapshot.accuracy = nil
        }
        var seen: Set<String> = []
        var kept: [ImportedSnapshot.Count] = []
        for slice in snapshot.slices {
            let name = slice.slice ?? ""
            if let reason = Self.mistake(of: name, "the slice's name") {
                refuse(slice.at, reason)
            } else if !isSound(slice) {
                refuse(slice.at, "\(slice.tally.correct) right answers of \(slice.tally.n)")
            } else if !seen.insert(name).inserted {
                refuse(slice.at, "the slice '\(name)' stands twice")
            } else {
                kept.append(slice)
            }
        }
        snapshot.slices = kept
        if let whole = snapshot.accuracy {
            // Of all its examples a whole has at least as many as one dimension's slices.
            for (_, parts) in Dictionary(grouping: kept, by: { String(($0.slice ?? "").prefix { $0 != "=" }) }) {
                let (correct, n) = parts.reduce((0, 0)) { ($0.0 + $1.tally.correct, $0.1 + $1.tally.n) }
                guard n > whole.tally.n || n == whole.tally.n && correct != whole.tally.correct else { continue }
                refuse(
                    whole.at, "\(whole.tally.correct) of \(whole.tally.n) right, but its slices have \(correct) of \(n)"
                )
                snapshot.accuracy = nil
                break
            }
        }
        for id in snapshot.items.keys.sorted() where Self.mistake(of: id, "") != nil {
            snapshot.items[id] = nil
            refuse(snapshot.at, "the item '\(FileLog.short(id, 40))' has no plain name")
        }
    }

    private mutating func times() {
        guard var times = snapshot.times else { return }
        snapshot.times = nil
        guard (0...1 << 50).contains(times.failed) else { return refuse(times.at, "\(times.failed) failed calls") }
        switch times.record {
        case .percentiles(let all, let n):
            let list = all.filter { $0.value > 0 }
            if list.count < all.count { doubt(times.at, "a time of 0 was never measured; it is left out") }
            if list.isEmpty { return }
            guard list.allSatisfy({ $0.value <= 1e9 && $0.value.isFinite }) else {
                return refuse(times.at, "a time lies beyond 11 days")
            }
            guard zip(list, list.dropFirst()).allSatisfy({ $0.probability < $1.probability && $0.value <= $1.value })
            else { return refuse(times.at, "a higher percentile has a lower time") }
            guard n != 0 else { return refuse(times.at, "percentiles of 0 calls are no measurement") }
            times.record = .percentiles(list, n: n)
            band(list.map(\.value), "latency.p50", times.at)
        case .buckets(let bounds, let counts):
            guard !bounds.isEmpty, counts.count == bounds.count + 1, counts.allSatisfy({ (0..<1 << 50).contains($0) }),
                bounds.allSatisfy({ $0 >= 0 && $0 < 0x1p50 }), zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 })
            else { return refuse(times.at, "the buckets' bounds don't rise, or a count is negative") }
            guard counts.contains(where: { $0 > 0 }) else { return refuse(times.at, "no call was counted") }
            if counts.last ?? 0 > counts.reduce(0, { $0 &+ $1 }) / 100 {
                doubt(
                    times.at,
                    "more than 1% of the calls lie above the last bound, \(JSONText.digits(bounds[bounds.count - 1])) ms: their time is unknown"
                )
            }
        case .samples(let samples):
            guard !samples.isEmpty, samples.allSatisfy({ $0 >= 0 && $0 <= 1e9 }), samples.contains(where: { $0 > 0 })
            else { return refuse(times.at, "a time is negative or beyond 11 days, or all are 0") }
            band([samples.sorted()[samples.count / 2]], "latency.p50", times.at)
        case .sketch: break
        }
        snapshot.times = times
    }

    private mutating func figures() {
        let known = Dictionary(
            (Indicator.builtIn + Indicator.imported).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<[String]> = []
        var kept: [ImportedSnapshot.Figure] = []
        for var figure in snapshot.figures {
            guard figure.value.isFinite, abs(figure.value) <= 1e15 else {
                refuse(figure.at, "\(figure.indicator) is no figure that large")
                continue
            }
            if let reason = Self.mistake(of: figure.indicator.name, "the metric's name")
                ?? figure.slice.flatMap({ Self.mistake(of: $0, "the slice's name") })
            {
                refuse(figure.at, reason)
                continue
            }
            let factor = figure.unit == "s" ? 1000.0 : figure.unit == "share" ? 100 : 1
            if let indicator = known[figure.indicator] {
                guard indicator.range.contains(figure.value * factor) else {
                    refuse(figure.at, "\(JSONText.digits(figure.value)) is no \(indicator.title.lowercased())")
                    continue
                }
                if indicator.unit == .milliseconds, figure.value == 0 {
                    refuse(figure.at, "a time of 0 was never measured")
                    continue
                }
                if indicator.unit == .moneyPerThousand, figure.value == 0 {
                    refuse(figure.at, "a cost of 0 is an unknown one")
                    continue
                }
                // An interval may reach past what the figure itself can be.
                figure.low = figure.low.map { max($0, indicator.range.lowerBound / factor) }
                figure.high = figure.high.map { min($0, indicator.range.upperBound / factor) }
            }
            if let low = figure.low, let high = figure.high, !(low <= figure.value && figure.value <= high) {
                (figure.low, figure.high) = (nil, nil)
            }
            if [figure.low, figure.high].contains(where: { abs($0 ?? 0) > 1e15 }) {
                (figure.low, figure.high) = (nil, nil)
            }
            guard seen.insert([figure.indicator.name, figure.slice ?? ""]).inserted else {
                refuse(figure.at, "\(figure.indicator)\(figure.slice.map { " of \($0)" } ?? "") stands twice")
                continue
            }
            band([figure.value * factor], figure.indicator, figure.at)
            kept.append(figure)
        }
        snapshot.figures = kept
    }

    private mutating func bills() {
        var kept: [ImportedSnapshot.Bill] = []
        for bill in snapshot.bills {
            guard (0...1e12).contains(bill.amount), (0...1e15).contains(bill.requests ?? 0) else {
                refuse(bill.at, "a bill of \(JSONText.digits(bill.amount)) \(bill.currency)")
                continue
            }
            if bill.amount > 1e8 { doubt(bill.at, "a month's bill of more than 100 million \(bill.currency)") }
            kept.append(bill)
        }
        snapshot.bills = kept
        if let mismatch = kept.first(where: { $0.currency != kept[0].currency || $0.basis != kept[0].basis }) {
            refuse(
                mismatch.at,
                "bills of \(snapshot.model) are in different currencies or of different basis; none is taken")
            snapshot.bills = []
        }
    }

    /// Doubts values that a unit seldom has: the commonest slip is one of a thousand.
    private mutating func band(_ values: [Double], _ indicator: IndicatorID, _ at: RecordPlace) {
        guard
            let (range, words) = Self.bands.first(where: { indicator.name.hasPrefix($0.prefix) }).map({
                ($0.range, $0.words)
            }),
            let value = values.first(where: { !range.contains($0) })
        else { return }
        doubt(at, "\(JSONText.digits(value)) \(words); check the unit")
    }

    /// What a figure usually is, by its id's beginning, the longest first.
    private static let bands: [(prefix: String, range: ClosedRange<Double>, words: String)] = [
        ("latency.first_token", 0.5...300_000, "ms is no usual time to a first token"),
        ("latency.between_tokens", 0.01...30_000, "ms is no usual time between tokens"),
        ("latency.per_token", 0.01...30_000, "ms is no usual time per token"),
        ("latency", 0.1...3_600_000, "ms is no usual time to an answer"),
        ("throughput", 1e-6...1e7, "per second is no usual throughput"),
        ("cost", 1e-6...1e6, "per 1,000 requests is no usual cost"),
        ("tokens", 0...1e7, "tokens is no usual request"),
    ]
}
