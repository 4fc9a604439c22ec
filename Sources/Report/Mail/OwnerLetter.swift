import Analysis
import Portfolio
import Voice

/// What an edition says of the models of one team, as a mail to it: what becomes of each, which limits it is held to, what is due.
struct OwnerLetter {
    private let context: EditionContext
    private let plan: MailPlan
    private let owner: Portfolio.Owner
    private let mailbox: Mailbox
    private let advice: [Recommendation]

    /// The page whose tables have the same figures.
    private var page: String { context.path(Topic.Kind.decisions.file) }

    /// Nil where the team answers for nothing in this edition.
    init?(context: EditionContext, plan: MailPlan, owner: Portfolio.Owner) {
        let owned = Set(context.edition.cycle.models.filter { $0.owner == owner.name }.map(\.id))
        let advice = Headline.all(of: context.edition).filter { owned.contains($0.model) }
        guard !advice.isEmpty, let mailbox = Mailbox(owner.mail) else { return nil }
        self.context = context
        self.plan = plan
        self.owner = owner
        self.mailbox = mailbox
        self.advice = advice
    }

    var letter: Letter {
        let headline = Headline(context.edition).sentence
        let parts = [
            [.heading(1, said + ".")] + [Block.words("The edition as a whole: " + headline, as: .lede)],
            [.heading(2, "Your models"), DecisionsTable(context).table(advice, from: page).block],
            due, limits,
        ]
        return context.letter(
            "owner-" + SitePath.name(for: owner.name), plan, subject: "\(owner.name): \(said)",
            preheader: headline, page: page, parts: parts.filter { !$0.isEmpty },
            recipients: [Letter.Recipient(mailbox: Mailbox(named: owner.name, mailbox), roles: [owner.name])])
    }

    /// "promote corvid-mini and deprecate atlas-8b", or that nothing changes.
    private var said: String {
        let asks = advice.filter { $0.action != .hold && $0.action != .defer }
        guard !asks.isEmpty else { return "no change is advised for your models" }
        let verbs = asks.prefix(3).map { "\($0.action.rawValue) \(context.wording.name($0.model))" }
        return Listed.and(verbs + (asks.count > 3 ? ["\(asks.count - 3) more"] : []))
    }

    /// The limits that its models are held to, as the summary shows them.
    private var limits: [Block] {
        let matrix = CheckMatrix(context: context, page: page)
        let tables = context.edition.workloads.compactMap { workload -> Table? in
            let own = workload.models.filter { model in advice.contains { $0.model == model.model.id } }
            return own.isEmpty ? nil : matrix.table(workload, of: own)
        }
        return tables.isEmpty ? [] : [.heading(2, "The limits they are held to")] + tables.map(\.block)
    }

    /// What the team is to refresh or review, the nearest day first.
    private var due: [Block] {
        let cycle = context.edition.cycle
        let items = (cycle.refresh + context.policy.reviews).filter { $0.owner == owner.name }
            .sorted { ($0.due, $0.what) < ($1.due, $1.what) }
        guard !items.isEmpty else { return [] }
        return [
            .heading(2, "Due from you"),
            .list(items.map { "\($0.what): \($0.due < cycle.collected ? "was due" : "due") \(Phrase.day($0.due))" }),
        ]
    }
}

extension Mailbox {
    /// The mailbox with the team's name where it has none of its own.
    fileprivate init(named name: String, _ mailbox: Mailbox) {
        self = mailbox
        self.name = mailbox.name ?? name
    }
}
