/// Markdown as a tree of values: no HTML of the author is in it, and no address that could run as script.
public struct MarkdownDocument: Hashable, Sendable {
    /// The blocks, in order; footnotes last.
    public var blocks: [Block]
    /// The links that stand in it, in order, with the line of the block that holds them.
    public var links: [Link]
    /// What an author wrote and no page shows, in order.
    public var omitted: [Omitted]

    /// A link.
    public struct Link: Hashable, Sendable {
        /// From 1, of the file.
        public var line: Int
        /// As written.
        public var address: String
    }

    /// A piece that is left out.
    public struct Omitted: Hashable, Sendable {
        /// What it is.
        public enum Kind: Hashable, Sendable {
            /// HTML, of which no word is kept.
            case html
            /// The picture of an image; its words stand.
            case image
            /// The address of a link that a page must not hold; its words stand.
            case address
        }

        /// From 1, of the file.
        public var line: Int
        /// What it is.
        public var kind: Kind
        /// As written.
        public var text: String
    }

    /// A block with the line on which it starts.
    public struct Block: Hashable, Sendable {
        /// From 1, of the file.
        public var line: Int
        /// What it is.
        public var kind: Kind
    }

    /// What a block is.
    public indirect enum Kind: Hashable, Sendable {
        /// A paragraph.
        case paragraph([Inline])
        /// A heading, level 1 to 6.
        case heading(level: Int, [Inline])
        /// A list; `start` is nil for bullets.
        case list(start: Int?, isTight: Bool, [Item])
        /// A quotation.
        case quote([Block])
        /// Code, with the language it names.
        case code(String, language: String)
        /// A table.
        case table([Alignment], header: [[Inline]], rows: [[[Inline]]])
        /// A rule.
        case thematicBreak
        /// The text of a footnote, by its number.
        case footnote(String, [Block])
    }

    /// An item of a list; `isChecked` is nil when it is no task.
    public struct Item: Hashable, Sendable {
        /// Whether the task is done.
        public var isChecked: Bool?
        /// Its blocks.
        public var blocks: [Block]
    }

    /// The side a column keeps to.
    public enum Alignment: Hashable, Sendable {
        /// As the page likes.
        case none
        /// Left.
        case left
        /// Centred.
        case center
        /// Right.
        case right
    }

    /// A piece of running text.
    public indirect enum Inline: Hashable, Sendable {
        /// Words.
        case text(String)
        /// A line's end in the source.
        case softBreak
        /// A line's end that is meant.
        case lineBreak
        /// Code.
        case code(String)
        /// Emphasis.
        case emphasis([Inline])
        /// Strong emphasis.
        case strong([Inline])
        /// Words struck out.
        case strikethrough([Inline])
        /// A link; `address` is empty when it was refused.
        case link(address: String, title: String, [Inline])
        /// An image, with its text alternative as children.
        case image(address: String, title: String, [Inline])
        /// A footnote's number where it is called.
        case footnoteReference(String)
    }
}
