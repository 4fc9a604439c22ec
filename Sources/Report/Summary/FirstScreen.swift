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

    /// The sentences below the headline.
    func blocks(page: String) -> [Block] {
        let lines: [(String, String)] = [("Main risk", risk), ("Asked of you", DecisionCounts(context).asked)]
        return [.words(reason, as: .lede)] + (doubt.map { [.words($0, as: .lede)] } ?? [])
            + [
                .list(lines.map { Block.Item([.strong([.text($0 + ":")]), .text(" " + $1)]) }, .points)
            ]
    }

    private var lead: Recommendation? { Headline.asks(of: edition).first }

    /// Why, in one or two sentences: the first step asked, and what it means for people.
    private var reason: String {
        guard let lead else { return Headline(edition).lede }
        return [wording.why(lead, isNamed: true), wording.people(lead)].compactMap { $0 }.joined(separator: " ")
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
            let rival = next.map { "; \(wording.name($0.model)) is it in \(Phrase.percent($0.probability ?? 0))" } ?? ""
            return "That \(wording.name(choice)) is the best choice is \(Phrase.sureness(sure))\(rival)."
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
            return "\(what); way back: \(wayBack(lead))."
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
            ? "none once \(name) is retired" : "\(name), which isn't retired yet"
    }
}
