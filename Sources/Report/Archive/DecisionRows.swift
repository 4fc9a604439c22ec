import Analysis
import Portfolio
import Voice

/// The record of all decisions as a table for programs: a row each, the newest first, nothing rounded.
struct DecisionRows {
    let history: DecisionHistory
    let words: HistoryWords

    /// Its bytes (RFC 4180).
    var csv: [UInt8] {
        Array((["\(CSVField.row(Self.heads))"] + history.entries.map { CSVField.row(fields($0)) }).joined().utf8)
    }

    private static let heads = [
        "decision", "title", "cycle", "workload", "model", "action", "state_written", "state_now", "left_undone",
        "replaced_by",
        "decided", "in_force", "by", "approved_by", "owner", "indicator", "slice", "kind", "low", "high", "level",
        "chance",
        "unit", "due", "measured", "measured_low", "measured_high", "result", "error", "error_percent", "outside",
        "error_squared", "later_cycle", "later_measured", "later_result", "later_error",
    ]

    private func fields(_ entry: DecisionHistory.Entry) -> [String] {
        let decision = entry.decision
        let (forecast, outcome) = (decision.forecast, entry.outcome)
        let range: (low: Double?, high: Double?, level: Double?, chance: Double?) =
            switch forecast?.expectation {
            case .range(let low, let high, let level): (low, high, level, nil)
            case .chance(let chance, .atLeast(let least)): (least, nil, nil, chance)
            case .chance(let chance, .atMost(let most)): (nil, most, nil, chance)
            case nil: (nil, nil, nil, nil)
            }
        let texts: [String?] = [
            decision.id.name, decision.title, decision.cycle.name, decision.workload?.name, decision.model?.name,
            decision.action.rawValue, decision.state.rawValue, entry.standing.rawValue,
            entry.isLeftUndone ? "yes" : "no",
            entry.standing == .superseded ? entry.successor?.id.name : nil, decision.decided?.description,
            decision.inForce?.description, decision.by, decision.approvedBy, decision.owner, forecast?.indicator.name,
            forecast?.slice?.name, forecast?.kind.rawValue,
        ]
        let error = Self.numbers(outcome?.error)
        return texts.map { CSVField.text($0 ?? "") }
            + [range.low, range.high, range.level, range.chance].map { CSVField.number($0) }
            + [forecast?.unit, forecast?.due.name].map { CSVField.text($0 ?? "") }
            + [outcome?.measured?.value, outcome?.measured?.interval?.low, outcome?.measured?.interval?.high].map {
                CSVField.number($0)
            }
            + [CSVField.text(outcome?.result.rawValue ?? "")] + error.map { CSVField.number($0) }
            + [
                CSVField.text(outcome?.later?.cycle.name ?? ""), CSVField.number(outcome?.later?.measured.value),
                CSVField.text(outcome?.later?.result.rawValue ?? ""),
                CSVField.number(Self.numbers(outcome?.later?.error)[0]),
            ]
    }

    /// Off, percent, outside and the square of a chance.
    private static func numbers(_ error: ForecastError?) -> [Double?] {
        switch error {
        case .range(let off, let percent, let outside): [off, percent, outside, nil]
        case .chance(let square): [nil, nil, nil, square]
        case nil: [nil, nil, nil, nil]
        }
    }
}
