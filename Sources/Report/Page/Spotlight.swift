import Analysis
import Portfolio

/// Which models a summary names one by one. A handful are all named; of a crowd, which nobody would read through, the
/// first in the order of display and everyone that the report speaks of. All stand on the page of all models.
enum Spotlight {
    /// As many models of a workload are named as stand first in the order of display.
    static let most = 20

    /// The models of an edition that some workload's part of the summary names.
    static func models(of edition: EditionFinding) -> Set<ModelID> {
        Set(edition.workloads.flatMap { $0.spotlit.map(\.model.id) })
    }
}

extension WorkloadFinding {
    /// The models named one by one, in the order of display.
    var spotlit: [ModelFinding] {
        guard models.count > Spotlight.most else { return models }
        let spokenOf = Set(frontier + ladder.rungs.map(\.model) + [choice, incumbent, weakest].compactMap { $0 })
        return models.enumerated().filter { position, model in
            position < Spotlight.most || model.model.stage == .production || spokenOf.contains(model.model.id)
                || ![.hold, .defer].contains(model.recommendation.action)
        }.map(\.element)
    }

    /// How many models are not named one by one.
    var unlit: Int { models.count - spotlit.count }
}
