import Formulas
import Portfolio
import Statistics

/// Every check of one model on one workload (methods.md 8, 10).
struct GateKeeper {
    let workload: Workload
    let policy: Policy
    let figures: GatheredFigures
    let quality: Estimate?
    let cost: CostFinding?
    /// Figures that are too old to decide anything.
    let stale: Set<Indicator.Family>

    /// The gates, service level first, then cohorts, then limits of policy.
    var findings: [GateFinding] { latencyGates + errorGate + cohortGates + policyGates }

    /// Whether every latency limit was measured to hold; false where nothing is asked, or measured.
    static func keepsLatency(
        _ workload: Workload, _ policy: Policy, _ figures: GatheredFigures, isAsked: Bool
    ) -> Bool {
        guard isAsked else { return false }
        let gates = GateKeeper(
            workload: workload, policy: policy, figures: figures, quality: nil, cost: nil, stale: []
        ).latencyGates
        return !gates.isEmpty && gates.allSatisfy { $0.verdict == .pass }
    }

    /// Fail if one fails, else inconclusive if one is, else pass.
    static func verdict(_ gates: [GateFinding]) -> Verdict {
        if gates.contains(where: { $0.verdict == .fail }) { return .fail }
        return gates.contains { $0.verdict == .inconclusive } ? .inconclusive : .pass
    }

    /// Those of the latency limit.
    var latencyGates: [GateFinding] {
        let level = workload.serviceLevel
        guard let limit = level.latencyLimit, let quantile = level.quantile else { return [] }
        let measured = ServiceLevel.Span.allCases.filter { span in figures.latency.contains { $0.span == span } }
        let spans = level.span.map { [$0] } ?? asked(measured.isEmpty ? [.all] : measured)
        return spans.map { span in
            let subject = GateFinding.Subject.latency(span: span, limit: limit, quantile: quantile)
            if let supplied = suppliedInterval(subject, span, limit, quantile) { return supplied }
            guard let record = figures.latency.first(where: { $0.span == span }) ?? tabled(span) else {
                return GateFinding(
                    subject: subject, verdict: .inconclusive,
                    reason: span == .busy ? .unseenBusy(predicted: nil) : .notMeasured)
            }
            if case .percentiles(let percentiles, let n) = record.record {
                return judged(
                    byPercentiles(subject, record, percentiles, n, limit: limit, quantile: quantile), family: .latency)
            }
            guard let found = LatencyFigures.within(limit, of: record) else {
                return GateFinding(subject: subject, verdict: .inconclusive, reason: .unreadable)
            }
            let share = LimitShare(surely: found.surely, possibly: found.possibly, n: found.n, required: quantile)
            let estimate = Estimate(
                value: 50 * (share.low + share.high), spread: .computed(share.interval.scaled(by: 100)),
                unit: .percent, n: found.n, window: record.source.window,
                lineage: Lineage(
                    sources: [record.source, level.source],
                    steps: [
                        .latency(
                            .within(limit: limit, surely: found.surely, possibly: found.possibly, n: found.n)),
                        .latency(.share(share.interval.scaled(by: 100))),
                    ], methods: [.gates]),
                remarks: Caution.share(Tally(correct: found.surely, n: found.n), kinds: (.within, .beyond))
                    + [.independentCalls])
            return judged(
                GateFinding(
                    subject: subject, verdict: share.verdict, figure: estimate,
                    quantile: LatencyFigures.quantile(quantile, of: record),
                    reason: share.verdict == .inconclusive ? .fewCalls : nil,
                    moreNeeded: share.verdict == .inconclusive
                        ? more((share.low + share.high) / 2, found.n, required: quantile) : nil),
                family: .latency)
        }
    }

    /// The parts of the week to check: both must pass where the workload declares its busy hours (methods.md 8).
    private func asked(_ measured: [ServiceLevel.Span]) -> [ServiceLevel.Span] {
        workload.busyHours.isEmpty ? measured : ServiceLevel.Span.allCases
    }

    /// A percentile whose own 95% interval the table supplies, where no calls were recorded; nil otherwise.
    private func suppliedInterval(
        _ subject: GateFinding.Subject, _ span: ServiceLevel.Span, _ limit: Double, _ quantile: Double
    ) -> GateFinding? {
        guard !figures.latency.contains(where: { $0.span == span }),
            let figure = figures.figures[GateKeeper.indicator(span, quantile)], let interval = figure.interval
        else { return nil }
        let verdict: Verdict = interval.high <= limit ? .pass : interval.low > limit ? .fail : .inconclusive
        return judged(
            GateFinding(
                subject: subject, verdict: verdict, quantile: figure,
                reason: verdict == .inconclusive ? .straddles : nil), family: .latency)
    }

    /// The table's percentiles as a record; nil without any.
    private func tabled(_ span: ServiceLevel.Span) -> LatencyMeasurement? {
        let found = [0.5, 0.9, 0.95, 0.99].compactMap { probability in
            figures.figures[GateKeeper.indicator(span, probability)].map { (probability, $0) }
        }
        guard let last = found.last?.1, let source = last.lineage.sources.first else { return nil }
        return LatencyMeasurement(
            span: span, failed: 0,
            record: .percentiles(
                found.map { .init(probability: $0.0, value: $0.1.value) }, n: found.compactMap(\.1.n).min()),
            source: source)
    }

    /// A limit judged from the percentile that it is on, with or without the number of calls (methods.md 8). What is known
    /// of the share within it is a bracket, so no share is given, and no count of calls is promised to settle it.
    private func byPercentiles(
        _ subject: GateFinding.Subject, _ record: LatencyMeasurement, _ percentiles: [LatencyRecord.Percentile],
        _ n: Int?, limit: Double, quantile: Double
    ) -> GateFinding {
        let isTabled = !figures.latency.contains { $0.span == record.span }
        let lost = isTabled ? figures.figures[.errors].map { $0.value / 100 } : nil
        // A table's n is of all calls, a snapshot's of those that ended.
        let calls = n.map { isTabled ? $0 : $0 + record.failed }
        let failed =
            isTabled ? calls.flatMap { calls in lost.map { Int((Double(calls) * $0).rounded()) } } : record.failed
        let found = PercentileLimit(
            percentiles.map { .init(share: $0.probability, value: $0.value) }, limit: limit, required: quantile,
            n: calls, failed: failed ?? 0, failedShare: lost, margin: policy.thresholds.pointMargin)
        let reason: GateReason? =
            switch found.basis {
            case .interval: nil
            case .point: .percentilesOnly
            case .tooFewCalls: .fewCalls
            case .nearLimit: .nearLimit
            case .notBracketed: .noPercentileNear
            }
        return GateFinding(
            subject: subject, verdict: found.verdict, quantile: LatencyFigures.quantile(quantile, of: record),
            reason: reason)
    }

    private static func indicator(_ span: ServiceLevel.Span, _ probability: Double) -> IndicatorID {
        .latency(FormulaNumber.text(probability * 100), isBusy: span == .busy)
    }

    private var errorGate: [GateFinding] {
        guard let limit = workload.serviceLevel.errorLimit else { return [] }
        return [
            limited(
                .errors(limit: limit), figures.figures[.errors], atMost: limit * 100, atLeast: nil, family: .errors)
        ]
    }

    private var cohortGates: [GateFinding] {
        let gated = workload.slices.filter { $0.gate != nil }
        return gated.map { slice in
            let limit = slice.gate ?? 0
            let subject = GateFinding.Subject.cohort(slice: slice.id, title: slice.title, limit: limit)
            let cohort = CohortGap(figures: figures, workload: workload)
            guard let row = cohort.row(of: slice), let gap = cohort.gap(of: slice) else {
                return GateFinding(subject: subject, verdict: .inconclusive, reason: .notMeasured)
            }
            let verdict = row.verdict(limit: limit / 100)
            return judged(
                GateFinding(
                    subject: subject, verdict: verdict, figure: gap,
                    reason: verdict == .inconclusive ? .fewAnswers : nil,
                    moreNeeded: verdict == .inconclusive
                        ? row.more(limit: limit / 100).map(SampleSize.shown) : nil), family: .quality)
        }
    }

    private var policyGates: [GateFinding] {
        policy.gates(of: workload.id).map { rule in
            let figure: Estimate? =
                switch rule.indicator {
                case workload.quality: quality
                case .cost: cost?.comparable
                default: figures.figures[rule.indicator]
                }
            return limited(
                .policy(indicator: rule.indicator, atMost: rule.atMost, atLeast: rule.atLeast), figure,
                atMost: rule.atMost, atLeast: rule.atLeast,
                family: rule.indicator == workload.quality ? .quality : rule.indicator.family)
        }
    }

    /// The 95% interval decides; an exact figure decides by itself.
    private func limited(
        _ subject: GateFinding.Subject, _ figure: Estimate?, atMost: Double?, atLeast: Double?,
        family: Indicator.Family?
    ) -> GateFinding {
        guard let figure else { return GateFinding(subject: subject, verdict: .inconclusive, reason: .notMeasured) }
        let interval: Interval
        switch figure.spread {
        case .computed(let given), .supplied(let given): interval = given
        case .exact: interval = Interval(low: figure.value, high: figure.value)
        case .open(let low, let high): interval = Interval(low: low ?? -.infinity, high: high ?? .infinity)
        case .notSupplied: interval = Interval(low: figure.value, high: figure.value)
        }
        let isGood = (atMost.map { interval.high <= $0 } ?? true) && (atLeast.map { interval.low >= $0 } ?? true)
        let isBad = (atMost.map { interval.low > $0 } ?? false) || (atLeast.map { interval.high < $0 } ?? false)
        let verdict: Verdict = isGood ? .pass : isBad ? .fail : .inconclusive
        return judged(
            GateFinding(
                subject: subject, verdict: verdict, figure: figure,
                reason: figure.spread == .notSupplied
                    ? .noSpread : verdict == .inconclusive ? .straddles : nil),
            family: family)
    }

    /// A stale figure decides nothing.
    private func judged(_ finding: GateFinding, family: Indicator.Family?) -> GateFinding {
        guard let family, stale.contains(family), finding.verdict != .inconclusive else { return finding }
        var open = finding
        open.verdict = .inconclusive
        open.reason = .stale
        return open
    }

    /// How many more calls at the same share would settle it four times in five; nil when none would.
    private func more(_ share: Double, _ n: Int, required: Double) -> Int? {
        SampleSize().one(share, limit: required).flatMap { needed in
            needed > n && needed <= max(SampleSize.mostTimes * n, 1_000_000) ? SampleSize.shown(needed - n) : nil
        }
    }
}
