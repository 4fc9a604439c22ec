import Statistics

extension ReferenceFile {
    /// Queues: methods.md 9.
    @Sendable static func queueing(_ input: ReferenceValue) -> ReferenceValue {
        guard let arrivals = input["arrival_rate"].number, let services = input["service_rate"].number,
            let servers = input["servers"].int,
            let queue = Queueing(arrivalRate: arrivals, serviceRate: services, servers: servers)
        else { return .null }
        let waits = input["waits"].array.map { time in
            ReferenceValue.object(["t": time, "p": .init(queue.probabilityOfWait(over: time.number ?? 0))])
        }
        let quantiles = [0.5, 0.95, 0.99].map { probability in
            ReferenceValue.object(["p": .number(probability), "t": .init(queue.waitQuantile(probability))])
        }
        return .object([
            "offered_load": .number(queue.offeredLoad), "utilisation": .number(queue.utilisation),
            "stable": .bool(queue.isStable), "erlang_b": .number(queue.lossProbability),
            "erlang_c": .init(queue.waitProbability), "mean_wait": .init(queue.meanWait),
            "mean_queue_length": .init(queue.meanQueueLength),
            "p_wait_over": queue.isStable ? .array(waits) : .null,
            "wait_quantiles": queue.isStable ? .array(quantiles) : .null,
        ])
    }

    /// The least servers for a wait: methods.md 9.
    @Sendable static func servers(_ input: ReferenceValue) -> ReferenceValue {
        guard let arrivals = input["arrival_rate"].number, let services = input["service_rate"].number,
            let wait = input["max_wait"].number, let share = input["target"].number,
            let utilisation = input["max_utilisation"].number,
            let servers = try? Replicas.needed(
                arrivalRate: arrivals, serviceRate: services,
                target: .init(wait: wait, share: share, utilisation: utilisation)),
            let queue = Queueing(arrivalRate: arrivals, serviceRate: services, servers: servers)
        else { return .null }
        return .object([
            "servers": .init(servers), "utilisation": .number(queue.utilisation),
            "p_within": .init(queue.probabilityOfWait(over: wait).map { 1 - $0 }),
            "mean_wait": .init(queue.meanWait),
        ])
    }

    /// Who is cheaper at which volume: methods.md 3.
    @Sendable static func breakEven(_ input: ReferenceValue) -> ReferenceValue {
        func line(_ value: ReferenceValue) -> BreakEven.CostLine? {
            guard let fixed = value["fixed"].int, let perUnit = value["per_unit"].int,
                let perReplica = value["per_replica"].int, let capacity = value["capacity"].int,
                let least = value["min_replicas"].int
            else { return nil }
            return .init(
                fixed: fixed, perUnit: perUnit, perReplica: perReplica, capacity: capacity, minimumReplicas: least)
        }
        guard let a = line(input["a"]), let b = line(input["b"]), let maximum = input["max_volume"].int,
            let found = try? BreakEven(a: a, b: b, maximum: maximum)
        else { return .null }
        let spans = found.spans.map { span in
            ReferenceValue.object([
                "from": .init(span.from), "to": .init(span.to), "cheaper": .string(span.cheaper.rawValue),
            ])
        }
        return .object([
            "spans": .array(spans), "first_volume_b_cheaper": .init(found.firstVolumeCheaperB),
            "stays_with": found.holder.map { .string($0.cheaper.rawValue) } ?? .null,
            "stays_from": .init(found.holder?.from),
        ])
    }
}
