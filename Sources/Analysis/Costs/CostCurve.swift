import Statistics

/// What a model costs as traffic and prices move, as numbers only: what `FullCost` says with its formulas, quick enough
/// to be asked a thousand times (methods.md 3, 11).
struct CostCurve: Hashable, Sendable {
    /// Paid a month whatever the traffic: fixed fees, planned retraining and support.
    var fixed: Double
    /// Paid by the request, per 1,000.
    var perThousand: Double
    /// Whether `perThousand` was measured as a whole, so that nobody knows which part of it is hardware.
    var isUnsplit: Bool
    /// One replica a month; 0 without own hardware.
    var perReplica: Double
    /// Replicas in service, never fewer.
    var inService: Int
    /// Requests a month that one replica carries; nil when replicas don't follow traffic.
    var capacity: Double?

    /// Replicas at `volume` requests a month.
    func replicas(at volume: Double) -> Int {
        guard let capacity else { return inService }
        return max(inService, Replicas.carrying(volume, capacity: capacity, minimum: 0) ?? 0)
    }

    /// Money a month at `volume`, with factors on prices by the hour and by the request.
    func perMonth(at volume: Double, hardware: Double = 1, tokens: Double = 1) -> Double {
        fixed + perReplica * hardware * Double(replicas(at: volume))
            + perThousand * factor(hardware, tokens) * volume / 1000
    }

    /// Money per 1,000 requests; without traffic only what is paid by the request. Nil when there is no traffic to
    /// spread a month's cost over.
    func perThousand(at volume: Double?, hardware: Double = 1, tokens: Double = 1) -> Double? {
        guard let volume else { return perThousand * factor(hardware, tokens) }
        return volume > 0 ? perMonth(at: volume, hardware: hardware, tokens: tokens) * 1000 / volume : nil
    }

    /// A cost without a split moves as a whole with whichever price moves (methods.md 11).
    private func factor(_ hardware: Double, _ tokens: Double) -> Double {
        isUnsplit && hardware != 1 ? hardware : tokens
    }
}
