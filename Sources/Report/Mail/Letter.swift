public import Portfolio

/// What a mail says before it is dressed: pieces of pages, so that every number in it stands in the site and reads alike.
public struct Letter: Sendable {
    /// Someone who gets it, and as whom.
    public struct Recipient: Sendable, Hashable {
        /// Who.
        public var mailbox: Mailbox
        /// As whom: `board`; or a team that owns models.
        public var roles: [String]
    }

    /// Its name, for files: `summary`, `owner-ml-platform`.
    public var name: String
    /// The cycle that it reports: `2026-Q3`.
    public var cycle: String
    /// What it says in a list of mails.
    public var subject: String
    /// What a mail program shows beside the subject: what is asked.
    public var preheader: String
    /// The name of the series: "Northwater · Deployment report".
    public var masthead: String
    /// What stands beside it: "2026 Q3 edition".
    public var edition: String
    /// The page that its pieces are from, and that their links are relative to.
    public var page: String
    /// What it says, the most important first: the last parts are left out first where a mail grows too long.
    package var parts: [[Block]]
    /// Where its figures are from and who approved them.
    public var closing: [String]
    /// The language of its words: `en`.
    public var language: String
    /// The day that it bears.
    public var day: Day
    /// Who sends it.
    public var from: Mailbox
    /// Where answers go.
    public var replyTo: Mailbox?
    /// Who gets it, each address once.
    public var recipients: [Recipient]
    /// The address of the folder that the site stands in; nil where it stands on no server.
    public var report: String?
    /// The same on a file server.
    public var share: String?
}

extension Letter.Recipient {
    /// The people of all roles, each once, in the order in which they are first named.
    static func all(of roles: [MailPlan.Role]) -> [Letter.Recipient] {
        var list: [Letter.Recipient] = []
        for role in roles {
            for person in role.people {
                let address = person.address.lowercased()
                if let place = list.firstIndex(where: { $0.mailbox.address.lowercased() == address }) {
                    list[place].roles.append(role.name)
                } else {
                    list.append(Letter.Recipient(mailbox: person, roles: [role.name]))
                }
            }
        }
        return list
    }
}
