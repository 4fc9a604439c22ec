import Portfolio

/// The executive summary as a mail: the page's first screen, its decisions, and the money.
struct SummaryLetter {
    let context: EditionContext
    let plan: MailPlan
    /// The summary as the site has it.
    let page: Page

    /// The parts of the page that a mail holds too, the most important first.
    private static let parts = ["decisions", "money"]

    var letter: Letter {
        let parts = [page.opening] + Self.parts.map(page.part)
        let asked = DecisionCounts(context).asked
        return context.letter(
            "summary", plan, subject: Headline(context.edition).subject, preheader: "Asked of you: " + asked,
            page: page.path, parts: parts.map { $0.filter { !$0.isClosed } }.filter { !$0.isEmpty },
            recipients: Letter.Recipient.all(of: plan.roles))
    }
}
