import Analysis
import Portfolio

/// What came of forecasts, and how good they were.
enum OutcomeFields {
    /// A decision with a forecast: what `outcomes.csv` shows too.
    static func outcome(_ words: FactWords) -> Shape<OutcomeFinding> {
        Shape(
            "outcome",
            [
                .text("id", "The decision") { $0.decision.id.name },
                .maybeText("indicator", "What was forecast") { $0.decision.forecast?.indicator.name },
                .maybeText("kind", "level, change or percent") { $0.decision.forecast?.kind.rawValue },
            ] + expected { $0.decision.forecast?.expectation } + [
                .maybeText("due", "The cycle that settles it") { $0.decision.forecast?.due.name }
            ] + measured({ $0.measured }, { $0.result }) + [
                .maybeText("note", "What to keep in mind") { $0.note.map(words.note) },
                .maybe("atTraffic", "The same at the traffic that came", atTraffic) { $0.atTraffic },
                .maybe("error", "How far the forecast was off", error) { $0.error },
                .maybe("later", "The same forecast one cycle later", later) { $0.later },
            ])
    }

    private static var atTraffic: Shape<OutcomeFinding.AtTraffic> {
        Shape(
            "atTraffic",
            [
                .number("planned", "Traffic as planned", in: .of("requests a month")) { $0.planned },
                .number("realised", "Traffic as it came", in: .of("requests a month")) { $0.realised },
                .number("costBefore", "The cost before, at planned traffic") { $0.before },
                .number("costBeforeAtRealised", "The cost before, at the traffic that came") { $0.beforeAtRealised },
            ] + expected { $0.expectation } + measured({ $0.measured }, { $0.result }))
    }

    private static var later: Shape<OutcomeFinding.Later> {
        Shape(
            "outcomeLater",
            [.text("cycle", "The cycle after the one it was due in") { $0.cycle.name }]
                + measured({ $0.measured }, { $0.result })
                + [.maybe("error", "How far the forecast was off then", error) { $0.error }])
    }

    private static var error: Shape<ForecastError> {
        Shape(
            "forecastError",
            [
                .maybeNumber("off", "Measured less the middle of the range, in the forecast's unit") { $0.range?.off },
                .maybeNumber("percent", "The same in percent of that middle, without sign", in: .of("percent")) {
                    $0.range?.percent
                },
                .maybeNumber("outside", "How far outside the range, 0 inside") { $0.range?.outside },
                .maybeNumber("squared", "Of a chance: the square of the chance less 1 or 0, what happened") {
                    if case .chance(let square) = $0 { square } else { nil }
                },
            ])
    }

    /// What was expected: a range with its level, or a chance with its bound.
    private static func expected<Owner>(_ get: @escaping (Owner) -> Forecast.Expectation?) -> [Field<Owner>] {
        [
            .maybeNumber("low", "The low end that was forecast") { get($0)?.range?.low },
            .maybeNumber("high", "The high end that was forecast") { get($0)?.range?.high },
            .maybeNumber("level", "How sure the range was said to be", in: .share) { get($0)?.range?.level },
            .maybeNumber("chance", "The chance that was forecast", in: .share) { get($0)?.chance?.chance },
            .maybeNumber("atLeast", "Of a value of at least this") { get($0)?.chance?.atLeast },
            .maybeNumber("atMost", "Of a value of at most this") { get($0)?.chance?.atMost },
        ]
    }

    private static func measured<Owner>(
        _ figure: @escaping (Owner) -> Estimate?, _ result: @escaping (Owner) -> OutcomeFinding.Result
    ) -> [Field<Owner>] {
        [
            .maybeNumber("measured", "What was measured") { figure($0)?.value },
            .maybeNumber("measuredLow", "The low end of its 95% interval") { figure($0)?.interval?.low },
            .maybeNumber("measuredHigh", "The high end of its 95% interval") { figure($0)?.interval?.high },
            .text("result", "hit, miss, cannotTell, happened, failed, pending, notMeasured or notCarriedOut") {
                result($0).rawValue
            },
        ]
    }

    /// The forecasts judged together.
    static var calibration: Shape<CalibrationFinding> {
        Shape(
            "calibration",
            [
                .whole("settled", "Ranges that are settled") { $0.settled },
                .whole("inside", "Of them, those that surely held") { $0.inside },
                .whole("untold", "Of them, those that can't be told") { $0.untold },
                .whole("needed", "Needed before the share says something") { $0.needed },
                .maybeNumber("level", "How sure they were said to be, on average", in: .share) { $0.level },
                .maybe("coverage", "The share that held", figure) { $0.coverage },
                .maybe("medianError", "The median error", figure) { $0.medianError },
                .maybe("meanIntervalScore", "The mean interval score", figure) { $0.meanScore },
                .maybe("chances", "Forecasts of a chance", chances) { $0.chances },
            ])
    }

    private static var figure: Shape<Estimate> {
        Shape(
            "estimate",
            [
                .number("value", "The value") { $0.value },
                .maybeNumber("low", "The low end of its 95% interval") { $0.interval?.low },
                .maybeNumber("high", "The high end of its 95% interval") { $0.interval?.high },
                .maybeWhole("n", "Counted") { $0.n },
            ])
    }

    private static var chances: Shape<CalibrationFinding.Chances> {
        Shape(
            "chances",
            [
                .whole("settled", "Chances that are settled") { $0.settled },
                .whole("happened", "Of them, those that happened") { $0.happened },
                .number("expected", "How many were expected to") { $0.expected },
                .maybe("brier", "The Brier score", figure) { $0.brier },
            ])
    }
}

extension ForecastError {
    fileprivate var range: (off: Double, percent: Double?, outside: Double)? {
        if case .range(let off, let percent, let outside) = self { (off, percent, outside) } else { nil }
    }
}

extension Forecast.Expectation {
    fileprivate var range: (low: Double, high: Double, level: Double)? {
        if case .range(let low, let high, let level) = self { (low, high, level) } else { nil }
    }

    fileprivate var chance: (chance: Double, atLeast: Double?, atMost: Double?)? {
        switch self {
        case .chance(let chance, .atLeast(let least)): (chance, least, nil)
        case .chance(let chance, .atMost(let most)): (chance, nil, most)
        case .range: nil
        }
    }
}
