import Formulas
import Portfolio
import Statistics

/// What the busiest hour does to a model on own replicas (methods.md 9).
struct PeakAssembly {
    let workload: Workload
    /// The busiest hour of the week and its calls an hour at the workload's traffic; nil when no week is measured.
    let busiest: (hour: Int, calls: Double)?

    /// Takes the shape of the week from the model that serves most of it.
    init(_ workload: Workload, contenders: [Contender]) {
        self.workload = workload
        busiest = workload.requestsPerMonth.flatMap { WeekShape(contenders)?.busiest(at: $0) }
    }

    /// The finding; nil without own replicas, their slots and service time, or a measured week.
    ///
    /// It counts the replicas in service, or as many as are `paid` for.
    func finding(_ contender: Contender, paid: Int? = nil) -> PeakFinding? {
        guard let busiest, let hardware = contender.model.hardware, let slots = contender.model.concurrency, slots > 0,
            let service = ServiceTime(contender, level: workload.serviceLevel)
        else { return nil }
        let replicas = paid ?? hardware.replicas
        let arrivals = busiest.calls / 3600 * workload.burst
        let rate = Double(slots) / (service.mean / 1000)
        let known = variability(contender)
        guard
            let queue = Queueing(
                arrivalRate: arrivals, serviceRate: rate, servers: replicas, variability: known?.factor ?? 1)
        else { return nil }
        let (needed, obstacle) = needed(arrivals, rate, service.quantile, queue.variability)
        return PeakFinding(
            model: contender.model.id, hour: busiest.hour, arrivals: arrivals, serviceRate: rate,
            replicas: replicas, utilisation: queue.utilisation, waiting: queue.waitProbability,
            variability: known?.factor, meanService: service.mean, isServiceMeasured: service.measured != nil,
            meanWait: queue.meanWait.map { $0 * 1000 }, serviceTime: service.quantile, needed: needed,
            obstacle: obstacle,
            carrying: hardware.capacity.flatMap { capacity in
                workload.requestsPerMonth.flatMap {
                    Replicas.carrying($0, capacity: capacity, minimum: hardware.minimumReplicas)
                }
            },
            steps: [
                .formula(
                    .arrivals, Term.calls.of(busiest.calls) / 3600 * Term.burst.of(workload.burst), .aSecond),
                .formula(.serviceRate, Term.slots.of(slots) / Term.serviceTime.of(service.mean / 1000), .aSecond),
                .queue(.replicas(replicas)),
                .formula(
                    .utilisation,
                    Term.arrivals.of(arrivals) / (Term.replicas.of(replicas) * Term.serviceRate.of(rate))),
                known?.step ?? .queue(.noVariation),
            ] + service.steps)
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

    private func needed(
        _ arrivals: Double, _ rate: Double, _ service: Double?, _ variability: Double
    ) -> (Int?, PeakFinding.Obstacle?) {
        guard let service, let limit = workload.serviceLevel.latencyLimit, let quantile = workload.serviceLevel.quantile
        else { return (nil, nil) }
        do throws(Replicas.Obstacle) {
            let count = try Replicas.needed(
                arrivalRate: arrivals, serviceRate: rate, limit: limit / 1000, quantile: quantile,
                serviceTime: service / 1000, variability: variability)
            return (count, nil)
        } catch {
            switch error {
            case .serviceTooSlow: return (nil, .serviceTooSlow)
            case .tooMany: return (nil, .tooMany)
            }
        }
    }
}
