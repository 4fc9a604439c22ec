import Analysis
import Portfolio

/// The pages for those who doubt: what stood below the summary, by the question that it answers.
struct TopicPages {
    let context: EditionContext
    let charts: ChartSet
    /// The rationales of the cycle's decisions as they stand on the page of decisions.
    let rationales: [DecisionID: [Block]]

    private var edition: EditionFinding { context.edition }

    /// In the order in which a summary leads to them.
    var topics: [Topic] { Topic.Kind.allCases.map(topic) }

    private func sections(_ kind: Topic.Kind) -> TechnicalSections {
        TechnicalSections(context: context, page: context.path(kind.file), charts: charts, rationales: rationales)
    }

    private func topic(_ kind: Topic.Kind) -> Topic {
        let parts = sections(kind)
        return switch kind {
        case .decisions:
            Topic(
                kind: kind, answer: decided,
                sections: [
                    VoteSection(context: context, page: context.path(kind.file)).fold, advice(kind), parts.records,
                ])
        case .money: Topic(kind: kind, answer: money, sections: [parts.budget, parts.cost, parts.load])
        case .quality:
            Topic(
                kind: kind, answer: quality,
                sections: [PriceOfPoint(context: context, charts: charts, page: context.path(kind.file)).fold]
                    + [parts.score, parts.cohorts, parts.experiments, parts.comparability])
        case .speed: Topic(kind: kind, answer: parts.latency.finding.capitalised, sections: [parts.latency])
        case .doubt:
            Topic(
                kind: kind, answer: parts.sureness.finding.capitalised,
                sections: [parts.sureness, parts.scenarios, parts.weights, warnings])
        case .changes:
            Topic(
                kind: kind, answer: changesAnswer(parts.drift.finding),
                sections: [
                    ChangesSection(context: context, charts: charts, page: context.path(kind.file)).fold, parts.drift,
                ])
        case .record:
            Topic(
                kind: kind, answer: parts.outcomes.finding.capitalised,
                sections: [parts.outcomes])
        case .governance:
            governance(parts)
        }
    }

    private func governance(_ parts: TechnicalSections) -> Topic {
        let own = GovernanceSections(context: context, page: context.path(Topic.Kind.governance.file))
        return Topic(
            kind: .governance, answer: own.answer,
            sections: [
                own.duties, AlertSection(context: context).fold, own.checklist, own.disagreements, own.people,
                own.feeds, parts.policy, own.thresholds,
                parts.governance,
            ])
    }

    /// How many decisions are made and asked for; where no change can be advised yet, what is missing.
    private var decided: String {
        let counts = DecisionCounts(context)
        return counts.missing.map { "No change can be advised yet: \($0)" } ?? counts.words
    }

    private func changesAnswer(_ drift: String) -> String {
        guard let previous = edition.previous else { return drift.capitalised }
        return "Against \(Phrase.cycle(previous)): \(drift)"
    }

    /// Every advice with its rule; of a crowd those that wait are cut short.
    private func advice(_ kind: Topic.Kind) -> Fold {
        let decisions = DecisionsTable(context)
        let (shown, waiting) = decisions.shown
        var blocks: [Block] = [
            .words(
                "Every advice comes from a written rule; a model's page shows the figures that the rule read.",
                as: .question), decisions.table(shown, from: context.path(kind.file)).block,
        ]
        if waiting > 0 {
            blocks.append(
                .words(
                    "\(Digits.grouped(Double(waiting), 0)) more wait as well; each model's page says why.", as: .fine))
        }
        return Fold(id: "advice", title: "What is advised, and by which rule?", finding: "", blocks)
    }

    private var money: String {
        let money = edition.money
        let currency = context.currency
        guard let before = money.before, let after = money.after else {
            return money.missing.first.map { "The run cost isn't fully known: \(context.wording.gap($0))" }
                ?? "The run cost of a year isn't known"
        }
        let now = Phrase.money(before, currency), then = Phrase.money(after, currency)
        return now == then
            ? "What runs costs \(now) a year" : "\(now) a year today, \(then) a year after the decisions"
    }

    /// What is used on each workload, and how often it is right.
    private var quality: String {
        let parts = edition.workloads.prefix(3).compactMap { workload -> String? in
            guard let id = workload.choice ?? workload.incumbent, let model = workload[id], let quality = model.quality
            else { return nil }
            return "\(workload.workload.title): \(model.model.title), \(Phrase.value(quality, model.cost.currency))"
        }
        return parts.isEmpty ? "No model is chosen yet" : parts.joined(separator: "; ")
    }

    /// What to keep in mind, all of it.
    private var warnings: Fold {
        let gaps = edition.workloads.flatMap(\.gaps).map(\.words)
        let all = edition.warnings.map(context.wording.warning) + gaps
        return Fold(
            id: "warnings", title: "What to keep in mind",
            finding: all.isEmpty ? "nothing is said to be missing" : "",
            all.isEmpty ? [] : [.list(all, as: .warnings)])
    }
}

extension String {
    /// With a capital at its start.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
