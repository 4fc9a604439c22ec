import Portfolio
import Statistics

/// Which tests of a cycle are judged together (methods.md 12).
///
/// All of models that carry traffic or are on a frontier are one family. Any other model is a family of its own, so that
/// another dominated model in the list changes nothing for anybody.
struct DriftFamily: Hashable {
    private let workload: WorkloadID?
    private let model: ModelID?
    private let isOfInputs: Bool

    /// The family of a model's tests; those of what it was asked are judged apart from those of what it did.
    init(_ finding: ModelFinding, on workload: WorkloadID, isOfInputs: Bool = false) {
        let isCommon = finding.model.serves || finding.isOnFrontier == true
        self.workload = isCommon ? nil : workload
        model = isCommon ? nil : finding.model.id
        self.isOfInputs = isOfInputs
    }

    /// The p-values adjusted within each one's family, in the order given.
    static func adjusted(_ tests: [(family: DriftFamily, p: Double)], by method: Multiplicity) -> [Double] {
        let places = Dictionary(grouping: tests.indices) { tests[$0].family }
        var result = tests.map(\.p)
        for members in places.values {
            for (place, p) in zip(members, method.adjusted(members.map { tests[$0].p })) { result[place] = p }
        }
        return result
    }
}
