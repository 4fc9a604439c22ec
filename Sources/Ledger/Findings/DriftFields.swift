import Analysis
import Portfolio
import Statistics

/// What moved since the last cycle, and over several.
enum DriftFields {
    /// Shares that alert, and every distribution that was compared.
    static var drift: Shape<WorkloadFinding> {
        Shape(
            "drift",
            [
                .list("shares", "Shares of right answers that moved", share) { $0.alerts },
                .list("distributions", "Distributions, each compared with that of the last cycle", shift) { $0.shifts },
            ])
    }

    /// A share that moved: what `drift.csv` shows too.
    static var share: Shape<DriftAlert> {
        Shape(
            "movedShare",
            [
                .text("id", "The model, and the slice where it is of one") {
                    [$0.model.name, $0.slice?.id.name].compactMap { $0 }.joined(separator: " ")
                },
                .text("model", "The model") { $0.model.name },
                .maybeText("slice", "The slice; null for the whole") { $0.slice?.id.name },
                .number("change", "Now minus before", in: .points) { $0.change.value },
                .maybeNumber("low", "The low end of its 95% interval", in: .points) { $0.change.interval?.low },
                .maybeNumber("high", "The high end of its 95% interval", in: .points) { $0.change.interval?.high },
                .number("adjustedP", "p, adjusted for the share of false alarms (Benjamini-Hochberg)") { $0.adjustedP },
                .number("strictP", "p, adjusted so that one false alarm among all is unlikely (Holm)") { $0.strictP },
                .maybeText("owner", "Who answers for it") { $0.owner },
            ])
    }

    /// A distribution that was compared: what `distributions.csv` shows too.
    static var shift: Shape<DistributionShift> {
        Shape(
            "distribution",
            [
                .text("id", "The model and what is distributed") {
                    [$0.model?.name, $0.key].compactMap { $0 }.joined(separator: " ")
                },
                .maybeText("model", "The model; null for the workload's traffic") { $0.model?.name },
                .text("of", "What is distributed, as `explain` is asked for it") { $0.key },
                .text("verdict", "moved, no_change (none that matters) or cannot_tell") { $0.verdict.rawValue },
                .maybeNumber("change", "The change that decides: of a quantile as a ratio less 1, of a share in points")
                {
                    $0.move?.change
                },
                .maybeNumber("changeLow", "The low end of its interval") { $0.move?.low },
                .maybeNumber("changeHigh", "The high end of its interval") { $0.move?.high },
                .maybeNumber("leastChange", "The least change that matters") { $0.move?.minimum },
                .list("parts", "Its parts", part) { $0.parts },
                .whole("before", "Counted before") { $0.before }, .whole("now", "Counted now") { $0.now },
                .text("method", "How the two are compared") { Measured($0).method },
                .number("value", "The distance, or the index") { Measured($0).value },
                .flag("isLowerLimit", "Whether the distance is at least that") { Measured($0).isLowerLimit },
                .maybeNumber("p", "Probability of as much by chance") { Measured($0).p },
                .maybeNumber("adjustedP", "The same, adjusted for all that were compared") { Measured($0).adjustedP },
                .maybeNumber("critical", "The index that chance alone stays below") { Measured($0).critical },
                .maybeWhole("bins", "Parts that the index is over") { Measured($0).bins },
            ])
    }

    /// The two measures under one roof.
    private struct Measured {
        var method: String
        var value: Double
        var isLowerLimit = false
        var p: Double?
        var adjustedP: Double?
        var critical: Double?
        var bins: Int?

        init(_ shift: DistributionShift) {
            switch shift.measure {
            case .distance(let distance, let isLower, let p, let adjusted):
                (method, value, isLowerLimit) = ("Kolmogorov-Smirnov", distance, isLower)
                (self.p, adjustedP) = (p, adjusted)
            case .stability(let index, let critical, let bins):
                (method, value) = ("population stability index", index)
                (self.critical, self.bins) = (critical, bins)
            }
        }
    }

    private static var part: Shape<DistributionShift.Part> {
        Shape(
            "distributionPart",
            [
                .maybeText("name", "The part; null for a range of values") { $0.name.word },
                .maybeNumber("above", "Its values lie above this; null without such a bound") { $0.name.bounds.above },
                .maybeNumber("upTo", "Its values are at most this; null without such a bound") { $0.name.bounds.upTo },
                .whole("before", "Counted before") { $0.before },
                .whole("now", "Counted now") { $0.now },
            ])
    }

    /// How a quality moved over several cycles (S56).
    static var trend: Shape<Trend> {
        Shape(
            "trend",
            [
                .number("perCycle", "A cycle", in: .points) { $0.perCycle },
                .maybeNumber("low", "The low end of its 95% interval", in: .points) { $0.interval.low },
                .maybeNumber("high", "The high end of its 95% interval", in: .points) { $0.interval.high },
                .whole("cycles", "Cycles that it is over") { $0.cycles },
            ])
    }
}

extension PartName {
    fileprivate var word: String? {
        if case .named(let word) = self { word } else { nil }
    }

    fileprivate var bounds: (above: Double?, upTo: Double?) {
        if case .range(let above, let upTo) = self { (above, upTo) } else { (nil, nil) }
    }
}
