import Portfolio

/// What was measured on one workload in one cycle, by model: looked up once for each, whatever their number.
struct MeasuredByModel {
    private let measurements: [ModelID: [Measurement]]
    private let snapshotsOf: [ModelID: [Snapshot]]
    /// Who was measured under other conditions than the others.
    let likeness: Likeness

    /// Groups what `cycle` measured on `workload`.
    init(_ cycle: Cycle, on workload: WorkloadID) {
        measurements = Dictionary(grouping: cycle.measurements.filter { $0.workload == workload }, by: \.model)
        snapshotsOf = Dictionary(grouping: cycle.snapshots.filter { $0.workload == workload }, by: \.model)
        likeness = Likeness(cycle, on: workload, rows: measurements, snapshots: snapshotsOf)
    }

    /// Rows of the table, in its order.
    func rows(of model: ModelID) -> [Measurement] { measurements[model] ?? [] }

    /// Snapshots, by file.
    func snapshots(of model: ModelID) -> [Snapshot] { snapshotsOf[model] ?? [] }
}
