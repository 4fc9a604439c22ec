import Formulas
import Portfolio
import Statistics

/// The formulas of one model.
struct OptionTrees {
    private let contender: Contender
    private let workload: Workload
    private let policy: Policy
    private let mix: TrafficMixTree?
    /// The latency limits that can be tried, as factors, rising.
    private let limits: [Double]

    init(_ contender: Contender, workload: Workload, policy: Policy, mix: TrafficMixTree?, limits: [Double]) {
        self.contender = contender
        self.workload = workload
        self.policy = policy
        self.mix = mix
        self.limits = limits
    }

    /// The option with the room that the hardware leaves it.
    func option(room: Double?) -> WhatIf.Option {
        var trees: [WhatIf.Figure: Expression] = [:]
        let told = cost
        trees[.cost] = told
        if workload.requestsPerMonth == nil { trees[.perThousand] = perThousand }
        trees[.replicas] = replicas
        trees[.quality] = quality
        trees[.verdict] = verdict
        trees[.score] = score
        return WhatIf.Option(
            model: contender.model.id, trees: trees.mapValues { $0.bound(OptionTrees.moves) }, told: told, room: room,
            switching: contender.model.serves ? 0 : policy.switchingPerMonth(to: contender.model))
    }

    /// What isn't put in: an assumption, or a figure computed before.
    private static func moves(_ input: Expression.Input) -> Bool {
        input.name.hasPrefix(".") || Term(rawValue: input.name) == nil
    }

    private var volume: Expression? {
        workload.requestsPerMonth.map { Term.requests.of($0) * Assumption.Kind.traffic.input }
    }

    private var cost: Expression? {
        guard let volume, let curve = contender.curve else { return nil }
        return curve.tree(
            at: volume, hardware: Assumption.Kind.hardwarePrice.input, tokens: Assumption.Kind.tokenPrice.input)
    }

    /// Without traffic only what is paid by the request is known.
    private var perThousand: Expression? {
        guard let curve = contender.curve else { return nil }
        return curve.tree(
            at: 1000, hardware: Assumption.Kind.hardwarePrice.input, tokens: Assumption.Kind.tokenPrice.input)
    }

    private var replicas: Expression? { volume.flatMap { contender.curve?.replicas(at: $0) } }

    private var range: ClosedRange<Double> { policy.indicator(workload.quality)?.range ?? 0...100 }

    /// The quality on the mix, less what drift takes, within its range.
    private var quality: Expression? {
        guard let filed = contender.quality?.value else { return nil }
        let whole = mix?.quality(contender, workload) ?? .literal(filed)
        let less = whole - Assumption.Kind.drift.input
        return .minimum(.maximum(less, .literal(range.lowerBound)), .literal(range.upperBound))
    }

    // MARK: Limits

    /// 2, 1 or 0: the least of all checks.
    private var verdict: Expression {
        var checks: [Expression] = []
        let others = contender.gates.filter { !$0.isOfLatency }
        let still = others.filter { moved($0) == nil }.map { OptionTrees.code($0.verdict) }
        if let least = still.min() { checks.append(.literal(least)) }
        checks += others.compactMap(moved)
        if contender.gates.contains(where: \.isOfLatency) { checks.append(latency) }
        return checks.isEmpty ? 2 : checks.count == 1 ? checks[0] : .operation(.minimum, checks)
    }

    /// The latency checks over the limits that can be tried: each as the report judges it, told by where it changes.
    private var latency: Expression {
        let filed = OptionTrees.code(GateKeeper.verdict(contender.gates.filter(\.isOfLatency)))
        guard let limit = workload.serviceLevel.latencyLimit, !limits.isEmpty else { return .literal(filed) }
        var codes: [(from: Double, code: Double)] = []
        for factor in limits {
            let code =
                factor == 1
                ? filed : OptionTrees.code(contender.latencyVerdict(limit: limit * factor, workload, policy))
            if codes.last?.code != code { codes.append((factor, code)) }
        }
        guard let first = codes.first else { return .literal(filed) }
        let input = Assumption.Kind.latencyLimit.input
        return codes.dropFirst().reduce(.literal(first.code)) { before, next in
            .choose(input, .atLeast, .literal(next.from), then: .literal(next.code), otherwise: before)
        }
    }

    /// A check that moves with cost or quality; nil for the rest.
    private func moved(_ gate: GateFinding) -> Expression? {
        guard case .policy(let indicator, let atMost, let atLeast) = gate.subject, let figure = gate.figure,
            gate.reason != .stale
        else { return nil }
        if case .open = figure.spread { return nil }
        let value: Expression
        switch indicator {
        case .cost: value = WhatIf.Figure.perThousand.input
        case workload.quality: value = WhatIf.Figure.quality.input
        default: return nil
        }
        // The ends move with the figure.
        let ends = figure.interval.map { ($0.low - figure.value, $0.high - figure.value) } ?? (0, 0)
        func all(_ checks: [Expression?], then: Expression, otherwise: Expression) -> Expression {
            checks.compactMap { $0 }.reduce(then) { .choose($1, .greater, 0, then: $0, otherwise: otherwise) }
        }
        func holds(_ left: Expression, _ comparison: Expression.Comparison, _ right: Double) -> Expression {
            .choose(left, comparison, .literal(right), then: 1, otherwise: 0)
        }
        let good = [
            atMost.map { holds(value + .literal(ends.1), .atMost, $0) },
            atLeast.map { holds(value + .literal(ends.0), .atLeast, $0) },
        ]
        let bad = [
            atMost.map { holds(value + .literal(ends.0), .greater, $0) },
            atLeast.map { holds(value + .literal(ends.1), .less, $0) },
        ]
        let missed = bad.compactMap { $0 }.reduce(Expression.literal(1)) {
            .choose($1, .greater, 0, then: 0, otherwise: $0)
        }
        return all(good, then: 2, otherwise: missed)
    }

    private static func code(_ verdict: Verdict) -> Double {
        switch verdict {
        case .pass: 2
        case .inconclusive: 1
        case .fail: 0
        }
    }

    // MARK: The score

    /// The score with the weights as assumptions; nil while an indicator is missing (methods.md 2.3).
    private var score: Expression? {
        let posts = policy.goalposts(of: workload.id)
        guard let found = contender.score, found.score != nil, found.contributions.count == posts.count else {
            return nil
        }
        let weights = posts.map { Assumption.Kind.weight($0.indicator).input($0.weight) }
        let total = Expression.sum(weights)
        let parts = zip(weights, found.contributions).compactMap { weight, part in
            logarithm(part).map { weight / total * $0 }
        }
        guard parts.count == posts.count else { return nil }
        return 100 * .exponential(.sum(parts))
    }

    private func logarithm(_ part: ScoreFinding.Contribution) -> Expression? {
        let value: Expression
        switch part.indicator {
        case .cost: value = WhatIf.Figure.perThousand.input
        case workload.quality: value = WhatIf.Figure.quality.input
        default:
            guard let normalised = part.normalised else { return nil }
            return .literal(CompositeScore.logarithm(normalised))
        }
        let clamped = Expression.minimum(
            .maximum(value, .literal(min(part.worst, part.best))), .literal(max(part.worst, part.best)))
        let normalised: Expression =
            switch part.scale {
            case .linear: (clamped - .literal(part.worst)) / .literal(part.best - part.worst)
            case .log:
                .logarithm(clamped / .literal(part.worst)) / .logarithm(.literal(part.best / part.worst))
            }
        return .logarithm(.maximum(normalised, .literal(CompositeScore.floor)))
    }
}

extension GateFinding {
    /// Whether it checks the latency limit of the service level.
    var isOfLatency: Bool { if case .latency = subject { true } else { false } }
}
