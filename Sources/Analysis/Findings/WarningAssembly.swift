import Portfolio

/// The warnings of an edition, in the order of the summary: of the files, what fell, assumptions without effect, traffic
/// that nobody rated, what is old, and who is missing.
enum WarningAssembly {
    /// All of them.
    static func warnings(_ cycle: Cycle, _ workloads: [WorkloadFinding]) -> [Warning] {
        cycle.notes.filter(\.isWarning).map { Warning(matter: .note($0.text), model: $0.model, source: $0.source) }
            + workloads.flatMap(losses) + workloads.flatMap(assumptions) + workloads.flatMap(unmeasured)
            + models(workloads)
    }

    private static func losses(_ workload: WorkloadFinding) -> [Warning] {
        workload.alerts.filter { $0.isLoss && workload[$0.model] != nil }.map {
            Warning(matter: .loss($0), model: $0.model, source: $0.change.now.lineage.sources.first)
        }
    }

    private static func assumptions(_ workload: WorkloadFinding) -> [Warning] {
        let id = workload.workload.id
        return (workload.scenarios?.scenarios ?? []).flatMap { finding in
            let mixes = finding.unweighed.filter(\.isEverybody).map {
                Warning.Matter.mixWithoutEffect(id, finding.scenario, dimension: $0.dimension)
            }
            let others = finding.gaps.all.map { Warning.Matter.assumptionWithoutEffect(id, finding.scenario, $0) }
            return (mixes + others).map { Warning(matter: $0, model: nil, source: finding.scenario.source) }
        }
    }

    private static func unmeasured(_ workload: WorkloadFinding) -> [Warning] {
        workload.models.filter { !$0.unmeasuredTraffic.isEmpty }.map {
            Warning(
                matter: .unmeasuredTraffic($0.unmeasuredTraffic), model: $0.model.id,
                source: $0.quality?.lineage.sources.first)
        }
    }

    private static func models(_ workloads: [WorkloadFinding]) -> [Warning] {
        var seen = Set<ModelID>()
        return workloads.flatMap(\.models).flatMap { finding -> [Warning] in
            let model = finding.model
            let isUnowned = model.stage == .production && model.owner == nil && seen.insert(model.id).inserted
            return finding.stale.map { Warning(matter: .stale($0), model: model.id, source: $0.source) }
                + (isUnowned ? [Warning(matter: .withoutOwner, model: model.id, source: model.source)] : [])
        }
    }
}
