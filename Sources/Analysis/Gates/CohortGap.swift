import Formulas
import Portfolio
import Statistics

/// How far a slice lies below everybody else (methods.md 10), in points.
struct CohortGap {
    let figures: GatheredFigures
    let workload: Workload

    /// Rest minus slice with the one interval that gate, chart, table and sentence show; nil when counts are missing.
    func gap(of slice: Slice) -> Estimate? {
        guard let row = row(of: slice), let gap = row.gap, let figure = figures.slices[slice.id] else { return nil }
        let others = Tally(correct: row.restCorrect, n: row.restN)
        let here = Tally(correct: row.correct, n: row.n)
        return Estimate(
            value: 100 * gap, spread: .computed(row.interval.scaled(by: 100)), unit: .points, n: row.n,
            window: figure.accuracy.window,
            lineage: Lineage(
                sources: figure.accuracy.lineage.sources,
                steps: [
                    .cohort(.counts(others: others, here: here)),
                    .formula(
                        .gap,
                        100
                            * (Term.right.of(others.correct) / Term.rated.of(others.n)
                                - Term.right.of(here.correct) / Term.rated.of(here.n)),
                        .points),
                    .cohort(.interval(row.interval.scaled(by: 100), together: row.together)),
                ], methods: [.slices]),
            remarks: row.n < Caution.small ? [.smallSample] : [])
    }

    /// The slice against all other examples: one of the slices with a limit, or one of all others that are shown for the
    /// model, over all dimensions; nil when counts are missing.
    func row(of slice: Slice) -> SliceGate.Row? {
        guard let tally = figures.slices[slice.id]?.tally, tally.n > 0, let all = total(besides: slice),
            all.n > tally.n, all.correct >= tally.correct, all.n - all.correct >= tally.n - tally.correct
        else { return nil }
        let required = Set(workload.slices.filter { $0.gate != nil }.map(\.id))
        let together =
            required.contains(slice.id)
            ? required.count : figures.slices.count { !required.contains($0.key) && $0.value.tally?.n ?? 0 > 0 }
        return SliceGate.Row(
            (tally.correct, tally.n), rest: (all.correct - tally.correct, all.n - tally.n), together: together)
    }

    /// All examples that the slice is a part of: the pooled tally, or the sum over the slice's own dimension where
    /// nothing is pooled, or where a slice has more examples than that and so has examples of its own, as test sets do.
    private func total(besides slice: Slice) -> Tally? {
        let tallies = workload.slices.filter { $0.dimension == slice.dimension }.compactMap {
            figures.slices[$0.id]?.tally
        }
        if let tally = figures.tally, tallies.allSatisfy({ $0.n <= tally.n }) { return tally }
        guard tallies.count > 1 else { return nil }
        return Tally(correct: tallies.reduce(0) { $0 + $1.correct }, n: tallies.reduce(0) { $0 + $1.n })
    }
}
