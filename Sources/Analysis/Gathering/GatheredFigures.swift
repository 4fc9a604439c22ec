import Portfolio
import Statistics

/// What was measured of one model on one workload in one cycle, before anything is concluded from it.
struct GatheredFigures {
    /// Right answers on a slice, or a share without counts.
    struct SliceFigure {
        var accuracy: Estimate
        var tally: Tally?
    }

    /// By indicator, over all data.
    var figures: [IndicatorID: Estimate] = [:]
    /// By slice.
    var slices: [SliceID: SliceFigure] = [:]
    /// Right answers over all data, where counted.
    var tally: Tally?
    /// Latency records, at most one for each part of the week.
    var latency: [LatencyMeasurement] = []
    /// The average week.
    var week: [HourOfWeek] = []
    /// Calls and failed calls.
    var calls: (total: Int, failed: Int)?
    /// Calls and failed calls through time.
    var series: CallSeries?
    /// What it was asked, property by property, by name.
    var inputs: [InputDistribution] = []
    /// Bills.
    var bill: [BillLine] = []
    /// Retrainings in the cycle.
    var retrainings: [RetrainingRecord] = []
    /// Why a cost is unknown, where the table says so.
    var unknownCost: String?
    /// The basis that the table states for a measured cost; nil when it states none.
    var costBasis: CostBasis?
    /// Item outcomes, for paired comparisons.
    var items: [Snapshot.Item] = []

    /// Gathers from the table, then from snapshots, which know more and therefore win.
    init(_ measured: MeasuredByModel, of model: ModelID, policy: Policy) {
        for row in measured.rows(of: model).sorted(by: { $0.source.isOlder(than: $1.source) }) { add(row, policy) }
        for snapshot in measured.snapshots(of: model).sorted(by: { $0.source.isOlder(than: $1.source) }) {
            add(snapshot)
        }
        if calls == nil, figures[.errors] == nil, let series {
            count((series.calls.reduce(0, +), series.failed.reduce(0, +)), series.source)
        }
        // Sums don't depend on the order of rows, down to the last digit.
        week.sort { ($0.hour, $0.requests) < ($1.hour, $1.requests) }
        inputs.sort { $0.name < $1.name }
        bill.sort { left, right in
            (left.month, left.item ?? "", left.cost.amount ?? 0, left.requests ?? 0)
                < (right.month, right.item ?? "", right.cost.amount ?? 0, right.requests ?? 0)
        }
    }

    private mutating func add(_ row: Measurement, _ policy: Policy) {
        guard let indicator = policy.indicator(row.indicator) else { return }
        if indicator.unit == .moneyPerThousand, row.value == nil { unknownCost = row.unknown }
        guard let value = row.value else { return }
        if indicator.unit == .moneyPerThousand, row.slice == nil { costBasis = row.basis }
        let isShare = row.indicator == .accuracy || row.indicator == .errors
        var spread = Estimate.Spread.notSupplied
        var steps = [Step.count(.given)]
        var methods: [MethodName] = []
        var tally: Tally?
        if let low = row.low, let high = row.high {
            spread = .supplied(Interval(low: low, high: high))
        } else if isShare, let n = row.n, n > 0 {
            let correct = Int((value / 100 * Double(n)).rounded())
            let counted = Tally(correct: correct, n: n)
            tally = counted
            spread = .computed(Wilson(correct: correct, n: n).interval.scaled(by: 100))
            steps.append(.count(.wilson(counted)))
            methods = [.proportion]
        }
        let estimate = Estimate(
            value: value, spread: spread, unit: indicator.unit, n: row.n, window: row.source.window,
            lineage: Lineage(sources: [row.source], steps: steps, methods: methods),
            remarks: row.indicator == .errors ? GatheredFigures.failures(tally) : tally.map { Caution.share($0) } ?? []
        )
        guard let slice = row.slice else {
            figures[row.indicator] = estimate
            if row.indicator == .accuracy { self.tally = tally }
            return
        }
        if row.indicator == .accuracy { slices[slice] = SliceFigure(accuracy: estimate, tally: tally) }
    }

    private static func share(
        _ tally: Tally, _ source: Source, _ what: CountStep.Kind, _ remarks: [Remark]? = nil
    ) -> Estimate {
        let found = Wilson(correct: tally.correct, n: tally.n)
        return Estimate(
            value: 100 * (found.estimate ?? 0), spread: .computed(found.interval.scaled(by: 100)), unit: .percent,
            n: tally.n, window: source.window,
            lineage: Lineage(
                sources: [source], steps: [.count(.share(tally, what)), .count(.wilson(tally))], methods: [.proportion]),
            remarks: remarks ?? Caution.share(tally))
    }

    /// Takes the calls of a window with those that failed.
    private mutating func count(_ calls: (total: Int, failed: Int), _ source: Source) {
        guard calls.total > 0 else { return }
        self.calls = calls
        let failed = Tally(correct: calls.failed, n: calls.total)
        figures[.errors] = GatheredFigures.share(failed, source, .failed, GatheredFigures.failures(failed))
        figures[.requests] = Estimate(
            value: Double(calls.total), spread: .exact, unit: .count, n: calls.total, window: source.window,
            lineage: Lineage(sources: [source], steps: [.count(.counted)]))
    }

    private mutating func add(_ snapshot: Snapshot) {
        let source = snapshot.source
        let counted =
            snapshot.items.isEmpty
            ? nil : Tally(correct: snapshot.items.count(where: \.correct), n: snapshot.items.count)
        if let accuracy = snapshot.accuracy ?? counted, accuracy.n > 0 {
            figures[.accuracy] = GatheredFigures.share(accuracy, snapshot.accuracySource ?? source, .right)
            tally = accuracy
        }
        for slice in snapshot.slices where slice.tally.n > 0 {
            slices[slice.slice] = SliceFigure(
                accuracy: GatheredFigures.share(slice.tally, slice.source, .right), tally: slice.tally)
        }
        if let calls = snapshot.calls { count(calls, source) }
        if let series = snapshot.series { self.series = series }
        for record in snapshot.latency {
            latency.removeAll { $0.span == record.span }
            latency.append(record)
            for (percent, probability) in [("50", 0.5), ("90", 0.9), ("95", 0.95), ("99", 0.99)] {
                let id = IndicatorID.latency(percent, isBusy: record.span == .busy)
                guard Indicator.known(id) != nil else { continue }
                if let estimate = LatencyFigures.quantile(probability, of: record) { figures[id] = estimate }
            }
        }
        if !snapshot.week.isEmpty { week = snapshot.week }
        if !snapshot.items.isEmpty { items = snapshot.items }
        for input in snapshot.inputs {
            inputs.removeAll { $0.name == input.name }
            inputs.append(input)
        }
        bill += snapshot.bill
        retrainings += snapshot.retrainings
    }

    /// What stands beside a share of failed calls.
    private static func failures(_ tally: Tally?) -> [Remark] {
        (tally.map { Caution.share($0, kinds: (.failed, .succeeded)) } ?? []) + [.independentCalls]
    }
}

extension Interval {
    /// Both ends times `factor`, above 0.
    func scaled(by factor: Double) -> Interval { Interval(low: low * factor, high: high * factor) }
}
