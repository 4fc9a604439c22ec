import Portfolio

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
            let mean = contender.model.serviceTime, mean > 0
        else { return nil }
        let replicas = paid ?? hardware.replicas
        let arrivals = busiest.calls / 3600 * workload.burst
        let rate = Double(slots) / (mean / 1000)
        guard let queue = Queueing(arrivalRate: arrivals, serviceRate: rate, servers: replicas) else {
            return nil
        }
        let service = serviceTime(contender)
        let (needed, obstacle) = needed(arrivals, rate, service)
        let text = FormulaNumber.text
        return PeakFinding(
            model: contender.model.id, hour: busiest.hour, arrivals: arrivals, serviceRate: rate,
            replicas: replicas, utilisation: queue.utilisation, waiting: queue.waitProbability,
            meanWait: queue.meanWait.map { $0 * 1000 }, serviceTime: service, needed: needed, obstacle: obstacle,
            carrying: hardware.capacity.flatMap { capacity in
                workload.requestsPerMonth.flatMap {
                    Replicas.carrying($0, capacity: capacity, minimum: hardware.minimumReplicas)
                }
            },
            steps: [
                "arrivals: \(text(busiest.calls)) calls in the busiest hour / 3,600 × burst \(text(workload.burst)) = "
                    + "\(text(arrivals)) a second",
                "one replica finishes \(slots) slots / \(text(mean / 1000)) s = \(text(rate)) a second",
                "queue M/M/c with \(replicas) replicas: busy "
                    + "\(text(arrivals)) / (\(replicas) × \(text(rate))) = \(text(queue.utilisation)); "
                    + "variability of arrivals and service isn't known, so waits are not scaled",
            ])
    }

    /// The quantile of the service time that leaves half of the slow calls to waiting, from latency over the whole week.
    private func serviceTime(_ contender: Contender) -> Double? {
        guard let quantile = workload.serviceLevel.quantile,
            let record = contender.figures.latency.first(where: { $0.span == .all }) ?? contender.figures.latency.first
        else { return nil }
        return LatencyFigures.quantile(1 - (1 - quantile) / 2, of: record)?.value
    }

    private func needed(
        _ arrivals: Double, _ rate: Double, _ service: Double?
    ) -> (Int?, PeakFinding.Obstacle?) {
        guard let service, let limit = workload.serviceLevel.latencyLimit, let quantile = workload.serviceLevel.quantile
        else { return (nil, nil) }
        do throws(Replicas.Obstacle) {
            let count = try Replicas.needed(
                arrivalRate: arrivals, serviceRate: rate, limit: limit / 1000, quantile: quantile,
                serviceTime: service / 1000)
            return (count, nil)
        } catch {
            switch error {
            case .serviceTooSlow: return (nil, .serviceTooSlow)
            case .tooMany: return (nil, .tooMany)
            }
        }
    }
}
