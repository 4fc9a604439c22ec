import Formulas
import Portfolio
import Statistics

/// How far what a model was asked moved since the last cycle (methods.md 12): the kind, or the decile before, whose share
/// moved furthest decides; the stability index and Kolmogorov and Smirnov's distance describe.
enum InputAssembly {
    /// The shifts of every input that both cycles recorded alike; `before` is the same model one cycle earlier, `minimum`
    /// the least change of a share that matters, points.
    static func shifts(_ now: ModelFinding, _ before: ModelFinding, minimum: Double) -> [DistributionShift] {
        now.inputs.flatMap { input -> [DistributionShift] in
            guard let old = before.inputs.first(where: { $0.name == input.name }) else { return [] }
            switch (old.record, input.record) {
            case (.counts(let earlier), .counts(let later)):
                return [kinds(earlier, later, of: input, old, model: now.model.id, minimum: minimum)].compactMap { $0 }
            case (.values(let earlier), .values(let later)):
                let deciles = deciles(earlier, later, of: input, old, model: now.model.id, minimum: minimum)
                return [deciles, distance(earlier, later, of: input, old, model: now.model.id, decided: deciles)]
                    .compactMap { $0 }
            case (.counts, .values), (.values, .counts): return []
            }
        }
    }

    /// Inputs that can't be compared, since one cycle counted kinds and the other recorded values.
    static func unlike(_ now: [InputDistribution], _ before: [InputDistribution]) -> [String] {
        now.filter { input in
            before.contains { $0.name == input.name && $0.isOfKinds != input.isOfKinds }
        }.map(\.name)
    }

    /// Kinds of both cycles: one that is new, or gone, has moved from or to none.
    private static func kinds(
        _ before: [InputDistribution.Kind], _ now: [InputDistribution.Kind], of input: InputDistribution,
        _ old: InputDistribution, model: ModelID, minimum: Double
    ) -> DistributionShift? {
        let names = Set((before + now).map(\.name)).sorted()
        func counts(_ kinds: [InputDistribution.Kind]) -> [Int] {
            let known = Dictionary(kinds.map { ($0.name, $0.count) }, uniquingKeysWith: +)
            return names.map { known[$0] ?? 0 }
        }
        return StabilityShift(before: counts(before), now: counts(now), names: names.map(PartName.named))?.finding(
            .input(input.name), of: model, sources: [old.source, input.source], minimum: minimum)
    }

    private static func deciles(
        _ before: [Double], _ now: [Double], of input: InputDistribution, _ old: InputDistribution, model: ModelID,
        minimum: Double
    ) -> DistributionShift? {
        let bins = DecileBins(baseline: before)
        let edges = bins.edges
        let names = (0...edges.count).map { bin in
            PartName.range(above: bin > 0 ? edges[bin - 1] : nil, upTo: bin < edges.count ? edges[bin] : nil)
        }
        return StabilityShift(before: bins.counts(before), now: bins.counts(now), names: names)?.finding(
            .input(input.name), of: model, sources: [old.source, input.source], minimum: minimum,
            first: [.drift(.deciles(bins.edges))])
    }

    /// The distance, which describes: the deciles of the same input have decided.
    private static func distance(
        _ before: [Double], _ now: [Double], of input: InputDistribution, _ old: InputDistribution, model: ModelID,
        decided: DistributionShift?
    ) -> DistributionShift? {
        KolmogorovSmirnov(baseline: before, current: now).map {
            DistributionShift(
                $0, .input(input.name), of: model, verdict: decided?.verdict ?? .cannotTell, move: decided?.move,
                sources: [old.source, input.source], kind: .requests)
        }
    }
}

extension InputDistribution {
    /// Whether kinds were counted.
    fileprivate var isOfKinds: Bool {
        if case .counts = record { true } else { false }
    }
}
