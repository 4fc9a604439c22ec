/// A rule that differs between two cycles, found by comparing them: what a log says is no proof that nothing else changed
/// (methods.md 13.4).
public struct RuleChange: Hashable, Sendable {
    /// A rule's setting.
    public enum Setting: Hashable, Sendable {
        /// A part of 1, such as a threshold of certainty.
        case share(Double)
        /// A plain number, such as a weight.
        case number(Double)
        /// Money in the site's currency.
        case money(Double)
        /// Milliseconds.
        case milliseconds(Double)
        /// A value of an indicator, in its unit.
        case value(Double, IndicatorID)
        /// Names in the author's order.
        case names([String])
        /// A word.
        case word(String)
    }

    /// The key, as it stands in the file: `thresholds.promote`, `sla.latency.limit`, `gates.accuracy.at_least`.
    public let key: String
    /// The workload that it holds for; nil for all.
    public let workload: WorkloadID?
    /// The setting of the last cycle; nil when there was none.
    public let from: Setting?
    /// The setting of this cycle; nil when there is none any more.
    public let to: Setting?
    /// The file that holds it now.
    public let source: Source?
    /// The entry of the policy's log that declares it; nil when nobody did.
    public let declared: PolicyChange?

    /// Whether the rules decide by it, so that what was counted over cycles begins anew; goalposts and weights only break the
    /// history of the score.
    public var decides: Bool { !key.hasPrefix("goalposts.") && key != "max_age_days" }

    /// Every rule that differs between a cycle and the one after it, in the order of policy and portfolio.
    public static func between(_ last: Cycle, _ now: Cycle) -> [RuleChange] {
        RuleComparison(last: last, now: now).changes
    }

    init(
        key: String, workload: WorkloadID?, from: Setting?, to: Setting?, source: Source?, declared: PolicyChange?
    ) {
        self.key = key
        self.workload = workload
        self.from = from
        self.to = to
        self.source = source
        self.declared = declared
    }
}

extension RuleChange.Setting: CustomStringConvertible {
    /// As an author writes it: `0.9`, `1200 ms`, `[a, b]`.
    public var description: String {
        switch self {
        case .share(let number), .number(let number), .money(let number), .value(let number, _): Self.plain(number)
        case .milliseconds(let number): Self.plain(number) + " ms"
        case .names(let names): "[" + names.joined(separator: ", ") + "]"
        case .word(let word): word
        }
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 0x1p53 ? "\(Int(number))" : "\(number)"
    }
}
