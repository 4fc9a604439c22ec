public import Analysis
import Portfolio

/// What an edition may be mailed for: whoever asks for none of these mails every quarter (A07, N38).
public enum Occasion: String, Sendable, CaseIterable {
    /// A decision is asked and nobody has taken it.
    case asked
    /// What runs, or is to run, misses a limit; an alarm rang; right answers got fewer.
    case tripwire
    /// A quality or cost moved since the last cycle by more than its interval.
    case moved

    /// Why there is this occasion in an edition, one sentence; nil where there isn't.
    public func reason(in edition: EditionFinding) -> String? {
        switch self {
        case .asked: asked(edition)
        case .tripwire: tripwire(edition)
        case .moved: moved(edition)
        }
    }

    /// What is said where there is no such occasion.
    public var absence: String {
        switch self {
        case .asked: "no decision is asked"
        case .tripwire: "no limit is missed and no alarm rang"
        case .moved: "no quality or cost moved past its interval"
        }
    }

    private func asked(_ edition: EditionFinding) -> String? {
        let counts = DecisionCounts(edition)
        return counts.open.isEmpty ? nil : counts.asked
    }

    private func tripwire(_ edition: EditionFinding) -> String? {
        let wording = Wording(edition: edition)
        for workload in edition.workloads {
            let used = [workload.choice, workload.incumbent].compactMap { $0.flatMap { workload[$0] } }
            for model in used {
                if let missed = model.gates.first(where: { $0.verdict == .fail }) {
                    return "\(model.model.title) misses a limit: \(wording.check(missed))"
                }
                if let level = model.burn?.loudest {
                    return "an alarm of \(model.model.title) rang \(level.count == 1 ? "once" : "\(level.count) times")"
                }
            }
            if let loss = workload.alerts.first(where: { alert in
                alert.isLoss && used.contains { $0.model.id == alert.model }
            }) {
                return wording.loss(loss)
            }
        }
        return nil
    }

    private func moved(_ edition: EditionFinding) -> String? {
        guard let previous = edition.previous, edition.breakReason == nil else { return nil }
        for workload in edition.workloads {
            for model in workload.models {
                let currency = model.cost.currency
                let quality = workload.qualityTitle(edition.cycle.policy)
                for (what, change) in [(quality, model.qualityChange), ("cost per 1,000 requests", model.costChange)] {
                    guard let change, change.isSeparated == true else { continue }
                    return
                        "\(model.model.title): \(what) \(Phrase.difference(change, currency)) since \(Phrase.cycle(previous))"
                }
            }
        }
        return nil
    }
}
