import Analysis
import Portfolio
import Voice

extension Decision.State {
    /// The state as it is said: "replaced" for a record that another stands in for.
    var words: String {
        switch self {
        case .proposed: "proposed"
        case .decided: "decided and not in force"
        case .inForce: "in force"
        case .superseded: "replaced"
        case .rejected: "turned down"
        }
    }
}

/// What the record over all editions says of a decision, cell by cell.
struct HistoryWords {
    let context: EditionContext

    /// The decision's title, leading to its record in the edition that took it.
    func name(_ decision: Decision) -> Table.Cell {
        .init(
            decision.title,
            href: decision.cycle.name + "/" + Topic.Kind.decisions.file + "#" + Anchor.decision(decision.id),
            small: decision.id.name)
    }

    /// What is done, to whom.
    func action(_ decision: Decision) -> Table.Cell {
        let model = decision.model.map(context.wording.name)
        let workload = decision.workload.map { context.edition[$0]?.workload.title ?? $0.name }
        let subject = [model, workload].compactMap { $0 }.joined(separator: " on ")
        return .init(
            Wording.chip(decision.action), small: subject.isEmpty ? nil : subject, action: decision.action)
    }

    /// A forecast with what came in its cycle and one later.
    func forecast(_ entry: DecisionHistory.Entry) -> [Table.Cell] {
        let forecast = entry.decision.forecast
        let outcome = entry.outcome
        return [
            name(entry.decision),
            .init(
                forecast.map { context.wording.expectation($0.expectation, of: $0) } ?? "no forecast",
                small: forecast.map {
                    context.wording.subject(of: $0, for: entry.decision.workload) + ", for \(Phrase.cycle($0.due))"
                }),
            .init(
                outcome?.measured.map(value) ?? "not measured",
                small: outcome?.measured.map { Phrase.beside($0, context.currency) },
                exact: CSVText.field(outcome?.measured?.value)),
            .init(
                outcome?.result.words ?? "no forecast", small: outcome?.note?.words,
                state: outcome.flatMap { Self.state($0.result) }),
            error(outcome?.error, of: outcome?.measured), later(outcome?.later),
        ]
    }

    /// What the same forecast came to one cycle later.
    func later(_ later: OutcomeFinding.Later?) -> Table.Cell {
        guard let later else { return .init("not yet") }
        let off = error(later.error, of: later.measured)
        return .init(
            later.result.words, small: "\(Phrase.cycle(later.cycle)): \(value(later.measured)), \(off.words)",
            state: Self.state(later.result))
    }

    private func value(_ estimate: Estimate) -> String { Phrase.value(estimate, context.currency) }

    /// "off by +34 ms", or the square of what a chance was off.
    func error(_ error: ForecastError?, of measured: Estimate?) -> Table.Cell {
        switch error {
        case .range(let off, let percent, let outside):
            let unit = measured.map { $0.unit == .percent ? .points : $0.unit } ?? .number
            func words(_ value: Double, signed: Bool) -> String {
                Phrase.quantity(
                    value, unit, half: measured?.interval.map { $0.width / 2 }, context.currency, signed: signed)
            }
            let share = percent.map { "\(Digits.fixed($0, 0))% of what was forecast" }
            let side = outside > 0 ? "\(words(outside, signed: false)) outside the range" : "inside the range"
            return .init(
                "off by " + words(off, signed: true), small: [share, side].compactMap { $0 }.joined(separator: ", "),
                exact: CSVText.field(off))
        case .chance(let square):
            return .init(
                Digits.fixed(square, 2), small: "square of the chance less what happened", exact: CSVText.field(square))
        case nil: return .init("none yet", exact: "")
        }
    }

    /// The side on which a result lies, for its ink.
    static func state(_ result: OutcomeFinding.Result) -> Table.Cell.State? {
        switch result {
        case .hit: .pass
        case .miss: .fail
        case .cannotTell, .notCarriedOut, .notMeasured: .open
        case .happened, .failed, .pending: nil
        }
    }

    /// How good the report's chances were, a sentence each.
    func accuracy(_ found: ReportAccuracy) -> [String] {
        let followed =
            found.advised == 0
            ? "No edition advised anybody to act."
            : "\(found.followed) of \(found.advised) times that the report advised to act, somebody decided so."
        guard !found.claims.isEmpty else {
            return [followed, "No chance that the report gave can be held against a later cycle yet."]
        }
        let paid = found.claims.count(where: \.paid)
        let expected = found.claims.reduce(0) { $0 + $1.chance }
        let held =
            "Of \(found.claims.count) chances that it gave and a later cycle measured, \(paid) paid; by those chances \(Digits.fixed(expected, 1)) were to be expected."
        let judged =
            found.brier.map {
                "Their Brier score is \(Digits.fixed($0, 3)), the mean squared error of the chances: 0 is best, and always saying 50% gets 0.25."
            }
            ?? "They are judged together from \(found.needed) on; \(found.needed - found.claims.count) are missing."
        return [followed, held, judged]
    }

    /// A chance that the report gave, and what came.
    func claim(_ claim: ReportAccuracy.Claim) -> [Table.Cell] {
        [
            .init(
                context.wording.name(claim.model),
                small:
                    "against \(context.wording.name(claim.against)), \(context.edition[claim.workload]?.workload.title ?? claim.workload.name)"
            ),
            .init(Phrase.cycle(claim.cycle), small: "settled by \(Phrase.cycle(claim.settled))"),
            .init(Phrase.percent(claim.chance), exact: CSVText.field(claim.chance)),
            .init(
                Digits.money(claim.came, half: nil, context.currency.code, signed: true), small: "per 1,000 requests",
                exact: CSVText.field(claim.came)),
            .init(claim.paid ? "yes" : "no"),
        ]
    }
}
