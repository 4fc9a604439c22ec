import Portfolio
import Statistics

/// The checks of the evidence for a model against what runs (methods.md 13.5).
struct EvidenceAssembly {
    let contender: Contender
    let comparison: Comparison
    let incumbent: Contender?
    let standing: Standing
    let workload: Workload
    /// What the rules found, for the scenarios that they asked.
    let trace: RuleTrace

    /// The share of calls that may fail.
    private static let mostFailed = 0.05
    /// Billed against computed may lie between these.
    private static let billed = 0.67...1.5
    /// Groups of this share of the traffic count.
    private static let leastShare = 0.10
    /// Earlier cycles that are looked at.
    private static let cycles = 2

    /// The evidence.
    var evidence: Evidence { Evidence(checks: [independence, agreement, closeness, distance, wholeness]) }

    private var independence: Evidence.Check {
        let names = Set((contender.quality?.lineage.sources ?? []).compactMap(\.collector)).sorted()
        guard !names.isEmpty else { return .init(kind: .independence, holds: false, finding: .unstated) }
        let own = [contender.model.vendor, contender.model.owner].compactMap { $0?.lowercased() }
        // Where nobody is named as vendor or owner, nobody can be told apart from them.
        guard !own.isEmpty else { return .init(kind: .independence, holds: false, finding: .unstated) }
        let isOwn = names.allSatisfy { own.contains($0.lowercased()) }
        return .init(
            kind: .independence, holds: !isOwn,
            finding: .measured(by: names.joined(separator: ", "), isOwn: isOwn))
    }

    private var agreement: Evidence.Check {
        func isOpposite(_ now: Double?, _ before: Double?) -> Bool {
            guard let now, let before else { return false }
            return now * before < 0
        }
        if let slice = oppositeSlice {
            return .init(kind: .agreement, holds: false, finding: .opposite(slice.id, title: slice.title))
        }
        guard knowsLargeSlices else { return .init(kind: .agreement, holds: false, finding: .unstated) }
        let earlier = standing.comparable.prefix(Self.cycles).enumerated().compactMap { ago, workload in
            workload[contender.model.id].map { (ago: ago + 1, advice: $0.recommendation) }
        }.filter { $0.advice.qualityChange != nil || $0.advice.benefit != nil }
        guard !earlier.isEmpty else { return .init(kind: .agreement, holds: false, finding: .unstated) }
        for (ago, advice) in earlier
        where isOpposite(comparison.qualityChange?.value, advice.qualityChange?.value)
            || isOpposite(comparison.benefit?.value, advice.benefit?.value)
        {
            return .init(kind: .agreement, holds: false, finding: .turned(cyclesAgo: ago))
        }
        return .init(kind: .agreement, holds: true, finding: .agrees(cycles: earlier.count))
    }

    /// Whether the quality of every large group is known on both sides.
    private var knowsLargeSlices: Bool {
        workload.slices.filter { $0.share ?? 0 >= Self.leastShare }.allSatisfy { slice in
            [contender, incumbent].compactMap { $0 }.allSatisfy { $0.figures.slices[slice.id] != nil }
        }
    }

    /// The first large group whose difference, for certain, has the opposite sign of the whole.
    private var oppositeSlice: Slice? {
        guard let whole = comparison.qualityChange?.value, whole != 0, let incumbent else { return nil }
        return workload.slices.first { slice in
            guard let share = slice.share, share >= Self.leastShare, let now = contender.figures.slices[slice.id],
                let before = incumbent.figures.slices[slice.id]
            else { return false }
            let change = Differences.between(
                before.accuracy, now.accuracy, tallies: (before: before.tally, now: now.tally))
            return change.isSeparated == true && change.value * whole < 0
        }
    }

    private var closeness: Evidence.Check {
        if !contender.unlike.isEmpty {
            return .init(kind: .closeness, holds: false, finding: .unlike(figures: contender.unlike.count))
        }
        let isPredicted = contender.gates.contains { gate in
            if case .latency(span: .busy, _, _) = gate.subject {
                gate.verdict == .inconclusive && gate.figure == nil
            } else {
                false
            }
        }
        if isPredicted { return .init(kind: .closeness, holds: false, finding: .predicted) }
        let isStated = contender.suite != nil && (incumbent == nil || incumbent?.suite != nil)
        return .init(kind: .closeness, holds: isStated, finding: isStated ? .alike : .unstated)
    }

    private var distance: Evidence.Check {
        guard let interval = comparison.benefit?.interval else {
            return .init(kind: .distance, holds: false, finding: .unstated)
        }
        if interval.contains(0) { return .init(kind: .distance, holds: false, finding: .straddles(nil)) }
        for fact in trace.lines.flatMap(\.facts) {
            guard case .scenario(let scenario) = fact.subject, let interval = fact.interval, interval.contains(0)
            else { continue }
            return .init(kind: .distance, holds: false, finding: .straddles(scenario))
        }
        return .init(kind: .distance, holds: true, finding: .clear)
    }

    private var wholeness: Evidence.Check {
        if case .atLeast = contender.cost.knowledge {
            return .init(kind: .wholeness, holds: false, finding: .lowerBound)
        }
        let failed =
            contender.figures.calls.flatMap { $0.total > 0 ? Double($0.failed) / Double($0.total) : nil }
            ?? contender.figures.figures["errors"].map { $0.value / 100 }
        let computed = contender.cost.runPerThousand?.value ?? contender.cost.perThousand?.value
        let billed = contender.cost.billedPerThousand.flatMap { bill in
            computed.flatMap { $0 > 0 ? bill.value / $0 : nil }
        }
        guard failed != nil else { return .init(kind: .wholeness, holds: false, finding: .unstated) }
        let holds = (failed ?? 0) <= Self.mostFailed && (billed.map(Self.billed.contains) ?? true)
        return .init(kind: .wholeness, holds: holds, finding: .record(failed: failed, billed: billed))
    }
}
