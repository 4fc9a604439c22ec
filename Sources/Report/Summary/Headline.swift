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
        let order: [Action] = [
            .promote, .promoteFor, .promoteUntil, .retire, .deprecate, .scale, .retrain, .change, .hold, .defer,
        ]
        let all = edition.workloads.flatMap { $0.models.map(\.recommendation) }
        return order.flatMap { action in all.filter { $0.action == action } }
    }

    /// "Promote corvid-mini and deprecate atlas-8b: $37k a year less, and 1.8 points better."; where there are several
    /// workloads each is named.
    var sentence: String {
        let asks = Headline.asks(of: edition)
        guard !asks.isEmpty else { return quiet }
        var text: String
        if edition.workloads.count == 1 {
            text = Listed.and(asks.prefix(3).map(verb))
            if asks.count > 3 { text += " and \(asks.count - 3) more" }
        } else {
            let named = edition.workloads.filter { workload in asks.contains { $0.workload == workload.workload.id } }
            let groups = named.prefix(3).map { workload in
                Listed.and(asks.filter { $0.workload == workload.workload.id }.prefix(3).map(verb))
                    + " for \(workload.workload.title)"
            }
            text = groups.joined(separator: ", ")
            if named.count > 3 { text += ", and more for \(named.count - 3) other workloads" }
        }
        text = text.prefix(1).uppercased() + text.dropFirst()
        let numbers = effects(asks)
        return numbers.isEmpty ? text + "." : "\(text): \(numbers.joined(separator: ", and "))."
    }

    /// The same for the subject of a mail, which has room for a line: "promote corvid-mini, deprecate atlas-8b and scale
    /// gauge-v3: $24k a year less".
    var subject: String {
        let asks = Headline.asks(of: edition)
        guard !asks.isEmpty else { return String(quiet.hasSuffix(".") ? quiet.dropLast() : quiet[...]) }
        let verbs = asks.prefix(3).map(verb) + (asks.count > 3 ? ["\(asks.count - 3) more"] : [])
        return ([Listed.and(verbs)] + effects(asks).prefix(1)).joined(separator: ": ")
    }

    private func verb(_ advice: Recommendation) -> String { wording.verb(advice) }

    /// Two to four sentences: the reason for each step asked, then what waits.
    var lede: String {
        var sentences: [String] = []
        for advice in Headline.asks(of: edition).prefix(3) {
            sentences.append(wording.why(advice, isNamed: true))
            if let asks = EvidenceWords.asks(advice) { sentences.append(asks) }
            if advice.action == .promote, let people = wording.people(advice) { sentences.append(people) }
        }
        if let first = waiting {
            let its = edition.workloads.count > 1 ? " for \(title(first.workload))" : ""
            sentences.append("\(wording.name(first.model)) waits\(its): \(wording.clause(first))")
        }
        if sentences.isEmpty, let first = edition.workloads.first {
            let stays = edition.workloads.contains { $0.incumbent != nil }
            sentences =
                undecided.isEmpty && first.gaps.isEmpty
                ? [
                    stays
                        ? "Every model in production stays; the ranked list below says why."
                        : "Nothing is said to be in production, so nothing is advised yet."
                ]
                : first.gaps.map { $0.words + "." }
        }
        return (sentences + WorthWords.unsaid(edition, wording)).joined(separator: " ")
    }

    /// The candidate that readers will ask about: of those that probably pay the one with the largest net benefit, else the
    /// first that costs too much.
    private var waiting: Recommendation? {
        let deferred = Headline.all(of: edition).filter { $0.action == .defer }
        let likely = deferred.filter { ($0.sureness ?? 0) >= 0.5 }
        // The first of those alike, in the report's order.
        let most = likely.map { $0.benefit?.value ?? 0 }.max()
        return likely.first { $0.benefit?.value == most }
            ?? deferred.first { advice in
                if case .tooDear = advice.reason { return true }
                return false
            }
    }

    private var quiet: String {
        let cycle = Phrase.cycle(edition.cycle.id)
        let models = edition.workloads.reduce(0) { $0 + $1.models.count }
        guard models > 0 else { return "No model was measured in \(cycle)." }
        if !undecided.isEmpty {
            let all = undecided.count == edition.workloads.count
            let about = edition.workloads.count == 1 || all ? "" : " for \(Listed.and(undecided.map(\.workload)))"
            let missing = undecided.map(\.missing).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return "Nothing can be decided\(about) in \(cycle): \(Listed.and(Array(missing.prefix(3))))."
        }
        if let leaders = edition.workloads.first.flatMap({ Leaders($0, wording) }),
            edition.workloads.allSatisfy({ $0.incumbent == nil })
        {
            return leaders.sentence
        }
        let chosen = edition.workloads.compactMap(\.choice).map(wording.name)
        let stay =
            chosen.isEmpty
            ? "" : ": \(Listed.and(Array(chosen.prefix(3)))) \(chosen.count == 1 ? "stays" : "stay")"
        return "No decision is needed in \(cycle)\(stay)."
    }

    /// The workloads on which nothing can be decided, and what is missing: no whole quality at all, or a figure of what runs.
    private var undecided: [(workload: String, missing: String)] {
        edition.workloads.compactMap { workload in
            guard !workload.models.isEmpty else { return (workload.workload.title, "no model is measured") }
            let title = workload.workload.title
            if workload.models.allSatisfy({ $0.quality == nil }) {
                return (
                    title,
                    "\(workload.qualityTitle(edition.cycle.policy).loweredFirst) is measured for no model as a whole"
                )
            }
            for model in workload.models where model.model.stage == .production {
                if case .data(let missing) = model.recommendation.reason, let first = missing.first {
                    return (title, wording.missing(first, of: nil))
                }
            }
            return nil
        }
    }

    private func title(_ workload: WorkloadID) -> String { edition[workload]?.workload.title ?? workload.name }

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
        // Money of several workloads never stands beside the quality of one.
        guard Set(asks.map(\.workload)).count == 1 else { return numbers }
        if let quality = asks.first(where: { $0.action == .promote })?.qualityChange {
            let half = quality.interval.map { $0.width / 2 }
            let size = Phrase.quantity(abs(quality.value), .points, half: half, currency)
            numbers.append(
                Comparative(quality)?.phrase(size, .quality) ?? "quality that can't be told apart from today's")
        }
        return numbers
    }
}

extension String {
    /// "Accuracy" as it stands within a sentence: "accuracy"; what is written in capitals stays so.
    fileprivate var loweredFirst: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
