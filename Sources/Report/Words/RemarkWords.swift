import Analysis
import Formulas

extension Remark {
    /// It as a phrase beside its figure, without full stop.
    var words: String {
        switch self {
        case .smallSample: "small sample"
        case .rare(let kind, let below): "fewer than \(below) \(kind.words): \(Self.misses)"
        case .rareInSlice(let below): "a slice with fewer than \(below) right or wrong: \(Self.misses)"
        case .few(let below): "fewer than \(below): \(Self.misses)"
        case .independentCalls: "assumes independent calls"
        case .overlappingSlices: "not weighed by traffic, since its slices overlap"
        case .unmeasuredTraffic(let slices):
            "\(Self.percent(slices.reduce(0) { $0 + ($1.share ?? 0) })) of traffic unmeasured: nobody rated it on "
                + slices.map { "\($0.title), \(Self.percent($0.share ?? 0))" }.joined(separator: "; ")
        case .fromBuckets: "read from buckets"
        case .onlyPercentiles: "only percentiles supplied"
        case .fromBills(let count): "from \(count) \(count == 1 ? "bill" : "bills"), no price is stated"
        case .groups(let count): "over \(count) groups"
        case .slowAlarm(let alarm): alarm.words
        case .unlike(let unlike): unlike.words
        }
    }

    /// A share of the traffic: "12.5%".
    static func percent(_ share: Double) -> String { FormulaNumber.text((1000 * share).rounded() / 10) + "%" }

    private static let misses = "the interval can miss more often than 1 in 20"
}

extension Remark.Kind {
    fileprivate var words: String {
        switch self {
        case .right: "right"
        case .wrong: "wrong"
        case .failed: "failed"
        case .succeeded: "succeeded"
        case .within: "within it"
        case .beyond: "beyond it"
        }
    }
}

extension Remark.SlowAlarm {
    /// "slow alarm: 72 and 6 hours of the mean week spend at 1 and 2".
    var words: String {
        "slow alarm: \(longHours) and \(shortHours) hours of the mean week spend at "
            + "\(FormulaNumber.text(longRate)) and \(FormulaNumber.text(shortRate))"
    }
}

extension [Remark] {
    /// Each as a phrase.
    var words: [String] { map(\.words) }

    /// Of the alarms that the mean week rings, each as a phrase.
    var slowAlarms: [String] {
        compactMap { if case .slowAlarm(let alarm) = $0 { alarm.words } else { nil } }
    }
}
