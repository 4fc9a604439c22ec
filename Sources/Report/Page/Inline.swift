import Portfolio

/// Words within a block.
package indirect enum Inline: Sendable, Hashable {
    /// Words.
    case text(String)
    /// Words that lead somewhere; `to` is relative to the page.
    case link([Inline], to: String)
    /// A figure that leads to where it comes from.
    case figure(String, to: String)
    /// Words with stress.
    case emphasis([Inline])
    /// Words that count most.
    case strong([Inline])
    /// Words that no longer hold.
    case struck([Inline])
    /// A name as a program reads it.
    case code(String)
    /// What is advised or decided, in the words of the report.
    case action(Action, String)
    /// An aside.
    case small(String)
    /// The mark of a note.
    case raised(String)
    /// A line ends here.
    case lineBreak

    /// Words that lead somewhere.
    package static func link(_ words: String, to way: String) -> Inline { .link([.text(words)], to: way) }

    /// Its words alone.
    package var words: String {
        switch self {
        case .text(let words), .figure(let words, _), .code(let words), .action(_, let words), .small(let words),
            .raised(let words):
            words
        case .link(let inside, _), .emphasis(let inside), .strong(let inside), .struck(let inside):
            inside.map(\.words).joined()
        case .lineBreak: "\n"
        }
    }
}
