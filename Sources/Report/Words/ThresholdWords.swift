import Portfolio
import Voice

/// The thresholds of the policy in words, with what each is and what holds where nobody writes it.
enum ThresholdWords {
    /// A threshold as the methods page shows it.
    struct Row {
        /// As it is written: `thresholds.promote`.
        let key: String
        /// What it is.
        let meaning: String
        /// Its value.
        let value: String
        /// The default.
        let usual: String
    }

    /// Every threshold, in the order of the policy's keys.
    static func rows(_ limits: Thresholds) -> [Row] {
        let usual = Thresholds()
        let shares = Thresholds.shares.map { key, path in
            row(key, Phrase.percent(limits[keyPath: path]), Phrase.percent(usual[keyPath: path]))
        }
        let numbers = Thresholds.numbers.map { key, path in
            row(key, Digits.fixed(limits[keyPath: path], 1), Digits.fixed(usual[keyPath: path], 1))
        }
        let counts = Thresholds.counts.map { key, path in
            row(key, String(limits[keyPath: path]), String(usual[keyPath: path]))
        }
        return shares + numbers + counts + [row("evidence", limits.evidence?.rawValue ?? "any", "any")]
    }

    private static func row(_ key: String, _ value: String, _ usual: String) -> Row {
        Row(key: "thresholds.\(key)", meaning: meanings[key] ?? key, value: value, usual: usual)
    }

    private static let meanings = [
        "promote": "Chance of paying from which a candidate is promoted",
        "keep": "Chance below which a promotion is dropped",
        "deprecate": "Chance of being dominated from which a model is deprecated",
        "undeprecate": "Chance of being dominated below which it no longer is",
        "retire": "Chance of being dominated from which it is retired",
        "too_close_low": "Chance that a step pays from which it is too close to call",
        "too_close_high": "Chance that a step pays up to which it is too close to call",
        "reserve": "Largest share of the replicas' time that is planned to be taken",
        "idle": "Share of the replicas' time below which fewer would do",
        "peak_quantile": "Share of the real hours that the busiest planned hour is not below",
        "point_margin": "How far a percentile must lie from its limit to decide without an interval",
        "minimum_latency_change": "Smallest change of a latency that matters",
        "minimum_change": "Smallest change of quality that matters, points",
        "minimum_share_change": "Smallest change of an input's share that matters, points",
        "contingency": "Share of the drawn outturns that a budget should hold",
        "power": "Chance with which a planned test finds what it looks for",
        "cycles": "Cycles in a row",
        "minimum_n": "Rated answers below which nothing is promoted or retired",
        "evidence": "How good the evidence of a promotion must be at least",
    ]
}
