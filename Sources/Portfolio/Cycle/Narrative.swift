/// Markdown that an author wrote, unread: figures in it stand by name.
public struct Prose: Hashable, Sendable {
    /// The Markdown, without front matter.
    public var markdown: String
    /// The line of the file on which the Markdown begins, from 1.
    public var firstLine: Int
    /// The file.
    public var source: Source

    /// Makes prose.
    public init(markdown: String, firstLine: Int, source: Source) {
        self.markdown = markdown
        self.firstLine = firstLine
        self.source = source
    }
}

/// A page part in the author's words.
public struct Narrative: Hashable, Sendable {
    /// The file's name without ending; `summary` stands on the summary page.
    public var name: String
    /// The title given in front matter.
    public var title: String?
    /// The model on whose page it stands.
    public var model: ModelID?
    /// The section that it follows.
    public var section: String?
    /// The words.
    public var prose: Prose

    /// Makes a narrative.
    public init(name: String, title: String?, model: ModelID?, section: String?, prose: Prose) {
        self.name = name
        self.title = title
        self.model = model
        self.section = section
        self.prose = prose
    }
}

/// A word of the glossary in the author's definition.
public struct GlossaryTerm: Hashable, Sendable {
    /// The word.
    public var term: String
    /// What it means, Markdown.
    public var definition: Prose

    /// Makes a term.
    public init(term: String, definition: Prose) {
        self.term = term
        self.definition = definition
    }
}
