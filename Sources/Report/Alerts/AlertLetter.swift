import Analysis
import Portfolio

/// What one owner should hear of, as a mail: the sentences of the governance page, by kind.
struct AlertLetter {
    let context: EditionContext
    let plan: MailPlan
    /// The team; nil for what nobody answers for.
    let owner: String?
    let mailbox: Mailbox?
    let alerts: [ToldAlert]

    var letter: Letter {
        var to = mailbox ?? plan.replyTo ?? plan.from
        to.name = owner ?? to.name
        let count = alerts.count == 1 ? "1 alert" : "\(alerts.count) alerts"
        let page = context.path(Topic.Kind.governance.file)
        let opening =
            owner == nil
            ? "These alerts have no owner with a mail address, so they come to who sends the report."
            : "You hear of each once, until it changes."
        return context.letter(
            "alerts-" + SitePath.name(for: owner ?? "without an owner"), plan,
            subject: "\(owner ?? "Without an owner"): \(count)", preheader: alerts[0].text, page: page,
            parts: [[.heading(1, "\(count).".capitalised), .words(opening, as: .lede)]] + AlertSection.blocks(alerts),
            recipients: [Letter.Recipient(mailbox: to, roles: [owner ?? "without an owner"])])
    }
}
