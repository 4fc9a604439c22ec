import Analysis
import Portfolio

/// An edition's findings for programs: `data/findings.json`, after the schema beside it.
struct FindingsFile {
    var edition: EditionFinding
    /// The edition's figures.
    var figures: [Anchored]
    /// What is said beside figures, with what it follows from.
    var statements: [Explanation] = []

    /// The value.
    var json: JSONText {
        .object([
            ("$schema", .string("findings.schema.json")), ("version", .number(1)),
            ("cycle", .string(edition.cycle.id.name)), ("status", .string(edition.cycle.status.rawValue)),
            ("headline", .string(Headline(edition).sentence)),
            ("figures", .array(figures.map(figure))),
            ("statements", .array(statements.map(\.json))),
            ("workloads", .array(edition.workloads.map(workload))),
            ("costs", CostJSON(edition: edition).costs),
            ("unlike", CostJSON(edition: edition).unlike),
            ("productionCostChange", CostJSON(edition: edition).production),
            ("experiments", ExperimentJSON.value(edition.experiments)),
            ("outcomes", OutcomeJSON.outcomes(edition)),
            ("calibration", OutcomeJSON.calibration(edition.calibration)),
            ("warnings", .array(edition.warnings.map { .string(Wording(edition: edition).warning($0)) })),
            (
                "files",
                .array(
                    edition.files.sorted().map {
                        .object([("path", .string($0.path)), ("sha256", .string($0.sha256)), ("bytes", .of($0.bytes))])
                    })
            ),
        ])
    }

    private func figure(_ figure: Anchored) -> JSONText {
        let estimate = figure.estimate
        var low: Double?
        var high: Double?
        let spread: String
        switch estimate.spread {
        case .computed(let interval): (spread, low, high) = ("computed", interval.low, interval.high)
        case .supplied(let interval): (spread, low, high) = ("supplied", interval.low, interval.high)
        case .exact: spread = "exact"
        case .notSupplied: spread = "not supplied"
        case .open(let from, let to): (spread, low, high) = ("open", from, to)
        }
        return .object([
            ("id", .string(figure.anchor)), ("title", .string(figure.title)), ("workload", .of(figure.workload?.name)),
            ("model", .of(figure.model?.name)), ("value", .of(estimate.value)),
            ("unit", .string(estimate.unit.rawValue)),
            ("spread", .string(spread)), ("low", .of(low)), ("high", .of(high)), ("n", .of(estimate.n)),
            ("from", .of(estimate.window?.first.description)), ("to", .of(estimate.window?.last.description)),
            ("text", .string(figure.words)), ("remarks", .array(estimate.remarks.map { .string($0.words) })),
            ("steps", .array((estimate.lineage.steps + figure.gaps).map { .string($0) })),
            ("methods", .array(estimate.lineage.methods.map(\.json))),
            ("sources", .array(estimate.lineage.sources.map(\.json))),
        ])
    }

    private func workload(_ workload: WorkloadFinding) -> JSONText {
        .object([
            ("id", .string(workload.workload.id.name)), ("title", .string(workload.workload.title)),
            ("incumbent", .of(workload.incumbent?.name)), ("choice", .of(workload.choice?.name)),
            ("frontier", .array(workload.frontier.map { .string($0.name) })),
            ("pointWorthPerThousand", .of(workload.pointWorthPerThousand)),
            ("models", .array(workload.models.map(model))), ("ladder", LadderJSON.value(workload)),
            ("scenarios", StudyJSON.value(workload.scenarios)),
            ("acceptability", AcceptabilityJSON.value(workload.acceptability)),
            ("weights", WeightJSON.value(workload.weights)), ("load", LoadJSON.value(workload.load)),
            ("drift", DriftJSON.value(workload)),
        ])
    }

    private func model(_ model: ModelFinding) -> JSONText {
        let advice = model.recommendation
        let tied: JSONText = advice.qualityChange?.isSeparated.map { .bool(!$0) } ?? .null
        return .object([
            ("id", .string(model.model.id.name)), ("title", .string(model.model.title)),
            ("stage", .string(model.model.stage.rawValue)), ("verdict", .string(model.verdict.rawValue)),
            ("rankFrom", .of(model.score.rank?.lowerBound)), ("rankTo", .of(model.score.rank?.upperBound)),
            ("rankTiedWith", .of(model.score.tie?.with.name)), ("rankAnswersNeeded", .of(model.score.tie?.moreAnswers)),
            ("costKnown", .bool(model.cost.comparable != nil)), ("action", .string(advice.action.rawValue)),
            ("rule", .string(advice.rule.name)), ("why", .string(Wording(edition: edition).why(advice))),
            ("sureness", .of(advice.sureness)),
            ("qualityTied", tied),
            ("answersNeeded", .of(advice.answersNeeded)), ("onFrontier", .of(model.frontierProbability)),
            ("errorBudget", BurnJSON.value(model.burn)),
            ("advice", AdviceJSON.value(model, Wording(edition: edition))), ("trend", TrendJSON.value(model.trend)),
            ("contest", ContestJSON.value(advice)),
        ])
    }

    /// The JSON Schema (2020-12) of `json`.
    static let schema: JSONText = {
        func type(_ name: String) -> JSONText { JSONSchema.type(name) }
        func object(_ members: [(String, JSONText)]) -> JSONText { JSONSchema.object(members) }
        func list(_ item: JSONText) -> JSONText { JSONSchema.list(item) }
        let text = JSONSchema.text, number = JSONSchema.number, maybe = JSONSchema.maybe, whole = JSONSchema.whole
        let source = object([("file", text), ("line", type("integer")), ("key", maybe), ("sha256", text)])
        let figure = object([
            ("id", text), ("title", text), ("workload", maybe), ("model", maybe), ("value", number), ("unit", text),
            ("spread", text), ("low", number), ("high", number), ("n", whole), ("from", maybe), ("to", maybe),
            ("text", text),
            ("remarks", list(text)), ("steps", list(text)), ("methods", list(text)), ("sources", list(source)),
        ])
        let statement = object([
            ("id", text), ("name", text), ("title", text), ("workload", maybe), ("model", maybe), ("value", text),
            ("beside", text), ("steps", list(text)), ("methods", list(text)), ("sources", list(source)),
        ])
        let model = object([
            ("id", text), ("title", text), ("stage", text), ("verdict", text), ("rankFrom", whole), ("rankTo", whole),
            ("rankTiedWith", maybe), ("rankAnswersNeeded", whole),
            ("qualityTied", JSONSchema.optional(type("boolean"))),
            ("answersNeeded", whole), ("costKnown", type("boolean")), ("action", text), ("rule", text), ("why", text),
            ("sureness", number),
            ("onFrontier", number), ("errorBudget", BurnJSON.schema), ("advice", AdviceJSON.schema),
            ("trend", TrendJSON.schema),
            ("contest", ContestJSON.schema),
        ])
        let workload = object([
            ("id", text), ("title", text), ("incumbent", maybe), ("choice", maybe), ("frontier", list(text)),
            ("pointWorthPerThousand", number), ("models", list(model)), ("ladder", LadderJSON.schema),
            ("scenarios", StudyJSON.schema),
            ("acceptability", AcceptabilityJSON.schema), ("weights", WeightJSON.schema),
            ("load", LoadJSON.schema), ("drift", DriftJSON.schema),
        ])
        let change = JSONText.object([
            (
                "anyOf",
                .array([
                    type("null"),
                    object([
                        ("against", text), ("before", number), ("beforeAtTodaysPrices", number), ("now", number),
                        ("price", number), ("volume", number), ("mix", number),
                    ]),
                ])
            )
        ])
        let part = object([
            ("kind", text), ("name", text), ("amount", number),
            ("quantity", number), ("unitPrice", number), ("priceDate", maybe),
            ("formula", text),
        ])
        let cost = object([
            ("workload", text), ("model", text), ("knowledge", text), ("reason", maybe), ("notAlike", maybe),
            ("basis", text), ("currency", text), ("priceDate", maybe), ("perThousand", number), ("perMonth", number),
            ("billedPerThousand", number), ("parts", list(part)), ("change", change),
        ])
        let unlike = object([
            ("workload", text), ("model", text), ("figure", text), ("reason", text), ("compared", type("boolean")),
        ])
        let file = object([("path", text), ("sha256", text), ("bytes", type("integer"))])
        guard
            case .object(let members) = object([
                ("$schema", text), ("version", .object([("const", .number(1))])), ("cycle", text), ("status", text),
                ("headline", text), ("figures", list(figure)), ("statements", list(statement)),
                ("workloads", list(workload)), ("costs", list(cost)), ("unlike", list(unlike)),
                ("productionCostChange", change), ("experiments", ExperimentJSON.schema(source: source)),
                ("outcomes", OutcomeJSON.schema),
                ("calibration", OutcomeJSON.calibrationSchema),
                ("warnings", list(text)),
                ("files", list(file)),
            ])
        else { return .null }
        return .object(
            [
                ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
                ("title", .string("Findings of one edition of a deployment report")),
            ] + members)
    }()
}
