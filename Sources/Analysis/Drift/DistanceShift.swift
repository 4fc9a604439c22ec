import Formulas
import Portfolio
import Statistics

extension DistributionShift {
    /// The finding of a distance, whose p isn't yet adjusted among others; `move` decides, with its verdict. `kind` says of what
    /// the distance is (methods.md 12).
    init(
        _ found: KolmogorovSmirnov, _ subject: Subject, of model: ModelID, isLowerLimit: Bool = false,
        verdict: ChangeVerdict = .cannotTell, move: Move? = nil, sources: [Source], kind: DriftStep.Distance
    ) {
        let p = found.pValue
        self.init(
            model: model, subject: subject,
            measure: .distance(found.distance, isLowerLimit: isLowerLimit, p: p, adjustedP: p), verdict: verdict,
            move: move, before: found.n, now: found.m,
            lineage: Lineage(
                sources: sources,
                steps: [
                    .drift(.distance(found.distance, kind)),
                    .drift(
                        .probability(
                            p, kind, before: found.n, now: found.m,
                            isExact: found.n * found.m <= KolmogorovSmirnov.mostExactPairs)),
                ] + (move.map { [Step.drift(.move($0))] } ?? []), methods: [.change]))
    }
}
