import Portfolio
import Statistics

extension DistributionShift {
    /// The finding of a distance, whose p isn't yet adjusted among others; `move` decides, with its verdict. `step` says what was measured, `noun` of what there are so
    /// many on both sides (methods.md 12).
    init(
        _ found: KolmogorovSmirnov, _ subject: Subject, of model: ModelID, isLowerLimit: Bool = false,
        verdict: ChangeVerdict = .cannotTell, move: Move? = nil, sources: [Source], step: String, noun: String
    ) {
        let p = found.pValue
        let way = found.n * found.m <= KolmogorovSmirnov.mostExactPairs ? "exact" : "Stephens"
        self.init(
            model: model, subject: subject,
            measure: .distance(found.distance, isLowerLimit: isLowerLimit, p: p, adjustedP: p), verdict: verdict,
            move: move, before: found.n, now: found.m,
            lineage: Lineage(
                sources: sources,
                steps: [
                    step + FormulaNumber.text(found.distance),
                    "p of as large a distance among \(FormulaNumber.count(found.n)) and "
                        + "\(FormulaNumber.count(found.m)) \(noun) of one distribution, \(way): \(Self.probability(p))",
                ] + (move.map { [$0.step] } ?? []), methods: [.change]))
    }

    /// A p-value in a formula; no test gives 0.
    static func probability(_ p: Double) -> String { p < 1e-6 ? "under 0.000001" : FormulaNumber.text(p) }
}
