import Analysis
import Statistics

extension StepWords {
    /// Bills, lower bounds, and changes by price, volume and mix.
    static func money(_ step: MoneyStep) -> String {
        switch step {
        case .bills(let bills): words(bills)
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
