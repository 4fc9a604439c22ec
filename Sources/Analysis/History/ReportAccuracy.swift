public import Portfolio
import Statistics

/// How good the report itself was: the chance that it gave a model of paying against the one in service, held against what the
/// next cycle measured of both (methods.md 12: Brier for probabilities).
public struct ReportAccuracy: Hashable, Sendable {
    /// One chance that the report gave, and what came.
    public struct Claim: Hashable, Sendable {
        /// The cycle that said so.
        public var cycle: CycleID
        /// The cycle that settles it.
        public var settled: CycleID
        /// Where.
        public var workload: WorkloadID
        /// Of whom.
        public var model: ModelID
        /// Against whom.
        public var against: ModelID
        /// The chance, 0 to 1.
        public var chance: Double
        /// What it was worth per 1,000 requests, switching spread over the horizon, by the next cycle's figures and the first
        /// one's worth of a point.
        public var came: Double

        /// Whether it paid.
        public var paid: Bool { came > 0 }
    }

    /// Every chance that can be held against something measured since, oldest first.
    public var claims: [Claim]
    /// The mean square of chance less what happened; nil with fewer claims than are judged together.
    public var brier: Double?
    /// Advice to act, and how many of it somebody decided as advised, or otherwise.
    public var advised = 0
    /// Of it, decided as advised.
    public var followed = 0
    /// From how many claims on they are judged together.
    public let needed = Calibration.leastOutcomes

    /// The accuracy over a series.
    init(_ findings: Findings) {
        claims = zip(findings.editions, findings.editions.dropFirst()).flatMap { edition, next in
            next.breakReason == nil ? Self.claims(of: edition, settledBy: next) : []
        }
        brier = Calibration.brier(claims.map { (probability: $0.chance, happened: $0.paid) })
        for edition in findings.editions {
            let decisions = edition.cycle.decisions.filter { [.decided, .inForce, .superseded].contains($0.state) }
            for advice in edition.workloads.flatMap(\.models).map(\.recommendation)
            where ![.hold, .defer].contains(advice.action) {
                advised += 1
                let isFollowed = decisions.contains {
                    $0.model == advice.model && $0.action == advice.action
                        && ($0.workload == nil || $0.workload == advice.workload)
                }
                if isFollowed { followed += 1 }
            }
        }
    }

    /// The chances of an edition of which the next measured both sides, at least one of them anew.
    private static func claims(of edition: EditionFinding, settledBy next: EditionFinding) -> [Claim] {
        edition.workloads.flatMap { workload -> [Claim] in
            guard let later = next[workload.workload.id], let worth = workload.pointWorthPerThousand else { return [] }
            return workload.models.compactMap { model in
                guard let chance = model.recommendation.sureness, let against = model.recommendation.against,
                    against != model.model.id, let rival = workload[against],
                    let now = later[model.model.id], let rivalNow = later[against],
                    let quality = now.quality, let rivalQuality = rivalNow.quality,
                    let cost = now.cost.comparable, let rivalCost = rivalNow.cost.comparable,
                    now.answersSameQuestions(as: rivalNow),
                    isNew(model, now) || isNew(rival, rivalNow)
                else { return nil }
                let switching =
                    model.model.switchingCost / edition.cycle.policy.horizonMonths
                    / ((workload.workload.requestsPerMonth ?? .infinity) / 1000)
                return Claim(
                    cycle: edition.cycle.id, settled: next.cycle.id, workload: workload.workload.id,
                    model: model.model.id, against: against, chance: chance,
                    came: worth * (quality.value - rivalQuality.value) - (cost.value - rivalCost.value)
                        - switching)
            }
        }
    }

    /// Whether something of a model was measured since: figures that are carried over settle nothing.
    private static func isNew(_ before: ModelFinding, _ now: ModelFinding) -> Bool {
        before.quality?.value != now.quality?.value || before.quality?.n != now.quality?.n
            || before.cost.comparable?.value != now.cost.comparable?.value
    }
}
