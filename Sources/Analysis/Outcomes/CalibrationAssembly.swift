import Formulas
import Portfolio
import Statistics

/// Past forecasts with known outcomes, judged together (methods.md 12).
enum CalibrationAssembly {
    /// The finding over all outcomes up to the cycle.
    ///
    /// Forecasts are of different units, so errors and scores are in percent of the middle of each forecast; one around 0
    /// has none and counts for coverage only.
    static func finding(_ outcomes: [OutcomeFinding]) -> CalibrationFinding {
        let settled = outcomes.filter(\.result.settlesRange)
        let pairs = settled.compactMap { outcome -> (range: Interval, level: Double, came: Double, percent: Double?)? in
            guard case .range(let low, let high, let level)? = outcome.decision.forecast?.expectation,
                let measured = outcome.measured, case .range(_, let percent, _)? = outcome.error
            else { return nil }
            return (Interval(low: low, high: high), level, measured.value, percent)
        }
        let results = pairs.map { Calibration.Outcome(predicted: $0.range, realised: $0.came) }
        let sources = settled.flatMap { $0.measured?.lineage.sources ?? [] }
        let levels = pairs.map(\.level)
        let counted = ForecastCoverage(
            settled.filter { outcome in
                guard case .range? = outcome.decision.forecast?.expectation else { return false }
                return outcome.measured != nil
            }.map { $0.result == .hit ? .landed : $0.result == .miss ? .missed : .cannotTell })
        var finding = CalibrationFinding(
            settled: counted.n, inside: counted.landed, untold: counted.untold,
            needed: ForecastCoverage.leastOutcomes,
            level: levels.isEmpty ? nil : levels.reduce(0, +) / Double(levels.count), chances: chances(outcomes))
        guard let share = counted.share, let interval = counted.interval else { return finding }
        func estimate(_ value: Double, _ spread: Estimate.Spread, _ n: Int, _ steps: [Step]) -> Estimate {
            Estimate(
                value: value, spread: spread, unit: .percent, n: n,
                lineage: Lineage(sources: sources, steps: steps, methods: [.change]))
        }
        let least = Tally(correct: counted.landed, n: counted.n)
        let most = Tally(correct: counted.landed + counted.untold, n: counted.n)
        finding.coverage = estimate(
            100 * share.low, .computed(interval.scaled(by: 100)), counted.n,
            counted.untold == 0
                ? [.count(.share(least, .inside)), .count(.wilson(least))]
                : [
                    .count(.share(least, .surelyInside)), .count(.wilson(least)),
                    .count(.share(most, .insideOrUntold)), .count(.wilson(most)), .count(.betweenBoth),
                ])
        let relative = zip(pairs, results).compactMap { pair, result -> (error: Double, score: Double)? in
            guard let percent = pair.percent else { return nil }
            let middle = (pair.range.low + pair.range.high) / 2
            return (percent, Calibration.score(result, level: pair.level) * 100 / abs(middle))
        }
        guard relative.count >= Calibration.leastOutcomes else { return finding }
        if let median = SampleQuantile(sorted: relative.map(\.error).sorted(), p: 0.5) {
            let spread: Estimate.Spread =
                if let low = median.low, let high = median.high { .computed(Interval(low: low, high: high)) } else {
                    .open(low: median.low, high: median.high)
                }
            finding.medianError = estimate(
                median.estimate, spread, median.n,
                [.outcome(.medianError(median.estimate, n: median.n))] + LatencyStep.ranks(0.5, n: median.n))
        }
        let mean = relative.reduce(0) { $0 + $1.score } / Double(relative.count)
        finding.meanScore = estimate(
            mean, .notSupplied, relative.count,
            [.outcome(.meanScore(mean, n: relative.count))])
        return finding
    }

    /// The forecasts that gave a chance; nil without any whose outcome is known.
    private static func chances(_ outcomes: [OutcomeFinding]) -> CalibrationFinding.Chances? {
        let settled = outcomes.filter(\.result.settlesChance)
        let predictions = settled.compactMap { outcome -> (probability: Double, happened: Bool)? in
            guard case .chance(let chance, _)? = outcome.decision.forecast?.expectation else { return nil }
            return (chance, outcome.result == .happened)
        }
        guard !predictions.isEmpty else { return nil }
        let told = predictions.map { OutcomeStep.Chance(probability: $0.probability, happened: $0.happened) }
        return CalibrationFinding.Chances(
            settled: predictions.count, happened: predictions.count(where: \.happened),
            expected: predictions.reduce(0) { $0 + $1.probability },
            brier: Calibration.brier(predictions).map { score in
                Estimate(
                    value: score, spread: .notSupplied, unit: .number, n: predictions.count,
                    lineage: Lineage(
                        sources: settled.flatMap { $0.measured?.lineage.sources ?? [] },
                        steps: [.outcome(.brier(told, score: score)), .outcome(.brierScale)], methods: [.change]))
            })
    }
}
