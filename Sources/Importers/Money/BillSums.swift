import Portfolio

/// Amounts put together by model and month.
struct BillSums {
    let file: Int
    let basis: CostBasis
    let currency: Currency
    let collector: String

    private struct Month {
        var amount = 0.0
        /// Days covered, as far as is known.
        var days: Set<Int> = []
        var requests = 0.0
        var at: RecordPlace
    }

    private var months: [String: [Day: Month]] = [:]

    /// Nothing yet.
    init(file: Int, basis: CostBasis, currency: Currency, collector: String) {
        self.file = file
        self.basis = basis
        self.currency = currency
        self.collector = collector
    }

    /// Adds an amount for a time, in seconds since 1970; one that reaches over several months is shared by their seconds.
    mutating func add(
        _ amount: Double, to model: String, from start: Double, to end: Double, requests: Double = 0, _ at: RecordPlace
    ) {
        // A charge of many years is a slip, and no reason to go through them day by day.
        guard end > start, end - start <= 86400 * 1100, start > 0, end < 253_402_300_800, amount.isFinite else {
            return
        }
        var from = start
        while from < end {
            let day = Day(ordinal: Int((from / 86400).rounded(.down)))
            guard let month = Day(year: day.parts.year, month: day.parts.month, day: 1) else { return }
            let next = Double(month.firstOfNextMonth.ordinal) * 86400
            let to = min(end, next)
            let share = (to - from) / (end - start)
            var sum = months[model]?[month] ?? Month(at: at)
            sum.amount += amount * share
            sum.requests += requests * share
            for ordinal in Int((from / 86400).rounded(.down))..<Int((to / 86400).rounded(.up)) {
                sum.days.insert(ordinal)
            }
            months[model, default: [:]][month] = sum
            from = to
        }
    }

    /// A snapshot a model. A month of which only some days are covered is doubted: its bill is more.
    func snapshots(_ log: inout FileLog) -> [ImportedSnapshot] {
        months.sorted { $0.key < $1.key }.map { model, months in
            let sorted = months.sorted { $0.key < $1.key }
            let first = sorted.map(\.value.at).min { $0.line < $1.line } ?? RecordPlace(line: 1, record: model)
            var snapshot = ImportedSnapshot(model: model, workload: "all", file: file, at: first, collector: collector)
            if let from = sorted.compactMap({ $0.value.days.min() }).min(),
                let to = sorted.compactMap({ $0.value.days.max() }).max()
            {
                snapshot.days = Window(from: Day(ordinal: from), to: Day(ordinal: to))
            }
            for (month, sum) in sorted {
                let length = month.firstOfNextMonth.days(since: month)
                let name = month.description.prefix(7)
                if sum.days.count < length {
                    log.add(
                        .doubtful, at: sum.at.line, "\(model) \(name)",
                        "only \(sum.days.count) of \(length) days are covered: the month's bill is at least this")
                }
                snapshot.bills.append(
                    .init(
                        month: month, amount: sum.amount, currency: currency, basis: basis,
                        requests: sum.requests > 0 ? sum.requests : nil, item: nil, at: sum.at))
            }
            return snapshot
        }
    }
}
