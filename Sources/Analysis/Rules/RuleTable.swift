import Portfolio

/// The rules of methods.md 13.1 in their order: of those for a model the first that holds speaks.
public enum RuleTable {
    /// The rules.
    public static let rules: [Rule] = candidate + production

    /// The rules for an audience.
    public static func rules(for audience: Rule.Audience) -> [Rule] {
        audience == .candidate ? candidate : production
    }

    private static let candidate = [
        Rule("R1", for: .candidate, if: [.lacksData], then: .init(.defer, .data, next: .promote)),
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
            if: [.any([.isReplaced, .all([.isDominated(.deprecate), .hasPeer, .isNotFrozen])])],
            then: .init(.deprecate, .heir, next: .hold)),
        Rule(
            "R11", for: .production, if: [.isIdle, .isNotFrozen, .inARow], then: .init(.scale, .idleness, next: .hold)),
        Rule("R12", for: .production, if: [], then: .init(.hold, .obstacle)),
    ]
}
