public import Formulas

/// What the rules of a policy say of each other, proved from their text alone (N35).
public struct PolicyFlaw: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// No figures make it hold: where they could, these ends meet.
        case neverHolds
        /// Whenever it holds, an earlier rule has spoken.
        case unreachable(after: [String])
        /// The rules that come after it are never reached.
        case hides([String])
        /// It promotes only what misses a limit of the policy.
        case against(limit: String, Stretch)
        /// Between two rules on one figure nothing of the author's speaks.
        case gap(with: String, figure: String, Stretch)
        /// Two limits that nothing meets together.
        case limits(indicator: IndicatorID, Stretch, Stretch)
        /// A threshold at which a built-in rule can never hold.
        case idleAtZero
    }

    /// What is wrong.
    public var kind: Kind
    /// The rule; nil for limits and thresholds.
    public var rule: String?
    /// Figures that show it, by name.
    public var example: [Shown]

    /// A figure with a value and what it is counted in.
    public struct Shown: Hashable, Sendable {
        /// Its name.
        public var figure: String
        /// A value of it.
        public var value: Double
        /// What it is counted in.
        public var dimension: Dimension
    }
}

/// The flaws of a policy.
struct PolicyProof {
    let policy: Policy

    var flaws: [PolicyFlaw] {
        RuleAudience.allCases.flatMap(rules) + RuleAudience.allCases.flatMap(gaps) + limits
            + (policy.thresholds.idle == 0 ? [PolicyFlaw(kind: .idleAtZero, rule: nil, example: [])] : [])
    }

    /// Unreachable rules, rules that never hold, and those that hide others.
    private func rules(_ audience: RuleAudience) -> [PolicyFlaw] {
        var flaws: [PolicyFlaw] = []
        var earlier: [(id: String, region: Region, action: Action)] = []
        let order = AuthorRule.order(policy.rules, for: audience)
        for (place, id) in order.enumerated() {
            guard let rule = policy.rules.first(where: { $0.id == id && $0.audience == audience }) else { continue }
            guard order[..<place].last != audience.builtIn.last, let claimed = Region(rule.claim.claim) else {
                if order[..<place].contains(audience.builtIn.last ?? "") {
                    flaws.append(
                        PolicyFlaw(kind: .unreachable(after: [audience.builtIn.last ?? ""]), rule: id, example: []))
                }
                continue
            }
            guard let region = claimed.met(Region(ranges: ranges(rule))), !region.isEmpty else {
                flaws.append(PolicyFlaw(kind: .neverHolds, rule: id, example: shown(claimed)))
                continue
            }
            // What asks for more than its claim may stay silent though the claim holds, unless the later asks the same.
            let before = earlier.filter { $0.action == rule.action || $0.action == .defer || $0.action == .hold }
            if let rest = region.without(before.map(\.region)), rest.isEmpty {
                let covering = before.filter { earlier in
                    region.met(earlier.region).map { !$0.isEmpty } ?? false
                }
                flaws.append(
                    PolicyFlaw(kind: .unreachable(after: covering.map(\.id)), rule: id, example: shown(region)))
                continue
            }
            if let rest = Region.everywhere.met(Region(ranges: ranges(rule)))?.without([region]), rest.isEmpty,
                rule.isCautious
            {
                let hidden = Array(order[(place + 1)...])
                if !hidden.isEmpty { flaws.append(PolicyFlaw(kind: .hides(hidden), rule: id, example: [])) }
            }
            if rule.action == .promote { flaws += against(rule, region) }
            earlier.append((id, claimed, rule.action))
        }
        return flaws
    }

    /// A promotion that holds only where a limit of the policy is missed.
    private func against(_ rule: AuthorRule, _ region: Region) -> [PolicyFlaw] {
        policy.gates.compactMap { gate in
            let stretch = Stretch(
                gate.atLeast ?? -.infinity, gate.atMost ?? .infinity, holdsLow: gate.atLeast != nil,
                holdsHigh: gate.atMost != nil)
            for name in names(of: gate.indicator) {
                guard region.pieces.allSatisfy({ $0.stretches[name] != nil }),
                    let met = region.met(Region(ranges: [name: stretch])), met.isEmpty
                else { continue }
                return PolicyFlaw(
                    kind: .against(limit: gate.indicator.name, stretch), rule: rule.id,
                    example: shown(region).filter { $0.figure == name })
            }
            return nil
        }
    }

    private func names(of indicator: IndicatorID) -> [String] {
        indicator == .cost ? [indicator.name, "cost"] : [indicator.name]
    }

    /// Holes between rules that look at one figure alone.
    private func gaps(_ audience: RuleAudience) -> [PolicyFlaw] {
        let single = policy.rules.filter { $0.audience == audience }.compactMap {
            rule -> (AuthorRule, String, Stretch, Dimension)? in
            guard let pieces = Region(rule.claim.claim)?.pieces, pieces.count == 1, let piece = pieces.first,
                piece.stretches.count == 1, piece.isPlain, let (figure, stretch) = piece.stretches.first,
                let dimension = piece.dimensions[figure]
            else { return nil }
            return (rule, figure, stretch, dimension)
        }
        let byFigure = Dictionary(grouping: single, by: \.1).sorted { $0.key < $1.key }
        return byFigure.flatMap { figure, rules -> [PolicyFlaw] in
            let sorted = rules.sorted { ($0.2.low, $0.2.holdsLow ? 0 : 1) < ($1.2.low, $1.2.holdsLow ? 0 : 1) }
            var flaws: [PolicyFlaw] = []
            guard var reach = sorted.first else { return [] }
            for next in sorted.dropFirst() {
                let hole = Stretch(
                    reach.2.high, next.2.low, holdsLow: !reach.2.holdsHigh, holdsHigh: !next.2.holdsLow)
                if !hole.isEmpty, let value = hole.example, hole.low.isFinite, hole.high.isFinite {
                    flaws.append(
                        PolicyFlaw(
                            kind: .gap(with: next.0.id, figure: figure, hole), rule: reach.0.id,
                            example: [.init(figure: figure, value: value, dimension: reach.3)]))
                }
                if (next.2.high, next.2.holdsHigh ? 1 : 0) > (reach.2.high, reach.2.holdsHigh ? 1 : 0) { reach = next }
            }
            return flaws
        }
    }

    /// Limits on one indicator that nothing meets together.
    private var limits: [PolicyFlaw] {
        let sets = [policy.gates] + policy.gatesByWorkload.sorted { $0.key < $1.key }.map { policy.gates + $0.value }
        var seen: Set<IndicatorID> = []
        return sets.flatMap { gates -> [PolicyFlaw] in
            Dictionary(grouping: gates, by: \.indicator).sorted { $0.key < $1.key }.compactMap { indicator, gates in
                let range = policy.indicator(indicator)?.range
                let least = [gates.compactMap(\.atLeast).max(), range?.lowerBound].compactMap { $0 }.max()
                let most = [gates.compactMap(\.atMost).min(), range?.upperBound].compactMap { $0 }.min()
                // One limit whose own ends cross is a mistake that its reader names.
                let crosses = gates.contains { ($0.atLeast ?? -.infinity) > ($0.atMost ?? .infinity) }
                guard let least, let most, least > most, !crosses, seen.insert(indicator).inserted else { return nil }
                return PolicyFlaw(
                    kind: .limits(
                        indicator: indicator, Stretch(least, .infinity, holdsHigh: false),
                        Stretch(-.infinity, most, holdsLow: false)), rule: nil, example: [])
            }
        }
    }

    /// What the figures of a rule can be at all.
    private func ranges(_ rule: AuthorRule) -> [String: Stretch] {
        rule.claim.figures.compactMapValues { figure in
            switch figure {
            case .chance: return Stretch(0, 1)
            case .figure(let name, let view) where view == .now || view == .last:
                if ["chance", "dominated"].contains(name) { return Stretch(0, 1) }
                let id: IndicatorID = name == "cost" ? .cost : IndicatorID(name)
                return policy.indicator(id).map { Stretch($0.range.lowerBound, $0.range.upperBound) }
            case .figure, .limit: return nil
            }
        }
    }

    private func shown(_ region: Region) -> [PolicyFlaw.Shown] {
        guard let piece = region.pieces.first else { return [] }
        return piece.stretches.sorted { $0.key < $1.key }.compactMap { figure, stretch in
            guard let value = stretch.example, let dimension = piece.dimensions[figure] else { return nil }
            return .init(figure: figure, value: value, dimension: dimension)
        }
    }
}

extension Policy {
    /// What its rules, limits and thresholds say of each other that can't have been meant.
    public var flaws: [PolicyFlaw] { PolicyProof(policy: self).flaws }
}
