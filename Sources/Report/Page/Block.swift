import Charts

/// A piece of a page: what it is and what it says, never how it looks. The press makes HTML of it, mail tables or plain
/// text, each in its own way.
package indirect enum Block: Sendable {
    /// A heading; a page has one of level 1, and no level is skipped. `id` is its anchor.
    case heading(level: Int, [Inline], id: String?)
    /// A paragraph.
    case words([Inline], Role)
    /// A list.
    case list([Item], List)
    /// Figures beside each other, such as the four below a headline.
    case figures([KeyFigure])
    /// A table.
    case table(Table)
    /// A chart, drawn where it is shown.
    case chart(PlacedChart)
    /// Parts of one kind, to be looked at beside each other.
    case beside([[Block]])
    /// A closed section that tells its finding.
    case fold(Fold)
    /// Closed sections one below the other.
    case folds([Fold])
    /// The author's words.
    case prose([Block])
    /// A table that an author wrote.
    case grid(Grid)
    /// A note below what it explains, with its mark.
    case note(String, [Block])
    /// What an author quotes.
    case quote([Block])
    /// Text as it stands in a file; `name` says what it is where it may be wide.
    case code(String, name: String?)
    /// Terms with what they mean.
    case terms([Term])
    /// A part of a page; `id` is its anchor.
    case section(id: String?, [Block])
    /// What follows a reader's hand.
    case explorer(Explorer)
    /// A thematic break.
    case rule

    /// What a paragraph is for.
    package enum Role: Hashable, Sendable {
        /// A paragraph like any other.
        case plain
        /// The few sentences below a page's heading.
        case lede
        /// What a part asks or how it is to be read, below its heading.
        case question
        /// What a part finds, below its heading.
        case finding
        /// An aside that only some read.
        case fine
        /// Words that are no paragraph of their own: those of a tight list.
        case bare
    }

    /// What a list is.
    package enum List: Hashable, Sendable {
        /// In no order that matters.
        case bullets
        /// Numbered from a number on.
        case numbers(from: Int)
        /// What to keep in mind.
        case warnings
        /// A few points that each begin with what they are about.
        case points
        /// The way to other pages or parts.
        case contents
        /// The steps from files to a figure.
        case steps
        /// The lines that a figure was read from.
        case sources
    }

    /// An item of a list.
    package struct Item: Sendable {
        /// What it says.
        package var blocks: [Block]

        /// An item of several blocks.
        package init(_ blocks: [Block]) { self.blocks = blocks }

        /// An item of some words.
        package init(_ words: [Inline]) { blocks = [.words(words, .bare)] }
    }

    /// A table that an author wrote.
    package struct Grid: Sendable {
        /// The heads.
        package var heads: [[Inline]]
        /// The rows.
        package var rows: [[[Inline]]]
        /// The columns that hold numbers.
        package var numbers: Set<Int>
    }

    /// A word with its meaning.
    package struct Term: Sendable {
        /// The word.
        package var word: String
        /// Its anchor.
        package var id: String
        /// What it means.
        package var meaning: [Block]
    }
}

/// A section that is closed until somebody opens it.
package struct Fold: Sendable {
    /// Its anchor.
    package var id: String
    /// Its title.
    package var title: String
    /// What it finds, said while it is closed.
    package var finding: String
    /// What it holds.
    package var blocks: [Block]
    /// Whether a link to it opens it without a script: its anchor then stands within it.
    package var opensForLinks: Bool

    /// A closed section.
    package init(id: String, title: String, finding: String, opensForLinks: Bool = false, _ blocks: [Block]) {
        self.id = id
        self.title = title
        self.finding = finding
        self.opensForLinks = opensForLinks
        self.blocks = blocks
    }
}

/// A chart with the file that holds its figures.
package struct PlacedChart: Sendable {
    /// The chart.
    package var chart: Chart
    /// The way from the page to its CSV file; nil where it has none.
    package var file: String?
    /// Whether its title is said beside it, since no heading does.
    package var showsTitle: Bool
    /// Whether n, period and sources stand with its table, in the fold, instead of below it.
    package var foldsCaption: Bool

    /// Whether the drawing for half of a page does at every width, since a wide one would only spread the same.
    package var isSlim: Bool

    /// A chart with its file.
    package init(
        _ chart: Chart, file: String?, showsTitle: Bool = false, foldsCaption: Bool = false, isSlim: Bool = false
    ) {
        self.chart = chart
        self.file = file
        self.showsTitle = showsTitle
        self.foldsCaption = foldsCaption
        self.isSlim = isSlim
    }
}

extension Block {
    /// A heading.
    package static func heading(_ level: Int, _ words: String, id: String? = nil) -> Block {
        .heading(level: level, [.text(words)], id: id)
    }

    /// A paragraph.
    package static func words(_ words: String, as role: Role = .plain) -> Block { .words([.text(words)], role) }

    /// A paragraph of several kinds of words.
    package static func words(_ words: [Inline], as role: Role = .plain) -> Block { .words(words, role) }

    /// A list with an item for each text.
    package static func list(_ items: [String], as list: List = .bullets) -> Block {
        .list(items.map { Item([.text($0)]) }, list)
    }

    /// Whether a chart stands in it.
    package var hasChart: Bool {
        switch self {
        case .chart: true
        case .figures(let figures): figures.contains { $0.history.count > 1 }
        case .table(let table): table.rows.contains { $0.contains { $0.history.count > 1 } }
        case .list(let items, _): items.contains { $0.blocks.contains(where: \.hasChart) }
        case .fold(let fold): fold.blocks.contains(where: \.hasChart)
        case .beside(let parts): parts.contains { $0.contains(where: \.hasChart) }
        case .folds(let folds): folds.contains { $0.blocks.contains(where: \.hasChart) }
        case .terms(let terms): terms.contains { $0.meaning.contains(where: \.hasChart) }
        case .prose(let blocks), .quote(let blocks), .section(_, let blocks),
            .note(_, let blocks):
            blocks.contains(where: \.hasChart)
        case .explorer(.sliders(_, let sliders)): sliders.contains { $0.curve != nil }
        case .explorer(.stage(_, _, let filed)): filed != nil
        case .heading, .words, .code, .rule, .grid, .explorer: false
        }
    }
}
