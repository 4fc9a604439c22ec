/// The article on the content format that the program carries, in its parts.
public struct FormatText: Sendable {
    /// A part: what stands below one heading.
    public struct Part: Hashable, Sendable {
        /// Its heading: `site.yml`, `cycles/<cycle>/policy.yml`.
        public let title: String
        /// The word that calls it: `site`, `policy`.
        public let name: String
        /// Its text, the heading first, ending in a line end.
        public let text: String
    }

    /// All parts, in the article's order.
    public let parts: [Part]

    /// The parts of an article: each second heading begins one, what stands before the first of them is none.
    public init(_ article: String) {
        var found: [(title: String, lines: [Substring])] = []
        var isCode = false
        for line in article.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isCode.toggle() }
            if !isCode, line.hasPrefix("## ") {
                found.append((String(line.dropFirst(3)), [line]))
            } else if !found.isEmpty {
                found[found.count - 1].lines.append(line)
            }
        }
        parts = found.map { title, lines in
            var lines = lines
            while lines.last?.isEmpty == true { lines.removeLast() }
            return Part(title: title, name: Self.name(of: title), text: lines.joined(separator: "\n") + "\n")
        }
    }

    /// The article of this program.
    public static let shipped = FormatText(article)

    /// The part that a word calls; nil where none or more than one does.
    public func part(_ word: String) -> Part? {
        let wanted = word.lowercased()
        if let exact = parts.first(where: { $0.name == wanted || $0.title.lowercased() == wanted }) { return exact }
        let near = parts.filter { $0.title.lowercased().contains(wanted) }
        return near.count == 1 ? near[0] : nil
    }

    /// The parts that speak of a word, such as a key, each with the lines that do.
    public func mentions(of word: String) -> [(part: Part, lines: [String])] {
        let wanted = word.lowercased()
        return parts.compactMap { part in
            let lines = part.text.split(separator: "\n").map(String.init).filter { $0.lowercased().contains(wanted) }
            return lines.isEmpty ? nil : (part, lines)
        }
    }

    /// `policy` for `cycles/<cycle>/policy.yml`, `snapshots` for `cycles/<cycle>/snapshots/*.json`.
    private static func name(of title: String) -> String {
        let place = title.split(separator: " ").last.map(String.init) ?? title
        // A heading of words is called by its first.
        guard place.contains(".") || place.contains("/") else {
            return (title.split(separator: " ").first.map(String.init) ?? title).lowercased()
        }
        let words = place.split(separator: "/").map(String.init)
        let last = words.last ?? place
        if last.hasPrefix("*"), words.count > 1 { return words[words.count - 2] }
        let base = last == "metrics.map.yml" ? "mapping" : last.prefix { $0 != "." }
        return String(base).lowercased()
    }
}
