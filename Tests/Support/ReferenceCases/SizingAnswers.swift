import Statistics

extension ReferenceFile {
    /// Replicas by every measure, and what they cost: methods.md 9.1.
    @Sendable static func sizing(_ input: ReferenceValue) -> ReferenceValue {
        guard let volume = input["volume"].number, let reserve = input["reserve"].number,
            let minimum = input["min_replicas"].int, let spares = input["spares"].int,
            let serves = input["production"].bool, let price = input["price_hour"].number,
            let hours = input["hours"].number
        else { return .null }
        let latency = input["latency"]
        var waits: ReplicaNeed.Waits?
        if let limit = latency["limit"].number, let service = latency["service_quantile"].number,
            let quantile = latency["quantile"].number
        {
            waits = .init(limit: limit, service: service, quantile: quantile)
        }
        let need = ReplicaNeed(
            .init(
                volume: volume, capacity: input["stated_capacity"].number, peakRate: input["peak_rate"].number,
                throughput: input["throughput"].number, slots: input["slots"].int,
                holding: input["service_time"].number, waits: waits),
            reserve: reserve, minimum: minimum, spares: spares)
        let stated = input["stated_replicas"].int
        let paid = need.paid(inService: stated, serves: serves, minimum: minimum)
        func cost(_ replicas: Int?) -> ReferenceValue { .init(replicas.map { Double($0) * price * hours }) }
        func least(_ measure: ReplicaNeed.Measure) -> ReferenceValue {
            .init(need.loads.first { $0.measure == measure }?.least)
        }
        let idle = need.needed.flatMap { needed in paid.map { $0 - needed } }
        let low = need.leastNeeded.map { serves ? max($0, stated ?? 0) : $0 }
        return .object([
            "by_capacity": least(.capacity), "by_throughput": least(.throughput), "by_queue": least(.queue),
            "by_wait": .init(need.byWait), "hopeless": .bool(need.isHopeless), "needed": .init(need.needed),
            "needed_low": .init(need.leastNeeded), "ratio": .init(need.ratio),
            "contradicts": need.contradicts.map { .bool($0) } ?? .null, "paid": .init(paid), "idle": .init(idle),
            "cost": cost(paid), "cost_idle": cost(idle), "cost_low": cost(low), "cost_right_sized": cost(need.needed),
            "cost_right_sized_low": cost(need.leastNeeded),
            "cost_today": serves && stated ?? 0 > 0 ? cost(stated) : .null,
            "utilisation": .init(need.utilisation(of: serves && stated ?? 0 > 0 ? stated : paid)),
        ])
    }

    /// The rate that is planned for, calls a second: methods.md 9.
    @Sendable static func peak(_ input: ReferenceValue) -> ReferenceValue {
        guard let volume = input["volume"].number, let burst = input["burst"].number,
            let quantile = input["quantile"].number
        else { return .null }
        let found = PeakRate(
            realHours: input["series_hours"].numbers, meanWeek: input["week_hours"].numbers,
            meanRate: volume / (730 * 3600), burst: burst, quantile: quantile)
        return .object([
            "factor": .init(found?.factor), "rate": .init(found?.rate),
            "basis": .string(found?.basis.rawValue ?? "none"),
        ])
    }
}
