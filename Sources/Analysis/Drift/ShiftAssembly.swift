import Portfolio
import Statistics

/// Which distributions moved since the last cycle: latency by the quantile of its limit, groups and inputs by the share
/// furthest out, each with one of three verdicts (methods.md 12). The stability index and Kolmogorov and Smirnov's distance
/// describe.
enum ShiftAssembly {
    /// The quantile of latency that is judged where no limit names one.
    private static let usualQuantile = 0.95

    /// The shifts of a cycle, a list for each workload; `before` is the same workload one cycle earlier, nil without one or
    /// after a break. All latencies of a family are judged together, and so are all inputs.
    static func shifts(_ workloads: [(now: WorkloadFinding, before: WorkloadFinding?)], cycle: Cycle)
        -> [[DistributionShift]]
    {
        var found = workloads.map { pair -> [DistributionShift] in
            guard let before = pair.before else { return [] }
            let minimum = cycle.policy.thresholds.minimumShareChange
            return latency(pair.now, before, policy: cycle.policy) + answers(pair.now, before, minimum: minimum)
                + inputs(pair.now, before, minimum: minimum)
                + [traffic(pair.now, before, cycle: cycle)].compactMap { $0 }
        }
        let places = found.indices.flatMap { place in found[place].indices.map { (place, $0) } }.filter {
            if case .distance = found[$0.0][$0.1].measure { true } else { false }
        }
        let tests = places.compactMap { place, index -> (family: DriftFamily, p: Double)? in
            let shift = found[place][index]
            guard case .distance(_, _, let p, _) = shift.measure, let model = shift.model,
                let finding = workloads[place].now[model]
            else { return nil }
            return (DriftFamily(finding, on: workloads[place].now.workload.id, isOfInputs: shift.isOfInput), p)
        }
        let sizes = Dictionary(grouping: tests, by: \.family).mapValues(\.count)
        // Calls of the busy hours are among those of all hours, so the tests depend on each other.
        let adjusted = DriftFamily.adjusted(tests, by: .benjaminiYekutieli)
        for ((place, index), (test, q)) in zip(places, zip(tests, adjusted)) {
            guard case .distance(let distance, let isLower, let p, _) = found[place][index].measure else { continue }
            found[place][index].measure = .distance(distance, isLowerLimit: isLower, p: p, adjustedP: q)
            found[place][index].lineage.steps.append(
                .drift(.adjusted(q, among: sizes[test.family] ?? 0)))
        }
        return found
    }

    // MARK: Latency

    private static func latency(
        _ now: WorkloadFinding, _ before: WorkloadFinding, policy: Policy
    ) -> [DistributionShift] {
        let workload = now.workload
        let quantile = workload.serviceLevel.quantile ?? usualQuantile
        return now.models.flatMap { model -> [DistributionShift] in
            guard let old = before[model.model.id] else { return [] }
            return model.latency.compactMap { record in
                guard let earlier = old.latency.first(where: { $0.span == record.span }) else { return nil }
                let moved = DistributionShift.Move.quantile(
                    quantile, earlier, record, minimum: policy.thresholds.minimumLatencyChange,
                    // No model's name: another name must change no draw.
                    random: RandomSource(seed: policy.seed, names: "latency", workload.id.name, record.span.rawValue))
                return distance(earlier, record, of: model.model.id, moved: moved)
            }
        }
    }

    private static func distance(
        _ before: LatencyMeasurement, _ now: LatencyMeasurement, of model: ModelID,
        moved: (move: DistributionShift.Move, verdict: ChangeVerdict)?
    ) -> DistributionShift? {
        guard let old = LatencyCounts(before), let new = LatencyCounts(now) else { return nil }
        let found: KolmogorovSmirnov?
        let isExact = old.values != nil && new.values != nil
        if let one = old.values, let other = new.values {
            // A failed call is slower than any that came back.
            let failed = [before, now].map { Array(repeating: Double.infinity, count: $0.failed) }
            found = KolmogorovSmirnov(baseline: one + failed[0], current: other + failed[1])
        } else {
            let bounds = LatencyCounts.shared(old, new, isOneScale: alpha(before) != nil && alpha(before) == alpha(now))
            found = KolmogorovSmirnov(
                atBounds: bounds.map { (old.count(upTo: $0), new.count(upTo: $0)) }, n: old.n, m: new.n)
        }
        return found.map {
            DistributionShift(
                $0, .latency(now.span), of: model, isLowerLimit: !isExact, verdict: moved?.verdict ?? .cannotTell,
                move: moved?.move, sources: [before.source, now.source], kind: isExact ? .calls : .callsAtBounds)
        }
    }

    private static func alpha(_ measurement: LatencyMeasurement) -> Double? {
        if case .sketch(let alpha, _, _, _) = measurement.record { alpha } else { nil }
    }

    // MARK: Shares

    private static func inputs(
        _ now: WorkloadFinding, _ before: WorkloadFinding, minimum: Double
    ) -> [DistributionShift] {
        now.models.flatMap { model in
            before[model.model.id].map { InputAssembly.shifts(model, $0, minimum: minimum) } ?? []
        }
    }

    /// The rated answers over the groups of each dimension: a mix that moved makes pooled shares hard to compare.
    private static func answers(
        _ now: WorkloadFinding, _ before: WorkloadFinding, minimum: Double
    ) -> [DistributionShift] {
        now.models.flatMap { model -> [DistributionShift] in
            guard let old = before[model.model.id], old.answersSameQuestions(as: model) else { return [] }
            var dimensions: [String] = []
            for slice in model.slices where !dimensions.contains(slice.slice.dimension) {
                dimensions.append(slice.slice.dimension)
            }
            return dimensions.compactMap { dimension in
                let names = Set((old.slices + model.slices).map(\.slice).filter { $0.dimension == dimension }.map(\.id))
                    .sorted()
                func slices(_ side: ModelFinding) -> [ModelFinding.SliceFinding?] {
                    names.map { name in side.slices.first { $0.slice.id == name } }
                }
                return StabilityShift(
                    before: slices(old).map { $0?.accuracy.n ?? 0 }, now: slices(model).map { $0?.accuracy.n ?? 0 },
                    names: names.map { .named($0.name) }
                )?.finding(
                    .answers(dimension: dimension), of: model.model.id,
                    sources: (slices(old) + slices(model)).flatMap { $0?.accuracy.lineage.sources ?? [] },
                    minimum: minimum)
            }
        }
    }

    /// Requests over the hours of the week, of the model that serves most of them in both cycles.
    private static func traffic(_ now: WorkloadFinding, _ before: WorkloadFinding, cycle: Cycle) -> DistributionShift? {
        func total(_ model: ModelFinding) -> Double { model.week.reduce(0) { $0 + $1.requests } }
        let both = now.models.filter { $0.model.serves && total($0) > 0 && before[$0.model.id].map(total) ?? 0 > 0 }
        guard let model = both.max(by: { (total($0), $1.model.id) < (total($1), $0.model.id) }),
            let old = before[model.model.id]
        else { return nil }
        // Means a week, over the weeks of a cycle.
        let weeks = Double(cycle.id.window.last.days(since: cycle.id.window.first) + 1) / 7
        func hours(_ side: ModelFinding) -> [Int] {
            (0..<168).map { hour in
                let sum = side.week.reduce(0) { $0 + ($1.hour == hour ? $1.requests : 0) }
                return Int((sum * weeks).rounded(.down))
            }
        }
        let sources = [old, model].flatMap { side in
            side.figures[.requests]?.lineage.sources ?? side.latency.map(\.source)
        }
        return StabilityShift(before: hours(old), now: hours(model), names: [])?.finding(
            .traffic, of: nil, sources: sources + [model.model.source].compactMap { $0 },
            minimum: cycle.policy.thresholds.minimumShareChange)
    }
}
