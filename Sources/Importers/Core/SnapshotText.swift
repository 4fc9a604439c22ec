import Portfolio

/// A snapshot as the JSON that intake reads: one part a line, so that a line leads to it.
struct SnapshotText {
    let snapshot: ImportedSnapshot
    let cycle: CycleID
    /// The foreign file's name and fingerprint, and who read it.
    let origin: Origin

    /// The file's text.
    var text: String { JSONText.object(members).lined }

    private var members: [(String, JSONText)] {
        var list: [(String, JSONText)] = [
            ("schema", .string("quarterdeck/snapshot/1")),
            (
                "imported",
                .object([
                    ("importer", .string(origin.importer)), ("file", .string(origin.file)),
                    ("sha256", .string(origin.sha256)),
                ])
            ),
            ("workload", .string(snapshot.workload)), ("model", .string(snapshot.model)),
        ]
        if let days = snapshot.days {
            if days.last <= cycle.window.last {
                list += [("from", .string("\(days.first)")), ("to", .string("\(days.last)"))]
            } else if days.last >= cycle.window.first {
                // A run after the quarter's end is one of the quarter's models, collected on that day.
                list.append(("collected", .string("\(days.last)")))
            }
        }
        list.append(("collector", .string(snapshot.collector)))
        if let load = snapshot.load { list.append(("load", .string(load))) }
        if let calls = snapshot.calls {
            list.append(("calls", .object([("total", .count(calls.total)), ("failed", .count(calls.failed))])))
        }
        if let accuracy { list.append(("accuracy", accuracy)) }
        if let times = snapshot.times { list.append(("latency", .array([latency(times)]))) }
        if !snapshot.bills.isEmpty { list.append(("bill", .array(snapshot.bills.map(bill)))) }
        if !snapshot.figures.isEmpty { list.append(("figures", .array(snapshot.figures.map(figure)))) }
        return list
    }

    private var accuracy: JSONText? {
        guard snapshot.accuracy != nil || !snapshot.slices.isEmpty || !snapshot.items.isEmpty else { return nil }
        var list: [(String, JSONText)] = []
        if let suite = snapshot.suite { list.append(("suite", .string(suite))) }
        if let whole = snapshot.accuracy { list += count(whole) }
        if !snapshot.slices.isEmpty { list.append(("slices", .array(snapshot.slices.map { .object(count($0)) }))) }
        if !snapshot.items.isEmpty {
            let items = snapshot.items.sorted { $0.key < $1.key }
            list.append(("items", .object(items.map { ($0.key, .count($0.value ? 1 : 0)) })))
        }
        return .object(list)
    }

    private func count(_ count: ImportedSnapshot.Count) -> [(String, JSONText)] {
        (count.slice.map { [("slice", .string($0))] } ?? [])
            + [("correct", .count(count.tally.correct)), ("n", .count(count.tally.n))] + place(count.at)
    }

    private func place(_ at: RecordPlace) -> [(String, JSONText)] {
        [("record", .string(FileLog.short(at.record))), ("line", .count(at.line))]
    }

    private func latency(_ times: ImportedSnapshot.Times) -> JSONText {
        var list: [(String, JSONText)] = [("window", .string("all")), ("failed", .count(times.failed))]
        switch times.record {
        case .samples(let samples): list.append(("samples", .array(samples.map { .number($0) })))
        case .sketch(let alpha, let zero, let first, let counts):
            list.append(
                (
                    "sketch",
                    .object([
                        ("alpha", .number(alpha)), ("zero", .count(zero)), ("first", .count(first)),
                        ("counts", .array(counts.map { .count($0) })),
                    ])
                ))
        case .buckets(let bounds, let counts):
            list.append(
                (
                    "buckets",
                    .object([
                        ("bounds", .array(bounds.map { .number($0) })), ("counts", .array(counts.map { .count($0) })),
                    ])
                ))
        case .percentiles(let percentiles, let n):
            if let n { list.append(("n", .count(n))) }
            list.append(
                (
                    "percentiles",
                    .object(percentiles.map { (JSONText.digits($0.probability), .number($0.value)) })
                ))
        }
        return .object(list + place(times.at))
    }

    private func bill(_ bill: ImportedSnapshot.Bill) -> JSONText {
        var list: [(String, JSONText)] = [
            ("month", .string(String(bill.month.description.prefix(7)))), ("amount", .number(bill.amount)),
            ("currency", .string(bill.currency.code)), ("basis", .string(bill.basis.rawValue)),
        ]
        if let requests = bill.requests { list.append(("requests", .number(requests))) }
        if let item = bill.item { list.append(("item", .string(item))) }
        return .object(list + place(bill.at))
    }

    private func figure(_ figure: ImportedSnapshot.Figure) -> JSONText {
        var list: [(String, JSONText)] = [("indicator", .string(figure.indicator.name))]
        if let slice = figure.slice { list.append(("slice", .string(slice))) }
        list.append(("value", .number(figure.value)))
        if let unit = figure.unit { list.append(("unit", .string(unit))) }
        if let n = figure.n { list.append(("n", .count(n))) }
        if let low = figure.low { list.append(("low", .number(low))) }
        if let high = figure.high { list.append(("high", .number(high))) }
        if let basis = figure.basis { list.append(("basis", .string(basis.rawValue))) }
        return .object(list + place(figure.at))
    }
}
