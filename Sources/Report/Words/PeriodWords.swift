import Analysis
import Portfolio

/// What amounts of money are counted over.
private enum Period {
    static func words(isMonth: Bool) -> String { isMonth ? "a month" : "per 1,000 requests" }
}

extension Workload {
    /// "a month"; "per 1,000 requests" where nobody states its traffic.
    var period: String { Period.words(isMonth: requestsPerMonth != nil) }
}

extension CostFinding {
    /// "a month"; "per 1,000 requests" where a month can't be said.
    var period: String { Period.words(isMonth: perMonth != nil) }
}
