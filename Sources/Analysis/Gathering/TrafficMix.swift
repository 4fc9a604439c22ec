import Formulas
import Portfolio

/// The slices by which a quality is weighed: those of the first dimension whose shares of the traffic are all known, each
/// with what was rated on it (methods.md 4.4).
struct TrafficMix {
    /// A slice with its share.
    struct Part {
        var slice: Slice
        /// Share of the traffic, 0 to 1.
        var share: Double
        /// Rated answers; none on a slice that nobody measured.
        var tally: Tally

        /// The part with its numbers.
        var step: Step { .traffic(.slice(title: slice.title, share: share, tally)) }
    }

    /// In the author's order; their shares add up to 1.
    let parts: [Part]

    /// Nil where no dimension can be weighed by: shares are missing, answers were rated that aren't told by slice, or slices
    /// overlap.
    ///
    /// By one `dimension` only where it is named.
    init?(_ figures: GatheredFigures, _ workload: Workload, by dimension: String? = nil) {
        let found = TrafficMix.candidates(figures, workload).first {
            TrafficMix.fit($0, figures) == .whole && (dimension == nil || $0.first?.slice.dimension == dimension)
        }
        guard let found else { return nil }
        parts = found
    }

    /// Whether a dimension has all its shares and can't be weighed by, since some answers are of two of its slices.
    static func overlaps(_ figures: GatheredFigures, _ workload: Workload) -> Bool {
        candidates(figures, workload).contains { fit($0, figures) == .overlapping }
    }

    /// What they divide, such as `language`.
    var dimension: String? { parts.first?.slice.dimension }

    /// Slices with traffic on which nothing was rated.
    var unmeasured: [Part] { parts.filter { $0.share > 0 && $0.tally.n == 0 } }

    private enum Fit { case whole, partial, overlapping }

    /// The dimensions whose shares are all known and add up to 1.
    private static func candidates(_ figures: GatheredFigures, _ workload: Workload) -> [[Part]] {
        var dimensions: [String] = []
        for slice in workload.slices where !dimensions.contains(slice.dimension) { dimensions.append(slice.dimension) }
        return dimensions.map { dimension in
            workload.slices.filter { $0.dimension == dimension }.map { slice in
                Part(
                    slice: slice, share: slice.share ?? .nan,
                    tally: figures.slices[slice.id]?.tally ?? Tally(correct: 0, n: 0))
            }
            // A share that isn't known is no number, and then no sum is.
        }.filter { !$0.isEmpty && abs($0.reduce(0) { $0 + $1.share } - 1) < 1e-6 }
    }

    /// Whether the slices' answers are those that were rated, each once.
    private static func fit(_ parts: [Part], _ figures: GatheredFigures) -> Fit {
        let rated = parts.reduce(0) { $0 + $1.tally.n }
        // A share without counts is measured, and can't be drawn.
        let isCounted = parts.allSatisfy { $0.tally.n > 0 || figures.slices[$0.slice.id] == nil }
        guard rated > 0, isCounted else { return .partial }
        let isComplete = parts.allSatisfy { $0.tally.n > 0 || $0.share == 0 }
        guard figures.figures[.accuracy] != nil else { return .whole }
        guard let pooled = figures.tally, isOfOneFile(parts, figures) else { return isComplete ? .whole : .partial }
        if rated > pooled.n { return .overlapping }
        return isComplete || rated == pooled.n ? .whole : .partial
    }

    /// Whether the pooled answers and the slices stand in one file, so that their counts can be held against each other.
    private static func isOfOneFile(_ parts: [Part], _ figures: GatheredFigures) -> Bool {
        let whole = figures.figures[.accuracy]?.lineage.sources.first?.file
        return parts.allSatisfy { part in
            figures.slices[part.slice.id].map { $0.accuracy.lineage.sources.first?.file == whole } ?? true
        }
    }
}
