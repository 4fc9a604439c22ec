import Formulas
import RealModule
import Portfolio
import Statistics

/// What a right answer, an answer in time and a request of the busiest hour cost (methods.md 2.5, 3). They describe; no
/// rule reads them, since a free bad model wins any ratio.
enum RatioFigures {
    /// The ratios of a contender; those without a known cost, or with a denominator of 0, are absent.
    static func of(_ contender: Contender, _ peak: PeakAssembly) -> [IndicatorID: Estimate] {
        guard let cost = contender.cost.comparable else { return [:] }
        var found: [IndicatorID: Estimate] = [:]
        if let quality = contender.quality, quality.unit == .percent {
            found[.costOfRight] = ratio(cost, quality, .rightAnswers)
        }
        if let share = contender.gates.shareWithin {
            found[.costWithin] = ratio(cost, share, .timelyAnswers)
        }
        found[.costOfTokens] = perMillion(contender.model, cost)
        found[.costBusy] = busiest(contender, cost, peak)
        return found
    }

    private static func perMillion(_ model: Model, _ cost: Estimate) -> Estimate? {
        guard let used = model.tokens?.perRequest, used > 0 else { return nil }
        let formula = Term.perThousand.of(cost.value) * 1000 / Term.tokens.of(used)
        let value = formula.value
        return Estimate(
            value: value, spread: cost.spread.shifted(by: 0, scale: 1000 / used), unit: .moneyPerThousand, n: cost.n,
            window: cost.window,
            lineage: Lineage(
                sources: cost.lineage.sources + [model.source].compactMap { $0 },
                steps: [.formula(.millionTokens, formula)], methods: [.ratios]))
    }

    private static func ratio(_ cost: Estimate, _ share: Estimate, _ subject: Formula.Subject) -> Estimate? {
        guard share.value > 0 else { return nil }
        let formula = Term.perThousand.of(cost.value) / (Term.share.of(share.value) / 100)
        let value = formula.value
        return Estimate(
            value: value, spread: spread(value, cost, share), unit: .moneyPerThousand, n: share.n,
            window: share.window,
            lineage: Lineage(
                sources: cost.lineage.sources + share.lineage.sources,
                steps: [.formula(subject, formula), .money(.ratioInterval)], methods: [.ratios]),
            remarks: share.remarks)
    }

    /// The interval of a ratio: the reach up is the cost's up and the share's down, as logarithms, added as squares.
    private static func spread(_ value: Double, _ cost: Estimate, _ share: Estimate) -> Estimate.Spread {
        func reaches(_ estimate: Estimate) -> (down: Double, up: Double)? {
            switch estimate.spread {
            case .exact: return (0, 0)
            case .computed(let interval), .supplied(let interval):
                guard estimate.value > 0, interval.high >= estimate.value, interval.low <= estimate.value else {
                    return nil
                }
                let down = interval.low > 0 ? Double.log(estimate.value / interval.low) : .infinity
                return (down, Double.log(interval.high / estimate.value))
            case .notSupplied, .open: return nil
            }
        }
        guard value > 0 else { return cost.spread }
        guard let top = reaches(cost), let bottom = reaches(share) else { return .notSupplied }
        let low = value * Double.exp(-(top.down * top.down + bottom.up * bottom.up).squareRoot())
        let up = (top.up * top.up + bottom.down * bottom.down).squareRoot()
        return up.isFinite
            ? .computed(Interval(low: low, high: value * Double.exp(up))) : .open(low: low, high: nil)
    }

    /// The same cost with the busiest hour's calls and the replicas that it needs.
    private static func busiest(_ contender: Contender, _ cost: Estimate, _ peak: PeakAssembly) -> Estimate? {
        guard let calls = peak.calls, calls > 0, let curve = contender.curve else { return nil }
        let replicas = contender.cost.replicas ?? 0
        let month = HourOfWeek.ofMonth
        // Own replicas are paid for the hours that they run.
        let replica = curve.perReplica / (contender.model.hardware?.hours ?? month)
        let standing =
            Term.fee.of(curve.fixed) / Term.hours.of(month) + Term.hourPrice.of(replica) * Term.replicas.of(replicas)
        let formula =
            Term.requestPrice.of(curve.perThousand)
            + Term.figure.of(standing.value) * 1000 / Term.calls.of(calls)
        let value = formula.value
        return Estimate(
            value: value,
            // The calls of a mean hour are measured without spread, whatever the prices.
            spread: cost.interval == nil ? .notSupplied : cost.spread.shifted(by: value - cost.value, scale: 1),
            unit: .moneyPerThousand, n: cost.n, window: cost.window,
            lineage: Lineage(
                sources: cost.lineage.sources,
                steps: [.formula(.standingHour, standing), .formula(.busyHour, formula, .perThousand)],
                methods: [.fullCost]))
    }
}
