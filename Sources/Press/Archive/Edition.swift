public import Analysis
public import Report

/// What is published: a report that was built and approved, and the content that made it.
public struct Edition: Sendable {
    /// The cycle that it reports: `2026-Q3`.
    public var cycle: String
    /// The name of the report series.
    public var series: String
    /// Its first sentence.
    public var headline: String
    /// The day of publication, if the content states one.
    public var published: String?
    /// Who approved it.
    public var approvals: [Manifest.Approval]
    /// The theme that dresses its pages.
    public var theme: String
    /// The folder among `files` that holds the content: `inputs/content`.
    public var content: String
    /// The report's files below `site/`, the content's below `inputs/`.
    public var files: [DataFile]
    /// What changed in this cycle and those before it, as its content tells.
    public var log: [LogEntry]

    /// Makes an edition.
    public init(
        cycle: String, series: String, headline: String, published: String?, approvals: [Manifest.Approval],
        theme: String, content: String, files: [DataFile], log: [LogEntry] = []
    ) {
        self.cycle = cycle
        self.series = series
        self.headline = headline
        self.published = published
        self.approvals = approvals
        self.theme = theme
        self.content = content
        self.files = files
        self.log = log
    }
}
