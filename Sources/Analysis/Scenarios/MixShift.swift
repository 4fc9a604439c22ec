import Formulas
import Portfolio
import Statistics

/// What another mix over a dimension does to a quality that is weighed by another one (methods.md 11).
///
/// The groups' own right answers, times how far each share moves from the plan's, or where no plan gives one from that of
/// the rated answers. It is added to the quality, as if the two dimensions didn't interact.
struct MixShift {
    /// The dimension that moves, such as `topic`.
    let dimension: String
    private let parts: [Part]

    private struct Part {
        var title: String
        var share: Double
        var planned: Double
        var tally: Tally
    }

    /// The shifts of a scenario's workload against the plan's, but for the dimension that quality is weighed by; only where
    /// all shares are known and every group with one was rated.
    static func all(
        _ figures: GatheredFigures, _ workload: Workload, planned: Workload, besides weighing: String?
    ) -> [MixShift] {
        var dimensions: [String] = []
        for slice in workload.slices where !dimensions.contains(slice.dimension) { dimensions.append(slice.dimension) }
        return dimensions.filter { $0 != weighing }.compactMap { dimension in
            MixShift(dimension, figures, workload, planned: planned)
        }
    }

    private init?(_ dimension: String, _ figures: GatheredFigures, _ workload: Workload, planned: Workload) {
        let slices = workload.slices.filter { $0.dimension == dimension }
        let before = planned.slices.filter { $0.dimension == dimension }
        guard slices.map(\.share) != before.map(\.share) else { return nil }
        let tallies = slices.map { figures.slices[$0.id]?.tally ?? Tally(correct: 0, n: 0) }
        let rated = Double(tallies.reduce(0) { $0 + $1.n })
        let isPlanned = before.allSatisfy { $0.share != nil }
        parts = slices.indices.map { index in
            Part(
                title: slices[index].title, share: slices[index].share ?? .nan,
                planned: isPlanned ? before[index].share ?? 0 : Double(tallies[index].n) / max(1, rated),
                tally: tallies[index])
        }
        self.dimension = dimension
        // A share that isn't known is no number, and then no sum is.
        let isWhole = parts.count > 1 && abs(parts.reduce(0) { $0 + $1.share } - 1) < 1e-6
        guard isWhole, parts.allSatisfy({ $0.tally.n > 0 || ($0.share == 0 && $0.planned == 0) }) else { return nil }
    }

    /// Points added to the quality.
    var points: Double {
        parts.reduce(0) { $0 + 100 * ($1.share - $1.planned) * Double($1.tally.correct) / Double(max(1, $1.tally.n)) }
    }

    /// A draw of the points.
    func draw(_ random: inout RandomSource) -> Double {
        parts.reduce(0) { sum, part in
            let (right, wrong) = (Double(part.tally.correct), Double(part.tally.n - part.tally.correct))
            return sum + 100 * (part.share - part.planned) * random.beta(right + 0.5, wrong + 0.5)
        }
    }

    /// The shift with its numbers.
    var step: Step {
        let moves = parts.map {
            TrafficStep.Move(title: $0.title, share: $0.share, planned: $0.planned, tally: $0.tally)
        }
        return .traffic(.moved(dimension: dimension, moves, points: points))
    }
}
