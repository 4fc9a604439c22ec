/// Two cycles' rules side by side, setting by setting.
struct RuleComparison {
    let last: Cycle
    let now: Cycle

    private typealias Settings = [(key: String, setting: RuleChange.Setting)]

    /// Every difference.
    var changes: [RuleChange] {
        var changes = compare(policy(last.policy), policy(now.policy), nil, now.policy.source)
        for workload in now.workloads {
            guard let before = last.workloads.first(where: { $0.id == workload.id }) else { continue }
            changes += compare(
                gates(last.policy.gatesByWorkload[workload.id] ?? []) + posts(last.policy, workload.id),
                gates(now.policy.gatesByWorkload[workload.id] ?? []) + posts(now.policy, workload.id), workload.id,
                now.policy.source)
            changes += compare(settings(before), settings(workload), workload.id, workload.source ?? now.policy.source)
        }
        return changes
    }

    private func compare(
        _ old: Settings, _ new: Settings, _ workload: WorkloadID?, _ source: Source?
    ) -> [RuleChange] {
        let before = Dictionary(old.map { ($0.key, $0.setting) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.key, $0.setting) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        return (old + new).map(\.key).filter { seen.insert($0).inserted }.compactMap { key in
            guard before[key] != after[key], !isRescaled(key, old, new) else { return nil }
            return RuleChange(
                key: key, workload: workload, from: before[key], to: after[key], source: source,
                declared: log.first { PolicyLogEntry($0).declares(key, workload, before[key], after[key]) })
        }
    }

    /// Whether a weight differs only because all of them were multiplied by one number.
    private func isRescaled(_ key: String, _ old: Settings, _ new: Settings) -> Bool {
        guard key.hasSuffix(".weight") else { return false }
        func share(_ settings: Settings) -> Double? {
            var (all, own) = (0.0, nil as Double?)
            for case (let name, .number(let weight)) in settings where name.hasSuffix(".weight") {
                all += weight
                if name == key { own = weight }
            }
            return own.map { $0 / all }
        }
        guard let before = share(old), let after = share(new) else { return false }
        return abs(before - after) < 1e-9
    }

    /// What was logged since the last cycle began: an older entry declares an older change.
    private var log: [PolicyChange] {
        let events = now.events.filter { $0.kind == .policy }.map { event in
            PolicyChange(
                on: event.on, what: event.what, from: nil, to: nil, reason: event.reason, approvedBy: event.approvedBy)
        }
        return (now.policy.changes + events).filter { $0.on >= last.id.window.first }
    }

    private func policy(_ policy: Policy) -> Settings {
        var list: Settings = Thresholds.shares.map { key, path in
            ("thresholds.\(key)", .share(policy.thresholds[keyPath: path]))
        }
        list += Thresholds.numbers.map { ("thresholds.\($0)", .number(policy.thresholds[keyPath: $1])) }
        list += Thresholds.counts.map { ("thresholds.\($0)", .number(Double(policy.thresholds[keyPath: $1]))) }
        if let evidence = policy.thresholds.evidence { list.append(("thresholds.evidence", .word(evidence.rawValue))) }
        list += gates(policy.gates) + goalposts(policy.goalposts)
        if !policy.mustHold.isEmpty { list.append(("must_hold", .names(policy.mustHold.map(\.name)))) }
        if let worth = policy.valueOfPoint { list.append(("value_of_point", .money(worth))) }
        list.append(("horizon_months", .number(policy.horizonMonths)))
        list.append(("max_age_days", .number(Double(policy.maxAgeDays))))
        return list
    }

    private func gates(_ gates: [GateRule]) -> Settings {
        gates.flatMap { gate -> Settings in
            [("at_most", gate.atMost), ("at_least", gate.atLeast)].compactMap { side, value in
                value.map { ("gates.\(gate.indicator).\(side)", .value($0, gate.indicator)) }
            }
        }
    }

    private func posts(_ policy: Policy, _ workload: WorkloadID) -> Settings {
        goalposts(policy.goalpostsByWorkload[workload] ?? [])
    }

    private func goalposts(_ posts: [Goalpost]) -> Settings {
        posts.flatMap { post -> Settings in
            let key = "goalposts.\(post.indicator)"
            return [
                ("\(key).worst", .value(post.worst, post.indicator)),
                ("\(key).best", .value(post.best, post.indicator)), ("\(key).weight", .number(post.weight)),
                ("\(key).scale", .word(post.scale.rawValue)),
            ]
        }
    }

    private func settings(_ workload: Workload) -> Settings {
        var list: Settings = []
        let level = workload.serviceLevel
        if let quantile = level.quantile { list.append(("sla.latency.quantile", .share(quantile))) }
        if let limit = level.latencyLimit { list.append(("sla.latency.limit", .milliseconds(limit))) }
        if let span = level.span { list.append(("sla.latency.window", .word(span.rawValue))) }
        if let limit = level.errorLimit { list.append(("sla.errors.limit", .share(limit))) }
        if let worth = workload.valueOfRight { list.append(("value_of_right", .money(worth))) }
        list.append(("quality", .word(workload.quality.name)))
        list.append(("burst", .number(workload.burst)))
        if let hours = workload.busyHoursText { list.append(("busy_hours", .word(hours))) }
        for slice in workload.slices {
            if let gate = slice.gate { list.append(("slices.\(slice.id).gate", .number(gate))) }
        }
        return list
    }
}

/// An entry of the policy's log against a difference: people name what they changed in words of their own.
struct PolicyLogEntry {
    private let entry: PolicyChange

    init(_ entry: PolicyChange) { self.entry = entry }

    /// Whether the entry declares that the setting of `key` went from one to the other: by its numbers where it gives them,
    /// else by a word of the key.
    func declares(
        _ key: String, _ workload: WorkloadID?, _ from: RuleChange.Setting?, _ to: RuleChange.Setting?
    ) -> Bool {
        let named = Self.words(key + " " + (workload?.name ?? ""))
        let said = Self.words(entry.what)
        let isNamed = said.contains { word in named.contains { Self.alike(word, $0) } }
        let ends = [(entry.from, from), (entry.to, to)].map { text, setting in text.map { Self.fits($0, setting) } }
        if ends.contains(false) { return false }
        return isNamed || ends.allSatisfy { $0 == true }
    }

    /// Whether words such as `92 days` or `90%` give the setting's number; words without one fit anything.
    private static func fits(_ text: String, _ setting: RuleChange.Setting?) -> Bool {
        let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." || $0 == "," }
        guard let number = Double(digits.filter { $0 != "," }) else { return true }
        let meant: Double
        switch setting {
        case nil, .names?, .word?: return true
        case .share(let value)?, .number(let value)?, .money(let value)?, .milliseconds(let value)?,
            .value(let value, _)?:
            meant = value
        }
        // A share may be given in percent, a time in seconds.
        return [1, 100, 0.001].contains { abs(number - meant * $0) <= 1e-9 * max(1, abs(number)) }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
    }

    /// `weights` and `weight`, `promotion` and `promote`.
    private static func alike(_ left: String, _ right: String) -> Bool {
        let count = min(left.count, right.count, 5)
        return count > 2 && left.prefix(count) == right.prefix(count)
    }
}
