import Analysis
import Formulas
import Portfolio
import Statistics
import Voice

/// Recommendations and checks in sentences of the reader.
struct Wording {
    var edition: EditionFinding

    /// The shown name of a model; its id when it is not described.
    func name(_ model: ModelID) -> String {
        edition.cycle.models.first { $0.id == model }?.title ?? model.name
    }

    /// The action as a chip says it.
    static func chip(_ action: Action) -> String {
        action.rawValue.prefix(1).uppercased() + action.rawValue.dropFirst()
    }

    /// What is advised, as a verb: "promote lumen-32b", "promote lumen-32b without Arabic", "promote lumen-32b until 31 Dec 2026".
    func verb(_ advice: Recommendation) -> String {
        let plain =
            "\(advice.action == .promoteFor || advice.action == .promoteUntil ? "promote" : advice.action.rawValue) \(name(advice.model))"
        switch advice.reason {
        case .forRest(let groups, _, _): return "\(plain) without \(Listed.and(groups.map(\.title)))"
        case .until(let day, _, _): return "\(plain) until \(Phrase.day(day))"
        default: return plain
        }
    }

    /// Why, in one or two sentences about "It"; about the model by its name where `isNamed`.
    func why(_ advice: Recommendation, isNamed: Bool = false) -> String {
        let currency = edition[advice.workload]?[advice.model]?.cost.currency ?? .usd
        let kept = advice.contest.flatMap { ContestWords(wording: self, contest: $0, currency: currency).kept(advice) }
        return [reason(advice, isNamed: isNamed), kept].compactMap { $0 }.joined(separator: " ")
    }

    private func reason(_ advice: Recommendation, isNamed: Bool) -> String {
        let it = isNamed ? name(advice.model) : "It"
        let its = isNamed ? "of \(name(advice.model)) " : ""
        let currency = edition[advice.workload]?[advice.model]?.cost.currency ?? .usd
        func money(_ amount: Double?) -> String {
            amount.map { Digits.money($0, half: nil, currency.code) } ?? "an unknown amount"
        }
        switch advice.reason {
        case .data(let needed):
            let list = needed.map { missing($0, of: advice.model) }
            if list.count == 1, let only = list.first, !isNamed {
                return only.prefix(1).uppercased() + only.dropFirst() + "."
            }
            let what = isNamed ? " of \(it)" : ""
            return "Not enough is known\(what): " + list.joined(separator: "; ") + "."
        case .gateFails(let gates): return "\(it) misses a limit: " + list(gates) + "."
        case .gateOpen(let gates):
            return "The data can't tell whether \(isNamed ? it : "it") meets a limit: " + list(gates) + "."
        case .answersUnsaid(let models):
            return
                "Nobody says how many answers of \(Listed.and(models.map(name))) were rated, so no chance can be told."
        case .fewAnswers(let models, let least):
            return
                "Fewer than \(least) answers of \(Listed.and(models.map(name))) were rated, too few for any move."
        case .pays: return "\(it) " + pays(advice, currency) + "."
        case .heldByHysteresis(let cycles, let needed):
            return "\(it) would pay, in \(cycles) of the \(needed) cycles in a row that the rule asks for."
        case .thinEvidence(let strength, let least):
            return
                "\(it) would pay, but its evidence is \(strength.rawValue) and the policy asks for \(least.rawValue)."
        case .scenarioFails(let scenario):
            return "\(it) would pay today, but not in '\(title(scenario))', which must hold."
        case .replacesFailing:
            return
                "\(advice.against.map(name) ?? "What runs") misses a limit, and of those that meet all \(isNamed ? it : "this") has the largest net benefit."
        case .tooDear(let price, let above, let worth, let flip):
            let than = above.map { "above \(name($0)) " } ?? ""
            var text =
                "A point \(its)\(than)costs \(money(price)) per 1,000 requests and is worth \(money(worth)) to us."
            if let flip {
                text += " It would be the choice if \(Wording.item(flip)) were \(flip.fall)% cheaper for it."
            }
            return text
        case .dominated(let by, let probability):
            let what = isNamed ? " as \(it)" : ""
            return "\(name(by)) is at least as good\(what) for less; \(Phrase.sureness(probability))."
        case .withinNoise(let more):
            // Where the qualities are apart it is the net benefit that isn't sure.
            if advice.qualityChange?.isSeparated == true {
                let asked = Phrase.percent(edition.cycle.policy.thresholds.promote)
                guard let sure = advice.sureness else {
                    return "Whether \(isNamed ? it : "it") pays can't be told yet."
                }
                return sure > 0.5
                    ? "\(it) probably pays, \(Phrase.percent(sure)) sure; the rule asks for \(asked)."
                    : "\(it) probably doesn't pay: the chance is \(Phrase.percent(sure)); the rule asks for \(asked)."
            }
            let settle = more.map { "; about \(Digits.grouped(Double($0), 0)) more answers would settle it" } ?? ""
            guard let other = advice.against else {
                return "Whether \(isNamed ? it : "it") pays at all can't be told on this data\(settle)."
            }
            return "\(it) can't be told apart from \(name(other)) on this data\(settle)."
        case .superseded(let by):
            let chance = edition[advice.workload]?.acceptability?[advice.model]?.probability
            return "\(name(by)) takes the place that \(isNamed ? it : "it") competed for"
                + (chance.map { "; its own chance to be the best choice is \(Phrase.percent($0))." } ?? ".")
        case .replaced(let by): return "\(name(by)) takes \(isNamed ? "the traffic of \(it)" : "its traffic")."
        case .yields(let heir, let gates):
            let why = gates.isEmpty ? "\(it) lacks replicas" : "\(it) misses a limit: " + list(gates)
            return "\(why). \(name(heir)) serves already and meets every limit."
        case .needsReplicas(let from, let to, let use):
            return use.map { "\(it) needs \(to) replicas instead of \(from): \(reserve($0))." }
                ?? "\(it) needs \(to) replicas instead of \(from) to stay within its limits."
        case .nearReserve(let from, let to, let use, let cycles, let needed):
            return
                "\(it) will need \(to) replicas instead of \(from): \(reserve(use)), in \(cycles) of the \(needed) cycles in a row that the rule asks for."
        case .unsized:
            return "Nothing says how many requests one replica of \(it) carries, so its cost can't be checked."
        case .measuresContradict(let least, let most, _):
            return
                "Measures of what one replica of \(it) carries contradict each other: \(least) or \(most) would be needed. It would pay with \(least), and doesn't with \(most)."
        case .paysAgainstIdle(let other):
            return
                "\(it) saves against \(name(other)) only what idle replicas of that cost: with no more than it needs \(name(other)) stays the better one."
        case .scalingDoesNotPay(let from, let to, let other):
            return
                "\(it) needs \(to) replicas instead of \(from), and with them paid \(name(other)) has the larger net benefit."
        case .beyondBudget(let from, let to, let missing):
            return
                "\(it) needs \(to) replicas instead of \(from), and the budget lacks \(money(missing)) a year for them."
        case .beyondStock(let from, let to, let item, let missing):
            return "\(it) needs \(to) replicas instead of \(from), and no \(item) is left for \(missing) of them."
        case .outbid(let contest):
            return ContestWords(wording: self, contest: contest, currency: currency).refused(advice, as: it)
        case .noRemedy(let gates, let alternative):
            let why = gates.isEmpty ? "\(it) lacks replicas" : "\(it) misses a limit"
            let end = gates.isEmpty ? "." : ": " + list(gates) + "."
            guard let alternative else { return "\(why) and nothing at hand mends it" + end }
            return "\(why), and \(name(alternative)), which meets every limit, can't take its place yet" + end
        case .idle(let from, let to, let cycles, let needed):
            return "\(to) replicas \(its)instead of \(from) would carry the load within its limits"
                + (advice.action == .scale
                    ? "." : ", in \(cycles) of the \(needed) cycles in a row that the rule asks for.")
        case .frozen:
            return "\(it) was moved in this cycle, so nothing moves it again before the next."
        case .tie:
            let other = advice.against.map(name) ?? "what runs"
            let points = Digits.fixed(edition.cycle.policy.thresholds.minimumChange, 1)
            let cost = CostChange(advice, in: edition).flatMap { cost in
                Comparative(cost.value, cost.interval).map {
                    " and costs " + $0.phrase(cost.words(currency, signed: false), .cost)
                }
            }
            return "\(it) has the same quality as \(other), within \(points) points\(cost ?? " and costs less")."
        case .beatenByMix:
            return
                "A mix of two other models would answer as many right as \(isNamed ? it : "it") for less, as planned and in every scenario that must hold."
        case .hardlyEverBest(let most):
            return
                "\(it) is hardly ever the best choice: in \(Phrase.percent(most)) of the draws at most, whatever a point is worth up to three times what it is."
        case .paysAgainstMost(let other):
            return
                "Measures of what one replica of \(name(other)) carries contradict each other, and \(isNamed ? it : "it") pays only if \(name(other)) needs as many as the most demanding says."
        case .forRest(let groups, let gates, let share):
            let left = Listed.and(groups.map(\.title))
            let other = advice.against.map(name) ?? "what runs"
            let money = advice.benefit.map { " and pays \(Phrase.money($0, currency)) a month" } ?? " and pays"
            return
                "For \(left) \(isNamed ? it : "it") doesn't meet its limit for certain: \(list(gates)). For the other \(Phrase.percent(share)) of the traffic it meets every limit\(money), with \(other) kept for \(left); if calls can't be routed so, \(other) keeps all."
        case .until(let day, let collected, let standby):
            let other = advice.against.map(name) ?? "what runs"
            return
                "\(it) probably pays, and \(self.collected(collected)). Until \(Phrase.day(day)) it may carry the traffic while that is collected, with \(other) in service beside it for \(money(standby)) a month; unless the rule for a promotion holds then, \(other) takes the traffic back, and this can't be renewed."
        case .own(let said): return ClaimWords(currency: currency).sentence(said)
        case .held(let inner):
            var standing = advice
            standing.reason = inner
            return reason(standing, isNamed: isNamed) + " Held by the last cycle's advice: " + held(inner) + "."
        case .fine:
            return "\(it) meets every limit that is set, and nothing that meets them too takes its place yet."
        case .noValue: return "Nobody has said what a point of quality is worth, so no step can be shown to pay."
        }
    }

    /// "its replicas are busy for 87% of the time, and 85% is the most that is planned".
    private func reserve(_ use: Double) -> String {
        "its replicas are busy for \(Digits.fixed(use * 100, 0))% of the time, and "
            + "\(Digits.fixed(edition.cycle.policy.thresholds.reserve * 100, 0))% is the most that is planned"
    }

    /// What is measured meanwhile: "about 400 more rated answers of each would tell".
    private func collected(_ collected: Recommendation.Collected) -> String {
        switch collected {
        case .answers(let more): "about \(Digits.grouped(Double(more), 0)) more rated answers of each would tell"
        case .limit(let gate, let more):
            "about \(Digits.grouped(Double(more), 0)) more examples would tell whether it meets a limit (\(check(gate)))"
        }
    }

    /// Between which limits advice stands that wouldn't begin today.
    private func held(_ reason: Recommendation.Reason) -> String {
        let limits = edition.cycle.policy.thresholds
        if case .pays = reason {
            return
                "it begins at a chance of \(Phrase.percent(limits.promote)) and ends below \(Phrase.percent(limits.keep))"
        }
        return
            "it begins at a chance of \(Phrase.percent(limits.deprecate)) and ends once that is below \(Phrase.percent(limits.undeprecate)) in \(limits.cycles) cycles in a row"
    }

    /// What a better answer means for people: "About 1,100 more chats a day get a right answer (200 to 2,000)."; nil
    /// without traffic, without a share, or where the data can't tell.
    func people(_ advice: Recommendation) -> String? {
        guard let change = advice.qualityChange, change.isSeparated == true, change.now.unit == .percent,
            let workload = edition[advice.workload]?.workload, let traffic = workload.requestsPerMonth,
            let interval = change.interval
        else { return nil }
        let factor = traffic * 12 / 365 / 100
        let ends = [interval.low * factor, interval.high * factor].map(abs).sorted()
        guard ends[1] >= 1 else { return nil }
        let number = { (value: Double) in Figures.estimate(value, low: ends[0], high: ends[1]) }
        let word = change.value > 0 ? "more" : "fewer"
        let noun = workload.unit.hasSuffix("y") ? workload.unit.dropLast() + "ies" : workload.unit + "s"
        return "About \(number(abs(change.value) * factor)) \(word) \(noun) a day get a right answer "
            + "(\(number(ends[0])) to \(number(ends[1])))."
    }

    /// A check in words, with why it is open: "93.1% of calls within 1.20 s in the busy hour, 95% asked (too old to decide)".
    func check(_ gate: GateFinding) -> String {
        gate.reason.map { "\(subject(gate)) (\($0.words))" } ?? subject(gate)
    }

    /// What a check asks and what was measured: "93.1% of calls within 1.20 s in the busy hour, 95% asked".
    func subject(_ gate: GateFinding) -> String {
        switch gate.subject {
        case .latency(let span, let limit, let quantile):
            let time = Phrase.quantity(limit, .milliseconds, half: nil, .usd)
            let share = gate.figure.map { Phrase.value($0, .usd) + " of calls" } ?? "share not measured"
            let asked = Digits.fixed(quantile * 100, quantile * 100 == (quantile * 100).rounded() ? 0 : 1)
            return "\(share) within \(time)\(span == .busy ? " in the busy hour" : ""), \(asked)% asked"
        case .errors(let limit):
            let share = gate.figure.map { Phrase.value($0, .usd) } ?? "not measured"
            return "failed calls: \(share), at most \(percent(limit)) allowed"
        case .cohort(_, let title, let limit):
            let gap = gate.figure.map { Phrase.value($0, .usd) } ?? "not measured"
            return "gap of \(title): \(gap), at most \(Digits.fixed(limit, 1)) allowed"
        case .policy(let indicator, let most, let least):
            let title = Phrase.title(of: indicator, edition.cycle.policy)
            let value = gate.figure.map { Phrase.value($0, .usd) } ?? "not measured"
            let limits = [most.map { "at most \(trim($0))" }, least.map { "at least \(trim($0))" }].compactMap { $0 }
            return "\(title): \(value), \(limits.joined(separator: " and ")) allowed"
        }
    }

    /// The verdict as a word.
    static func word(_ verdict: Verdict) -> String {
        switch verdict {
        case .pass: "meets it"
        case .fail: "misses it"
        case .inconclusive: "can't be told"
        }
    }

    /// "is 1.8 points better than atlas-8b and costs $27k a year less (43%)".
    private func pays(_ advice: Recommendation, _ currency: Currency) -> String {
        guard let other = advice.against.map(name) else {
            return "pays by itself: its right answers are worth more than it costs, and nothing is in production; "
                + "a first deployment needs a person's approval"
        }
        var parts: [String] = []
        if let quality = advice.qualityChange {
            let half = quality.interval.map { $0.width / 2 }
            let size = Phrase.quantity(abs(quality.value), .points, half: half, currency)
            parts.append(
                Comparative(quality).map { "is " + $0.phrase(size, .quality, than: other) }
                    ?? "can't be told apart from \(other) in quality" + answers(advice.answersNeeded))
        }
        if let cost = CostChange(advice, in: edition) {
            parts.append(
                Comparative(cost.value, cost.interval).map {
                    "costs \($0.phrase(cost.words(currency, signed: false), .cost))"
                        + (cost.share.map { " (\(Digits.fixed(abs($0) * 100, 0))%)" } ?? "")
                } ?? "can't be told apart from it in cost")
        }
        return parts.isEmpty ? "adds to the net benefit of \(other)" : parts.joined(separator: " and ")
    }

    /// " (about 900 more answers of each would tell)"; nothing where no number of them would.
    private func answers(_ more: Int?) -> String {
        more.map { " (about \(Digits.grouped(Double($0), 0)) more answers of each would tell)" } ?? ""
    }

    private func list(_ gates: [GateFinding]) -> String { gates.map(check).joined(separator: "; ") }

    private func percent(_ share: Double) -> String { FormulaNumber.text(share <= 1 ? share * 100 : share) + "%" }

    private func trim(_ value: Double) -> String {
        value == value.rounded() ? Digits.grouped(value, 0) : Digits.grouped(value, abs(value) < 1 ? 3 : 2)
    }
}
