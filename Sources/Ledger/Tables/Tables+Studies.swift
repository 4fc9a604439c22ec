import Analysis
import Portfolio

extension Tables {
    /// What findings.json holds in lists, each as a table.
    var studies: [ColumnTable?] {
        let workloads = edition.workloads
        let scenarios = workloads.flatMap { workload in
            ((workload.scenarios.map { [$0.planned] + $0.scenarios }) ?? []).flatMap { scenario in
                scenario.standings.map { (scenario: scenario, row: In(workload.workload.id, $0)) }
            }
        }
        return [
            rows(
                "cost-parts.csv", placed(CostFields.part(record.words).columns),
                Placed.models(of: edition).flatMap { model in
                    model.item.cost.parts.map(model.with)
                }),
            rows(
                "ladder.csv", within(LadderFields.rung.columns),
                workloads.flatMap { workload in
                    workload.ladder.rungs.map { In(workload.workload.id, $0) }
                }),
            rows(
                "scenarios.csv",
                [
                    .text("workload") { $0.row.workload.name }, .text("scenario") { $0.scenario.scenario.id.name },
                    .text("choice") { $0.scenario.choice?.name },
                ] + ScenarioFields.standing.columns.map { $0.of { $0.row.item } }, scenarios),
            rows(
                "levers.csv", within(ScenarioFields.swing.columns),
                workloads.flatMap { workload in
                    (workload.scenarios?.lead?.swings ?? []).map { In(workload.workload.id, $0) }
                }),
            rows(
                "load.csv", placed(LoadFields.point.columns),
                workloads.flatMap { workload in
                    (workload.load?.lines ?? []).flatMap { line in
                        line.points.map { Placed(workload: workload.workload.id, model: line.model, item: $0) }
                    }
                }),
            rows(
                "peaks.csv", within(LoadFields.peak(record.words).columns),
                workloads.flatMap { workload in
                    (workload.load?.peaks ?? []).map { In(workload.workload.id, $0) }
                }),
            rows(
                "drift.csv", within(DriftFields.share.columns),
                workloads.flatMap { workload in
                    workload.alerts.map { In(workload.workload.id, $0) }
                }),
            rows(
                "distributions.csv", within(DriftFields.shift.columns),
                workloads.flatMap { workload in
                    workload.shifts.map { In(workload.workload.id, $0) }
                }),
            rows(
                "experiments.csv",
                [.text("experiment") { $0.id }, .text("model") { $0.model }]
                    + ExperimentFields.effect(record.words).columns.map { $0.of { $0.effect } },
                edition.experiments.flatMap { finding in
                    finding.effects.map {
                        (id: finding.experiment.id, model: finding.experiment.model.name, effect: $0)
                    }
                }),
            rows("outcomes.csv", OutcomeFields.outcome(record.words).columns, edition.outcomes),
            rows(
                "unlike.csv", CostFields.unlike(record.words).columns,
                Placed.models(of: edition).flatMap { model in
                    model.item.unlike.map(model.with)
                }),
            rows("files.csv", FigureFields.file.columns, edition.files.sorted()),
        ]
    }
}
