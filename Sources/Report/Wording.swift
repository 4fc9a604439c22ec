import Analysis
import Portfolio

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

    /// Why, in one or two sentences.
    func why(_ advice: Recommendation) -> String {
        let currency = edition[advice.workload]?[advice.model]?.cost.currency ?? .usd
        func money(_ amount: Double?) -> String {
            amount.map { Digits.money($0, half: nil, currency.code) } ?? "an unknown amount"
        }
        switch advice.reason {
        case .data(let needed): return "Not enough is known: " + needed.joined(separator: ", ") + "."
        case .gateFails(let gates): return "It misses a limit: " + list(gates) + "."
        case .gateOpen(let gates): return "The data can't tell whether it meets a limit: " + list(gates) + "."
        case .pays: return pays(advice, currency)
        case .heldByHysteresis(let cycles, let needed):
            return "It would pay, in \(cycles) of the \(needed) cycles in a row that the rule asks for."
        case .replacesFailing:
            return "The model in production misses a limit, and this is the best that meets all of them."
        case .tooDear(let price, let worth, let flip):
            var text = "A point costs \(money(price)) per 1,000 requests and is worth \(money(worth)) to us."
            if let flip, flip < 1, flip > 0 {
                text += " It would be worth it if its price fell by \(Digits.fixed((1 - flip) * 100, 0))%."
            }
            return text
        case .dominated(let by, let probability):
            return "\(name(by)) is at least as good for less; probability \(Phrase.percent(probability))."
        case .withinNoise(let more):
            let settle = more.map { "; about \(Digits.grouped(Double($0), 0)) more answers would settle it" } ?? ""
            return "It can't be told apart from the model in production on this data\(settle)."
        case .superseded(let by): return "\(name(by)) takes the place that it competed for."
        case .replaced(let by): return "\(name(by)) takes its traffic."
        case .needsReplicas(let from, let to):
            return "It needs \(to) replicas instead of \(from) to stay within its limits."
        case .noRemedy(let gates): return "It misses a limit and nothing at hand mends it: " + list(gates) + "."
        case .idle(let from, let to): return "\(to) replicas instead of \(from) would carry the load."
        case .fine: return "It meets every limit that is set, and nothing that meets them too takes its place yet."
        case .noValue: return "Nobody has said what a point of quality is worth, so no step can be shown to pay."
        }
    }

    /// A check in words, with why it is open: "busy-hour latency: 93.1% within 1,200 ms, 95% asked (too old to decide)".
    func check(_ gate: GateFinding) -> String {
        gate.reason.map { "\(subject(gate)) (\($0))" } ?? subject(gate)
    }

    /// What a check asks and what was measured: "busy-hour latency: 93.1% within 1,200 ms, 95% asked".
    func subject(_ gate: GateFinding) -> String {
        switch gate.subject {
        case .latency(let span, let limit, let quantile):
            let time = Phrase.quantity(limit, .milliseconds, half: nil, .usd)
            let share = gate.figure.map { Phrase.value($0, .usd) + " of calls" } ?? "share not measured"
            return
                "\(span == .busy ? "busy-hour latency" : "latency"): \(share) within \(time), "
                + "\(Digits.fixed(quantile * 100, quantile * 100 == (quantile * 100).rounded() ? 0 : 1))% asked"
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

    private func pays(_ advice: Recommendation, _ currency: Currency) -> String {
        var parts: [String] = []
        if let quality = advice.qualityChange {
            parts.append(
                quality.isSeparated == false
                    ? "its quality can't be told apart from today's"
                    : "it is \(Phrase.quantity(abs(quality.value), .points, half: quality.interval.map { $0.width / 2 }, currency)) "
                        + (quality.value < 0 ? "worse" : "better"))
        }
        if let cost = CostChange(advice, in: edition) {
            parts.append(
                cost.isSeparated == false
                    ? "its cost can't be told apart from today's"
                    : "it costs \(cost.words(currency, signed: false)) \(cost.value < 0 ? "less" : "more")")
        }
        guard !parts.isEmpty else { return "It pays more than the model in production." }
        let against = advice.against.map { "Against \(name($0)), " } ?? ""
        let text = against + parts.joined(separator: ", and ") + "."
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private func list(_ gates: [GateFinding]) -> String { gates.map(check).joined(separator: "; ") }

    private func percent(_ share: Double) -> String { trim(share <= 1 ? share * 100 : share) + "%" }

    private func trim(_ value: Double) -> String {
        value == value.rounded() ? Digits.grouped(value, 0) : Digits.grouped(value, abs(value) < 1 ? 3 : 2)
    }
}
