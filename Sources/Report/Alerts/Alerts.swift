public import Analysis
import Documents
public import Portfolio

extension ToldAlert {
    /// An alert in the words of its edition.
    fileprivate init(_ alert: Alert, _ context: EditionContext) {
        self.init(
            alert: alert, cycle: context.id, text: context.words(alert),
            fingerprint: String(SHA256.hex(of: Array("\(alert.key)\n\(alert.state)".utf8)).prefix(16)))
    }
}

extension EditionContext {
    /// The edition's alerts with their sentences.
    var alerts: [ToldAlert] { edition.alerts(series.decisions).map { ToldAlert($0, self) } }
}

extension Report {
    /// The alerts of the newest edition; none where there is no edition.
    public static func alerts(of findings: Findings, portfolio: Portfolio) -> [ToldAlert] {
        findings.editions.last.map {
            EditionContext(series: Series(findings: findings, portfolio: portfolio), edition: $0, anchored: []).alerts
        } ?? []
    }

    /// A mail for each owner of `alerts`: those without an owner, or of an owner without an address, go to who sends the report.
    /// Empty where the content names no sender.
    public static func letters(
        of alerts: [ToldAlert], findings: Findings, portfolio: Portfolio
    ) -> [Letter] {
        guard let plan = portfolio.site.mail, let edition = findings.editions.last else { return [] }
        let context = EditionContext(
            series: Series(findings: findings, portfolio: portfolio), edition: edition, anchored: [])
        let addresses = Dictionary(
            portfolio.site.owners.compactMap { owner in Mailbox(owner.mail).map { (owner.name, $0) } }
        ) { first, _ in first }
        let groups = Dictionary(grouping: alerts) { alert in
            alert.alert.owner.flatMap { addresses[$0] == nil ? nil : $0 }
        }
        return groups.sorted { ($0.key ?? "~") < ($1.key ?? "~") }.map { owner, own in
            AlertLetter(
                context: context, plan: plan, owner: owner, mailbox: owner.flatMap { addresses[$0] }, alerts: own
            )
            .letter
        }
    }
}
