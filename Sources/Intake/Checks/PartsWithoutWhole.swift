import Documents
import Portfolio

/// A quality that is measured on groups alone: nothing follows from it until the whole is given too, or the groups' shares.
enum PartsWithoutWhole {
    /// A warning for each workload of which no model has a whole quality, at the first row of a group.
    static func warnings(_ cycle: Cycle) -> [Diagnostic] {
        cycle.workloads.compactMap { workload in
            let rows = cycle.measurements.filter {
                $0.workload == workload.id && $0.indicator == workload.quality && $0.value != nil
            }
            let isWeighed = workload.slices.contains { $0.share != nil }
            let isWhole =
                rows.contains { $0.slice == nil }
                || cycle.snapshots.contains { $0.workload == workload.id && $0.accuracy != nil }
            guard !isWhole, !isWeighed, let first = rows.first(where: { $0.slice != nil }) else { return nil }
            return Diagnostic(
                .warning, file: first.source.file, place: Place(line: first.source.line, column: 1),
                message:
                    "\(workload.quality.name) is given for groups alone, the whole is missing, so that nothing can be decided",
                cure: "add a row without a slice for each model, or the groups' shares of the traffic in portfolio.yml")
        }
    }
}
