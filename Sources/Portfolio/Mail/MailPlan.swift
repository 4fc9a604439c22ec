/// Who gets the executive summary by mail, and by which server it leaves.
public struct MailPlan: Hashable, Sendable {
    /// People who get the summary for the same reason: `board`, `finance`.
    public struct Role: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Who they are.
        public var people: [Mailbox]

        /// Makes a role.
        public init(name: String, people: [Mailbox]) {
            self.name = name
            self.people = people
        }
    }

    /// A server that takes mail.
    public struct Server: Hashable, Sendable {
        /// How the connection is kept secret; there is none that isn't.
        public enum Security: String, Sendable, CaseIterable {
            /// It begins in the clear and is secured before the login.
            case starttls
            /// It is secure from the first byte.
            case tls

            /// The port that is usual.
            public var port: Int { self == .starttls ? 587 : 465 }
        }

        /// Its name.
        public var host: String
        /// Its port.
        public var port: Int
        /// How the connection is kept secret.
        public var security: Security

        /// A server; at the usual port when none is given.
        public init(host: String, port: Int? = nil, security: Security = .starttls) {
            self.host = host
            self.port = port ?? security.port
            self.security = security
        }
    }

    /// The sender.
    public var from: Mailbox
    /// Where answers go; the sender when nil.
    public var replyTo: Mailbox?
    /// Who gets the summary.
    public var roles: [Role]
    /// Whether each team of `owners` gets the part about its own models.
    public var toOwners: Bool
    /// The server; nil where the call names one or nothing is sent.
    public var server: Server?

    /// A plan.
    public init(
        from: Mailbox, replyTo: Mailbox? = nil, roles: [Role] = [], toOwners: Bool = false, server: Server? = nil
    ) {
        self.from = from
        self.replyTo = replyTo
        self.roles = roles
        self.toOwners = toOwners
        self.server = server
    }
}
