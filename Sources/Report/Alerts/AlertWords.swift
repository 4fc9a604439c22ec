import Analysis
import Portfolio
import Voice

extension Alert.Kind {
    /// The kind as a heading names it.
    var words: String {
        switch self {
        case .drift: "moved since the last cycle"
        case .stale: "too old"
        case .limit: "misses a limit"
        case .overdue: "overdue"
        case .forecast: "forecast missed"
        case .evaluation: "to be measured again"
        case .contradiction: "contradicts"
        case .undeclared: "changed without a word"
        }
    }
}

extension EditionContext {
    /// What an alert says, one sentence.
    func words(_ alert: Alert) -> String {
        let name = alert.model.map(wording.name)
        let place = alert.workload.map { edition[$0]?.workload.title ?? $0.name }
        let about = [name, edition.workloads.count > 1 ? place : nil].compactMap { $0 }.joined(separator: " on ")
        func said(_ words: String) -> String { (about.isEmpty ? words.capitalised : about + ": " + words) + "." }
        switch alert.matter {
        case .drift(let drift):
            let what = drift.slice.map { "right answers on \($0.title)" } ?? "right answers"
            let verdict = drift.isStrict ? "sure enough to stop a deployment" : "told from noise"
            return said(
                "\(what) moved by \(Phrase.difference(drift.change, currency)) since \(previous), \(verdict)")
        case .stale(let stale):
            return said(
                "its \(stale.family.rawValue) is \(stale.days) days old, and \(stale.allowed) are allowed")
        case .missed(let gate): return said("misses a limit: \(wording.check(gate))")
        case .burn(let burn):
            let count = burn.loudest?.count ?? 0
            return said("an alarm of its error budget rang \(count == 1 ? "once" : "\(count) times")")
        case .overdue(let duty):
            return
                "\(duty.what): \(duty.kind.words), was due on \(duty.due.map(Phrase.day) ?? "no day stated"), \(duty.standing)."
        case .forecast(let outcome):
            return
                "\u{201C}\(outcome.decision.title)\u{201D}: \(outcome.result.words). \(compared(outcome, outcome.measured, outcome.error))"
        case .faded(let outcome, let later):
            return
                "\u{201C}\(outcome.decision.title)\u{201D}, one cycle later: \(later.result.words). \(compared(outcome, later.measured, later.error))"
        case .rerun(let rerun): return said(self.rerun(rerun))
        case .contradiction(let contradiction): return words(contradiction)
        case .undeclared(let changes):
            let named = changes.prefix(3).map { SettingWords(edition: edition).title($0) }
            let more = changes.count > 3 ? ["\(changes.count - 3) more"] : []
            let count = changes.count == 1 ? "A setting" : "\(changes.count) settings"
            return "\(count) changed since \(previous) and nobody declared it: \(Listed.and(named + more))."
        }
    }

    private var previous: String { edition.previous.map(Phrase.cycle) ?? "the last cycle" }

    /// "Forecast 830 to 930 ms, measured 1.04 s, off by +160 ms."
    private func compared(_ outcome: OutcomeFinding, _ measured: Estimate?, _ error: ForecastError?) -> String {
        guard let forecast = outcome.decision.forecast else { return "" }
        let parts = [
            "forecast \(wording.expectation(forecast.expectation, of: forecast))",
            measured.map { "measured \(Phrase.value($0, currency))" },
            error.map { HistoryWords(context: self).error($0, of: measured).words },
        ].compactMap { $0 }
        return (parts.joined(separator: ", ") + ".").capitalised
    }

    /// "measure accuracy on Arabic with the test set chat-v4: about 400 more answers, 212 are there".
    func rerun(_ rerun: Alert.Rerun) -> String {
        let what = Phrase.title(of: rerun.indicator, policy).lowercased()
        let group = rerun.slice.map { " on \($0.title)" } ?? ""
        let suite = rerun.suite.map { " with \($0)" } ?? ", no test set is named"
        guard let more = rerun.more else { return "measure \(what)\(group)\(suite): nothing is measured yet" }
        let there = rerun.n.map { "; \(Digits.grouped(Double($0), 0)) are there" } ?? ""
        return "measure \(what)\(group)\(suite): about \(Digits.grouped(Double(more), 0)) more\(there)"
    }
}
