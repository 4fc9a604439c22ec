import Portfolio
import Statistics

/// What 1,000 requests cost by the bills of a window, with how sure that is of other months (methods.md 6).
///
/// The amount itself is a fact. The interval asks what bills of other months would say: from thirty bills on they are
/// resampled; of fewer, Student's t of their ratio, since resampling a handful gives intervals too narrow.
struct BilledRate: Hashable, Sendable {
    /// Money per 1,000 requests.
    let value: Double
    /// Its 95% interval; nil with a single bill, or bills that all say the same.
    let interval: Interval?
    /// How the interval came about.
    let step: MoneyStep.Bills

    private static let leastResampled = 30
    private static let resamples = 2_000

    /// The rate of amounts over requests, both above 0; nil without requests.
    init?(_ bills: [(amount: Double, requests: Double)], random: inout RandomSource) {
        let amount = bills.reduce(0) { $0 + $1.amount }
        let requests = bills.reduce(0) { $0 + $1.requests }
        guard requests > 0 else { return nil }
        value = amount * 1000 / requests
        let count = Double(bills.count)
        let rest = bills.map { $0.amount - amount / requests * $0.requests }
        guard bills.count > 1, rest.contains(where: { abs($0) > 1e-9 * amount }) else {
            interval = nil
            step = bills.count > 1 ? .alike : .single
            return
        }
        if bills.count >= BilledRate.leastResampled {
            let draws = (0..<BilledRate.resamples).map { _ in
                var sums = (amount: 0.0, requests: 0.0)
                for _ in bills.indices {
                    let bill = bills[min(bills.count - 1, Int(random.uniform() * count))]
                    sums.amount += bill.amount
                    sums.requests += bill.requests
                }
                return sums.amount * 1000 / sums.requests
            }
            interval = DrawSummary.interval(draws)
            step = .resampled(BilledRate.resamples, bills: bills.count)
            return
        }
        // The ratio's error by its linear part.
        let variance = rest.reduce(0) { $0 + $1 * $1 } / (count - 1) / count
        let error = variance.squareRoot() * count / requests * 1000
        let half = StudentDistribution(freedom: count - 1).twoSided(level: 0.95) * error
        interval = Interval(low: max(0, value - half), high: value + half)
        step = .student(bills: bills.count, half: half)
    }
}
