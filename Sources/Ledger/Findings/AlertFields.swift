import Analysis
import Portfolio

extension Ledger {
    /// The alerts of the newest edition for programs: a JSON array and a newline.
    package static func json(_ alerts: [ToldAlert]) -> [UInt8] { AlertFields.alert.file(of: alerts) }
}

/// What alerts.json says of an alert.
enum AlertFields {
    static var alert: Shape<ToldAlert> {
        Shape(
            "alert",
            [
                .text("fingerprint", "The same until the alert changes") { $0.fingerprint },
                .text(
                    "kind",
                    "drift, stale, limit, overdue, forecast, evaluation, contradiction or undeclared"
                ) { $0.alert.kind.rawValue },
                .text("cycle", "The cycle that raises it") { $0.cycle },
                .text("key", "What it is about, alike in every run") { $0.alert.key },
                .maybeText("workload", "The workload") { $0.alert.workload?.name },
                .maybeText("model", "The model") { $0.alert.model?.name },
                .maybeText("owner", "Who answers for it") { $0.alert.owner },
                .text("text", "One sentence") { $0.text },
                .maybe("rerun", "The measurement to be made", rerun) {
                    if case .rerun(let rerun) = $0.alert.matter { rerun } else { nil }
                },
            ])
    }

    private static var rerun: Shape<Alert.Rerun> {
        Shape(
            "rerun",
            [
                .maybeText("suite", "The test set") { $0.suite },
                .maybeText("slice", "The group of the data; null for all of it") { $0.slice?.id.name },
                .text("indicator", "What is measured") { $0.indicator.name },
                .maybeWhole("more", "How many more would settle it, four times in five") { $0.more },
                .maybeWhole("n", "How many are there") { $0.n },
            ])
    }
}
