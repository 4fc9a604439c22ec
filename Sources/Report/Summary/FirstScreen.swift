import Analysis
import Portfolio

/// What a reader with one minute reads first: one sentence of reason, one of doubt, the main risk, and what is asked.
struct FirstScreen {
    private let context: EditionContext
    private let edition: EditionFinding
    private let wording: Wording

    init(_ context: EditionContext) {
        self.context = context
        edition = context.edition
        wording = context.wording
    }

    /// The sentence below the headline and the points that follow it.
    func blocks(page: String) -> [Block] {
        let sure = doubt.map { [("How sure", $0)] } ?? []
        let lines = sure + [("Main risk", risk), ("Asked of you", DecisionCounts(context).asked)]
        return [.words(reason, as: .lede)]
            + [
                .list(lines.map { Block.Item([.strong([.text($0 + ":")]), .text(" " + $1)]) }, .points)
            ]
    }

    private var lead: Recommendation? { Headline.asks(of: edition).first }

    /// Why, in one or two sentences: the first step asked, and what it means for people.
    private var reason: String {
        guard let lead else { return Headline(edition).lede }
        return [wording.why(lead, isNamed: true), wording.people(lead), bridge(lead)].compactMap { $0 }
            .joined(separator: " ")
    }

    /// From the money of the first step to that of the headline, where other advice adds to it; nil where none does.
    private func bridge(_ lead: Recommendation) -> String? {
        guard let all = edition.money.change, let own = CostChange(lead, in: edition) else { return nil }
        let currency = context.currency
        let amount = Digits.money(abs(all.value), half: all.interval.map { $0.width / 2 }, currency.code)
        guard let words = Comparative(all), own.words(currency, signed: false) != amount + " a year" else { return nil }
        return "All advice together: \(words.phrase(amount + " a year", .cost))."
    }

    /// How sure the choice is, and who would be it otherwise; nil where nothing was drawn.
    private var doubt: String? {
        let isLead = { (workload: WorkloadFinding) in workload.workload.id == lead?.workload }
        let ordered = edition.workloads.filter(isLead) + edition.workloads.filter { !isLead($0) }
        for workload in ordered {
            guard let choice = workload.acceptability?.choice,
                let sure = workload.acceptability?[choice]?.probability
            else { continue }
            let others = workload.acceptability?.options.filter { $0.model != choice && ($0.probability ?? 0) >= 0.05 }
            let next = others?.max { ($0.probability ?? 0) < ($1.probability ?? 0) }
            let rival =
                next.map { "; else mostly \(wording.name($0.model)) (\(Phrase.percent($0.probability ?? 0)))" } ?? ""
            let its = edition.workloads.count > 1 ? " for \(workload.workload.title)" : ""
            return "\(wording.name(choice)) is the best choice\(its): \(Phrase.sureness(sure))\(rival)."
        }
        return nil
    }

    /// The nearest thing that would make a choice wrong, and the way back from it.
    private var risk: String {
        if let failing = production.first(where: { $0.gate.verdict == .fail }) {
            return "\(failing.model.model.title) misses a limit: \(wording.check(failing.gate))."
        }
        if let lead, lead.action == .promote, let workload = edition[lead.workload] {
            let lever = Lever.all(of: [workload], context).first
            let what = lever.map(\.sentence) ?? "the figures of \(wording.name(lead.model)) don't hold in service"
            return "\(what). Way back: \(wayBack(lead))."
        }
        if let open = production.first(where: { $0.gate.verdict == .inconclusive }) {
            return "whether \(open.model.model.title) meets a limit can't be told: \(wording.check(open.gate))."
        }
        guard DecisionCounts(context).hasProduction else {
            return "can't be told, since nothing is said to be in production."
        }
        return Lever.all(of: edition.workloads, context).first.map { $0.sentence + "." }
            ?? "none is known; every limit that was measured in production is met."
    }

    /// Checks of what runs and what is asked for.
    private var production: [(model: ModelFinding, gate: GateFinding)] {
        edition.workloads.flatMap { workload in
            [workload.choice, workload.incumbent].compactMap { $0.flatMap { workload[$0] } }.flatMap { model in
                model.gates.map { (model, $0) }
            }
        }
    }

    /// What runs today and whether it is kept at hand.
    private func wayBack(_ advice: Recommendation) -> String {
        guard let other = advice.against, let found = edition[advice.workload]?[other] else {
            return "none is written down"
        }
        let name = wording.name(other)
        return found.recommendation.action == .retire
            ? "none once \(name) is retired" : "return to \(name), which isn't retired yet"
    }
}
