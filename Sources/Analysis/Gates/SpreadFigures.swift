import Formulas
import Portfolio
import Statistics

/// How unequal the groups of a dimension are beyond what chance makes of few answers (methods.md 10).
enum SpreadFigures {
    /// The spread of each dimension with three groups or more, points; others have none.
    static func of(_ figures: GatheredFigures) -> [IndicatorID: Estimate] {
        let known = figures.slices.sorted { $0.key < $1.key }.compactMap { id, figure in
            figure.tally.map { (slice: Slice(id: id, title: id.name), figure: figure, tally: $0) }
        }
        var result: [IndicatorID: Estimate] = [:]
        for (dimension, slices) in Dictionary(grouping: known, by: \.slice.dimension) {
            guard let deviation = SliceDispersion.deviation(slices.map { ($0.tally.correct, $0.tally.n) }) else {
                continue
            }
            let used = slices.filter { $0.tally.n >= 2 }
            result[.spread(over: dimension)] = Estimate(
                value: 100 * deviation, spread: .notSupplied, unit: .points, n: used.reduce(0) { $0 + $1.tally.n },
                window: used.first?.figure.accuracy.window,
                lineage: Lineage(
                    sources: used.flatMap(\.figure.accuracy.lineage.sources),
                    steps: used.map { .cohort(.group(title: $0.slice.title, $0.tally)) } + [
                        .cohort(.dispersion(100 * deviation, groups: used.count))
                    ], methods: [.slices]),
                remarks: [.groups(used.count)])
        }
        return result
    }
}
