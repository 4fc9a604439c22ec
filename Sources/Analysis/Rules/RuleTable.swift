import Portfolio

/// The rules of methods.md 13.1 in their order, the policy's own among them: of those for a model the first that holds
/// speaks.
public struct RuleTable: Sendable {
    private let own: [AuthorRule]

    /// The rules of `policy`.
    public init(_ policy: Policy) { own = policy.rules }

    /// The rules for an audience.
    public func rules(for audience: Rule.Audience) -> [Rule] {
        let builtIn = RuleTable.builtIn(for: audience)
        return AuthorRule.order(own, for: audience).compactMap { name in
            builtIn.first { $0.id.name == name }
                ?? own.first { $0.id == name && $0.audience == audience }.map(RuleTable.rule)
        }
    }

    /// The rules of the method for an audience.
    static func builtIn(for audience: Rule.Audience) -> [Rule] { audience == .candidate ? candidate : production }

    /// A rule of the policy. Whatever it asks, it promotes and moves only on data that is known, within the means, and where
    /// traffic has somewhere to go.
    private static func rule(_ own: AuthorRule) -> Rule {
        let more: [Condition] =
            switch own.action {
            case .promote:
                [own.cycles.map { .inCycles($0) } ?? .inARow, .withinMeans, .isFirstChoice]
            case .deprecate: [.hasHeir, .isNotFrozen]
            case .retire: [.isMarked, .hasPeer, .isNotReplaced, .isNotFrozen]
            case .hold: [.isNotReplaced]
            case .defer, .scale, .retrain, .change, .promoteFor, .promoteUntil: []
            }
        let before: [Condition] = own.isCautious ? [] : [.hasData]
        var rule = Rule(
            RuleID(own.id), for: own.audience, if: before + [.claim(own)] + more, then: .init(own.action, .own))
        rule.own = own
        return rule
    }

    private static let candidate = [
        Rule("R1", for: .candidate, if: [.lacksData], then: .init(.defer, .data, next: .promote)),
        Rule(
            "FOR", for: .candidate,
            if: [
                .missesGroupsOnly, .paysForRest, .isSupported, .inARow, .fitsBeside, .isFirstChoice,
            ], then: .init(.promoteFor, .rest, next: .defer)),
        Rule(
            "UNTIL", for: .candidate,
            if: [
                .lacksOneMeasurement, .isNotRenewed, .paysMore, .isLikely, .paysWithStandby, .isWorthKnowing,
                .holdsButFor, .isSupported, .inARow, .fitsBeside, .isFirstChoice,
            ], then: .init(.promoteUntil, .trial, next: .defer)),
        Rule(
            "R4", for: .candidate, if: [.any([.limitMissed(.all), .limitOpen, .fewAnswers, .isUnsized])],
            then: .init(.defer, .limits, next: .promote)),
        Rule(
            "R5'", for: .candidate, if: [.incumbentMustGo, .withinMeans, .isFirstChoice],
            then: .init(.promote, .replacement, next: .defer)),
        Rule(
            "R5", for: .candidate,
            if: [.paysMore, .isSure, .isSupported, .holdsInScenarios, .inARow, .withinMeans, .isFirstChoice],
            then: .init(.promote, .gain, next: .defer)),
        Rule(
            "TIE", for: .candidate,
            if: [
                .isTied, .paysMore, .isCheaper, .isSupported, .holdsInScenarios, .inARow, .withinMeans, .isFirstChoice,
            ],
            then: .init(.promote, .tie, next: .defer)),
        Rule("R6", for: .candidate, if: [.addsPoints, .doesNotPay], then: .init(.defer, .price, next: .promote)),
        Rule("R7", for: .candidate, if: [.isDominated(.promote)], then: .init(.defer, .rival)),
        Rule("R8", for: .candidate, if: [], then: .init(.defer, .obstacle, next: .promote)),
    ]

    private static let production = [
        Rule("R1", for: .production, if: [.lacksData, .isNotReplaced], then: .init(.hold, .data)),
        Rule(
            "R2a", for: .production,
            if: [.needsReplicas, .inARow, .withinMeans, .bestOnceScaled, .isNotReplaced],
            then: .init(.scale, .replicas, next: .hold)),
        Rule(
            "R2b", for: .production,
            if: [.any([.limitMissed(.latency), .all([.needsReplicas, .inARow])]), .hasHeir],
            then: .init(.deprecate, .heir, next: .scale)),
        Rule(
            "R3", for: .production, if: [.limitMissed(.others), .hasHeir],
            then: .init(.deprecate, .heir, next: .hold)),
        Rule(
            "R2c", for: .production, if: [.any([.limitMissed(.all), .all([.needsReplicas, .inARow])])],
            then: .init(.hold, .noRemedy)),
        Rule(
            "R9", for: .production,
            if: [.isMarked, .isDominatedInProduction(.retire), .hasPeer, .isNotReplaced, .isNotFrozen],
            then: .init(.retire, .rival, next: .deprecate)),
        Rule(
            "R10", for: .production,
            if: [
                .any([
                    .isReplaced, .all([.isDominated(.deprecate), .hasPeer, .isNotFrozen]),
                    .all([.hasPeer, .isNotFrozen, .isBeatenByMix]), .all([.hasPeer, .isNotFrozen, .isNeverBest]),
                ])
            ],
            then: .init(.deprecate, .heir, next: .hold)),
        Rule(
            "R11", for: .production, if: [.isIdle, .isNotFrozen, .inARow], then: .init(.scale, .idleness, next: .hold)),
        Rule("R12", for: .production, if: [], then: .init(.hold, .obstacle)),
    ]
}
