/// The settings that the report judges by, in the order of policy and portfolio.
enum RuleSettings {
    typealias Settings = [(key: String, setting: SettingChange.Setting)]

    /// Of a cycle's policy, for all workloads.
    static func policy(of cycle: Cycle) -> Settings {
        let policy = cycle.policy
        var seen: Set<String> = []
        let mustHold = (policy.mustHold + cycle.scenarios.filter(\.mustHold).map(\.id)).map(\.name).filter {
            seen.insert($0).inserted
        }
        var list: Settings = Thresholds.shares.map { key, path in
            ("thresholds.\(key)", .share(policy.thresholds[keyPath: path]))
        }
        list += Thresholds.numbers.map { ("thresholds.\($0)", .number(policy.thresholds[keyPath: $1])) }
        list += Thresholds.counts.map { ("thresholds.\($0)", .number(Double(policy.thresholds[keyPath: $1]))) }
        if let evidence = policy.thresholds.evidence { list.append(("thresholds.evidence", .word(evidence.rawValue))) }
        list += gates(policy.gates) + goalposts(policy.goalposts)
        if !mustHold.isEmpty { list.append(("must_hold", .names(mustHold))) }
        list.append(("actions", .names(policy.actions.map(\.rawValue))))
        for rule in policy.rules {
            list.append(("rules.\(rule.id).if", .word(rule.claim.text)))
            list.append(("rules.\(rule.id).then", .word(rule.action.rawValue)))
            list.append(("rules.\(rule.id).place", .word(rule.position.words)))
            if let cycles = rule.cycles { list.append(("rules.\(rule.id).cycles", .number(Double(cycles)))) }
        }
        if let worth = policy.valueOfPoint { list.append(("value_of_point", .money(worth))) }
        list.append(("horizon_months", .number(policy.horizonMonths)))
        list.append(("max_age_days", .number(Double(policy.maxAgeDays))))
        return list
    }

    private static func gates(_ gates: [GateRule]) -> Settings {
        gates.flatMap { gate -> Settings in
            [("at_most", gate.atMost), ("at_least", gate.atLeast)].compactMap { side, value in
                value.map { ("gates.\(gate.indicator).\(side)", .value($0, gate.indicator)) }
            }
        }
    }

    /// Of a workload in the policy.
    static func own(_ policy: Policy, _ workload: WorkloadID) -> Settings {
        gates(policy.gatesByWorkload[workload] ?? []) + goalposts(policy.goalpostsByWorkload[workload] ?? [])
    }

    private static func goalposts(_ posts: [Goalpost]) -> Settings {
        posts.flatMap { post -> Settings in
            let key = "goalposts.\(post.indicator)"
            return [
                ("\(key).worst", .value(post.worst, post.indicator)),
                ("\(key).best", .value(post.best, post.indicator)), ("\(key).weight", .number(post.weight)),
                ("\(key).scale", .word(post.scale.rawValue)),
            ]
        }
    }

    /// Of a workload in the portfolio.
    static func workload(_ workload: Workload) -> Settings {
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
