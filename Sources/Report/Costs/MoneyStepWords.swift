import Analysis
import Statistics

extension StepWords {
    /// Bills, lower bounds, and changes by price, volume and mix.
    static func money(_ step: MoneyStep) -> String {
        switch step {
        case .bills(let bills): words(bills)
        case .ahead(let title, let months, let growth, let replicas): words(title, months, growth, replicas)
        case .requestPrice: "price by the request"
        case .ratioInterval: "95% interval: the reaches of both logarithms added as squares"
        case .before(let cycle, let parts):
            "\(cycle.name), at the prices of then: \(number(parts.before)) a month; "
                + "the same at this cycle's prices: \(number(parts.beforeAtTodaysPrices))"
        case .price(let parts): "price: Σ quantity now × (price now − price then) = \(number(parts.price))"
        case .volume(let parts, let growth):
            "volume: what followed the traffic then × (\(number(growth)) − 1), traffic now over then = "
                + number(parts.volume)
        case .mix(let parts, let growth):
            "mix of what follows the traffic: Σ price then × (quantity now − quantity then × \(number(growth))) = "
                + number(parts.mix)
        case .size(let parts):
            "size of what doesn't follow it: Σ price then × (quantity now − quantity then) = \(number(parts.size))"
        case .change(let parts):
            "\(number(parts.price)) + \(number(parts.volume)) + \(number(parts.mix)) + \(number(parts.size)) = "
                + "\(number(parts.now)) − \(number(parts.before)) = \(number(parts.now - parts.before)) a month"
        }
    }

    /// "atlas-8b in month 1: traffic grows by 8% a quarter; replicas by month 6, 6, 7".
    private static func words(
        _ title: String, _ months: ClosedRange<Int>, _ growth: Double?, _ replicas: [Int]
    ) -> String {
        let span =
            months.lowerBound > 1
            ? " from month \(months.lowerBound) on"
            : months.upperBound < 12 ? months.upperBound == 1 ? " in month 1" : " up to month \(months.upperBound)" : ""
        let grows =
            growth.map { "traffic \($0 < 0 ? "falls" : "grows") by \(number(abs($0) * 100))% a quarter" }
            ?? "no growth is stated, so traffic stays"
        guard let first = replicas.first else { return "\(title)\(span): \(grows)" }
        let counts =
            Set(replicas).count == 1
            ? "\(first) \(first == 1 ? "replica" : "replicas") every month"
            : "replicas by month \(replicas.map(String.init).joined(separator: ", "))"
        return "\(title)\(span): \(grows); \(counts)"
    }

    private static func words(_ bills: MoneyStep.Bills) -> String {
        switch bills {
        case .alike: "every bill says the same"
        case .single: "a single bill has no spread"
        case .resampled(let count, let bills): "95% interval: \(number(count)) resamples of the \(bills) bills"
        case .student(let bills, let half):
            "95% interval: Student's t of the \(bills) bills' ratio, \(number(half)) either way"
        }
    }
}
