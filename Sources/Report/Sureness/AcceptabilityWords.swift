import Analysis
import Portfolio

/// How sure a choice is, in sentences.
struct AcceptabilityWords {
    var context: EditionContext
    var workload: WorkloadFinding

    private var currency: Currency { workload.models.first?.cost.currency ?? context.currency }
    private var title: String { workload.workload.title }

    /// What `amount` is for.
    var period: String { workload.workload.period }

    /// The finding in one line, without full stop.
    func finding(_ found: AcceptabilityFinding) -> String {
        guard let choice = found.choice, let probability = found[choice]?.probability else {
            guard found.worth == nil, found.ranges.count == 1, let only = found.ranges.first else {
                return "\(title): which model is best depends on what a right answer is worth, and nobody has said"
            }
            return "\(title): \(name(only.model)) is the best choice on average, whatever a right answer is worth"
        }
        return "\(title): \(name(choice)) is the best choice, \(Phrase.sureness(probability))"
    }

    /// The choice, how sure it is, what doubt costs and what may be promised; a sentence each.
    func sentences(_ found: AcceptabilityFinding) -> [String] {
        var all = found.worth == nil ? WorthWords(words: self).sentences(found) : []
        if let choice = found.choice, let option = found[choice], let worth = found.worth {
            all.append(
                "\(name(choice)) has the largest net benefit on average at \(money(worth)) a point per 1,000 requests.")
            if let likeliest = found.likeliest, likeliest.model != choice, let most = likeliest.probability,
                let own = option.probability
            {
                all.append(
                    "\(name(likeliest.model)) is likelier to be best, \(Phrase.percent(most)) against \(Phrase.percent(own)). The choice still follows the average: where \(name(choice)) wins, it wins by more."
                )
            }
            if let loss = option.expectedLoss, !isNothing(loss) {
                all.append(
                    "Where another turns out to be best, \(name(choice)) loses to it: \(money(loss)) \(period) on average over all draws."
                )
            }
        }
        all += information(found).map { [$0] } ?? []
        all += promise(found).map { [$0] } ?? []
        return all
    }

    private func information(_ found: AcceptabilityFinding) -> String? {
        guard let information = found.perfectInformation else { return nil }
        let months = context.policy.horizonMonths
        guard workload.workload.requestsPerMonth != nil, months > 0 else { return nil }
        guard !isNothing(information) else {
            return "Next to no draw puts another model first, so measuring more for this choice would pay nothing."
        }
        let total = money(information * months)
        return
            "Knowing every figure without doubt would be worth \(total) over \(Digits.fixed(months, 0)) months, so more measurement pays only if it costs less."
    }

    private func promise(_ found: AcceptabilityFinding) -> String? {
        guard let choice = found.choice, let promise = found.promises.first(where: { $0.model == choice }),
            promise.estimated > 0, let incumbent = workload.incumbent
        else { return nil }
        let gain =
            "\(name(choice)) is estimated to add \(money(promise.estimated)) \(period) in net benefit over \(name(incumbent))"
        guard found.isShrunk else {
            return gain + "; with fewer than four candidates nothing is taken off for the luck of the winner."
        }
        return gain
            + ". The best of several estimates is partly lucky, so \(money(promise.promised)) \(period) is what it promises."
    }

    /// Under a hundredth of a unit of money a month.
    private func isNothing(_ amount: Double) -> Bool { amount < 0.01 }

    /// Money.
    func money(_ value: Double) -> String { Digits.money(value, half: nil, currency.code) }

    /// A model as shown.
    func name(_ model: ModelID) -> String { context.wording.name(model) }
}
