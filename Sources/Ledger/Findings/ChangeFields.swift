import Analysis
import Portfolio

/// Settings that differ between two cycles.
enum ChangeFields {
    /// A setting of policy, portfolio or scenarios.
    static var setting: Shape<SettingChange> {
        Shape(
            "settingChange",
            [
                .text("id", "Where the setting stands, from the top: workloads.chat.sla.latency.limit") { $0.path },
                .text("part", "rule (what the report judges by) or plan (what is judged)") { $0.part.rawValue },
                .text("key", "The key as it stands in the file") { $0.key },
                .maybeText("workload", "The workload; null for what is of none") { $0.workload?.name },
                .maybeText("model", "The model; null for what is of none") { $0.model?.name },
                .maybeText("from", "The setting before, as an author writes it; null where there was none") {
                    $0.from.map { "\($0)" }
                },
                .maybeText("to", "The setting now; null where there is none any more") { $0.to.map { "\($0)" } },
                .flag("declared", "Whether somebody said so, in a log, an event or a decision") { $0.declared != nil },
                .maybeText("on", "The day that is declared") { $0.declared?.on?.description },
                .maybeText("by", "Who changed it") { $0.declared?.by },
                .maybeText("approvedBy", "Who approved it") { $0.declared?.approvedBy },
                .maybeText("reason", "Why") { $0.declared?.reason },
                .maybeText("what", "What was changed, in the author's words") { $0.declared?.what },
                .maybeText("where", "Where that is said: log, event, or the decision") { $0.declared?.place.name },
                .maybeText("file", "The file that holds the setting now") { $0.source?.file },
                .maybeWhole("line", "The line of that file") { $0.source?.line },
            ])
    }
}

extension Declaration.Place {
    /// Its name for programs.
    fileprivate var name: String {
        switch self {
        case .log: "log"
        case .event: "event"
        case .decision(let id): id.name
        }
    }
}
