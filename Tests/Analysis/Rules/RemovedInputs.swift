import Portfolio

/// A cycle with one input of one model left out, for each input that the model has.
struct RemovedInputs {
    let cycle: Cycle
    let workload: WorkloadID

    /// One input left out.
    struct Removal {
        let model: ModelID
        let what: String
        let cycle: Cycle
    }

    /// Every input of every model that competes.
    var all: [Removal] {
        cycle.models.filter { $0.workloads.isEmpty || $0.workloads.contains(workload) }.flatMap { model in
            declared(model) + rows(model.id) + snapshots(model.id)
        }
    }

    private func removal(_ model: ModelID, _ what: String, _ change: (inout Cycle) -> Void) -> Removal {
        var less = cycle
        change(&less)
        return Removal(model: model, what: what, cycle: less)
    }

    /// What `portfolio.yml` says of it.
    private func declared(_ model: Model) -> [Removal] {
        let parts: [(String, Bool, (inout Model) -> Void)] = [
            ("owner", model.owner != nil, { $0.owner = nil }), ("vendor", model.vendor != nil, { $0.vendor = nil }),
            ("since", model.since != nil, { $0.since = nil }),
            ("price", model.pricePerThousand != nil, { ($0.pricePerThousand, $0.tokens) = (nil, nil) }),
            ("hardware", model.hardware != nil, { $0.hardware = nil }),
            ("capacity", model.hardware?.capacity != nil, { $0.hardware?.capacity = nil }),
            ("fee", model.fixedPerMonth > 0, { $0.fixedPerMonth = 0 }),
            ("support hours", model.supportHours > 0, { $0.supportHours = 0 }),
            ("support rate", model.supportRate != nil, { $0.supportRate = nil }),
            ("retraining", model.retraining != nil, { $0.retraining = nil }),
            ("switching cost", model.switchingCost > 0, { $0.switchingCost = 0 }),
            ("concurrency", model.concurrency != nil, { $0.concurrency = nil }),
            ("service time", model.serviceTime != nil, { $0.serviceTime = nil }),
            ("service variation", model.serviceVariation != nil, { $0.serviceVariation = nil }),
        ]
        return parts.filter(\.1).map { name, _, change in
            removal(model.id, name) { cycle in
                for index in cycle.models.indices where cycle.models[index].id == model.id {
                    change(&cycle.models[index])
                }
            }
        }
    }

    /// Rows of the table, whole and without their number of answers.
    private func rows(_ model: ModelID) -> [Removal] {
        let mine = cycle.measurements.indices.filter {
            cycle.measurements[$0].model == model && cycle.measurements[$0].workload == workload
        }
        return mine.flatMap { index in
            let name = cycle.measurements[index].indicator.name
            let whole = removal(model, "row of \(name)") { $0.measurements.remove(at: index) }
            guard cycle.measurements[index].n != nil else { return [whole] }
            return [whole, removal(model, "n of \(name)") { $0.measurements[index].n = nil }]
        }
    }

    /// Parts of its snapshots, and each whole.
    private func snapshots(_ model: ModelID) -> [Removal] {
        let mine = cycle.snapshots.indices.filter {
            cycle.snapshots[$0].model == model && cycle.snapshots[$0].workload == workload
        }
        return mine.flatMap { index -> [Removal] in
            let snapshot = cycle.snapshots[index]
            let parts: [(String, Bool, (inout Snapshot) -> Void)] = [
                ("accuracy", snapshot.accuracy != nil, { $0.accuracy = nil }),
                ("items", !snapshot.items.isEmpty, { $0.items = [] }),
                ("all groups", !snapshot.slices.isEmpty, { $0.slices = [] }),
                ("calls", snapshot.calls != nil, { $0.calls = nil }),
                ("suite", snapshot.suite != nil, { $0.suite = nil }),
                ("load", snapshot.load != nil, { $0.load = nil }),
                ("latency", !snapshot.latency.isEmpty, { $0.latency = [] }),
                ("busy latency", snapshot.latency.count > 1, { $0.latency.removeAll { $0.span == .busy } }),
                ("whole latency", snapshot.latency.count > 1, { $0.latency.removeAll { $0.span == .all } }),
                ("week", !snapshot.week.isEmpty, { $0.week = [] }),
                ("series", snapshot.series != nil, { $0.series = nil }),
                ("bill", !snapshot.bill.isEmpty, { $0.bill = [] }),
                ("inputs", !snapshot.inputs.isEmpty, { $0.inputs = [] }),
            ]
            let groups = snapshot.slices.indices.map { group in
                removal(model, "group \(snapshot.slices[group].slice.name)") {
                    $0.snapshots[index].slices.remove(at: group)
                }
            }
            return parts.filter(\.1).map { name, _, change in
                removal(model, name) { change(&$0.snapshots[index]) }
            } + groups + [removal(model, "snapshot") { $0.snapshots.remove(at: index) }]
        }
    }
}
