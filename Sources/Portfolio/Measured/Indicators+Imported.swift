/// Indicators that other tools measure and importers bring along. Nothing is decided by them; a policy may declare one anew.
extension Indicator {
    /// In the order of the methods page, where one stands as soon as a figure of it does.
    public static let imported: [Indicator] =
        times("first_token", "Time to first token", "The first token came within this time")
        + times(
            "between_tokens", "Time between tokens", "The next token came within this time")
        + times("per_token", "Time per output token", "A request's tokens after the first took this time on average")
        + [
            Indicator(
                id: "throughput.output_tokens", family: .traffic, title: "Output tokens a second", unit: .perSecond,
                better: .higher, range: 0...1e12, definition: "Tokens that all requests at once got each second."),
            Indicator(
                id: "tokens.input", family: .traffic, title: "Input tokens a request", unit: .number, better: .neither,
                range: 0...1e12, definition: "Tokens that a mean request sent, cached ones among them."),
            Indicator(
                id: "tokens.output", family: .traffic, title: "Output tokens a request", unit: .number,
                better: .neither, range: 0...1e12,
                definition: "Tokens that a mean request got, those of reasoning among them."),
        ]

    private static func times(_ id: String, _ title: String, _ definition: String) -> [Indicator] {
        ["mean", "p50", "p90", "p95", "p99"].map { statistic in
            Indicator(
                id: IndicatorID("latency.\(id).\(statistic)"), family: .latency,
                title: statistic == "mean" ? "Mean \(title.lowercased())" : "\(title) \(statistic)",
                unit: .milliseconds,
                better: .lower, range: 0...1e9,
                definition: statistic == "mean"
                    ? "\(title), on average." : "\(definition), in \(statistic.dropFirst())% of the cases.")
        }
    }
}
