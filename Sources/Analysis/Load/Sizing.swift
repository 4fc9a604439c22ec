import Portfolio
import Statistics

/// A model's replicas at any volume, by every measure of what one of them carries: the one rule that its cost, the ladder,
/// the load, scenarios and advice read (methods.md 9.1).
struct Sizing: Sendable {
    /// Replicas with which the latency limit was measured to hold, and the rate at which it was, calls a second.
    struct Kept: Hashable, Sendable {
        var replicas: Int
        var rate: Double
    }

    let hardware: Model.Hardware
    let serves: Bool
    let demand: Demand
    /// What is known of a replica, but for what follows from the volume.
    private let known: ReplicaNeed.Known
    let kept: Kept?

    /// The sizing of a model on own replicas; nil for any other. `isKept` says whether its latency limits were measured to
    /// hold in service; in a scenario what the plan `kept` stands.
    init?(
        _ model: Model, on workload: Workload, figures: GatheredFigures, demand: Demand, isKept: Bool,
        planned: Sizing? = nil
    ) {
        guard let hardware = model.hardware else { return nil }
        self.hardware = hardware
        self.demand = demand
        serves = model.serves
        let service = ServiceTime(model, figures, level: workload.serviceLevel)
        var known = ReplicaNeed.Known(
            volume: 0, capacity: hardware.capacity, throughput: figures.figures[.throughput]?.value,
            slots: model.concurrency, holding: service.map { $0.mean / 1000 })
        let level = workload.serviceLevel
        if let limit = level.latencyLimit, let quantile = level.quantile, let time = service?.quantile {
            let variation = workload.arrivalVariation.flatMap { arrivals in
                model.serviceVariation.map { Queueing.variability(arrivals: arrivals, service: $0) }
            }
            known.waits = .init(
                limit: limit / 1000, service: time / 1000, quantile: quantile, variability: variation ?? 1)
        }
        self.known = known
        if let planned {
            kept = planned.kept
        } else if isKept, model.serves, let volume = demand.planned, let rate = demand.rate(at: volume) {
            kept = Kept(replicas: max(1, hardware.replicas), rate: rate)
        } else {
            kept = nil
        }
    }

    /// Replicas that are never given back: those in service, or the fewest that it comes in.
    var floor: Int { serves ? max(hardware.minimumReplicas, hardware.replicas) : max(1, hardware.minimumReplicas) }

    /// What every measure says at `volume` requests a month.
    func need(at volume: Double) -> ReplicaNeed {
        var known = known
        known.volume = volume
        known.peakRate = demand.rate(at: volume)
        if let kept, let rate = known.peakRate, rate <= kept.rate * (1 + 1e-9) { known.waits?.keptWith = kept.replicas }
        return ReplicaNeed(known, reserve: demand.reserve, minimum: max(1, hardware.minimumReplicas))
    }

    /// The replicas that are paid for at `volume`: those needed, for what runs at least those in service. Without any
    /// measure the stated count, which is known at the planned volume alone.
    func paid(at volume: Double) -> Int? { paid(need(at: volume), at: volume) }

    private func paid(_ need: ReplicaNeed, at volume: Double) -> Int? {
        if let needed = need.needed { return max(serves ? hardware.replicas : 0, needed) }
        // No number keeps the limit: those that carry the traffic are paid for.
        if let most = need.loads.map(\.least).max() { return max(floor, most) }
        return volume == demand.planned ? max(hardware.minimumReplicas, hardware.replicas) : nil
    }

    /// What the measures come to, with the money of a replica a month; nil where no count is known.
    func finding(at volume: Double, perReplica: Double) -> SizingFinding? {
        let need = need(at: volume)
        guard let paid = paid(need, at: volume) else { return nil }
        return SizingFinding(
            need: need, inService: serves ? hardware.replicas : nil, stated: hardware.replicas, paid: paid,
            minimum: max(1, hardware.minimumReplicas), reserve: demand.reserve, perReplica: perReplica,
            basis: demand.peak?.basis, rate: demand.rate(at: volume))
    }

    /// The same as steps, for volumes from 0 up to `largest`: the last whole volume that each count carries. Nil where more
    /// than `most` would be, or a count isn't known.
    func steps(upTo largest: Int, most: Int) -> [(last: Int, replicas: Int)]? {
        var steps: [(last: Int, replicas: Int)] = []
        var volume = 0
        while volume <= largest {
            guard steps.count < most, let count = paid(at: Double(volume)) else { return nil }
            var (low, high) = (volume, largest)
            while low < high {
                let middle = low + (high - low + 1) / 2
                if paid(at: Double(middle)) == count { low = middle } else { high = middle - 1 }
            }
            steps.append((low, count))
            volume = low + 1
        }
        return steps
    }
}
