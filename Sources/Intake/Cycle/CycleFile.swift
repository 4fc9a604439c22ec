import Documents
import Portfolio
import Reading

/// `cycle.yml`: the state of an edition, its budget, what happened in its cycle.
enum CycleFile {
    /// Puts what the file says into `cycle`, and the names that it uses into `references`; returns every mistake in it.
    static func read(
        _ file: TextFile, into cycle: inout Cycle, currency: Currency, _ references: inout [Reference]
    ) -> [Diagnostic] {
        let (value, mistakes) = YAML.read(file)
        var record = Record(value, in: file, what: "cycle.yml")
        cycle.status = record.choice("status", Cycle.Status.self) ?? cycle.status
        cycle.published = record.day("published")
        if let day = record.day("collected") {
            cycle.collected = day
            cycle.statesCollection = true
        }
        if cycle.collected < cycle.id.window.first {
            record.report(
                record.value("collected")?.place ?? record.place,
                "\(cycle.collected) lies before the cycle (\(cycle.id.window.first) to \(cycle.id.window.last))",
                "correct the day, or leave the line out")
        }
        if let published = cycle.published, let place = record.value("published")?.place, published < cycle.collected {
            record.report(
                place, "published on \(published), before its figures were collected on \(cycle.collected)",
                "correct 'published' or 'collected'")
        }
        if let published = cycle.published, cycle.status == .draft, let place = record.value("published")?.place {
            record.warn(
                place, "published on \(published), but the status is draft",
                "write 'status: published', or leave 'published' out")
        }
        cycle.preparedBy = record.name("prepared_by")
        cycle.breakReason = record.text("break")
        var below: [Diagnostic] = []
        func each(_ key: String, _ read: (inout Record) -> Void) {
            for item in record.list(key) {
                var entry = Record(item, in: file, what: "an entry of '\(key)'")
                read(&entry)
                below += entry.finished()
            }
        }
        each("approvals") { entry in
            entry.need("by", for: "an approval")
            entry.need("on", for: "an approval")
            // All are read before one is judged, so that no mistake hides behind another.
            let (by, on, note) = (entry.name("by"), entry.day("on"), entry.text("note"))
            let condition = condition(&entry)
            if let by, let on {
                cycle.approvals.append(Approval(by: by, on: on, note: note, condition: condition))
            }
        }
        let isApproved = !cycle.approvals.isEmpty
        if cycle.status == .published, record.list("approvals").isEmpty {
            record.warn(
                record.value("status")?.place ?? record.place, "this edition is published, and nobody approved it",
                "add 'approvals: [{by: NAME, on: 2026-10-05}]', or write 'status: draft'")
        }
        if cycle.status == .draft, isApproved, record.value("status") != nil {
            record.warn(
                record.value("status")?.place ?? record.place,
                "this edition is approved by \(cycle.approvals[0].by), but its status is draft",
                "write 'status: published', or take the approval out")
        }
        if let published = cycle.published, let late = cycle.approvals.first(where: { $0.on > published }) {
            record.warn(
                record.value("approvals")?.place ?? record.place,
                "approved on \(late.on), after it was published on \(published)", "correct one of the two days")
        }
        each("refresh") { entry in
            entry.need("source", for: "a refresh date")
            entry.need("due", for: "a refresh date")
            let (what, due, owner) = (entry.name("source"), entry.day("due"), entry.name("owner"))
            let last = entry.lastDay(before: due)
            if let what, let due { cycle.refresh.append(DueItem(what: what, due: due, owner: owner, last: last)) }
        }
        each("reviewers") { entry in
            entry.need("name", for: "a reviewer")
            let (name, of, on) = (entry.name("name"), entry.text("of"), entry.day("on"))
            if let name { cycle.reviewers.append(Reviewer(name: name, of: of, on: on)) }
        }
        each("events") { entry in
            entry.need("on", for: "an event")
            entry.need("what", for: "an event")
            let source = Source(file: file.path, line: entry.place.line, sha256: file.sha256)
            let kind = entry.choice("kind", Event.Kind.self) ?? .change
            let day = entry.day("on")
            var event = Event(on: day ?? cycle.collected, kind: kind, what: entry.text("what") ?? "", source: source)
            event.model = entry.reference("model", to: .model, &references).map { ModelID($0) }
            event.workload = entry.reference("workload", to: .workload, &references).map { WorkloadID($0) }
            event.trigger = entry.text("trigger")
            event.reason = entry.text("reason")
            event.by = entry.name("by")
            event.approvedBy = entry.name("approved_by")
            event.cost = entry.number("cost")
            if let day, !cycle.id.window.contains(day) {
                entry.report(
                    entry.value("on")?.place ?? entry.place,
                    "\(day) lies outside the cycle (\(cycle.id.window.first) to \(cycle.id.window.last))",
                    "correct the day, or move the event to the cycle that holds it")
            }
            if day != nil { cycle.events.append(event) }
        }
        each("outcomes") { entry in
            entry.need("decision", for: "an outcome")
            entry.need("value", for: "an outcome")
            let decision = entry.reference("decision", to: .decision, &references)
            let (value, low, high) = (entry.number("value"), entry.number("low"), entry.number("high"))
            let (unit, note) = (entry.name("unit"), entry.text("note"))
            if let low, let high, low > high {
                entry.report(
                    entry.value("low")?.place ?? entry.place, "the outcome's low end lies above its high end",
                    "swap low and high")
            }
            if let value, low.map({ value < $0 }) == true || high.map({ value > $0 }) == true,
                low ?? value <= high ?? value
            {
                entry.report(
                    entry.value("value")?.place ?? entry.place, "the outcome lies outside its own low and high end",
                    "correct the value, or its ends")
            }
            if let decision, let value {
                cycle.outcomes.append(
                    ToldOutcome(
                        decision: DecisionID(decision), value: value, low: low, high: high, unit: unit, note: note,
                        source: Source(file: file.path, line: entry.place.line, sha256: file.sha256)))
            }
        }
        if var baseline = record.record("baseline") {
            for member in baseline.keys {
                references.append(Reference(kind: .workload, name: member.key, file: file, place: member.keyPlace))
                guard let model = baseline.reference(member.key, to: .model, &references) else { continue }
                cycle.baseline[WorkloadID(member.key)] = ModelID(model)
            }
            below += baseline.finished()
        }
        if var budget = record.record("budget") {
            cycle.budget = BudgetEntry.read(&budget, file, currency)
            below += budget.finished()
        }
        return mistakes + below + record.finished()
    }

    /// What an approval is bound to; nil where it is bound to nothing.
    private static func condition(_ entry: inout Record) -> Approval.Condition? {
        let (what, due, met, owner) = (
            entry.text("condition"), entry.day("due"), entry.day("met"), entry.name("owner")
        )
        if what == nil, let member = entry.value("due") ?? entry.value("met") ?? entry.value("owner") {
            entry.report(
                member.place, "it belongs to a condition, and this approval has none", "add 'condition: WHAT IS ASKED'")
        }
        return what.map { Approval.Condition(what: $0, due: due, owner: owner, met: met) }
    }
}

extension Record {
    /// `last`, the day on which something was last done; nil where it is not said, or can't be.
    mutating func lastDay(before due: Day?) -> Day? {
        let last = day("last")
        if let last, let due, last > due {
            report(
                value("last")?.place ?? place, "last done on \(last), after it is next due",
                "correct one of the two days")
        }
        return last
    }
}
