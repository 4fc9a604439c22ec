import Portfolio
import Statistics

/// All effects of an edition's experiments, judged together: with enough of them one would look real by chance
/// (methods.md 4.7).
enum ExperimentFamily {
    /// The findings of the experiments, with p-values adjusted over all their effects (Holm).
    static func findings(_ experiments: [Experiment], policy: Policy) -> [ExperimentFinding] {
        var found = experiments.map { ExperimentAssembly.finding($0, policy: policy) }
        let places = found.indices.flatMap { experiment in
            found[experiment].effects.indices.filter { found[experiment].effects[$0].pValue != nil }
                .map { (experiment: experiment, effect: $0) }
        }
        let pValues = places.compactMap { found[$0.experiment].effects[$0.effect].pValue }
        for (place, p) in zip(places, Multiplicity.holm.adjusted(pValues)) {
            found[place.experiment].effects[place.effect].adjustedP = p
        }
        return found
    }
}
