import Portfolio
import Statistics

/// How far a slice lies below everybody else (methods.md 10), in points.
struct CohortGap {
    let figures: GatheredFigures
    let workload: Workload

    /// Rest minus slice with its interval, one of `count` slices judged together; nil when counts are missing.
    func gap(of slice: Slice, among count: Int) -> Estimate? {
        guard let figure = figures.slices[slice.id], let tally = figure.tally, tally.n > 0,
            let all = total(besides: slice), all.n > tally.n, all.correct >= tally.correct,
            all.n - all.correct >= tally.n - tally.correct
        else { return nil }
        let row = SliceGaps.row(
            (tally.correct, tally.n), rest: (all.correct - tally.correct, all.n - tally.n), slices: count)
        guard let gap = row.gap else { return nil }
        let others = (right: Formula.count(all.correct - tally.correct), of: Formula.count(all.n - tally.n))
        let here = (right: Formula.count(tally.correct), of: Formula.count(tally.n))
        return Estimate(
            value: 100 * gap, spread: .computed(row.interval.scaled(by: 100)), unit: .points, n: tally.n,
            window: figure.accuracy.window,
            lineage: Lineage(
                sources: figure.accuracy.lineage.sources,
                steps: [
                    "\(others.right) right of \(others.of) others, \(here.right) of \(here.of) here: "
                        + "100 × (\(others.right)/\(others.of) − \(here.right)/\(here.of)) = "
                        + "\(FormulaNumber.text(100 * gap)) points",
                    "interval: Newcombe at level 1 − 0.05/\(count), simultaneous: "
                        + "\(FormulaNumber.text(100 * row.interval.low)) to \(FormulaNumber.text(100 * row.interval.high))",
                ], methods: [.slices]),
            remarks: tally.n < Caution.small ? [.smallSample] : [])
    }

    /// How many more examples of the slice would settle a gate of `limit` points, by doubling them at the same share;
    /// nil when even a thousand times as many would not.
    func moreNeeded(of slice: Slice, among count: Int, limit: Double) -> Int? {
        guard let tally = figures.slices[slice.id]?.tally, tally.n > 0, let all = total(besides: slice),
            all.n > tally.n
        else { return nil }
        let rest = (correct: all.correct - tally.correct, n: all.n - tally.n)
        var factor = 2
        while factor <= 1024 {
            let row = SliceGaps.row((tally.correct * factor, tally.n * factor), rest: rest, slices: count)
            let isSettled = 100 * row.interval.low > limit || 100 * row.interval.high <= limit
            if isSettled, tally.n * factor >= 30 { return tally.n * (factor - 1) }
            factor *= 2
        }
        return nil
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
