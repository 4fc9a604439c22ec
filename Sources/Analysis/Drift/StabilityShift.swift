import Formulas
import Portfolio
import Statistics

/// Counts of the same parts in two cycles, with the index of how far they moved (methods.md 12).
struct StabilityShift {
    private let found: StabilityIndex
    private let before: [Int]
    private let now: [Int]
    private let names: [PartName]

    /// Nil with fewer than two parts, or where a cycle counted nothing. `names` has a name for each part, or none.
    init?(before: [Int], now: [Int], names: [PartName]) {
        guard let found = StabilityIndex(baseline: before, current: now) else { return nil }
        self.found = found
        self.before = before
        self.now = now
        self.names = names
    }

    /// The finding, with the steps that led to it; `first` come before. The part furthest out decides, against the least
    /// change of a share that matters, points; of parts without names, the hours of a week, the index does.
    func finding(
        _ subject: DistributionShift.Subject, of model: ModelID?, sources: [Source], minimum: Double,
        first: [Step] = []
    ) -> DistributionShift {
        let furthest = DistributionShift.Move.furthest(before: before, now: now, names: names, minimum: minimum)
        let (n, m) = (before.reduce(0, +), now.reduce(0, +))
        let shown = zip(names, zip(before, now)).map {
            Step.drift(.part(name: $0, before: $1.0, ofBefore: n, now: $1.1, ofNow: m))
        }
        return DistributionShift(
            model: model, subject: subject,
            measure: .stability(found.smoothed, critical: found.critical, bins: before.count),
            verdict: furthest?.verdict ?? byIndex, move: furthest?.move, before: n, now: m,
            parts: zip(names, zip(before, now)).map { .init(name: $0, before: $1.0, now: $1.1) },
            lineage: Lineage(
                sources: sources,
                steps: first + shown + [
                    .drift(.index(found.smoothed, bins: before.count)),
                    .drift(.chance(found.critical, before: n, now: m, bins: before.count)),
                ] + (furthest.map { [Step.drift(.move($0.move))] } ?? []), methods: [.change]))
    }

    /// What the index alone says: above chance and 0.1 it moved; where chance alone passes 0.1 it can't be told.
    private var byIndex: ChangeVerdict {
        found.shift != .none ? .moved : found.smoothed <= 0.1 && found.critical <= 0.1 ? .noChange : .cannotTell
    }
}
