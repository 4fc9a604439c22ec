import Portfolio

/// Past forecasts with known outcomes, judged together (methods.md 12).
enum CalibrationAssembly {
    /// The finding over all outcomes up to the cycle.
    ///
    /// Forecasts are of different units, so errors and scores are in percent of the middle of each forecast; one around 0
    /// has none and counts for coverage only.
    static func finding(_ outcomes: [OutcomeFinding]) -> CalibrationFinding {
        let settled = outcomes.filter { $0.result == .hit || $0.result == .miss }
        let pairs = settled.compactMap { outcome -> (forecast: Forecast, came: Double)? in
            outcome.decision.forecast.flatMap { forecast in outcome.measured.map { (forecast, $0.value) } }
        }
        let results = pairs.map {
            Calibration.Outcome(predicted: Interval(low: $0.forecast.low, high: $0.forecast.high), realised: $0.came)
        }
        let sources = settled.flatMap { $0.measured?.lineage.sources ?? [] }
        let levels = pairs.map(\.forecast.level)
        var finding = CalibrationFinding(
            settled: pairs.count, inside: results.count { $0.predicted.contains($0.realised) },
            needed: Calibration.leastOutcomes, level: levels.isEmpty ? nil : levels.reduce(0, +) / Double(levels.count))
        guard let coverage = Calibration.coverage(results) else { return finding }
        func estimate(_ value: Double, _ spread: Estimate.Spread, _ n: Int, _ steps: [String]) -> Estimate {
            Estimate(
                value: value, spread: spread, unit: .percent, n: n,
                lineage: Lineage(sources: sources, steps: steps, methods: [.change]))
        }
        let tally = Tally(correct: finding.inside, n: finding.settled)
        finding.coverage = estimate(
            100 * (coverage.estimate ?? 0), .computed(coverage.interval.scaled(by: 100)), tally.n,
            [Formula.share(tally, "inside their forecast"), Formula.wilson(tally)])
        let relative = zip(pairs, results).compactMap { pair, result -> (error: Double, score: Double)? in
            let middle = (pair.forecast.low + pair.forecast.high) / 2
            guard middle != 0 else { return nil }
            let factor = 100 / abs(middle)
            return (
                abs(result.realised - middle) * factor, Calibration.score(result, level: pair.forecast.level) * factor
            )
        }
        guard relative.count >= Calibration.leastOutcomes else { return finding }
        let text = FormulaNumber.text
        if let median = SampleQuantile(sorted: relative.map(\.error).sorted(), p: 0.5) {
            let spread: Estimate.Spread =
                if let low = median.low, let high = median.high { .computed(Interval(low: low, high: high)) } else {
                    .open(low: median.low, high: median.high)
                }
            finding.medianError = estimate(
                median.estimate, spread, median.n,
                [
                    "|what came − middle| / |middle| of each forecast; the median of \(median.n): \(text(median.estimate))%"
                ]
                    + Formula.ranks(0.5, n: median.n))
        }
        let mean = relative.reduce(0) { $0 + $1.score } / Double(relative.count)
        finding.meanScore = estimate(
            mean, .notSupplied, relative.count,
            [
                "width + 2 / (1 − level) × what came outside, in % of the middle of each forecast; mean of "
                    + "\(relative.count): \(text(mean))%"
            ])
        return finding
    }
}
