/// A report series as it was written: the site and its cycles, oldest first.
public struct Portfolio: Hashable, Sendable {
    /// What is said of the series.
    public struct Site: Hashable, Sendable {
        /// The name of the series.
        public var title = "Deployment report"
        /// Who publishes it.
        public var organisation: String?
        /// The currency of amounts without their own.
        public var currency = Currency.usd
        /// The language of the pages.
        public var language = "en"
        /// The theme's folder.
        public var theme = "boardroom"
        /// A sentence shown on every page.
        public var notice: String?
        /// Team to mail address, by team.
        public var owners: [Owner] = []
        /// Where the report can be found: the address of the folder that a build writes.
        public var reportLink: String?
        /// Where it lies on a file server, as people type it: `\\files\reports`.
        public var shareLink: String?
        /// Who gets it by mail; nil where nobody does.
        public var mail: MailPlan?

        /// The defaults.
        public init() {}
    }

    /// A team and its address.
    public struct Owner: Hashable, Sendable {
        /// The team.
        public var name: String
        /// Its address.
        public var mail: String

        /// Makes an owner.
        public init(name: String, mail: String) {
            self.name = name
            self.mail = mail
        }
    }

    /// What is said of the series.
    public var site: Site
    /// The author's glossary, in the file's order.
    public var glossary: [GlossaryTerm]
    /// The cycles, oldest first; at least one.
    public var cycles: [Cycle]
    /// The files outside cycles.
    public var files: [ContentFile]

    /// Makes a portfolio.
    public init(site: Site, glossary: [GlossaryTerm], cycles: [Cycle], files: [ContentFile]) {
        self.site = site
        self.glossary = glossary
        self.cycles = cycles
        self.files = files
    }
}
