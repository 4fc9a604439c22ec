/// Why an amount of money isn't known, or only a part of it is (N01).
public indirect enum CostGap: Hashable, Sendable {
    /// As the content says it: "the vendor has published no price for the preview".
    case said(String)
    /// Nobody states a price.
    case noPrice
    /// Nobody states the price of an hour of this hardware.
    case noPriceOf(String)
    /// Nobody states the traffic of the workload of this title, over which what is paid by the month would be spread.
    case noTrafficOf(String)
    /// There is no request to spread a month's cost over.
    case withoutRequests
    /// Nothing says how many requests one of its replicas carries, so its cost is known at the planned traffic alone.
    case unsized
    /// Nobody states what an hour of support costs.
    case noSupportRate
    /// Its parts are of different basis or currency, and no sum.
    case mismatch(CostMismatch)
}
