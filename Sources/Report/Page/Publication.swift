import Analysis
public import Documents
import Portfolio

/// All that a build writes, before a theme dresses it: the pages and the data files of every edition.
public struct Publication: Sendable {
    /// The language of all pages: `en`.
    public var language: String
    /// The pages, by path.
    public var pages: [Page]
    /// The CSV files of charts, by path.
    public var files: [DataFile]
    /// The findings of every edition with their names and words, for the files that programs read.
    package var records: [EditionRecord]
    /// What is wrong with the words of the content: figures named in prose that don't exist, and the like.
    public var diagnostics: [Diagnostic]
    /// What owners should hear of, from the newest edition.
    package var alerts: [ToldAlert] = []
    /// The news of the series, the newest first.
    package var news: [FeedEntry] = []
    /// The name of the series and the address of its site, for the feed.
    package var series: (title: String, home: String?) = ("", nil)
    /// The same by edition, for who makes the publication again and changes but one.
    var parts: [CycleID: EditionPart] = [:]

    /// Makes a publication.
    package init(
        language: String = "en", pages: [Page], files: [DataFile], records: [EditionRecord] = [],
        diagnostics: [Diagnostic]
    ) {
        self.language = language
        self.records = records
        self.pages = pages
        self.files = files
        self.diagnostics = diagnostics
    }
}

/// One page: its place, what the browser and the masthead say of it, and its content.
///
/// A page knows no theme: the skeleton decides what stands where, the style how it looks.
public struct Page: Sendable {
    /// A link of the masthead; `path` is relative to the site's root.
    public struct Place: Sendable, Hashable {
        /// The words.
        public var title: String
        /// Relative to the site's root: `2026-Q3/index.html`.
        public var path: String
        /// Whether it is this page.
        public var isCurrent: Bool

        /// Makes a place.
        public init(title: String, path: String, isCurrent: Bool = false) {
            self.title = title
            self.path = path
            self.isCurrent = isCurrent
        }
    }

    /// A dot of the state line: who approved, what was measured when, what is stale.
    public struct State: Sendable, Hashable {
        /// The words.
        public var text: String
        /// Whether it warns.
        public var isWarning: Bool
        /// Where more is said of it, relative to the site's root; nil where nothing is.
        public var path: String?

        /// Makes a state.
        public init(text: String, isWarning: Bool, path: String? = nil) {
            self.text = text
            self.isWarning = isWarning
            self.path = path
        }
    }

    /// Where it stands in the site: `2026-Q3/models/corvid-mini.html`.
    public var path: String
    /// The title of the browser's tab and of search results.
    public var title: String
    /// One sentence for `<meta name=description>`.
    public var summary: String
    /// The masthead's name of the series: "Northwater · Deployment report".
    public var masthead: String
    /// What stands beside it: "2026 Q3 edition".
    public var edition: String?
    /// The masthead's links.
    public var navigation: [Place]
    /// The way to other editions: the same page of the one before, and all.
    public var editions: [Place]
    /// The state line; empty on pages that don't belong to an edition.
    public var states: [State]
    /// A sentence shown on every page, such as that figures are illustrative.
    public var notice: String?
    /// The content of `<main>`, from the `<h1>` on.
    package var content: [Block]
    /// The footer's sentences.
    public var footer: [String]
    /// A script of its own, beside the theme's; nil where the page needs none.
    package var script: String?
    /// The page that a browser is led to at once, from the publication's top; the content is for those that don't follow.
    package var leadsTo: String?
    /// Makes a page.
    package init(
        path: String, title: String, summary: String, masthead: String, edition: String?, navigation: [Place],
        editions: [Place] = [], states: [State], notice: String?, content: [Block], footer: [String]
    ) {
        self.path = path
        self.title = title
        self.summary = summary
        self.masthead = masthead
        self.edition = edition
        self.navigation = navigation
        self.editions = editions
        self.states = states
        self.notice = notice
        self.content = content
        self.footer = footer
    }

    /// Whether a chart stands on it.
    package var hasCharts: Bool { content.contains(where: \.hasChart) }
}

/// A file that stands beside the pages.
public struct DataFile: Sendable {
    /// Where it stands in the site: `2026-Q3/data/models.csv`.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Makes a data file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
