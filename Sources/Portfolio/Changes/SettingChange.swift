/// A setting that differs between two cycles, found by comparing them: what a log says is no proof that nothing else changed
/// (methods.md 13.4).
public struct SettingChange: Hashable, Sendable {
    /// What a setting is for.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// What the report judges by: thresholds, limits, worth, weights.
        case rule
        /// What is judged and looked after: traffic, models, prices, scenarios, money, reviews.
        case plan
    }

    /// What a setting belongs to.
    public enum Subject: Hashable, Sendable {
        /// The whole cycle.
        case cycle
        /// A workload.
        case workload(WorkloadID)
        /// A model.
        case model(ModelID)
    }

    /// A rule's setting.
    public enum Setting: Hashable, Sendable {
        /// A part of 1, such as a threshold of certainty.
        case share(Double)
        /// A plain number, such as a weight.
        case number(Double)
        /// Money in the site's currency.
        case money(Double)
        /// Money with the currency that it is stated in: `USD`.
        case price(Double, String)
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
    /// What it belongs to.
    public let subject: Subject
    /// What it is for.
    public let part: Part
    /// The setting of the earlier cycle; nil when there was none.
    public let from: Setting?
    /// The setting of the later cycle; nil when there is none any more.
    public let to: Setting?
    /// The file that holds it now.
    public let source: Source?
    /// Who says so: an entry of the policy's log, an event or a decision; nil when nobody did.
    public var declared: Declaration?

    /// The workload that it holds for; nil for all.
    public var workload: WorkloadID? { if case .workload(let id) = subject { id } else { nil } }
    /// The model that it is of; nil for what is of none.
    public var model: ModelID? { if case .model(let id) = subject { id } else { nil } }

    /// Where it stands, from the top: `workloads.chat.sla.latency.limit`.
    public var path: String {
        switch subject {
        case .cycle: key
        case .workload(let id): "workloads.\(id).\(key)"
        case .model(let id): "models.\(id).\(key)"
        }
    }

    /// Whether the rules decide by it, so that what was counted over cycles begins anew; goalposts and weights only break the
    /// history of the score.
    public var decides: Bool { part == .rule && !key.hasPrefix("goalposts.") && key != "max_age_days" }

    /// Every setting that differs between a cycle and a later one: rules first, then what they judge, in the files' order.
    public static func between(_ last: Cycle, _ now: Cycle) -> [SettingChange] {
        SettingComparison(last: last, now: now).changes
    }
}

extension SettingChange.Setting: CustomStringConvertible {
    /// As an author writes it: `0.9`, `1200 ms`, `[a, b]`.
    public var description: String {
        switch self {
        case .share(let number), .number(let number), .money(let number), .value(let number, _): Self.plain(number)
        case .price(let number, let currency): Self.plain(number) + " " + currency
        case .milliseconds(let number): Self.plain(number) + " ms"
        case .names(let names): "[" + names.joined(separator: ", ") + "]"
        case .word(let word): word
        }
    }

    /// Its number; nil for words.
    var number: Double? {
        switch self {
        case .share(let number), .number(let number), .money(let number), .value(let number, _),
            .price(let number, _), .milliseconds(let number):
            number
        case .names, .word: nil
        }
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 0x1p53 ? "\(Int(number))" : "\(number)"
    }
}
