import Formulas
import Portfolio
import Statistics

/// What the busiest hour does to a model on own replicas (methods.md 9).
struct PeakAssembly {
    let workload: Workload
    let demand: Demand

    /// The calls of the busiest hour at the workload's traffic; nil without either.
    var calls: Double? { workload.requestsPerMonth.flatMap { demand.calls(at: $0) } }

    /// The finding; nil without own replicas, their slots and service time, or counted hours.
    ///
    /// It counts the replicas in service, or as many as are `paid` for.
    func finding(_ contender: Contender, paid: Int? = nil) -> PeakFinding? {
        guard let volume = workload.requestsPerMonth, let peak = demand.peak, let calls = demand.calls(at: volume),
            let arrivals = demand.rate(at: volume), let sizing = contender.sizing,
            let slots = contender.model.concurrency, slots > 0,
            let service = ServiceTime(contender.model, contender.figures, level: workload.serviceLevel)
        else { return nil }
        let replicas = paid ?? sizing.hardware.replicas
        let rate = 1000 / service.mean
        let known = variability(contender)
        func before(_ replicas: Int) -> Queueing? {
            Queueing(
                arrivalRate: arrivals, serviceRate: rate, servers: replicas * slots, variability: known?.factor ?? 1)
        }
        guard let queue = before(replicas) else { return nil }
        let need = sizing.need(at: volume)
        let finishes = Double(slots) * rate
        let fewer = replicas > 1 ? left(before(replicas - 1), replicas - 1, service.quantile) : nil
        return PeakFinding(
            model: contender.model.id, basis: peak.basis, hour: peak.hour, start: peak.start, arrivals: arrivals,
            serviceRate: finishes, replicas: replicas, utilisation: queue.utilisation, waiting: queue.waitProbability,
            variability: known?.factor, meanService: service.mean, isServiceMeasured: service.measured != nil,
            meanWait: queue.meanWait.map { $0 * 1000 }, serviceTime: service.quantile, needed: need.byWait,
            obstacle: need.isHopeless ? .serviceTooSlow : nil, carrying: need.loads.map(\.least).max(),
            oneFewer: fewer,
            steps: [
                .formula(
                    .arrivals, Term.calls.of(calls) / 3600 * Term.burst.of(demand.burst), .aSecond),
                .formula(.serviceRate, Term.slots.of(slots) / Term.serviceTime.of(service.mean / 1000), .aSecond),
                .queue(.replicas(replicas)),
                .formula(
                    .utilisation,
                    Term.arrivals.of(arrivals) / (Term.replicas.of(replicas) * Term.serviceRate.of(finishes))),
                known?.step ?? .queue(.noVariation),
            ] + service.steps)
    }

    /// What is left with one replica fewer, and whether the latency limit holds then; nil where nothing is known of that.
    private func left(_ queue: Queueing?, _ replicas: Int, _ service: Double?) -> PeakFinding.OneFewer? {
        guard let queue else { return nil }
        let level = workload.serviceLevel
        var keeps: Bool?
        if let limit = level.latencyLimit, let quantile = level.quantile, let service {
            let patience = (limit - service) / 1000
            let beyond = patience > 0 ? queue.probabilityOfWait(over: patience) : 1
            keeps = (beyond ?? 1) <= (1 - quantile) / 2 + 1e-12
        }
        return .init(
            replicas: replicas, utilisation: queue.utilisation, meanWait: queue.meanWait.map { $0 * 1000 },
            keepsLimit: keeps)
    }

    /// The factor on waits; nil where the variation of arrivals or of service isn't stated.
    private func variability(_ contender: Contender) -> (factor: Double, step: Step)? {
        guard let arrivals = workload.arrivalVariation, let service = contender.model.serviceVariation else {
            return nil
        }
        let factor = Queueing.variability(arrivals: arrivals, service: service)
        return (
            factor,
            .formula(
                .variability,
                (.square(Term.variation.of(arrivals)) + .square(Term.variation.of(service))) / 2)
        )
    }
}
