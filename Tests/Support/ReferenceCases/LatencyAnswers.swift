import Statistics

extension ReferenceFile {
    /// A quantile of samples: methods.md 4.5.
    @Sendable static func quantileInterval(_ input: ReferenceValue) -> ReferenceValue {
        guard let p = input["p"].number, let level = input["level"].number,
            let found = SampleQuantile(sorted: input["sample"].numbers.sorted(), p: p, level: level)
        else { return .null }
        return .object([
            "n": .init(found.n), "estimate": .number(found.estimate), "rank": .init(found.ranks.estimate),
            "low": .init(found.low), "high": .init(found.high), "low_rank": .init(found.ranks.low),
            "high_rank": .init(found.ranks.high), "actual_coverage": .number(found.ranks.coverage),
        ])
    }

    /// The least n with an upper end: methods.md 4.5.
    @Sendable static func quantileLeastCount(_ input: ReferenceValue) -> ReferenceValue {
        guard let p = input["p"].number, let level = input["level"].number, let sides = input["sides"].int else {
            return .null
        }
        return .object(["n": .init(QuantileRanks.leastCount(p: p, level: level, sides: sides))])
    }

    /// Logarithmic buckets: methods.md 4.6.
    @Sendable static func sketch(_ input: ReferenceValue) -> ReferenceValue {
        guard let alpha = input["alpha"].number else { return .null }
        var sketch = LatencySketch(alpha: alpha)
        for part in input["parts"].array {
            var one = LatencySketch(alpha: alpha)
            for value in part.numbers { one.add(value) }
            guard let merged = sketch.merged(with: one) else { return .null }
            sketch = merged
        }
        let bins = sketch.counts.map { (String($0.key), ReferenceValue($0.value)) }
        let quantiles = input["probs"].numbers.map { p -> ReferenceValue in
            let found = sketch.quantile(p)
            return .object([
                "p": .number(p), "nearest_rank_value": .init(found?.estimate),
                "bucket_low": .init(found?.bucket.low), "bucket_high": .init(found?.bucket.high),
            ])
        }
        return .object([
            "gamma": .number(sketch.gamma), "n": .init(sketch.n), "zero_count": .init(sketch.zeroCount),
            "bins": .object(Dictionary(uniqueKeysWithValues: bins)), "quantiles": .array(quantiles),
        ])
    }

    /// Explicit bounds: methods.md 4.6 and 8.
    @Sendable static func buckets(_ input: ReferenceValue) -> ReferenceValue {
        let counts = input["counts"].array.compactMap(\.int)
        guard let level = input["level"].number,
            let buckets = LatencyBuckets(bounds: input["upper_bounds"].numbers, counts: counts)
        else { return .null }
        let quantiles = input["probs"].numbers.map { p -> ReferenceValue in
            let found = buckets.quantile(p)
            let interval = buckets.interval(p, level: level)
            return .object([
                "p": .number(p), "bucket_low": .init(found?.low), "bucket_high": .init(found?.high),
                "prometheus": .init(found?.interpolated), "ci_low": .init(interval.low),
                "ci_high": .init(interval.high),
            ])
        }
        let (surely, possibly) = buckets.within(input["sla"]["threshold"].number ?? 0)
        let share = LimitShare(
            surely: surely, possibly: possibly, n: buckets.n, required: input["sla"]["target"].number ?? 0,
            level: level)
        return .object([
            "n": .init(buckets.n), "quantiles": .array(quantiles),
            "sla": .object([
                "count_surely_within": .init(surely), "count_possibly_within": .init(possibly),
                "fraction_low": .number(share.low), "fraction_high": .number(share.high),
                "ci_low": .number(share.interval.low), "ci_high": .number(share.interval.high),
                "verdict": .string(share.verdict.rawValue),
            ]),
        ])
    }
}

extension ReferenceFile {
    /// A limit judged from percentiles: methods.md 8.
    @Sendable static func percentileGate(_ input: ReferenceValue) -> ReferenceValue {
        guard case .object(let fields) = input["percentiles"], let limit = input["limit"].number,
            let required = input["quantile"].number, let margin = input["margin"].number
        else { return .null }
        let percentiles = fields.compactMap { name, value in
            Double(name).flatMap { share in value.number.map { PercentileLimit.Percentile(share: share, value: $0) } }
        }
        let found = PercentileLimit(
            percentiles, limit: limit, required: required, n: input["n"].int, failed: input["failed"].int ?? 0,
            failedShare: input["failed_share"].number, margin: margin)
        return .object([
            "share_low": .number(found.share.low), "share_high": .number(found.share.high),
            "surely": .init(found.surely), "possibly": .init(found.possibly),
            "wilson_low": .init(found.interval?.low), "wilson_high": .init(found.interval?.high),
            "verdict": .string(found.verdict.rawValue), "basis": .string(found.basis.rawValue),
        ])
    }

    /// The change of a quantile between two histograms: methods.md 12.
    @Sendable static func quantileChange(_ input: ReferenceValue) -> ReferenceValue {
        func calls(_ side: ReferenceValue) -> QuantileChange.Calls? {
            let counts = side["counts"].array.compactMap(\.int)
            let failed = side["failed"].int ?? 0
            if let alpha = side["alpha"].number, let first = side["first"].int {
                let named = counts.enumerated().map { (first + $0.offset, $0.element) }
                return .init(
                    LatencySketch(
                        alpha: alpha, zeroCount: side["zero"].int ?? 0,
                        counts: Dictionary(uniqueKeysWithValues: named)), failed: failed)
            }
            return LatencyBuckets(bounds: side["bounds"].numbers, counts: counts).map { .init($0, failed: failed) }
        }
        var random = RandomSource(seed: 11, names: "reference")
        guard let before = calls(input["before"]), let now = calls(input["now"]),
            let found = QuantileChange(input["quantile"].number ?? 0, from: before, to: now, random: &random)
        else { return .null }
        return .object([
            "before": .object(["n": .init(before.n), "estimate": .init(found.before)]),
            "now": .object(["n": .init(now.n), "estimate": .init(found.now)]), "change": .init(found.change),
            "by": .string(found.method.rawValue), "low": .init(found.low), "high": .init(found.high),
            "verdict": .string(found.verdict(minimum: input["minimum"].number ?? 0).rawValue),
        ])
    }
}
