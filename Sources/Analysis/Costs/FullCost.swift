import Formulas
import Portfolio
import Statistics

/// What a model costs on a workload, part by part (methods.md 3), from declared prices or else as measured.
struct FullCost {
    let model: Model
    let workload: Workload
    let cycle: Cycle
    let figures: GatheredFigures
    let currency: Currency
    /// How many replicas a volume takes; nil without own hardware.
    let sizing: Sizing?

    /// The cost at the workload's traffic.
    var finding: CostFinding { finding(volume: workload.requestsPerMonth) }

    /// The cost at `volume` requests a month; nil when traffic is unknown.
    func finding(volume: Double?) -> CostFinding {
        let variable = variablePart
        if case .unknown(let reason) = variable.knowledge, model.hardware == nil { return unknown(reason) }
        if let hardware = model.hardware, hourPrice?.cost.exact == nil {
            return unknown(.noPriceOf(hardware.item))
        }
        if model.hardware == nil, variable.perThousand == nil { return unknown(.noPrice) }
        let size = volume.flatMap { sizing?.finding(at: $0, perReplica: replicaMonth) }
        if model.hardware != nil, volume != nil, size == nil { return unknown(.unsized) }
        let formula = formula(variable, size, at: volume)
        if volume == nil, formula.hardware != nil || !formula.standing.isEmpty {
            return unknown(.noTrafficOf(workload.title))
        }
        guard let volume else { return withoutTraffic(formula, variable) }
        let traffic = Term.requests.of(volume)
        let parts = parts(formula.lines(at: traffic), variable)
        if let mismatch = CostMismatch.first(among: parts.compactMap(\.price)) { return unknown(.mismatch(mismatch)) }
        let total = parts.reduce(0) { $0 + $1.amount }
        let sources = [model.source, workload.source, hourPrice?.cost.source] + variable.sources
        let steps = parts.map { Step.formula(.part($0.name), $0.formula, .aMonth) }
        func estimate(_ value: Double, _ factor: Double, _ unit: Indicator.Unit, _ last: Step) -> Estimate {
            var spread = Estimate.Spread.exact
            if let measured = variable.perThousand {
                // Only the part paid by the request is measured; the rest is fixed.
                spread = measured.spread.shifted(
                    by: (total - measured.value * volume / 1000) * factor, scale: volume / 1000 * factor)
            }
            return Estimate(
                value: value, spread: spread, unit: unit, n: variable.perThousand?.n,
                window: variable.perThousand?.window,
                lineage: Lineage(sources: sources, steps: steps + [last], methods: [.fullCost]))
        }
        // Of no traffic a month's cost can't be spread over requests; what is paid by the request alone is known still.
        let isByRequest = formula.hardware == nil && formula.standing.isEmpty
        let perThousand =
            volume > 0
            ? estimate(
                total * 1000 / volume, 1000 / volume, .moneyPerThousand,
                FullCost.perThousand(.perThousand, total, traffic)) : isByRequest ? variable.perThousand : nil
        var finding = CostFinding(
            knowledge: perThousand == nil ? .unknown(.withoutRequests) : knowledge(of: total, variable),
            perThousand: perThousand,
            perMonth: estimate(
                total, 1, .number, .formula(.perMonth, .sum(parts.map { Term.perMonth.of($0.amount) }), .aMonth)),
            runPerThousand: runPerThousand(parts, traffic, sources), parts: parts,
            replicas: size?.paid,
            basis: basis, currency: priced?.currency ?? currency,
            priceDate: [hourPrice?.from, variable.priceDate].compactMap { $0 }.max(), billedPerThousand: billed)
        finding.sizing = size
        finding.sizing?.ahead = (1...12).compactMap { month in
            sizing?.paid(
                at: volume * RunningCost.traffic(month: month, growth: workload.growthPerQuarter ?? 0))
        }
        return finding
    }

    /// `finding` as numbers that follow traffic and prices; nil where it knows no whole cost.
    func curve(of finding: CostFinding) -> CostCurve? {
        guard finding.comparable != nil else { return nil }
        let size = workload.requestsPerMonth.flatMap { sizing?.finding(at: $0, perReplica: replicaMonth) }
        return CostCurve(formula(variablePart, size, at: workload.requestsPerMonth), sizing: sizing)
    }

    private func unknown(_ reason: CostGap) -> CostFinding {
        CostFinding(
            knowledge: .unknown(reason), parts: [], basis: basis, currency: currency, billedPerThousand: billed)
    }

    private func withoutTraffic(_ formula: CostFormula<Expression>, _ variable: Variable) -> CostFinding {
        CostFinding(
            knowledge: variable.knowledge, perThousand: variable.perThousand, perMonth: nil,
            runPerThousand: variable.perThousand, parts: parts(formula.requests(at: 1000), variable), replicas: nil,
            basis: basis, currency: priced?.currency ?? currency, priceDate: variable.priceDate,
            billedPerThousand: billed)
    }

    private func runPerThousand(
        _ parts: [CostFinding.Part], _ traffic: Expression, _ sources: [Source?]
    ) -> Estimate? {
        let running = parts.filter { $0.kind == .hardware || $0.kind == .requests || $0.kind == .fixed }
        guard traffic.value > 0, !running.isEmpty else { return nil }
        let step = FullCost.perThousand(.running, running.reduce(0) { $0 + $1.amount }, traffic)
        guard case .formula(let formula) = step else { return nil }
        return Estimate(
            value: formula.value, spread: .exact, unit: .moneyPerThousand,
            lineage: Lineage(sources: sources, steps: [step], methods: [.fullCost]))
    }

    private static func perThousand(_ subject: Formula.Subject, _ total: Double, _ traffic: Expression) -> Step {
        .formula(
            subject, CostFormula.perThousand(Term.perMonth.of(total), volume: traffic), .perThousand)
    }
}
