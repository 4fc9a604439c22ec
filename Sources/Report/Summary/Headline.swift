import Analysis
import Portfolio
import Voice

/// The decision in one sentence with its numbers, and the few sentences below it.
struct Headline {
    var edition: EditionFinding
    private var wording: Wording { Wording(edition: edition) }

    init(_ edition: EditionFinding) { self.edition = edition }

    /// Recommendations that ask somebody to act, in the report's order.
    static func asks(of edition: EditionFinding) -> [Recommendation] {
        all(of: edition).filter { $0.action != .hold && $0.action != .defer }
    }

    /// All recommendations: those that ask for something first, each group by workload and model as displayed.
    static func all(of edition: EditionFinding) -> [Recommendation] {
        let order: [Action] = [.promote, .retire, .deprecate, .scale, .retrain, .change, .hold, .defer]
        let all = edition.workloads.flatMap { $0.models.map(\.recommendation) }
        return order.flatMap { action in all.filter { $0.action == action } }
    }

    /// "Promote corvid-mini and deprecate atlas-8b: $37k a year less, and 1.8 points better."
    var sentence: String {
        let asks = Headline.asks(of: edition)
        guard !asks.isEmpty else { return quiet }
        let verbs = asks.prefix(3).map { "\($0.action.rawValue) \(wording.name($0.model))" }
        var text = Listed.and(verbs)
        if asks.count > 3 { text += " and \(asks.count - 3) more" }
        text = text.prefix(1).uppercased() + text.dropFirst()
        let numbers = effects(asks)
        return numbers.isEmpty ? text + "." : "\(text): \(numbers.joined(separator: ", and "))."
    }

    /// Two to four sentences: the reason for each step asked, then what waits.
    var lede: String {
        var sentences: [String] = []
        for advice in Headline.asks(of: edition).prefix(3) {
            sentences.append(wording.why(advice, isNamed: true))
            if advice.action == .promote, let people = wording.people(advice) { sentences.append(people) }
        }
        if let first = waiting {
            sentences.append("\(wording.name(first.model)) waits: \(wording.clause(first))")
        }
        if sentences.isEmpty, let first = edition.workloads.first {
            let stays = edition.workloads.contains { $0.incumbent != nil }
            sentences =
                first.gaps.isEmpty
                ? [
                    stays
                        ? "Every model in production stays; the ranked list below says why."
                        : "Nothing is said to be in production, so nothing is advised yet."
                ]
                : first.gaps.map { $0.words + "." }
        }
        return (sentences + WorthWords.unsaid(edition, wording)).joined(separator: " ")
    }

    /// The candidate that readers will ask about: the one most likely to pay, else the first that costs too much.
    private var waiting: Recommendation? {
        let deferred = Headline.all(of: edition).filter { $0.action == .defer }
        let likely = deferred.filter { ($0.sureness ?? 0) >= 0.5 }
        // The first of those alike, in the report's order.
        let most = likely.map { $0.sureness ?? 0 }.max()
        return likely.first { $0.sureness == most }
            ?? deferred.first { advice in
                if case .tooDear = advice.reason { return true }
                return false
            }
    }

    private var quiet: String {
        let models = edition.workloads.reduce(0) { $0 + $1.models.count }
        guard models > 0 else { return "No model was measured in \(Phrase.cycle(edition.cycle.id))." }
        if let leaders = edition.workloads.first.flatMap({ Leaders($0, wording) }),
            edition.workloads.allSatisfy({ $0.incumbent == nil })
        {
            return leaders.sentence
        }
        let chosen = edition.workloads.compactMap(\.choice).map(wording.name)
        let stay =
            chosen.isEmpty ? "" : ": \(Listed.and(Array(chosen.prefix(3)))) \(chosen.count == 1 ? "stays" : "stay")"
        return "No decision is needed in \(Phrase.cycle(edition.cycle.id))\(stay)."
    }

    /// The yearly money and the quality gained; a tie is said to be one.
    private func effects(_ asks: [Recommendation]) -> [String] {
        var numbers: [String] = []
        let currency = Phrase.currency(of: edition)
        if let change = edition.money.change {
            let amount = Digits.money(abs(change.value), half: change.interval.map { $0.width / 2 }, currency.code)
            if let words = Comparative(change) {
                numbers.append(words.phrase("\(amount) a year", .cost))
            } else if change.interval.map({ $0.width > 0 }) ?? false {
                numbers.append("a cost that can't be told apart from today's")
            }
        }
        if let quality = asks.first(where: { $0.action == .promote })?.qualityChange {
            let half = quality.interval.map { $0.width / 2 }
            let size = Phrase.quantity(abs(quality.value), .points, half: half, currency)
            numbers.append(
                Comparative(quality)?.phrase(size, .quality) ?? "quality that can't be told apart from today's")
        }
        return numbers
    }
}
