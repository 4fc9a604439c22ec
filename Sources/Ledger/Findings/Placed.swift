import Analysis
import Portfolio

/// Something found of a model on a workload, with the two: what a row of a table must name.
struct Placed<Item> {
    let workload: WorkloadID
    let model: ModelID
    let item: Item

    /// Another thing of the same model.
    func with<Other>(_ other: Other) -> Placed<Other> { Placed<Other>(workload: workload, model: model, item: other) }
}

extension Placed where Item == ModelFinding {
    /// Every model of every workload, in the order of the report.
    static func models(of edition: EditionFinding) -> [Placed<ModelFinding>] {
        edition.workloads.flatMap { workload in
            workload.models.map { Placed(workload: workload.workload.id, model: $0.model.id, item: $0) }
        }
    }
}

extension Field {
    /// The names of what something is of.
    static func place<Item>() -> [Field] where Owner == Placed<Item> {
        [
            .text("workload", "The workload") { $0.workload.name }, .text("model", "The model") { $0.model.name },
        ]
    }
}
