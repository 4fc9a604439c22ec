import Portfolio

extension CostGap {
    /// It as a phrase, without full stop.
    var words: String {
        switch self {
        case .said(let text): text
        case .noPrice: "no price is stated"
        case .noPriceOf(let item): "no price is stated for \(item)"
        case .noTrafficOf(let workload): "the traffic of \(workload) isn't stated"
        case .withoutRequests: "there is no traffic"
        case .unsized: "nothing says how many requests one of its replicas carries"
        case .noSupportRate: "the rate of its support hours isn't stated"
        case .mismatch(let mismatch): mismatch.description
        }
    }
}
