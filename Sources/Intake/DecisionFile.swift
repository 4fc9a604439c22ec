import Documents
import Portfolio

/// A file of `decisions/`: what people chose, why, and what they forecast.
enum DecisionFile {
    /// The decision, nil where its head can't be read, and every mistake.
    static func read(
        _ file: TextFile, name: String, cycle: Cycle, _ references: inout [Reference]
    ) -> (Decision?, [Diagnostic]) {
        var matter = FrontMatter(file, window: cycle.id.window)
        for key in ["title", "action", "state"] { matter.record.need(key, for: "a decision") }
        let title = matter.record.name("title")
        let action = matter.record.choice("action", Action.self)
        let state = matter.record.choice("state", Decision.State.self)
        var decision = Decision(
            id: DecisionID("\(cycle.id.name)/\(name)"), cycle: cycle.id, title: title ?? name,
            action: action ?? .change, state: state ?? .proposed, rationale: matter.prose,
            source: Source(file: file.path, line: 1, sha256: file.sha256))
        decision.workload = known("workload", cycle.workloads.map(\.id.name), &matter.record).map { WorkloadID($0) }
        decision.model = known("model", cycle.models.map(\.id.name), &matter.record).map { ModelID($0) }
        decision.decided = matter.record.day("decided")
        decision.by = matter.record.name("by")
        decision.approvedBy = matter.record.name("approved_by")
        decision.owner = matter.record.name("owner")
        decision.inForce = matter.record.day("in_force")
        if let decided = decision.decided, let inForce = decision.inForce, inForce < decided {
            matter.record.report(
                matter.record.value("in_force")?.place ?? matter.record.place,
                "in force on \(inForce), before it was decided on \(decided)", "correct one of the two days")
        }
        decision.cost = matter.record.number("cost")
        decision.users = matter.record.text("users")
        decision.compliance = matter.record.text("compliance")
        decision.competition = matter.record.text("competition")
        decision.supersedes = matter.record.reference("supersedes", to: .decision, &references).map {
            DecisionID($0)
        }
        var below: [Diagnostic] = []
        if var entry = matter.record.record("forecast") {
            decision.forecast = forecast(&entry, cycle)
            below = entry.finished()
        }
        let all = matter.diagnostics + below + matter.record.finished()
        return (action != nil && state != nil && title != nil ? decision : nil, all)
    }

    private static func known(_ key: String, _ names: [String], _ record: inout Record) -> String? {
        guard let name = record.name(key) else { return nil }
        if !names.contains(name) {
            record.report(
                record.value(key)?.place ?? record.place, "'\(name)' is no \(key) that is declared",
                Reference.cure(name, among: names))
        }
        return name
    }

    private static func forecast(_ record: inout Record, _ cycle: Cycle) -> Forecast? {
        for key in ["indicator", "low", "high", "due"] { record.need(key, for: "a forecast") }
        let indicator = known("indicator", (cycle.policy.indicators + Indicator.builtIn).map(\.id.name), &record)
        let slice = record.name("slice").map { SliceID($0) }
        let kind = record.choice("kind", Forecast.Kind.self) ?? .level
        let (low, high) = (record.number("low"), record.number("high"))
        let (level, unit) = (record.number("level", in: 0.01...0.999) ?? 0.9, record.name("unit"))
        let name = record.name("due")
        let due = name.flatMap { CycleID($0) }
        if let name, due == nil {
            record.report(record.value("due")?.place ?? record.place, "'\(name)' is no cycle", "write it like 2026-Q3")
        }
        guard let indicator, let low, let high, let due else { return nil }
        guard low <= high else {
            record.report(record.place, "the forecast's low end lies above its high end", "swap low and high")
            return nil
        }
        return Forecast(
            indicator: IndicatorID(indicator), slice: slice, kind: kind, low: low, high: high, level: level, unit: unit,
            due: due)
    }
}
