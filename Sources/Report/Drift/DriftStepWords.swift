import Analysis

extension StepWords {
    /// How far distributions moved.
    static func drift(_ step: DriftStep) -> String {
        switch step {
        case .part(let name, let before, let ofBefore, let now, let ofNow):
            "\(name.words): \(number(before)) of \(number(ofBefore)) before, \(number(now)) of \(number(ofNow)) now"
        case .deciles(let edges):
            "bins at the deciles before: \(edges.map { number($0) }.joined(separator: ", ")), equal ones merged"
        case .index(let index, let bins):
            "sum of (q − p) × ln(q / p) over \(bins) bins, 0.5 added to every count: \(number(index))"
        case .chance(let critical, let before, let now, let bins):
            "chance alone passes \(number(critical)) = (1/\(number(before)) + 1/\(number(now))) × χ² of \(bins - 1) "
                + "at 95% in 5% of the cases"
        case .distance(let distance, let kind): "\(measured(kind)): \(number(distance))"
        case .probability(let p, let kind, let before, let now, let isExact):
            "p of as large a distance among \(number(before)) and \(number(now)) "
                + "\(kind == .requests ? "requests" : "calls") of one distribution, "
                + "\(isExact ? "exact" : "Stephens"): \(probability(p))"
        case .move(let move): words(move)
        case .adjusted(let p, let count):
            "among the \(count) that are judged together, Benjamini and Yekutieli: \(probability(p))"
        }
    }

    private static func words(_ move: DistributionShift.Move) -> String {
        func text(_ value: Double?, _ factor: Double) -> String { value.map { number(factor * $0) } ?? "open" }
        switch move.of {
        case .quantile(let probability):
            return
                "change of p\(number(100 * probability)), drawn inside the buckets: \(text(move.change, 100))%, "
                + "95% interval \(text(move.low, 100)) to \(text(move.high, 100))%; at least "
                + "\(text(move.minimum, 100))% matter"
        case .part(let name):
            return
                "change of the share of \(name.words), the furthest out, Newcombe at 1 − 0.05/parts: "
                + "\(text(move.change, 1)) points, \(text(move.low, 1)) to \(text(move.high, 1)); at least "
                + "\(text(move.minimum, 1)) matter"
        }
    }

    private static func measured(_ kind: DriftStep.Distance) -> String {
        switch kind {
        case .requests: "largest distance of the shares of requests at or below a value, over all values"
        case .calls: "largest distance of the shares of calls at or below a time, over all calls"
        case .callsAtBounds:
            "largest distance of the shares of calls at or below a time, at the bounds of the buckets that both "
                + "cycles share, so a lower limit"
        }
    }

    /// A p-value in a formula; no test gives 0.
    private static func probability(_ p: Double) -> String { p < 1e-6 ? "under 0.000001" : number(p) }
}
