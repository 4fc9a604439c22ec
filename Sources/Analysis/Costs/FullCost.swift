import Portfolio

/// What a model costs on a workload, part by part (methods.md 3), from declared prices or else as measured.
struct FullCost {
    let model: Model
    let workload: Workload
    let cycle: Cycle
    let figures: GatheredFigures
    let currency: Currency

    /// The cost at the workload's traffic.
    var finding: CostFinding { finding(volume: workload.requestsPerMonth) }

    /// The cost at `volume` requests a month; nil when traffic is unknown.
    func finding(volume: Double?) -> CostFinding {
        let hardware = hardwarePart(volume)
        let variable = variablePart
        if case .unknown(let reason) = variable.knowledge, model.hardware == nil { return unknown(reason) }
        if let hardware, hardware.price == nil {
            return unknown(model.hardware.map { .noPriceOf($0.item) } ?? .noPrice)
        }
        if model.hardware == nil, variable.perThousand == nil { return unknown(.noPrice) }
        let monthly = fixedParts
        if volume == nil, model.hardware != nil || !monthly.isEmpty {
            return unknown(.noTrafficOf(workload.title))
        }
        guard let volume else { return withoutTraffic(variable) }
        var parts: [CostFinding.Part] = []
        if let hardware, let amount = hardware.amount {
            parts.append(
                .init(
                    kind: .hardware, amount: amount, formula: hardware.formula, quantity: hardware.hours,
                    price: hardware.cost))
        }
        if let tokens = tokenParts(volume) {
            parts += tokens
        } else if let perThousand = variable.perThousand {
            parts.append(
                .init(
                    kind: .requests, amount: perThousand.value * volume / 1000,
                    formula: "\(plain(volume)) requests × \(plain(perThousand.value)) per 1,000",
                    quantity: volume / 1000, price: variable.price))
        }
        parts += monthly
        parts.sort { FullCost.order($0.kind) < FullCost.order($1.kind) }
        if let mismatch = CostMismatch.first(among: parts.compactMap(\.price)) { return unknown(.mismatch(mismatch)) }
        let total = parts.reduce(0) { $0 + $1.amount }
        let sources = [model.source, workload.source] + (hardware?.sources ?? []) + variable.sources
        let steps = parts.map { "\($0.name): \($0.formula) = \(plain($0.amount))" }
        func estimate(_ value: Double, _ factor: Double, _ unit: Indicator.Unit, _ last: String) -> Estimate {
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
        let perThousand =
            volume > 0
            ? estimate(
                total * 1000 / volume, 1000 / volume, .moneyPerThousand,
                "\(plain(total)) a month / \(plain(volume)) requests × 1,000") : nil
        return CostFinding(
            knowledge: perThousand == nil ? .unknown(.withoutRequests) : knowledge(of: total, variable),
            perThousand: perThousand,
            perMonth: estimate(total, 1, .number, "sum of the parts, a month: \(plain(total))"),
            runPerThousand: runPerThousand(parts, volume, sources), parts: parts, replicas: hardware?.replicas,
            basis: basis, currency: priced?.currency ?? currency,
            priceDate: [hardware?.priceDate, variable.priceDate].compactMap { $0 }.max(), billedPerThousand: billed)
    }

    /// `finding` as numbers that follow traffic and prices; nil where it knows no whole cost.
    func curve(of finding: CostFinding) -> CostCurve? {
        guard finding.comparable != nil else { return nil }
        let hardware = hardwarePart(workload.requestsPerMonth)
        let perReplica = hardware.map { ($0.price ?? 0) * (model.hardware?.hours ?? 0) } ?? 0
        return CostCurve(
            fixed: fixedParts.reduce(0) { $0 + $1.amount }, perThousand: variablePart.perThousand?.value ?? 0,
            isUnsplit: model.pricePerThousand == nil && model.hardware == nil, perReplica: perReplica,
            inService: max(
                model.hardware?.replicas ?? 0,
                model.hardware?.capacity == nil ? 0 : model.hardware?.minimumReplicas ?? 0),
            capacity: model.hardware?.capacity)
    }

    private func unknown(_ reason: CostGap) -> CostFinding {
        CostFinding(
            knowledge: .unknown(reason), parts: [], basis: basis, currency: currency, billedPerThousand: billed)
    }

    private func withoutTraffic(_ variable: Variable) -> CostFinding {
        let parts =
            tokenParts(nil)
            ?? variable.perThousand.map {
                [
                    CostFinding.Part(
                        kind: .requests, amount: $0.value, formula: "\(plain($0.value)) per 1,000",
                        price: variable.price)
                ]
            }
        return CostFinding(
            knowledge: variable.knowledge, perThousand: variable.perThousand, perMonth: nil,
            runPerThousand: variable.perThousand, parts: parts ?? [], replicas: nil,
            basis: basis, currency: priced?.currency ?? currency, priceDate: variable.priceDate,
            billedPerThousand: billed)
    }

    private func runPerThousand(_ parts: [CostFinding.Part], _ volume: Double, _ sources: [Source?]) -> Estimate? {
        let running = parts.filter { $0.kind == .hardware || $0.kind == .requests || $0.kind == .fixed }
        guard volume > 0, !running.isEmpty else { return nil }
        let total = running.reduce(0) { $0 + $1.amount }
        return Estimate(
            value: total * 1000 / volume, spread: .exact, unit: .moneyPerThousand,
            lineage: Lineage(
                sources: sources,
                steps: ["without retraining and support: \(plain(total)) a month / \(plain(volume)) requests × 1,000"],
                methods: [.fullCost]))
    }

    private static func order(_ kind: CostFinding.Part.Kind) -> Int {
        CostFinding.Part.Kind.allCases.firstIndex(of: kind) ?? 0
    }

    /// A number in a formula: at most six digits after the point, no zeros behind.
    func plain(_ value: Double) -> String { FormulaNumber.text(value) }
}
