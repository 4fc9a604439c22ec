import Analysis
import Portfolio

/// Typed costs for programs: what is known, on which basis, in which currency, at prices of which day, and how it changed.
struct CostJSON {
    let edition: EditionFinding

    /// One object for each model of each workload.
    var costs: JSONText {
        .array(edition.workloads.flatMap { workload in workload.models.map { cost($0, workload.workload.id) } })
    }

    /// What was measured under other conditions than the others, or is another kind of cost.
    var unlike: JSONText {
        .array(
            edition.workloads.flatMap { workload in
                workload.models.flatMap { model in
                    model.unlike.map {
                        .object([
                            ("workload", .string(workload.workload.id.name)), ("model", .string(model.model.id.name)),
                            ("figure", .string($0.figure.rawValue)), ("reason", .string($0.words)),
                            ("compared", .bool(!$0.isBarred)),
                        ])
                    }
                }
            })
    }

    /// The change of what runs in production; null when it can't be said.
    var production: JSONText { change(edition.money.split) }

    private func cost(_ model: ModelFinding, _ workload: WorkloadID) -> JSONText {
        let cost = model.cost
        let (knowledge, reason): (String, String?) =
            switch cost.knowledge {
            case .known: ("known", nil)
            case .free(let why): ("free", why)
            case .unknown(let gap): ("unknown", gap.words)
            case .atLeast(let gap): ("at least", gap.words)
            }
        return .object([
            ("workload", .string(workload.name)), ("model", .string(model.model.id.name)),
            ("knowledge", .string(knowledge)), ("reason", .of(reason)), ("notAlike", .of(cost.notAlike?.words)),
            ("basis", .string(cost.basis.rawValue)), ("currency", .string(cost.currency.code)),
            ("priceDate", .of(cost.priceDate?.description)), ("perThousand", .of(cost.perThousand?.value)),
            ("perMonth", .of(cost.perMonth?.value)), ("billedPerThousand", .of(cost.billedPerThousand?.value)),
            (
                "parts",
                .array(
                    cost.parts.map {
                        .object([
                            ("kind", .string($0.kind.rawValue)), ("name", .string($0.name)), ("amount", .of($0.amount)),
                            ("quantity", .of($0.quantity)), ("unitPrice", .of($0.unitPrice)),
                            ("priceDate", .of($0.price?.priceDate?.description)), ("formula", .string($0.formula)),
                        ])
                    })
            ), ("change", change(model.costSplit)),
        ])
    }

    private func change(_ split: CostSplit?) -> JSONText {
        guard let split else { return .null }
        let parts = split.parts
        return .object([
            ("against", .string(split.against.name)), ("before", .of(parts.before)),
            ("beforeAtTodaysPrices", .of(parts.beforeAtTodaysPrices)), ("now", .of(parts.now)),
            ("price", .of(parts.price)), ("volume", .of(parts.volume)), ("mix", .of(parts.mix)),
        ])
    }
}
