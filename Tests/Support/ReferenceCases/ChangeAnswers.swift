import Portfolio
import Statistics
import Voice

extension ReferenceFile {
    /// Examples needed: methods.md 4.8.
    @Sendable static func power(_ input: ReferenceValue) -> ReferenceValue {
        guard let alpha = input["alpha"].number, let power = input["power"].number else { return .null }
        let plan = SampleSize(alpha: alpha, power: power)
        let even = SampleSize(alpha: alpha, power: SampleSize.evenChance)
        let effect = input["design_effect"].number ?? 1
        func number(_ name: String) -> Double { input[name].number ?? 0 }
        func both(_ name: String, _ size: (SampleSize) -> Int?) -> ReferenceValue {
            .object([name: .init(size(plan)), name + "_even_chance": .init(size(even))])
        }
        switch input["kind"].string {
        case "one": return both("n") { $0.one(number("p"), limit: number("limit"), designEffect: effect) }
        case "independent": return both("n") { $0.independent(number("p1"), number("p2"), designEffect: effect) }
        case "paired":
            return both("n") {
                $0.paired(number("difference"), discordant: number("discordant"), designEffect: effect)
            }
        case "mean_independent", "mean_paired":
            return both("n_t") {
                $0.means(
                    number("difference"), deviation: number("sd"), arePaired: input["kind"].string == "mean_paired",
                    designEffect: effect)
            }
        default:
            let more = plan.more(
                (input["successes1"].int ?? 0, input["total1"].int ?? 0),
                (input["successes2"].int ?? 0, input["total2"].int ?? 0), minimum: number("minimum"))
            return .object(["more": .init(more), "more_shown": .init(more.map(SampleSize.shown))])
        }
    }

    /// A change in three verdicts: methods.md 12.
    @Sendable static func equivalence(_ input: ReferenceValue) -> ReferenceValue {
        guard let minimum = input["minimum"].number else { return .null }
        if let estimate = input["estimate"].number, let low = input["low"].number, let high = input["high"].number {
            let verdict = ChangeVerdict(estimate, Interval(low: low, high: high), minimum: minimum)
            return .object(["verdict": .string(verdict.rawValue)])
        }
        func tally(_ name: String) -> (correct: Int, n: Int) {
            (input[name]["successes"].int ?? 0, input[name]["total"].int ?? 0)
        }
        let change = Newcombe(first: tally("now"), second: tally("before"), level: input["level"].number ?? 0)
        let verdict = ChangeVerdict(change.estimate ?? 0, change.interval, minimum: minimum)
        return .object([
            "estimate": .init(change.estimate), "low": .number(change.interval.low),
            "high": .number(change.interval.high), "verdict": .string(verdict.rawValue),
        ])
    }

    /// What came of forecasts: methods.md 12.
    @Sendable static func outcomeVerdicts(_ input: ReferenceValue) -> ReferenceValue {
        let verdicts = input["verdicts"].array.compactMap { $0.string.flatMap(ForecastVerdict.init(rawValue:)) }
        if input["verdicts"] != .null {
            let found = ForecastCoverage(verdicts)
            return .object([
                "landed": .init(found.landed), "missed": .init(found.missed), "cannot_tell": .init(found.untold),
                "judged": .bool(found.isJudged), "share_low": .init(found.share?.low),
                "share_high": .init(found.share?.high), "interval_low": .init(found.interval?.low),
                "interval_high": .init(found.interval?.high),
            ])
        }
        guard let low = input["forecast"]["low"].number, let high = input["forecast"]["high"].number else {
            return .null
        }
        var measured: ForecastVerdict.Measured?
        if let estimate = input["measured"]["estimate"].number {
            let ends = (input["measured"]["low"].number, input["measured"]["high"].number)
            let interval = ends.0.flatMap { low in ends.1.map { Interval(low: low, high: $0) } }
            measured =
                input["measured"]["exact"].bool == true ? .exact(estimate) : .estimate(estimate, interval)
        }
        let contradicts = input["typed"].number.flatMap { ForecastVerdict.contradicts($0, measured) }
        return .object([
            "verdict": .string(ForecastVerdict(measured, forecast: Interval(low: low, high: high)).rawValue),
            "typed_contradicts": contradicts.map { .bool($0) } ?? .null,
        ])
    }

    /// Cycles in a row: methods.md 13.4.
    @Sendable static func adjacency(_ input: ReferenceValue) -> ReferenceValue {
        let names = input["cycles"].array.compactMap(\.string)
        let windows = input["windows"].array
        let cycles = names.enumerated().compactMap { index, name -> CyclesInARow.Cycle<String>? in
            guard let window = CycleID(name)?.window else { return nil }
            let (first, last) = (window.first.parts, window.last.parts)
            let days = windows.isEmpty ? [] : windows[index].array.compactMap { $0.string.flatMap { Day($0)?.ordinal } }
            return .init(
                days: window.first.ordinal...window.last.ordinal,
                months: 12 * (last.year - first.year) + last.month - first.month + 1,
                holds: input["holds"].array[index].bool == true, policy: input["policy"].array[index].string ?? "",
                measured: days.count == 2 ? days[0]...days[1] : nil)
        }
        let counts = CyclesInARow.counts(cycles)
        func named(_ answer: (Int) -> ReferenceValue) -> ReferenceValue {
            counts.map { .object(Dictionary(uniqueKeysWithValues: zip(names, $0.map(answer)))) } ?? .null
        }
        return .object([
            "overlapping": .array(
                CyclesInARow.overlaps(cycles).map { .array([.string(names[$0.0]), .string(names[$0.1])]) }),
            "in_a_row": named { .init($0) }, "fires": named { .bool($0 >= input["needed"].int ?? 0) },
        ])
    }

    /// The last place shown: methods.md 1.1.
    @Sendable static func rounding(_ input: ReferenceValue) -> ReferenceValue {
        // "0.1" is one digit after the point.
        func places(_ name: String) -> Int? {
            input[name].string.map { $0.contains(".") ? $0.split(separator: ".")[1].count : 0 }
        }
        let (value, low, high) = (input["value"].number, input["low"].number, input["high"].number)
        let place = LastPlace(
            value: value, low: low, high: high, marks: input["marks"].numbers,
            defaultPlaces: places("default_place") ?? 0, fewest: places("coarsest"))
        let power = (0..<abs(place.places)).reduce(1.0) { power, _ in power * 10 }
        return .object([
            "place": .number(place.places < 0 ? power : 1 / power), "value": .init(value.map(place.rounded)),
            "low": .init(low.map(place.rounded)), "high": .init(high.map(place.rounded)),
            "kept_apart": .bool(place.isKeptApart),
        ])
    }
}
