/// The keys of the policy that a rule reads, in the order in which it asks.
extension Rule {
    /// Each key once.
    public var keys: [PolicyKey] {
        var seen: Set<PolicyKey> = []
        return conditions.flatMap(\.keys).filter { seen.insert($0).inserted }
    }
}

extension Condition {
    /// What of the policy it is held against, the limits of standing advice among them.
    var keys: [PolicyKey] {
        switch self {
        case .lacksData, .hasData: [.maxAge]
        case .fewAnswers: [.minimumN]
        case .isSure: [.promote, .keep]
        case .isSupported: [.evidence]
        case .inARow: [.cycles]
        case .isDominated(.deprecate): [.deprecate, .undeprecate, .cycles]
        case .isDominatedInProduction(.retire): [.retire, .keep]
        case .isDominated(let key), .isDominatedInProduction(let key): [key]
        case .needsReplicas: [.reserve]
        case .isIdle: [.idle, .reserve]
        case .isTied: [.minimumChange]
        case .isCheaper, .paysForRest: [.promote]
        case .isLikely: [.keep]
        case .any(let conditions), .all(let conditions): conditions.flatMap(\.keys)
        case .limitMissed, .limitOpen, .isUnsized, .incumbentMustGo, .paysMore, .holdsInScenarios, .withinMeans,
            .isFirstChoice,
            .addsPoints, .doesNotPay, .bestOnceScaled, .hasHeir, .isReplaced, .isNotReplaced, .isMarked, .hasPeer,
            .isNotFrozen, .inCycles, .claim, .isBeatenByMix, .isNeverBest, .missesGroupsOnly, .lacksOneMeasurement,
            .isNotRenewed, .paysWithStandby, .isWorthKnowing, .holdsButFor, .fitsBeside:
            []
        }
    }
}
