import Analysis
import Portfolio
import Voice

/// The technical section on scenarios: what becomes of the choice under other assumptions.
struct ScenarioSection {
    var context: EditionContext
    var page: String
    var charts: ChartSet

    private var edition: EditionFinding { context.edition }

    /// The section; its closed line is what the scenarios say.
    func fold() -> Fold {
        StudySection(
            id: "scenarios", title: "Scenarios", absent: ("none are written", "No scenario is written for this cycle."),
            of: edition, \.scenarios
        ).fold(
            finding: { ScenarioWords(context: context, workload: $0).finding($1) },
            lede: { _ in
                "Each scenario computes costs, scores, limits and the frontier again. The choice is the model with the largest net benefit, which is what its right answers are worth less what it costs, among those that meet every limit. Assumptions are taken as exact."
            }, last: [ScenarioAssumptions(context: context).table.block], part: part)
    }

    private func part(_ workload: WorkloadFinding, _ study: ScenarioStudy) -> [Block] {
        let words = ScenarioWords(context: context, workload: workload)
        var blocks: [Block] = []
        blocks += [charts.figure("scenarios", workload.workload.id, context, from: page)].compactMap { $0 }
        let changes = words.changes(study)
        if !changes.isEmpty { blocks.append(Block.list(changes)) }
        let notes = ScenarioNotes(context: context, workload: workload)
        blocks += notes.queues(study).map { Block.words($0) }
        let still = words.unweighed(study) + notes.gaps(study) + notes.unsplit(study)
        if !still.isEmpty { blocks.append(Block.list(still, as: .warnings)) }
        blocks += charts.titled("levers", workload.workload.id, context, from: page)
        if let levers = words.levers(study) { blocks.append(Block.words(levers)) }
        blocks.append(choices(workload, study).block)
        if study.fragility.contains(where: { $0.regret != nil }) {
            blocks.append(fragility(workload, study, words).block)
        }
        if !study.switches.isEmpty { blocks.append(switches(workload, study, words).block) }
        return blocks
    }

    private func choices(_ workload: WorkloadFinding, _ study: ScenarioStudy) -> Table {
        let currency = workload.models.first?.cost.currency ?? context.currency
        let rows = ([study.planned] + study.scenarios).map { scenario -> [Table.Cell] in
            let standing = scenario.choice.flatMap { scenario[$0] }
            let misses = scenario.standings.filter { $0.verdict == .fail }.map { context.wording.name($0.model) }
            let isOther = scenario.choice != study.planned.choice
            let month = standing?.costPerMonth ?? standing?.costPerThousand
            return [
                .init(
                    scenario.scenario.title, href: context.explored(scenario.scenario.id, on: workload, from: page)),
                .init(
                    scenario.choice.map(context.wording.name)
                        ?? (workload.pointWorthPerThousand == nil
                            ? "depends on the worth of a right answer" : "nobody"),
                    href: scenario.choice.map { SitePath.relative(from: page, to: context.modelPath($0)) },
                    small: [
                        isOther ? "instead of \(study.planned.choice.map(context.wording.name) ?? "nobody")" : nil,
                        scenario.choiceProbability.map(Phrase.sureness),
                    ].compactMap { $0 }.joined(separator: "; ")),
                .init(month.map { Digits.money($0, half: nil, currency.code) } ?? "none", exact: CSVText.field(month)),
                .init(
                    standing?.quality.map { quality(workload, $0) } ?? "none",
                    exact: CSVText.field(standing?.quality)),
                .init(misses.isEmpty ? "nobody" : Listed.and(misses)),
            ]
        }
        let per = workload.workload.period
        return Table(
            caption: "\(workload.workload.title): the choice in each scenario, estimates without interval",
            heads: [
                "Scenario", "Choice", .number("Its cost \(per)"), .number("\(workload.qualityTitle(context.policy))"),
                "Misses a limit",
            ], rows: rows)
    }

    private func quality(_ workload: WorkloadFinding, _ value: Double) -> String {
        let unit = workload.models.lazy.compactMap { $0.quality?.unit }.first ?? .percent
        return Phrase.quantity(value, unit, half: nil, context.currency)
    }

    private func fragility(_ workload: WorkloadFinding, _ study: ScenarioStudy, _ words: ScenarioWords) -> Table {
        func title(_ scenario: ScenarioID?) -> String {
            study.scenarios.first { $0.scenario.id == scenario }?.scenario.title ?? study.planned.scenario.title
        }
        let rows = study.fragility.map { fragility -> [Table.Cell] in
            [
                .init(
                    context.wording.name(fragility.model),
                    href: SitePath.relative(from: page, to: context.modelPath(fragility.model))),
                .init(
                    fragility.regret.map(words.amount) ?? "not defined",
                    small: fragility.regret == nil ? "it may not be chosen everywhere" : nil,
                    exact: CSVText.field(fragility.regret)),
                .init(
                    fragility.perThousand.map(words.amount) ?? "not defined",
                    exact: CSVText.field(fragility.perThousand)),
                .init(title(fragility.scenario)),
            ]
        }
        let least = study.leastRegret.map { least in
            "; \(context.wording.name(least.model)) has the least: at worst it costs \(least.perThousand.map(words.amount) ?? "nothing") per 1,000 requests"
        }
        return Table(
            caption:
                "\(workload.workload.title): what having chosen a model would cost at worst, against the choice of that scenario, the worst by what it costs per 1,000 requests\(least ?? "")",
            heads: [
                "Model", .number("Largest regret \(words.period)"), .number("Per 1,000 requests"), "In",
            ], rows: rows)
    }

    private func switches(_ workload: WorkloadFinding, _ study: ScenarioStudy, _ words: ScenarioWords) -> Table {
        let rows = study.switches.map { finding -> [Table.Cell] in
            let others = finding.changes.filter { $0 != finding.downwards && $0 != finding.upwards }
            let title = ScenarioWords.title(finding.input)
            return [
                .init(title.prefix(1).uppercased() + title.dropFirst()),
                .init(words.level(finding, 1), exact: CSVText.field(finding.planned)),
                .init(
                    words.side(finding, finding.downwards, isAbove: false),
                    href: context.explored(finding, finding.downwards, on: workload, from: page),
                    exact: CSVText.field(finding.downwards?.factor)),
                .init(
                    words.side(finding, finding.upwards, isAbove: true),
                    href: context.explored(finding, finding.upwards, on: workload, from: page),
                    small: others.isEmpty
                        ? nil
                        : "and "
                            + others.map { words.side(finding, $0, isAbove: $0.factor > 1) }.joined(separator: ", "),
                    exact: CSVText.field(finding.upwards?.factor)),
            ]
        }
        return Table(
            caption: "\(workload.workload.title): where the choice changes while one input moves, to 0.1% of the range",
            heads: ["Input", .number("As planned"), .number("Next change down"), .number("Next change up")], rows: rows)
    }
}
