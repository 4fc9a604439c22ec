import Analysis
import Portfolio

/// What owners should hear of, on the governance page: by kind, each with who answers for it.
struct AlertSection {
    let context: EditionContext

    /// The section; its closed line is how many there are.
    var fold: Fold {
        let alerts = context.alerts
        return Fold(
            id: "alerts", title: "What should its owners hear of?",
            finding: alerts.isEmpty
                ? "no alert" : "\(alerts.count) \(alerts.count == 1 ? "alert" : "alerts")",
            Self.blocks(alerts, level: 3, names: true).flatMap { $0 })
    }

    /// A heading and a list for each kind.
    static func blocks(_ alerts: [ToldAlert], level: Int = 2, names: Bool = false) -> [[Block]] {
        Alert.Kind.allCases.compactMap { kind in
            let own = alerts.filter { $0.alert.kind == kind }
            guard !own.isEmpty else { return nil }
            return [
                .heading(level, kind.words.capitalised),
                .list(
                    own.map { names ? "\($0.text) \($0.alert.owner ?? "Nobody is named") answers for it." : $0.text }),
            ]
        }
    }
}
