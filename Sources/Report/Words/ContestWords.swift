import Analysis
import Portfolio
import Voice

/// Why an advice was kept, or had to go without, where workloads want more money or hardware than there is.
struct ContestWords {
    let wording: Wording
    let contest: Contest
    let currency: Currency

    /// For who goes without; `it` is "It" or a name.
    func refused(_ advice: Recommendation, as it: String) -> String {
        guard let own = claim(of: advice) else { return "\(it) goes without: \(left)." }
        let wish = own.action == .promote ? "would be promoted" : "needs more replicas"
        let kept = contest.claims.filter(\.isKept)
        guard let first = kept.first else { return "\(it) \(wish), but \(left) and it takes \(amount(own))." }
        let others = Listed.and(kept.map(what))
        return
            "\(it) \(wish), but \(left) and \(others) \(kept.count == 1 ? "comes" : "come") first: \(compared(first, own))."
    }

    /// For who is kept; nil where nobody had to go without.
    func kept(_ advice: Recommendation) -> String? {
        guard let own = claim(of: advice), let other = contest.claims.first(where: { !$0.isKept }) else { return nil }
        return "It goes before \(what(other)), since \(left): \(compared(own, other))."
    }

    private func claim(of advice: Recommendation) -> Contest.Claim? {
        contest.claims.first { $0.workload == advice.workload && $0.model == advice.model }
    }

    /// "the budget leaves $12k a year", "3 more replicas of L40S are at hand".
    private var left: String {
        switch contest.means {
        case .money(let left):
            left > 0 ? "the budget leaves \(money(left)) a year" : "the budget leaves nothing"
        case .replicas(let item, let left):
            left > 0
                ? "\(left) more \(left == 1 ? "replica" : "replicas") of \(item) can run" : "no more \(item) is at hand"
        }
    }

    /// "scaling gauge-v3 for Meter photos".
    private func what(_ claim: Contest.Claim) -> String {
        let workload = wording.edition[claim.workload]?.workload.title ?? claim.workload.name
        return "\(claim.action == .promote ? "promoting" : "scaling") \(wording.name(claim.model)) for \(workload)"
    }

    private func amount(_ claim: Contest.Claim) -> String {
        switch contest.means {
        case .money: "\(money(claim.money)) a year"
        case .replicas: "\(claim.replicas)"
        }
    }

    /// Why the first goes before the second, which had to go without.
    private func compared(_ first: Contest.Claim, _ second: Contest.Claim) -> String {
        let unit = money(1)
        guard first.money > 0 else { return "it costs no more than today" }
        guard let one = first.gainPerMoney, let other = second.gainPerMoney else {
            return first.money <= second.money ? "it costs less, and nobody has said what a point is worth" : "it fits"
        }
        guard one >= other else {
            return "\(amount(first)) fits, \(amount(second)) doesn't, though it gains \(money(other)) for each \(unit)"
        }
        return "it gains \(money(one)) for each \(unit) that it adds, against \(money(other))"
    }

    private func money(_ amount: Double) -> String { Digits.money(amount, half: nil, currency.code) }
}
