import Portfolio

/// Calls of a gateway's or a tracer's log, put together by model: counts, times, tokens, and what they cost at list prices.
struct CallSums {
    /// One call.
    struct Call {
        /// Its id in the log; of two records of one id the first counts.
        var id: String?
        var model: String
        /// Seconds since 1970.
        var start: Double
        var end: Double
        var isFailed: Bool
        var input: Int
        var output: Int
        /// What it cost in US dollars, which price lists of models are in.
        var spend: Double?
        var at: RecordPlace
    }

    /// What is known of a model's calls.
    private struct Sum {
        var at: RecordPlace
        var total = 0
        var failed = 0
        var input = 0.0
        var output = 0.0
        var times: [Double] = []
        var first = Double.infinity
        var last = 0.0
        /// Calls with tokens and a spend of 0: nobody knew the price.
        var unpriced = 0
    }

    private let file: Int
    private let collector: String
    /// What the log calls a call's cost.
    private let price: String
    private var models: [String: Sum] = [:]
    private var seen: Set<String> = []
    private var bills: BillSums

    /// No call yet.
    init(file: Int, collector: String, price: String) {
        self.file = file
        self.collector = collector
        self.price = price
        bills = BillSums(file: file, basis: .list, currency: .usd, collector: collector)
    }

    /// Counts a call. A failed one and a retry are paid for as well: their spend and tokens count.
    mutating func add(_ call: Call, _ log: inout FileLog) {
        if let id = call.id, !seen.insert(id).inserted {
            return log.add(.refused, at: call.at.line, call.at.record, "the request stands twice; the first counts")
        }
        var sum = models[call.model] ?? Sum(at: call.at)
        sum.total += 1
        if call.isFailed {
            sum.failed += 1
        } else if call.end > call.start {
            sum.times.append((call.end - call.start) * 1000)
        }
        sum.input += Double(call.input)
        sum.output += Double(call.output)
        sum.first = min(sum.first, call.start)
        sum.last = max(sum.last, call.end)
        if let spend = call.spend, spend > 0, spend < 1e6 {
            bills.add(
                spend, to: call.model, from: call.start, to: max(call.end, call.start + 0.001), requests: 1, call.at)
        } else if call.input > 0 || call.output > 0 {
            sum.unpriced += 1
        }
        models[call.model] = sum
        log.accept()
    }

    /// A snapshot a model.
    func snapshots(_ log: inout FileLog) -> [ImportedSnapshot] {
        let bills = Dictionary(bills.snapshots(&log).map { ($0.model, $0.bills) }) { first, _ in first }
        return models.sorted { $0.key < $1.key }.map { snapshot($0.key, $0.value, bills[$0.key] ?? [], &log) }
    }

    private func snapshot(
        _ model: String, _ sum: Sum, _ bills: [ImportedSnapshot.Bill], _ log: inout FileLog
    ) -> ImportedSnapshot {
        var snapshot = ImportedSnapshot(
            model: model, workload: "proxy", file: file, at: sum.at, collector: collector)
        if let first = ForeignTime.day(seconds: sum.first), let last = ForeignTime.day(seconds: sum.last) {
            snapshot.days = Window(from: first, to: last)
        }
        snapshot.calls = (sum.total, sum.failed)
        if !sum.times.isEmpty {
            snapshot.times = .init(record: .samples(sum.times), failed: sum.failed, at: sum.at)
        }
        for (id, tokens) in [("tokens.input", sum.input), ("tokens.output", sum.output)] where tokens > 0 {
            snapshot.figures.append(
                .init(indicator: IndicatorID(id), value: tokens / Double(sum.total), n: sum.total, at: sum.at))
        }
        if sum.unpriced > 0 {
            // A part of the price is no price: the bill would be too low without a word.
            log.add(
                .refused, at: sum.at.line, "\(model) \(price)",
                "\(sum.unpriced) of \(sum.total) calls have tokens and a \(price) of 0, so their price wasn't known; no bill is made"
            )
        } else {
            snapshot.bills = bills
        }
        return snapshot
    }
}
