import Analysis
public import Portfolio

/// What a reader of feeds is told of: an edition, a decision, an alert (design 5).
public struct FeedEntry: Hashable, Sendable {
    /// What kind of news it is: `edition`, `decision` or `alert`.
    public var kind: String
    /// What it is, alike for ever: `2026-Q3`, `2026-Q3/move-chats`, an alert's fingerprint.
    public var name: String
    /// Its title.
    public var title: String
    /// One sentence.
    public var summary: String
    /// The day of it.
    public var day: Day
    /// Where it stands within the site.
    public var path: String
}

extension FeedEntry {
    /// The news of a series, the newest first: every edition and decision, and the alerts of the newest edition.
    static func all(of findings: Findings, alerts: [ToldAlert]) -> [FeedEntry] {
        let editions = findings.editions.map { edition in
            FeedEntry(
                kind: "edition", name: edition.cycle.id.name,
                title: "\(Phrase.cycle(edition.cycle.id)): \(edition.cycle.status.rawValue)",
                summary: Headline(edition).sentence, day: edition.cycle.published ?? edition.cycle.collected,
                path: edition.cycle.id.name + "/index.html")
        }
        let register = DecisionRegister(findings.editions.flatMap(\.cycle.decisions))
        let decisions = findings.editions.flatMap { edition in
            edition.cycle.decisions.filter { $0.cycle == edition.cycle.id }.map { decision in
                FeedEntry(
                    kind: "decision", name: decision.id.name, title: decision.title,
                    summary: register.standing(of: decision).words.capitalised + ".",
                    day: decision.inForce ?? decision.decided ?? edition.cycle.collected,
                    path: edition.cycle.id.name + "/" + Topic.Kind.decisions.file + "#" + Anchor.decision(decision.id))
            }
        }
        let told = findings.editions.last.map { edition in
            alerts.map { alert in
                FeedEntry(
                    kind: "alert", name: alert.fingerprint, title: "Alert: \(alert.alert.kind.words)",
                    summary: alert.text, day: edition.cycle.published ?? edition.cycle.collected,
                    path: edition.cycle.id.name + "/" + Topic.Kind.governance.file + "#alerts")
            }
        }
        // One day's news stand in the order of editions, decisions, alerts.
        return (editions + decisions + (told ?? [])).enumerated().sorted {
            ($1.element.day, $0.offset) < ($0.element.day, $1.offset)
        }.map(\.element)
    }
}
