import Analysis
import Portfolio

/// The scenarios of a workload in `findings.json`, with their schema.
enum StudyJSON {
    /// The value; null without a scenario.
    static func value(_ study: ScenarioStudy?) -> JSONText {
        guard let study else { return .null }
        return .object([
            ("planned", scenario(study.planned)), ("scenarios", .array(study.scenarios.map(scenario))),
            (
                "regrets",
                .array(
                    study.fragility.map {
                        .object([
                            ("model", .string($0.model.name)), ("largest", .of($0.regret)),
                            ("scenario", .of($0.scenario?.name)),
                        ])
                    })
            ), ("leastRegret", .of(study.leastRegret?.model.name)),
            ("switches", .array(study.switches.map(moved))),
            ("unsplitCosts", .array(study.unsplit.map { .string($0.name) })), ("lead", lead(study.lead)),
        ])
    }

    private static func lead(_ study: LeadStudy?) -> JSONText {
        guard let study else { return .null }
        return .object([
            ("choice", .string(study.choice.name)), ("next", .string(study.next.name)), ("value", .of(study.lead)),
            (
                "swings",
                .array(
                    study.swings.map { swing in
                        let (input, model): (String, String?) =
                            switch swing.driver {
                            case .input(let input): (input.rawValue, nil)
                            case .quality(let model): ("quality", model.name)
                            }
                        return .object([
                            ("driver", .string(input)), ("model", .of(model)), ("low", .of(swing.low)),
                            ("high", .of(swing.high)), ("atLow", .of(swing.atLow)), ("atHigh", .of(swing.atHigh)),
                        ])
                    })
            ),
        ])
    }

    private static func scenario(_ finding: ScenarioFinding) -> JSONText {
        .object([
            ("id", .string(finding.scenario.id.name)), ("title", .string(finding.scenario.title)),
            ("assumes", AssumptionsJSON.value(finding.scenario)),
            ("requestsPerMonth", .of(finding.requestsPerMonth)), ("choice", .of(finding.choice?.name)),
            ("choiceProbability", .of(finding.choiceProbability)),
            ("frontier", .array(finding.frontier.map { .string($0.name) })),
            (
                "mixWithoutEffect",
                .array(
                    finding.unweighed.map {
                        .object([
                            ("id", .string($0.dimension)), ("models", .array($0.models.map { .string($0.name) })),
                        ])
                    })
            ), ("withoutEffect", .array(finding.gaps.all.map { .string($0.words) })),
            ("queues", .array(finding.queues.map(LoadJSON.peak))),
            (
                "models",
                .array(
                    finding.standings.map {
                        .object([
                            ("id", .string($0.model.name)), ("quality", .of($0.quality)),
                            ("costPerThousand", .of($0.costPerThousand)), ("costPerMonth", .of($0.costPerMonth)),
                            ("replicas", .of($0.replicas)), ("score", .of($0.score)),
                            ("verdict", .string($0.verdict.rawValue)), ("netBenefit", .of($0.netBenefit)),
                            ("regret", .of($0.regret)), ("action", .string($0.action.rawValue)),
                            ("rule", .string($0.rule.name)),
                        ])
                    })
            ),
        ])
    }

    private static func moved(_ finding: SwitchFinding) -> JSONText {
        .object([
            ("input", .string(finding.input.rawValue)), ("planned", .of(finding.planned)),
            ("from", .of(finding.range.lowerBound)), ("to", .of(finding.range.upperBound)),
            (
                "changes",
                .array(
                    finding.changes.map {
                        .object([
                            ("factor", .of($0.factor)), ("below", .of($0.below?.name)), ("above", .of($0.above?.name)),
                        ])
                    })
            ),
        ])
    }

    /// The schema of `value`.
    static let schema: JSONText = {
        let model = JSONSchema.object([
            ("id", JSONSchema.text), ("quality", JSONSchema.number), ("costPerThousand", JSONSchema.number),
            ("costPerMonth", JSONSchema.number), ("replicas", JSONSchema.whole), ("score", JSONSchema.number),
            ("verdict", JSONSchema.text), ("netBenefit", JSONSchema.number), ("regret", JSONSchema.number),
            ("action", JSONSchema.text), ("rule", JSONSchema.text),
        ])
        let scenario = JSONSchema.object([
            ("id", JSONSchema.text), ("title", JSONSchema.text), ("assumes", AssumptionsJSON.schema),
            ("requestsPerMonth", JSONSchema.number),
            ("choice", JSONSchema.maybe), ("choiceProbability", JSONSchema.number),
            ("frontier", JSONSchema.list(JSONSchema.text)),
            (
                "mixWithoutEffect",
                JSONSchema.list(
                    JSONSchema.object([("id", JSONSchema.text), ("models", JSONSchema.list(JSONSchema.text))]))
            ), ("withoutEffect", JSONSchema.list(JSONSchema.text)), ("queues", JSONSchema.list(LoadJSON.peakSchema)),
            ("models", JSONSchema.list(model)),
        ])
        let regret = JSONSchema.object([
            ("model", JSONSchema.text), ("largest", JSONSchema.number), ("scenario", JSONSchema.maybe),
        ])
        let change = JSONSchema.object([
            ("factor", JSONSchema.number), ("below", JSONSchema.maybe), ("above", JSONSchema.maybe),
        ])
        let moved = JSONSchema.object([
            ("input", JSONSchema.text), ("planned", JSONSchema.number), ("from", JSONSchema.number),
            ("to", JSONSchema.number), ("changes", JSONSchema.list(change)),
        ])
        let swing = JSONSchema.object([
            ("driver", JSONSchema.text), ("model", JSONSchema.maybe), ("low", JSONSchema.number),
            ("high", JSONSchema.number), ("atLow", JSONSchema.number), ("atHigh", JSONSchema.number),
        ])
        let lead = JSONSchema.object([
            ("choice", JSONSchema.text), ("next", JSONSchema.text), ("value", JSONSchema.number),
            ("swings", JSONSchema.list(swing)),
        ])
        return JSONSchema.optional(
            JSONSchema.object([
                ("planned", scenario), ("scenarios", JSONSchema.list(scenario)), ("regrets", JSONSchema.list(regret)),
                ("leastRegret", JSONSchema.maybe), ("switches", JSONSchema.list(moved)),
                ("unsplitCosts", JSONSchema.list(JSONSchema.text)),
                ("lead", JSONSchema.optional(lead)),
            ]))
    }()
}
