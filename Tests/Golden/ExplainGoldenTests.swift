import Analysis
import Report
import Testing

/// What `explain` says: of every advice, and of the first figure of each kind.
@Suite struct ExplainGoldenTests {
    @Test func `explain says of every advice and every kind of figure what it said`() throws {
        let all = try Example.explanations()
        #expect(all.count > 300)
        let advice = all.filter { Self.kind($0) == "advice" }
        #expect(advice.count >= 10)
        var texts = ["advice": advice.map(Self.text).joined(separator: "\n")]
        var kinds: [String: [String]] = [:]
        var seen = Set<String>()
        for explanation in all where Self.kind(explanation) != "advice" {
            guard seen.insert(Self.kind(explanation)).inserted else { continue }
            let room = explanation.model != nil ? "models" : explanation.workload != nil ? "workloads" : "portfolio"
            kinds[room, default: []].append(Self.text(explanation))
        }
        for (room, parts) in kinds { texts[room] = parts.joined(separator: "\n") }
        try Golden.expect(texts, in: "explain")
    }

    /// What is asked for: `accuracy` of "support-chat/corvid-mini accuracy on language=ar", `drift` of `drift.latency.busy`.
    private static func kind(_ explanation: Explanation) -> String {
        let asked = explanation.name.drop { $0 != " " }.dropFirst()
        let figure = asked.prefix { $0 != " " }
        // Costs, checks and latencies come in parts of their own; experiments, drifts and scenarios are named by authors.
        let isNamed = ["experiment", "drift", "scenario", "outcome"].contains { figure.hasPrefix($0 + ".") }
        let kind = isNamed ? figure.prefix { $0 != "." } : figure
        return (explanation.model == nil ? "\(explanation.workload?.name ?? "") " : "") + kind
            + (asked.contains(" on ") ? " on a slice" : "")
    }

    /// As the command prints it, without the fingerprints, which change with every word of the content.
    private static func text(_ explanation: Explanation) -> String {
        "explain \(explanation.name)\n"
            + explanation.text.split(separator: "\n").filter { !$0.contains("SHA-256") }.joined(separator: "\n") + "\n"
    }
}
