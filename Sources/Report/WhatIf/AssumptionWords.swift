import Analysis
import Portfolio
import Voice

/// An assumption in the words of the what-if page. A script writes the same ones: what it needs for that is in `wire`.
struct AssumptionWords {
    let assumption: Assumption
    let workload: WorkloadFinding
    let context: EditionContext

    /// "Traffic", "Share of Outage".
    var title: String {
        switch assumption.kind {
        case .traffic: "Traffic"
        case .hardwarePrice: "Price of an hour of hardware"
        case .tokenPrice: "Price of requests and tokens"
        case .worth: workload.workload.valueOfRight == nil ? "Worth of a point" : "Worth of a right answer"
        case .drift: "Points that every model loses"
        case .latencyLimit: "Limit on latency"
        case .share(let slice): "Share of " + (workload.workload.slices.first { $0.id == slice }?.title ?? slice.name)
        case .weight(let indicator): "Weight of " + Phrase.title(of: indicator, context.policy)
        }
    }

    /// The same within a sentence.
    var inner: String { title.prefix(1).lowercased() + title.dropFirst() }

    /// A number is shown so many times as large: a factor in percent.
    var scale: Double {
        switch assumption.kind {
        case .share: 100
        case .drift, .weight: 1
        default: 100
        }
    }

    /// What stands behind the number.
    var unit: String {
        switch assumption.kind {
        case .share: "% of the traffic"
        case .drift, .weight: " points"
        case .hardwarePrice, .tokenPrice: "% of today's"
        case .traffic: "% of the plan"
        case .worth, .latencyLimit: "% of the filed"
        }
    }

    /// "200% of the plan".
    func words(_ value: Double) -> String { Voice.Digits.short(value * scale, places: 1) + unit }

    /// "200% of the plan, 3,800,000 requests a month".
    func full(_ value: Double) -> String { words(value) + (amount(value).map { ", " + $0 } ?? "") }

    /// What a factor comes to: "3,800,000 requests a month"; nil where that is many prices.
    func amount(_ value: Double) -> String? {
        guard let whole = assumption.amount else { return nil }
        let amount = whole * value
        return switch assumption.kind {
        case .traffic: Digits.grouped(amount, 0) + " requests a month"
        case .latencyLimit: Digits.grouped(amount, 0) + "\u{a0}ms"
        case .worth:
            Digits.money(amount, half: nil, workload.code)
                + (workload.workload.valueOfRight == nil ? " per 1,000 requests" : "")
        default: nil
        }
    }

    /// What it is filed as, where it was in the last cycles, and where the choice changes.
    var about: String {
        var parts = ["Filed: \(full(assumption.filed))."]
        if let earlier { parts.append(earlier) }
        if case .weight = assumption.kind {
            parts.append("Weights move scores, and no rule reads a score.")
        } else if assumption.turns.isEmpty {
            parts.append(
                "Alone it never changes the choice from \(words(assumption.range.lowerBound)) to \(words(assumption.range.upperBound))."
            )
        } else {
            parts += turns
        }
        return parts.joined(separator: " ")
    }

    /// As many changes of the choice are told one by one; of more the first and the last are.
    private static let told = 3

    /// Where the choice changes: "From 123.7% of the plan the choice is lumen-32b, below corvid-mini."
    private var turns: [String] {
        let all = assumption.turns.map { turn in
            "From \(words(turn.value)) the choice is \(name(turn.above)), below \(name(turn.below))."
        }
        guard all.count > Self.told, let first = all.first, let last = all.last else { return all }
        return [first, "Then it changes \(all.count - 2) times more, as replicas or limits step.", last]
    }

    /// "In earlier cycles: 79.4% of the plan to 92.6% of the plan."; nil where none is comparable.
    var earlier: String? {
        assumption.past.map { past in
            let (low, high) = (words(past.lowerBound), words(past.upperBound))
            return low == high ? "In earlier cycles: \(low)." : "In earlier cycles: \(low) to \(high)."
        }
    }

    private func name(_ model: ModelID?) -> String { model.map(context.wording.name) ?? "nobody" }

    /// The values that a mark stands at.
    var marks: [(value: Double, words: String)] {
        var marks = [(assumption.filed, "filed")]
        if let past = assumption.past {
            marks += Set([past.lowerBound, past.upperBound]).sorted().map { ($0, "earlier cycles") }
        }
        marks += assumption.turns.map { ($0.value, "the choice changes") }
        return marks.map { ($0.0 * scale, $0.1) }
    }
}
