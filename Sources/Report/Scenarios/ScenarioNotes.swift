import Analysis
import Portfolio
import Voice

/// What stands beside the scenarios of a workload: the busiest hour of those with other traffic, and what they can't say.
struct ScenarioNotes {
    var context: EditionContext
    var workload: WorkloadFinding

    /// As many models as one sentence names.
    private static let most = 6

    /// Whose replicas would be too few in the busiest hour of which scenario; a sentence each.
    func queues(_ study: ScenarioStudy) -> [String] {
        study.scenarios.compactMap { finding in
            guard let first = finding.queues.first else { return nil }
            let calls = Digits.fixed(first.arrivals, first.arrivals < 10 ? 1 : 0)
            let hour =
                "\(finding.scenario.title): in the busiest hour, \(LoadWords.hour(first.hour)), up to \(calls) "
                + "\(workload.workload.unit)s a second would arrive. The replicas whose cost is counted would be "
            // Traffic changes nothing for a service that is too slow by itself.
            let slow = finding.queues.filter { $0.obstacle == .serviceTooSlow }.map { context.wording.name($0.model) }
            let few = finding.queues.filter { $0.obstacle != .serviceTooSlow && isTooFew($0) }
            if !few.isEmpty { return hour + "too few for \(list(few.map(need)))." }
            let rest = slow.isEmpty ? "" : " for all but \(list(slow)), whose service alone is too slow"
            return slow.count == finding.queues.count ? nil : hour + "enough\(rest)."
        }
    }

    /// What of a scenario changes nothing, and why; a sentence each.
    func gaps(_ study: ScenarioStudy) -> [String] {
        study.scenarios.flatMap { finding in
            finding.gaps.all.map { "\(finding.scenario.title): \($0.words)." }
                + finding.gaps.drift.filter { !$0.isEverybody }.map {
                    "\(finding.scenario.title): the loss on \($0.title) changes nothing for "
                        + "\(list($0.models.map(context.wording.name))), which weren't rated on it."
                }
        }
    }

    /// Whose cost moves as a whole with a price; no sentence where everybody's has its split.
    func unsplit(_ study: ScenarioStudy) -> [String] {
        guard !study.unsplit.isEmpty else { return [] }
        let isOne = study.unsplit.count == 1
        return [
            "The cost of \(list(study.unsplit.map(context.wording.name))) \(isOne ? "has" : "have") no split into "
                + "hardware and the rest, so all of it moves with whichever price moves."
        ]
    }

    private func isTooFew(_ peak: PeakFinding) -> Bool {
        peak.obstacle != nil || peak.utilisation >= 1 || peak.needed.map { $0 > peak.replicas } ?? false
    }

    /// "atlas-8b (6 where 9 would do)".
    private func need(_ peak: PeakFinding) -> String {
        let name = context.wording.name(peak.model)
        if peak.obstacle != nil { return "\(name) (no number would do)" }
        guard let needed = peak.needed else {
            return "\(name) (\(peak.replicas), \(LoadWords.busy(peak.utilisation)) busy)"
        }
        return "\(name) (\(peak.replicas) where \(needed) would do)"
    }

    private func list(_ names: [String]) -> String {
        guard names.count > Self.most else { return Listed.and(names) }
        return Listed.and(Array(names.prefix(Self.most - 1)) + ["\(names.count - Self.most + 1) others"])
    }
}
