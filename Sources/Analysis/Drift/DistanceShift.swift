import Portfolio
import Statistics

extension DistributionShift {
    /// The finding of a distance, not yet judged among others; `step` says what was measured, `noun` of what there are so
    /// many on both sides (methods.md 12).
    init(
        _ found: KolmogorovSmirnov, _ subject: Subject, of model: ModelID, isLowerLimit: Bool = false,
        sources: [Source], step: String, noun: String
    ) {
        let p = found.pValue
        let way = found.n * found.m <= KolmogorovSmirnov.mostExactPairs ? "exact" : "Stephens"
        self.init(
            model: model, subject: subject,
            measure: .distance(found.distance, isLowerLimit: isLowerLimit, p: p, adjustedP: p), level: .none,
            before: found.n, now: found.m,
            lineage: Lineage(
                sources: sources,
                steps: [
                    step + FormulaNumber.text(found.distance),
                    "p of as large a distance among \(FormulaNumber.count(found.n)) and "
                        + "\(FormulaNumber.count(found.m)) \(noun) of one distribution, \(way): \(Self.probability(p))",
                ], methods: [.change]))
    }

    /// A p-value in a formula; no test gives 0.
    static func probability(_ p: Double) -> String { p < 1e-6 ? "under 0.000001" : FormulaNumber.text(p) }
}
