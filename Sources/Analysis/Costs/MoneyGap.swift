public import Portfolio

/// Why what production costs is no total.
public enum MoneyGap: Hashable, Sendable {
    /// Nothing is in production for a workload.
    case nothingRuns(on: WorkloadID)
    /// Several models serve a workload, and nobody says which share of its traffic each carries.
    case noShares(of: WorkloadID)
    /// Nobody states the traffic of a workload.
    case noTraffic(of: WorkloadID)
    /// The cost of a model is unknown.
    case noCost(of: ModelID)
    /// Only a part of the cost of a model is known.
    case partOfCost(of: ModelID, CostGap)
    /// Amounts are of different basis or currency, and no sum.
    case mismatch(CostMismatch)
}
