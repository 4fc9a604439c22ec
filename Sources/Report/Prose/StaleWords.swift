/// Words that were written about a figure which has moved since (S46).
extension Placeholder {
    /// What is said where the figure, now `words`, isn't the one that the text states behind its name; nil where it is, or
    /// the text states none.
    func moved(to words: String) -> FigureNames.Unknown? {
        guard let seen, Self.plain(seen) != Self.plain(words) else { return nil }
        return .init(
            message: "the text was written when this was \(seen); it is \(words) now",
            cure: "read the sentence again, then write '= \(words)'", severity: .warning)
    }

    /// As one types it: blanks and minus signs of one kind.
    private static func plain(_ text: String) -> String {
        String(
            text.map { character in
                switch character {
                case "\u{A0}", "\u{202F}", "\u{2009}": " "
                case "\u{2212}", "\u{2013}": "-"
                default: character
                }
            })
    }
}
