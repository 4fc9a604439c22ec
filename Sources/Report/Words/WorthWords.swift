import Analysis
import Portfolio
import Voice

/// What can be said of a choice while nobody has said what a right answer is worth: who would be chosen at which worth.
struct WorthWords {
    var words: AcceptabilityWords

    /// As many ranges as one sentence holds.
    private static let most = 4

    /// A sentence on each range of worths, and what follows from the gap for advice.
    func sentences(_ found: AcceptabilityFinding) -> [String] {
        let start = "Nobody has said what a right answer is worth, so the choice is shown over what it may be worth."
        return [start] + found.ranges.map(sentence) + [
            "Until it is said, only a model that is very likely to answer no less for no more money is promoted."
        ]
    }

    /// For the head of a summary: a sentence for each workload whose candidates wait for a worth.
    static func unsaid(_ edition: EditionFinding, _ wording: Wording) -> [String] {
        edition.workloads.compactMap { workload in
            let waits = workload.models.contains { $0.recommendation.reason == .noValue }
            guard waits else { return nil }
            let start =
                "Nobody has said what a right answer is worth for \(workload.workload.title), so nothing is promoted on cost grounds"
            let currency = workload.models.first?.cost.currency ?? .usd
            guard let ranges = workload.acceptability?.ranges, let first = ranges.first, let end = first.to,
                ranges.count <= most
            else { return start + "." }
            func money(_ worth: Double) -> String { Digits.money(worth / 10, half: nil, currency.code) }
            let rest = ranges.dropFirst().map { "\(wording.name($0.model)) from \(money($0.from))" }
            return start
                + ". On average \(wording.name(first.model)) would be the best choice below \(money(end)) a right answer, "
                + Listed.and(rest) + "."
        }
    }

    private func sentence(_ range: AcceptabilityFinding.Range) -> String {
        let sure = range.probability.map { ", up to \(Phrase.percent($0)) sure" } ?? ""
        let name = words.name(range.model)
        func worth(_ value: Double) -> String { words.money(value / 10) }
        switch (range.from > 0, range.to) {
        case (false, nil): return "At any worth \(name) has the largest net benefit on average\(sure)."
        case (false, let to?):
            return "Below \(worth(to)) a right answer, \(name) has the largest net benefit on average\(sure)."
        case (true, let to?): return "From \(worth(range.from)) to \(worth(to)), it is \(name)\(sure)."
        case (true, nil): return "From \(worth(range.from)) on, it is \(name)\(sure)."
        }
    }
}
