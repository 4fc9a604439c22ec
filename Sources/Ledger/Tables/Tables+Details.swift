import Analysis
import Portfolio
import Statistics

extension Tables {
    /// What pages show of models one by one, each as a table.
    var details: [ColumnTable?] {
        let models = Placed.models(of: edition)
        return [
            rows("slices.csv", slices, models.flatMap { model in model.item.slices.map(model.with) }),
            rows("checks.csv", checks, models.flatMap { model in model.item.gates.map(model.with) }),
            rows("scores.csv", scores, models.flatMap { model in model.item.score.contributions.map(model.with) }),
            rows("sureness.csv", sureness, options), rows("weights.csv", weights, standings),
            rows("switches.csv", switches, changes),
            rows("budget.csv", inBudgetsCurrency(BudgetFields.month), edition.money.spending?.months ?? []),
            rows("budget-lines.csv", inBudgetsCurrency(BudgetFields.line), edition.money.spending?.lines ?? []),
            rows("year.csv", BudgetFields.yearMonth.columns, edition.money.year?.months ?? []),
            rows("retrainings.csv", retrainings, models.flatMap { model in model.item.retrainings.map(model.with) }),
        ]
    }

    private var slices: [Column<Placed<ModelFinding.SliceFinding>>] {
        typealias Slice = ModelFinding.SliceFinding
        let quality: [Column<Slice>] = estimate("quality", nil) { $0.accuracy }
        let gap: [Column<Slice>] = estimate("gap", .points) { $0.gap }
        let rest: [Column<Slice>] = [
            .text("unit") { $0.accuracy.unit.rawValue }, .number("n", nil) { $0.accuracy.n.map { Double($0) } },
            .number("change", .points) { $0.change?.value },
            .number("change.low", .points) { $0.change?.interval?.low },
            .number("change.high", .points) { $0.change?.interval?.high },
        ]
        return placed([.text("slice") { $0.slice.id.name }] + quality + gap + rest)
    }

    private var checks: [Column<Placed<GateFinding>>] {
        let limit: [Column<GateFinding>] = [
            .text("check") { Limit($0.subject).kind }, .text("of") { Limit($0.subject).name },
            .text("verdict") { $0.verdict.rawValue }, .number("atMost", nil) { Limit($0.subject).atMost },
            .number("atLeast", nil) { Limit($0.subject).atLeast },
            .number("quantile", .share) { Limit($0.subject).quantile },
        ]
        let figure: [Column<GateFinding>] = estimate("figure", nil) { $0.figure }
        let rest: [Column<GateFinding>] = [
            .text("figure.unit") { $0.figure?.unit.rawValue },
            .number("moreNeeded", nil) { $0.moreNeeded.map { Double($0) } },
        ]
        return placed(limit + figure + rest)
    }

    private var scores: [Column<Placed<ScoreFinding.Contribution>>] {
        placed([
            .text("indicator") { $0.indicator.name }, .number("weight", .share) { $0.weight },
            .number("raw", nil) { $0.raw?.value }, .text("raw.unit") { $0.raw?.unit.rawValue },
            .number("worst", nil) { $0.worst }, .number("best", nil) { $0.best },
            .number("normalised", .share) { $0.normalised },
            .text("isBeyond") { String($0.isBeyond) },
        ])
    }

    private var options: [Placed<AcceptabilityFinding.Option>] {
        edition.workloads.flatMap { workload in
            (workload.acceptability?.options ?? []).map {
                Placed(workload: workload.workload.id, model: $0.model, item: $0)
            }
        }
    }

    private var sureness: [Column<Placed<AcceptabilityFinding.Option>>] {
        placed([
            .number("bestAtWorth", .share) { $0.probability }, .number("expectedLoss", nil) { $0.expectedLoss },
        ])
    }

    private var standings: [Placed<WeightStudy.Standing>] {
        edition.workloads.flatMap { workload in
            (workload.weights?.standings ?? []).map {
                Placed(workload: workload.workload.id, model: $0.model, item: $0)
            }
        }
    }

    private var weights: [Column<Placed<WeightStudy.Standing>>] {
        placed([.number("first", .share) { $0.first }, .number("meanRank", nil) { $0.meanRank }])
    }

    private var changes: [In<(input: SwitchFinding, change: SwitchFinding.Change)>] {
        edition.workloads.flatMap { workload in
            (workload.scenarios?.switches ?? []).flatMap { input in
                input.changes.map { In(workload.workload.id, (input: input, change: $0)) }
            }
        }
    }

    private var switches: [Column<In<(input: SwitchFinding, change: SwitchFinding.Change)>>] {
        within([
            .text("input") { $0.input.input.rawValue }, .number("planned", nil) { $0.input.planned },
            .number("factor", .factor) { $0.change.factor }, .text("below") { $0.change.below?.name },
            .text("above") { $0.change.above?.name },
        ])
    }

    private func inBudgetsCurrency<Row>(_ shape: Shape<Row>) -> [Column<Row>] {
        let code = edition.money.budget?.currency.code
        return shape.columns + [.text("currency") { _ in code }]
    }

    private var retrainings: [Column<Placed<RetrainingRecord>>] {
        placed([.text("on") { $0.on.description }, .text("trigger") { $0.trigger }, .number("cost", nil) { $0.cost }])
    }
}

/// A limit as numbers.
private struct Limit {
    var kind: String
    var name: String?
    var atMost: Double?
    var atLeast: Double?
    var quantile: Double?

    init(_ subject: GateFinding.Subject) {
        switch subject {
        case .latency(let span, let limit, let share):
            (kind, name, atMost, quantile) = ("latency", span.rawValue, limit, share)
        case .errors(let limit): (kind, atMost) = ("errors", limit)
        case .cohort(let slice, _, let limit): (kind, name, atMost) = ("cohort", slice.name, limit)
        case .policy(let indicator, let most, let least):
            (kind, name, atMost, atLeast) = ("policy", indicator.name, most, least)
        }
    }
}
