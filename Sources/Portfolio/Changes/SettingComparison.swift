/// Two cycles side by side, setting by setting.
struct SettingComparison {
    let last: Cycle
    let now: Cycle

    private typealias Settings = RuleSettings.Settings

    /// Every difference, with who declared it.
    var changes: [SettingChange] {
        let search = DeclarationSearch(since: last, in: now)
        return (rules + plans).map { change in
            var change = change
            change.declared = search.declaration(of: change)
            return change
        }
    }

    private var rules: [SettingChange] {
        var changes = compare(
            RuleSettings.policy(of: last), RuleSettings.policy(of: now), .cycle, .rule, now.policy.source)
        for (before, workload) in workloads {
            let id = workload.id
            changes += compare(
                RuleSettings.own(last.policy, id), RuleSettings.own(now.policy, id), .workload(id), .rule,
                now.policy.source)
            changes += compare(
                RuleSettings.workload(before), RuleSettings.workload(workload), .workload(id), .rule,
                workload.source ?? now.policy.source)
        }
        return changes
    }

    private var plans: [SettingChange] {
        var changes = compare(
            PlanSettings.policy(last.policy), PlanSettings.policy(now.policy), .cycle, .plan, now.policy.source)
        changes += compare(PlanSettings.cycle(last), PlanSettings.cycle(now), .cycle, .plan, nil)
        changes += listed(
            last.workloads.map { ($0.id, .word($0.title), $0.source) },
            now.workloads.map { ($0.id, .word($0.title), $0.source) }, "listed"
        ) { .workload($0) }
        for (before, workload) in workloads {
            let id = workload.id
            changes += compare(
                PlanSettings.own(last.policy, id) + PlanSettings.workload(before),
                PlanSettings.own(now.policy, id) + PlanSettings.workload(workload), .workload(id), .plan,
                workload.source)
        }
        // Models that only figures name come and go with their tables: nobody set anything of them.
        let (old, new) = (last.models.filter { $0.source != nil }, now.models.filter { $0.source != nil })
        changes += listed(
            old.map { ($0.id, .word($0.stage.rawValue), $0.source) },
            new.map { ($0.id, .word($0.stage.rawValue), $0.source) }, "stage"
        ) { .model($0) }
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for model in new {
            guard let old = before[model.id] else { continue }
            changes += compare(
                PlanSettings.model(old), PlanSettings.model(model), .model(model.id), .plan, model.source)
        }
        return changes
    }

    /// The workloads of both cycles.
    private var workloads: [(before: Workload, now: Workload)] {
        now.workloads.compactMap { workload in
            last.workloads.first { $0.id == workload.id }.map { ($0, workload) }
        }
    }

    /// What is listed in one cycle alone.
    private func listed<ID: Hashable>(
        _ old: [(id: ID, setting: SettingChange.Setting, source: Source?)],
        _ new: [(id: ID, setting: SettingChange.Setting, source: Source?)], _ key: String,
        _ subject: (ID) -> SettingChange.Subject
    ) -> [SettingChange] {
        let (before, after) = (Set(old.map(\.id)), Set(new.map(\.id)))
        return old.filter { !after.contains($0.id) }.map {
            change(key, subject($0.id), .plan, from: $0.setting, to: nil, nil)
        }
            + new.filter { !before.contains($0.id) }.map {
                change(key, subject($0.id), .plan, from: nil, to: $0.setting, $0.source)
            }
    }

    private func compare(
        _ old: Settings, _ new: Settings, _ subject: SettingChange.Subject, _ part: SettingChange.Part,
        _ source: Source?
    ) -> [SettingChange] {
        let (before, after) = (Self.keyed(old), Self.keyed(new))
        var seen: Set<String> = []
        return (before.keys + after.keys).filter { seen.insert($0).inserted }.compactMap { key in
            let (from, to) = (before.values[key], after.values[key])
            guard from != to, !Self.isRescaled(key, old, new) else { return nil }
            return change(key, subject, part, from: from, to: to, source)
        }
    }

    private func change(
        _ key: String, _ subject: SettingChange.Subject, _ part: SettingChange.Part, from: SettingChange.Setting?,
        to: SettingChange.Setting?, _ source: Source?
    ) -> SettingChange {
        SettingChange(key: key, subject: subject, part: part, from: from, to: to, source: source, declared: nil)
    }

    /// Settings by their keys, in order; a key that stands twice, such as two gates of one indicator, is numbered.
    private static func keyed(_ settings: Settings) -> (keys: [String], values: [String: SettingChange.Setting]) {
        var (keys, values): ([String], [String: SettingChange.Setting]) = ([], [:])
        for (key, setting) in settings {
            var (name, count) = (key, 1)
            while values[name] != nil {
                count += 1
                name = "\(key) (\(count))"
            }
            keys.append(name)
            values[name] = setting
        }
        return (keys, values)
    }

    /// Whether a weight differs only because all of them were multiplied by one number.
    private static func isRescaled(_ key: String, _ old: Settings, _ new: Settings) -> Bool {
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
}
