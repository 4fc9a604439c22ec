import Analysis
import Portfolio

/// The sections for technical readers, each with its finding; the topic pages open them.
struct TechnicalSections {
    var context: EditionContext
    var page: String
    var charts: ChartSet
    /// The rationales of the cycle's decisions as they stand on the page.
    var rationales: [DecisionID: [Block]]

    private var edition: EditionFinding { context.edition }

    var drift: Fold { DriftSection(context: context, page: page).fold }

    var records: Fold { DecisionRecords(context: context, rationales: rationales).fold() }

    var comparability: Fold { ComparabilitySection(context: context, page: page).fold }

    var score: Fold {
        let missing = edition.workloads.flatMap(\.models).filter { $0.score.score == nil }.count
        let total = edition.workloads.reduce(0) { $0 + $1.models.count }
        return Fold(
            id: "score", title: "Score and weights",
            finding: missing == 0
                ? "all \(total) models have a full score" : "\(missing) of \(total) models lack an indicator",
            edition.workloads.flatMap { workload in
                charts.titled("profile", workload.workload.id, context, from: page)
                    + [ContributionTable(context).table(workload).block]
                    + AllModelsPage.note(workload, context, from: page)
            })
    }

    var budget: Fold { BudgetSection(context: context, page: page, charts: charts).fold }

    var cost: Fold {
        let unknown = edition.workloads.flatMap(\.models).filter { $0.cost.comparable == nil }.map(\.model.title)
        let currency = context.currency
        let rows = edition.workloads.flatMap { workload in
            workload.spotlit.map { model -> [Table.Cell] in
                let month = model.cost.perMonth
                return [
                    .init(model.model.title, href: way(model), small: workload.workload.title),
                    CostWords.cell(
                        model.cost,
                        href: context.lineage(
                            Anchor.figure("cost", model.model.id, workload.workload.id), of: model.model.id, from: page)
                    ),
                    .init(
                        month.map { CostWords.words(model.cost, $0) } ?? "unknown",
                        small: month.map { Phrase.beside($0, currency, isMoney: true) },
                        exact: CSVText.field(CostWords.isWhole(model.cost) ? month?.value : nil)),
                    .init(
                        model.cost.parts.map { "\($0.name): \(FormulaWords.spelled($0.formula))" }.joined(
                            separator: "; ")),
                ]
            }
        }
        return Fold(
            id: "cost", title: "Cost and load",
            finding: unknown.isEmpty ? "every cost is known" : "cost unknown: \(unknown.joined(separator: ", "))",
            edition.workloads.flatMap { charts.titled("hours", $0.workload.id, context, from: page) } + [
                Table(
                    caption: "What each model costs at its workload's traffic",
                    heads: ["Model", .number("Per 1,000 requests"), .number("A month"), "From"], rows: rows
                ).block
            ]
                + edition.workloads.flatMap { SizingTable(context: context, page: page).blocks($0) }
                + edition.workloads.compactMap { RatioTable(context: context, page: page).table($0)?.block }
                + CostHistory(context: context).summary(from: page))
    }

    var latency: Fold {
        gates(
            id: "latency", title: "Latency and failures at the busy hour", noun: "limit of the SLA",
            chart: "latency"
        ) { subject in
            switch subject {
            case .latency, .errors, .policy: true
            case .cohort: false
            }
        }
    }

    var cohorts: Fold {
        gates(id: "cohorts", title: "Cohorts and fairness", noun: "limit for a group", chart: "cohorts") {
            subject in
            if case .cohort = subject { return true }
            return false
        }
    }

    private func gates(
        id: String, title: String, noun: String, chart: String, of kind: (GateFinding.Subject) -> Bool
    ) -> Fold {
        var rows: [[Table.Cell]] = []
        var failed: [String] = []
        var open = 0
        for workload in edition.workloads {
            let named = Set(workload.spotlit.map(\.model.id))
            for model in workload.models {
                for gate in model.gates where kind(gate.subject) {
                    if gate.verdict == .fail, failed.last != model.model.title { failed.append(model.model.title) }
                    if gate.verdict == .inconclusive { open += 1 }
                    guard named.contains(model.model.id) else { continue }
                    rows.append(GateRow.cells(gate, model, workload, context: context, page: page))
                }
            }
        }
        var finding =
            rows.isEmpty
            ? "no \(noun) is set or measured"
            : failed.isEmpty
                ? (open > 0 ? "nobody is shown to miss a \(noun)" : "nobody misses a \(noun)")
                : "missed by \(failed.joined(separator: ", "))"
        if open > 0 { finding += "; \(open) can't be told" }
        var body = edition.workloads.flatMap { charts.titled(chart, $0.workload.id, context, from: page) }
        if chart == "latency" {
            body += edition.workloads.flatMap { charts.titled("week", $0.workload.id, context, from: page) }
        }
        if rows.isEmpty {
            body.append(Block.words("Nothing to check: no \(noun) is set, or nothing measured it."))
        } else {
            body.append(
                Table(caption: "\(title), \(Phrase.cycle(edition.cycle.id))", heads: GateRow.heads, rows: rows).block)
        }
        if chart == "latency" {
            body += edition.workloads.compactMap {
                BurnTable(context: context, page: page).block($0.spotlit, in: $0)
            }
            body += [LostReplicaTable(context: context, page: page).block].compactMap { $0 }
        }
        if chart == "cohorts" {
            let spreads = SpreadTable(context: context, page: page)
            body += edition.workloads.compactMap { spreads.table($0)?.block }
        }
        return Fold(id: id, title: title, finding: finding, body)
    }

    var sureness: Fold { AcceptabilitySection(context: context, page: page, charts: charts).fold() }

    var load: Fold { LoadSection(context: context, page: page, charts: charts).fold() }

    var weights: Fold { WeightSection(context: context, page: page, charts: charts).fold() }

    var scenarios: Fold { ScenarioSection(context: context, page: page, charts: charts).fold() }

    var experiments: Fold { ExperimentSection(context: context, page: page, charts: charts).fold() }

    var outcomes: Fold { OutcomeSection(context: context, page: page, charts: charts).fold() }

    var policy: Fold {
        let changes = context.policy.changes
        let rules = RuleChanges(context: context)
        let rows = changes.map { change -> [Table.Cell] in
            [
                .init(Phrase.day(change.on), exact: CSVText.field(change.on.description)), .init(change.what),
                .init(change.from ?? "not stated"), .init(change.to ?? "not stated"),
                .init(change.reason ?? "no reason given"),
                .init(change.approvedBy ?? "nobody named"),
            ]
        }
        return Fold(
            id: "policy", title: "Changes of the policy",
            finding: [
                changes.isEmpty
                    ? rules.isEmpty ? "none" : nil
                    : "\(changes.count) logged, \(changes.filter { $0.approvedBy != nil }.count) with an approver",
                rules.finding,
            ].compactMap { $0 }.joined(separator: "; "),
            rules.blocks
                + (rows.isEmpty
                    ? rules.isEmpty ? [Block.words("The policy is as it was.")] : []
                    : [
                        Table(
                            caption: "What changed in the policy",
                            heads: ["Day", "What", "From", "To", "Why", "Approved by"], rows: rows
                        ).block
                    ]))
    }

    var governance: Fold {
        let figures = Digits.grouped(Double(context.anchored.count), 0)
        return Fold(
            id: "governance", title: "What happened, and where is all of it?",
            finding: "\(edition.files.count) files, \(figures) figures with their way back",
            EventTable(context: context).events + [
                Block.words([
                    .text("Every figure of this edition with its formula and its files: "),
                    .link("where figures come from", to: context.way(to: "lineage.html", from: page)),
                    .text(". How each is computed: "),
                    .link("methods", to: context.way(to: "methods.html", from: page)),
                    .text(". All figures for programs: "),
                    .link("findings.json", to: context.way(to: "data/findings.json", from: page)), .text(", "),
                    .link("models.csv", to: context.way(to: "data/models.csv", from: page)), .text(", "),
                    .link("decisions.csv", to: context.way(to: "data/decisions.csv", from: page)), .text(", "),
                    .link("figures.csv", to: context.way(to: "data/figures.csv", from: page)), .text("."),
                ])
            ])
    }

    private func way(_ model: ModelFinding) -> String {
        SitePath.relative(from: page, to: context.modelPath(model.model.id))
    }
}

/// A check as a row of a table.
enum GateRow {
    static let heads: [Table.Column] = ["Model", "Check", .number("Measured"), "Result"]

    /// The model, what is checked, what was measured and the answer.
    static func cells(
        _ gate: GateFinding, _ model: ModelFinding, _ workload: WorkloadFinding, context: EditionContext, page: String
    ) -> [Table.Cell] {
        let figure = gate.quantile ?? gate.figure
        let more = gate.moreNeeded.map {
            "about \(Digits.grouped(Double($0), 0)) more would settle it, four times in five"
        }
        return [
            .init(
                model.model.title,
                href: SitePath.relative(from: page, to: context.modelPath(model.model.id) + "#checks"),
                small: context.edition.workloads.count > 1 ? workload.workload.title : nil),
            .init(context.wording.check(gate)),
            .init(
                figure.map { Phrase.value($0, context.currency) } ?? "not measured",
                small: [figure.map { Phrase.beside($0, context.currency) }, budget(gate, model, context)]
                    .compactMap { $0 }.joined(separator: " · "), exact: CSVText.field(figure?.value)),
            .init(
                Wording.word(gate.verdict), small: more,
                state: .init(gate.verdict)),
        ]
    }

    /// How much of the error budget is spent, beside a limit of failures.
    private static func budget(_ gate: GateFinding, _ model: ModelFinding, _ context: EditionContext) -> String? {
        guard case .errors = gate.subject, let burn = model.figures[.burn] else { return nil }
        let words = "spends its error budget at \(Phrase.value(burn, context.currency)) times the rate that lasts"
        let alarms = model.burn.map { [BurnWords.brief($0)] } ?? burn.remarks.slowAlarms
        return ([words] + alarms).joined(separator: " · ")
    }
}
