import Foundation
import Statistics

extension ReferenceFile {
    /// Which option is best at which willingness to pay: methods.md 6.
    @Sendable static func probabilityBest(_ input: ReferenceValue) -> ReferenceValue {
        let names = input["names"].array.compactMap(\.string)
        // The file has a row a draw.
        func byOption(_ rows: ReferenceValue) -> [[Double]] {
            let rows = rows.array.map(\.numbers)
            return names.indices.map { option in rows.map { $0[option] } }
        }
        func named(_ values: [Double]) -> ReferenceValue {
            .object(Dictionary(uniqueKeysWithValues: zip(names, values.map { .number($0) })))
        }
        let costs = byOption(input["cost"])
        let effects = byOption(input["effect"])
        return .array(
            input["wtps"].numbers.map { willingness in
                guard let found = NetBenefit(costs: costs, effects: effects, willingness: willingness) else {
                    return .null
                }
                return .object([
                    "wtp": .number(willingness), "prob_best": named(found.probabilityBest),
                    "mean_nmb": named(found.mean), "expected_loss": named(found.expectedLoss),
                    "evpi": .number(found.perfectInformation),
                    "frontier": .array(found.best.map { .string(names[$0]) }),
                    "frontier_prob": .init(found.bestProbability),
                ])
            })
    }

    /// Variant against control: methods.md 4.7.
    @Sendable static func experiments(_ input: ReferenceValue) -> ReferenceValue {
        guard let level = input["level"].number else { return .null }
        let control = input["control"].numbers
        let variant = input["variant"].numbers
        let isPaired = input["paired"].bool == true
        let ratio = MeanDifference.ratio(control: control, variant: variant, level: level)
        guard let before = Moments(control), let after = Moments(variant),
            let found = isPaired
                ? MeanDifference.paired(control: control, variant: variant, level: level)
                : MeanDifference.welch(control: before, variant: after, level: level)
        else { return .null }
        return .object([
            "difference": .number(found.estimate), "low": .init(found.test?.interval.low),
            "high": .init(found.test?.interval.high), "df": .init(found.test?.freedom), "p": .init(found.test?.pValue),
            "ratio": ratio.map { ratio in
                .object([
                    "geometric_mean_ratio": .number(ratio.estimate), "low": .init(ratio.test?.interval.low),
                    "high": .init(ratio.test?.interval.high), "p": .init(ratio.test?.pValue),
                ])
            } ?? .null,
        ])
    }

    /// Shares of bins against a baseline: methods.md 12.
    @Sendable static func stability(_ input: ReferenceValue) -> ReferenceValue {
        guard
            let found = StabilityIndex(
                baseline: input["baseline"].array.compactMap(\.int), current: input["current"].array.compactMap(\.int),
                pseudoCount: input["pseudo_count"].number ?? 0)
        else { return .null }
        return .object([
            "psi_raw": .init(found.raw), "psi_smoothed": .number(found.smoothed),
            "critical_95": .number(found.critical), "psi_p_value": .number(found.pValue),
            "chi2": .init(found.homogeneity?.statistic), "chi2_df": .init(found.homogeneity?.freedom),
            "chi2_p": .init(found.homogeneity?.pValue),
        ])
    }

    /// Distance of two samples: methods.md 12.
    @Sendable static func distance(_ input: ReferenceValue) -> ReferenceValue {
        guard
            let found = KolmogorovSmirnov(baseline: input["baseline"].numbers, current: input["current"].numbers)
        else { return .null }
        return .object([
            "d": .number(found.distance), "p_exact": .number(found.exactP), "p_limit": .number(found.limitP),
            "p_stephens": .number(found.stephensP), "n": .init(found.n), "m": .init(found.m),
        ])
    }

    /// Ranks under open weights: methods.md 11.1.
    @Sendable static func rankShares(_ input: ReferenceValue) -> ReferenceValue {
        let isGeometric = input["aggregation"].string == "geometric"
        let values = input["scores"].array.map { row in
            row.numbers.map { isGeometric ? Foundation.log(max($0, CompositeScore.floor)) : $0 }
        }
        var random = RandomSource(seed: 11, names: "reference")
        guard let count = values.first?.count,
            let space = WeightSpace(
                count: count, order: input["ordinal"].array.compactMap { $0.int.map { [$0] } },
                least: input["lower"].numbers),
            let found = RankAcceptability(values: values, space: space, leastShare: 0, random: &random)
        else { return .null }
        return .object([
            "rank_acceptability": .array(found.shares.map { .init($0) }),
            "central_weights_rank1": .array(found.centralWeights.map { $0.map { .init($0) } ?? .null }),
            "pairwise_winning": .array(found.wins.map { .init($0) }),
        ])
    }
}
