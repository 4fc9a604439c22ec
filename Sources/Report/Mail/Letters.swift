public import Analysis
public import Portfolio

extension Report {
    /// The mails of an edition: the summary for those who are named in `site.yml`, then for each team of `owners` the part about
    /// its own models (N08, N38). Empty where the content names no sender or the cycle isn't in the publication.
    public static func letters(
        of publication: Publication, findings: Findings, portfolio: Portfolio, cycle: CycleID
    ) -> [Letter] {
        guard let plan = portfolio.site.mail, let edition = findings.editions.first(where: { $0.cycle.id == cycle })
        else { return [] }
        // No figure's lineage is asked for beyond its place, so none is gathered.
        let context = EditionContext(
            series: Series(findings: findings, portfolio: portfolio), edition: edition, anchored: [])
        let summary = publication.pages.first { $0.path == context.path("index.html") }.map {
            SummaryLetter(context: context, plan: plan, page: $0).letter
        }
        let owners = plan.toOwners ? portfolio.site.owners : []
        return [summary].compactMap { $0 }
            + owners.compactMap { OwnerLetter(context: context, plan: plan, owner: $0)?.letter }
    }
}

extension EditionContext {
    /// A mail of this edition.
    func letter(
        _ name: String, _ plan: MailPlan, subject: String, preheader: String, page: String, parts: [[Block]],
        recipients: [Letter.Recipient]
    ) -> Letter {
        let cycle = edition.cycle
        let frame = self.page("index.html", title: "", summary: "", content: [])
        let site = findings.site
        return Letter(
            name: name, cycle: id,
            subject: Phrase.cycle(cycle.id) + (cycle.status == .draft ? ", draft: " : ": ") + subject,
            preheader: preheader, masthead: frame.masthead, edition: frame.edition ?? "", page: page, parts: parts,
            closing: [SummaryPage.current(cycle)] + frame.footer + [site.notice].compactMap { $0 },
            language: site.language,
            day: cycle.published ?? cycle.approvals.map(\.on).max() ?? cycle.collected, from: plan.from,
            replyTo: plan.replyTo, recipients: recipients, report: site.reportLink, share: site.shareLink)
    }
}
