import Portfolio
import Statistics

/// The fall in a price of one model's own that would make it the choice (methods.md 5): what its seller would have to offer,
/// while others pay what they pay today.
public struct PriceFlip: Hashable, Sendable {
    /// Which price.
    public enum Item: Hashable, Sendable {
        /// One that is named.
        case item(String)
        /// All that it has, together.
        case all
        /// The only one there is, of a cost without parts.
        case whole
    }

    /// Which price.
    public var item: Item
    /// The share of today's price at which it becomes the choice, 0 to 1.
    public var factor: Double

    /// The fall to print, in whole percent, rounded up so that it suffices.
    public var fall: Int { FlipPrice.Answer.flips(factor: factor).fall ?? 0 }
}

/// The falls in a model's own prices that would make it the choice.
struct PriceFlipAssembly {
    let book: RuleBook
    let contender: Contender
    /// Of a point per 1,000 requests.
    let worth: Double

    /// The smallest fall of one named price that does it; of all together where none alone does. Nil where no price would, or
    /// the model meets not every limit.
    var nearest: PriceFlip? {
        let single = items.compactMap { item in factor(item.amount).map { PriceFlip(item: item.name, factor: $0) } }
        if let nearest = single.max(by: { $0.factor < $1.factor }) { return nearest }
        guard items.count > 1 else { return nil }
        return factor(items.reduce(0) { $0 + $1.amount }).map { PriceFlip(item: .all, factor: $0) }
    }

    /// What it pays for, money a month or per 1,000 requests: its hardware by item, the rest by name.
    private var items: [(name: PriceFlip.Item, amount: Double)] {
        var amounts: [String: Double] = [:]
        for part in contender.cost.parts where [.hardware, .requests, .fixed].contains(part.kind) {
            let name = part.kind == .hardware ? contender.model.hardware?.item ?? part.name : part.name
            amounts[name, default: 0] += part.amount
        }
        guard !amounts.isEmpty else {
            return contender.cost.comparable.map { [(.whole, $0.value * scale)] } ?? []
        }
        return amounts.sorted { $0.key < $1.key }.map { (.item($0.key), $0.value) }
    }

    private var scale: Double { book.workload.requestsPerMonth.map { $0 / 1000 } ?? 1 }

    private func factor(_ item: Double) -> Double? {
        guard let own = net(contender) else { return nil }
        let others = book.contenders.filter {
            $0.model.id != contender.model.id && Choice.isEligible($0)
                && book.headroom.holds($0, insteadOf: book.incumbent) && book.refused[$0.model.id] == nil
        }.compactMap(net)
        let answer = FlipPrice.answer(
            .init(withItemFree: own + item, item: item, bestOther: others.max()),
            isEligible: Choice.isEligible(contender))
        if case .flips(let factor) = answer, factor > 0 { return factor }
        return nil
    }

    /// Net benefit at the points, less switching for what doesn't serve.
    private func net(_ side: Contender) -> Double? {
        let switching = side.model.serves ? 0 : book.policy.switchingPerMonth(to: side.model)
        return Choice.netBenefit(side, worth: worth).map { $0 * scale - switching }
    }
}
