import Documents
import Portfolio
import Reading

/// A file of `snapshots/`: what was measured of one model on one workload over one window.
struct SnapshotFile {
    /// What the file is read against.
    struct Context {
        var window: Window
        var currency: Currency
        var workloads: Set<WorkloadID>
        var models: Set<ModelID>
        /// Built-in indicators and those of the policy.
        var indicators: [Indicator] = Indicator.builtIn
    }

    private let file: TextFile
    private let context: Context
    private var source: Source
    private var below: [Diagnostic] = []

    /// The snapshot, nil where its head can't be read, and every mistake.
    static func read(_ file: TextFile, _ context: Context) -> (Snapshot?, [Diagnostic]) {
        var reader = SnapshotFile(file: file, context: context)
        return reader.read()
    }

    private init(file: TextFile, context: Context) {
        self.file = file
        self.context = context
        source = Source(file: file.path, line: 1, sha256: file.sha256)
    }

    private mutating func read() -> (Snapshot?, [Diagnostic]) {
        let (value, mistakes) = JSON.read(file)
        guard let value else { return (nil, mistakes) }
        var record = Record(value, in: file, what: "a snapshot")
        for key in ["workload", "model"] { record.need(key, for: "a snapshot") }
        // Where an editor finds the schema of the file; nothing is read from there.
        _ = record.text("$schema")
        if let schema = record.text("schema"), schema != "quarterdeck/snapshot/1" {
            record.report(
                record.value("schema")?.place ?? record.place, "'\(schema)' is no schema that is read here",
                "write 'quarterdeck/snapshot/1'")
        }
        let workload = name("workload", among: context.workloads.map(\.name), &record)
        let model = name("model", among: context.models.map(\.name), &record)
        let window = window(&record)
        source = Source(
            file: file.path, line: 1, sha256: file.sha256, window: window, collector: record.text("collector"),
            origin: ImportedEntry.origin(&record, &below))
        var snapshot = Snapshot(
            workload: WorkloadID(workload ?? ""), model: ModelID(model ?? ""), source: source)
        snapshot.collected = record.day("collected")
        snapshot.load = record.text("load")
        if var calls = record.record("calls") {
            let total = calls.count("total", in: 0...Int(1) << 50)
            let failed = calls.count("failed", in: 0...Int(1) << 50) ?? 0
            calls.need("total", for: "'calls'")
            if let total {
                if failed > total {
                    calls.report(calls.place, "\(failed) failed calls of \(total)", "check the counts")
                }
                snapshot.calls = (total, failed)
            }
            below += calls.finished()
        }
        if var entry = record.record("series") {
            snapshot.series = SeriesEntry(file: file, source: source).series(&entry)
            below += entry.finished()
        }
        if let series = snapshot.series, let calls = snapshot.calls { hold(series, to: calls, &record) }
        accuracy(&record, &snapshot)
        let latencies = LatencyEntry(file: file, source: source)
        snapshot.latency = record.list("latency").compactMap { item in
            var entry = Record(item, in: file, what: "an entry of 'latency'")
            let found = latencies.measurement(&entry)
            below += entry.finished()
            return found
        }
        for span in ServiceLevel.Span.allCases where snapshot.latency.count(where: { $0.span == span }) > 1 {
            record.report(
                record.value("latency")?.place ?? record.place,
                "latencies of the window '\(span.rawValue)' stand twice", "merge them, or drop one")
        }
        snapshot.week = record.list("week").compactMap { week($0, latencies) }.sorted { $0.hour < $1.hour }
        for (left, right) in zip(snapshot.week, snapshot.week.dropFirst()) where left.hour == right.hour {
            record.report(
                record.value("week")?.place ?? record.place, "hour \(left.hour) of the week stands twice", "drop one")
        }
        snapshot.bill = record.list("bill").compactMap { bill($0) }
        if let mismatch = CostMismatch.first(among: snapshot.bill.map(\.cost)) {
            record.report(record.value("bill")?.place ?? record.place, "\(mismatch)", "state all lines alike")
        }
        snapshot.retrainings = record.list("retrainings").compactMap { retraining($0) }
        snapshot.figures = record.list("figures").compactMap { item in
            var entry = Record(item, in: file, what: "an entry of 'figures'")
            let figure = FigureEntry(file: file, source: source, context: context).figure(
                &entry, workload: snapshot.workload, model: snapshot.model)
            below += entry.finished()
            return figure
        }
        if let entry = record.record("inputs") {
            let (inputs, mistakes) = InputEntry(file: file, source: source).inputs(entry)
            snapshot.inputs = inputs
            below += mistakes
        }
        if let day = snapshot.collected, let first = source.window?.first, day < first {
            record.report(
                record.value("collected")?.place ?? record.place,
                "collected on \(day), before the window begins on \(first)", "correct one of the two days")
        }
        let measurements = [
            "calls", "series", "accuracy", "latency", "week", "bill", "retrainings", "inputs", "figures",
        ]
        if !record.keys.contains(where: { measurements.contains($0.key) }) {
            record.report(
                record.place, "nothing is measured here", "add one of \(measurements.joined(separator: ", "))")
        }
        let all = mistakes + below + record.finished() + WholeAndParts.mistakes(snapshot, file)
        return (workload != nil && model != nil ? snapshot : nil, all)
    }

    private func name(_ key: String, among names: [String], _ record: inout Record) -> String? {
        guard let name = record.name(key) else { return nil }
        if names.isEmpty || names.contains(name) { return name }
        record.report(
            record.value(key)?.place ?? record.place, "'\(name)' is no \(key) that is declared",
            key == "model" ? DeclaredModels.cure(name, among: names) : Reference.cure(name, among: names))
        return name
    }

    /// The file's days, the cycle's where it names none. Sources may be older than the cycle, never younger.
    private func window(_ record: inout Record) -> Window {
        let first = record.day("from") ?? context.window.first
        let last = record.day("to") ?? context.window.last
        if last > context.window.last {
            record.report(
                record.value("to")?.place ?? record.place,
                "\(last) lies after the cycle's end, \(context.window.last)",
                "correct the day, or move the file to the cycle that holds it")
        }
        if last < context.window.first, let place = record.value("to")?.place {
            record.warn(
                place,
                "measured until \(last), before the cycle (\(context.window.first) to \(context.window.last)) began",
                "correct 'from' and 'to', or measure anew")
        }
        if let window = Window(from: first, to: last) { return window }
        record.report(record.value("to")?.place ?? record.place, "the window ends before it begins", "swap from and to")
        return context.window
    }

    /// The total of all calls is no less than what its series has.
    private func hold(_ series: CallSeries, to total: (total: Int, failed: Int), _ record: inout Record) {
        let (calls, failed) = (series.calls.reduce(0, +), series.failed.reduce(0, +))
        if calls > total.total || failed > total.failed {
            record.report(
                record.value("series")?.place ?? record.place,
                "the series has \(calls) calls, \(failed) failed; 'calls' has \(total.total), \(total.failed) failed",
                "check the counts")
        }
    }

    private mutating func accuracy(_ record: inout Record, _ snapshot: inout Snapshot) {
        guard var accuracy = record.record("accuracy") else { return }
        snapshot.suite = accuracy.name("suite")
        snapshot.accuracy = tally(&accuracy)
        snapshot.accuracySource = at(&accuracy, accuracy.place, "accuracy")
        for item in accuracy.list("slices") {
            var entry = Record(item, in: file, what: "a slice")
            entry.need("slice", for: "a slice")
            for key in ["correct", "n"] { entry.need(key, for: "a slice") }
            let name = entry.name("slice")
            if let tally = tally(&entry), let name {
                if snapshot.slices.contains(where: { $0.slice.name == name }) {
                    entry.report(entry.place, "the slice '\(name)' stands twice", "drop one")
                }
                snapshot.slices.append(
                    .init(slice: SliceID(name), tally: tally, source: at(&entry, item.place, "accuracy.slices")))
            }
            below += entry.finished()
        }
        if var items = accuracy.record("items") {
            snapshot.items = items.keys.compactMap { member in
                guard let flag = items.count(member.key, in: 0...1) else { return nil }
                return Snapshot.Item(id: member.key, correct: flag == 1)
            }.sorted { $0.id < $1.id }
            below += items.finished()
        }
        below += accuracy.finished()
    }

    private func tally(_ record: inout Record) -> Tally? {
        let (correct, n) = (record.count("correct", in: 0...Int(1) << 50), record.count("n", in: 0...Int(1) << 50))
        guard let correct, let n else { return nil }
        guard correct <= n else {
            record.report(record.place, "\(correct) right answers of \(n)", "check the counts")
            return nil
        }
        guard n > 0 else {
            record.report(
                record.value("n")?.place ?? record.place, "0 examples are no measurement",
                "leave it out where nothing was rated")
            return nil
        }
        return Tally(correct: correct, n: n)
    }

    private mutating func week(_ item: Value, _ latencies: LatencyEntry) -> HourOfWeek? {
        var entry = Record(item, in: file, what: "an hour of 'week'")
        for key in ["hour", "requests"] { entry.need(key, for: "an hour of 'week'") }
        let (hour, requests) = (entry.count("hour", in: 0...167), entry.number("requests", in: 0...1e15))
        let (failed, cost) = (entry.number("failed", in: 0...1e15), entry.number("cost", in: 0...1e12))
        let record = latencies.record(&entry)
        below += entry.finished()
        guard let hour, let requests else { return nil }
        return HourOfWeek(hour: hour, requests: requests, failed: failed, cost: cost, latency: record)
    }

    private mutating func bill(_ item: Value) -> BillLine? {
        var entry = Record(item, in: file, what: "a line of 'bill'")
        for key in ["month", "amount"] { entry.need(key, for: "a line of 'bill'") }
        let (name, amount) = (entry.name("month"), entry.number("amount", in: 0...1e12))
        let (requests, what) = (entry.number("requests", in: 0...1e15), entry.name("item"))
        let (basis, date) = (entry.choice("basis", CostBasis.self) ?? .billed, entry.day("price_date"))
        let currency = entry.currency("currency")
        let month = name.flatMap { Day($0 + "-01") }
        let at = at(&entry, item.place, "bill")
        if let name, month == nil {
            entry.report(entry.value("month")?.place ?? entry.place, "'\(name)' is no month", "write it like 2026-07")
        }
        below += entry.finished()
        guard let month, let amount else { return nil }
        return BillLine(
            month: month,
            cost: Cost(
                amount, currency: currency ?? context.currency, basis: basis, priceDate: date,
                source: at),
            requests: requests, item: what)
    }

    private mutating func retraining(_ item: Value) -> RetrainingRecord? {
        var entry = Record(item, in: file, what: "a retraining")
        entry.need("on", for: "a retraining")
        let (on, trigger, cost) = (entry.day("on"), entry.text("trigger"), entry.number("cost", in: 0...1e12))
        below += entry.finished()
        return on.map { RetrainingRecord(on: $0, trigger: trigger, cost: cost) }
    }

    private func at(_ entry: inout Record, _ place: Place, _ key: String) -> Source {
        source.at(line: place.line, key: key, origin: ImportedEntry.record(&entry, of: source))
    }
}
