import Documents
import Portfolio
import Reading

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
        decision.doubts = matter.record.text("doubts")
        decision.votes = short("votes", &matter.record)
        decision.dissent = short("dissent", &matter.record)
        decision.supersedes = matter.record.reference("supersedes", to: .decision, &references).map {
            DecisionID($0)
        }
        if let old = decision.supersedes, let mistake = Supersession.mistake(of: decision, replacing: old) {
            matter.record.report(
                matter.record.value("supersedes")?.place ?? matter.record.place, mistake, Supersession.cure)
        }
        var below: [Diagnostic] = []
        if var entry = matter.record.record("forecast") {
            decision.forecast = ForecastEntry.forecast(&entry, cycle)
            below = entry.finished()
        }
        let all = matter.diagnostics + below + matter.record.finished() + ProseChecks.warnings(matter.prose, in: file)
        return (action != nil && state != nil && title != nil ? decision : nil, all)
    }

    /// A text of as many words as are kept.
    private static func short(_ key: String, _ record: inout Record) -> String? {
        guard let text = record.text(key) else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace).count
        guard words > Decision.mostWords else { return text }
        record.report(
            record.value(key)?.place ?? record.place,
            "'\(key)' has \(words) words, and at most \(Decision.mostWords) are kept",
            "shorten it, and write the rest below the head")
        return nil
    }

    /// A name among those declared; said otherwise with a near one.
    static func known(_ key: String, _ names: [String], _ record: inout Record) -> String? {
        guard let name = record.name(key) else { return nil }
        if !names.contains(name) {
            record.report(
                record.value(key)?.place ?? record.place, "'\(name)' is no \(key) that is declared",
                Reference.cure(name, among: names))
        }
        return name
    }
}
