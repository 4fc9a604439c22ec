import Documents
import Portfolio

/// The author's words as a tree, with the figures that they name put in.
struct ProseReader {
    var context: EditionContext
    /// The charts that prose may place.
    var charts: ChartSet

    /// The prose of a narrative as it stands on `page`; a name that leads nowhere is added to `diagnostics`.
    func blocks(_ narrative: Narrative, page: String, _ diagnostics: inout [Diagnostic]) -> [Block] {
        let title = narrative.title.map { [Block.heading(2, $0)] } ?? []
        return title + blocks(narrative.prose, page: page, &diagnostics)
    }

    /// The prose as it stands on `page`.
    func blocks(_ prose: Prose, page: String, _ diagnostics: inout [Diagnostic]) -> [Block] {
        let found = figures(prose, page: page, &diagnostics)
        guard let document = Markdown.parse(prose.markdown, firstLine: prose.firstLine) else {
            diagnostics.append(
                Diagnostic(
                    .error, file: prose.source.file, place: Place(line: prose.firstLine, column: 1, length: 1),
                    message: "the Markdown is too large or too deep to be read", cure: "split it over several files"))
            return []
        }
        return ProseTree(placed: found).blocks(document)
    }

    /// Every figure that the prose names, by what stands between the braces.
    private func figures(_ prose: Prose, page: String, _ diagnostics: inout [Diagnostic]) -> [String: ProseTree.Placed]
    {
        let names = FigureNames(context: context)
        var found: [String: ProseTree.Placed] = [:]
        let lines = prose.markdown.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if let open = Placeholder.unclosed(in: String(line)) {
                diagnostics.append(
                    Diagnostic(
                        .error, file: prose.source.file,
                        place: Place(line: prose.firstLine + index, column: open.column, length: open.length),
                        excerpt: String(line), message: Placeholder.unclosed(of: open.kind), cure: Placeholder.closing))
            }
            for placeholder in Placeholder.all(in: String(line)) where found[placeholder.inside] == nil {
                func report(_ message: String, _ cure: String?) {
                    diagnostics.append(
                        Diagnostic(
                            .error, file: prose.source.file,
                            place: Place(
                                line: prose.firstLine + index, column: placeholder.column, length: placeholder.length),
                            excerpt: String(line), message: message, cure: cure))
                }
                if placeholder.kind == "chart" {
                    let (name, workload) = chart(placeholder.name)
                    if let chart = charts.placed(name, workload, context, from: page, showsTitle: true) {
                        found[placeholder.inside] = .chart(chart)
                    } else {
                        report(
                            "there is no chart '\(placeholder.name)' in this edition",
                            charts.cure)
                    }
                    continue
                }
                guard placeholder.kind == "figure" else {
                    report(Placeholder.unknown(placeholder.kind), Placeholder.choice)
                    continue
                }
                do throws(FigureNames.Unknown) {
                    let figure = try names.find(placeholder.name)
                    found[placeholder.inside] = .figure(
                        figure.words, to: SitePath.relative(from: page, to: figure.target))
                } catch {
                    report(error.message, error.cure)
                }
            }
        }
        return found
    }

    /// The name and the workload of `ladder in support-chat`.
    private func chart(_ name: String) -> (name: String, workload: WorkloadID?) {
        let words = name.split(separator: " ").map(String.init)
        guard words.count > 2, words[1] == "in" else { return (name, nil) }
        return (words[0], WorkloadID(words.dropFirst(2).joined(separator: " ")))
    }
}

/// `{{ figure: cost of corvid-mini }}` in a line of prose.
struct Placeholder: Hashable {
    /// What stands between the braces, as written.
    var inside: String
    /// The word before the colon, such as `figure`.
    var kind: String
    /// What stands after it.
    var name: String
    /// The column of the first brace, in characters from 1.
    var column: Int
    /// In characters, braces included.
    var length: Int

    /// What is said of one that is never closed, or of a kind that there isn't, and how to mend it.
    static func unclosed(of kind: String) -> String { "'{{' opens a \(kind) here that nothing closes" }
    static let closing = "close it with '}}' on the same line"
    static func unknown(_ kind: String) -> String { "'\(kind)' can't be placed in prose" }
    static let choice = "write '{{ figure: cost of MODEL }}' or '{{ chart: map }}'"

    /// All that stand in a line, in order.
    static func all(in line: String) -> [Placeholder] {
        var list: [Placeholder] = []
        var rest = line[...]
        while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
            let inside = rest[open.upperBound..<close.lowerBound]
            if let next = inside.range(of: "{{"), unclosed(inside[..<next.lowerBound]) {
                // Another one begins before this one ends: only that is whole.
                rest = rest[next.lowerBound...]
                continue
            }
            list.append(
                Placeholder(
                    inside, column: line.distance(from: line.startIndex, to: open.lowerBound) + 1,
                    length: line.distance(from: open.lowerBound, to: close.upperBound)))
            rest = rest[close.upperBound...]
        }
        return list
    }

    /// The first figure or chart of a line that is opened and never closed; nil when there is none. Two braces alone are
    /// words.
    static func unclosed(in line: String) -> Placeholder? {
        var rest = line[...]
        while let open = rest.range(of: "{{") {
            let behind = rest[open.upperBound...]
            let (close, next) = (behind.range(of: "}}"), behind.range(of: "{{"))
            if let close, next.map({ close.lowerBound < $0.lowerBound }) ?? true {
                rest = rest[close.upperBound...]
                continue
            }
            let inside = behind[..<(next?.lowerBound ?? behind.endIndex)]
            if unclosed(inside) {
                let length = line.distance(from: open.lowerBound, to: inside.endIndex)
                return Placeholder(
                    inside, column: line.distance(from: line.startIndex, to: open.lowerBound) + 1, length: length)
            }
            rest = behind
        }
        return nil
    }

    /// Whether words behind two braces were meant to place something.
    private static func unclosed(_ inside: Substring) -> Bool {
        let words = inside.trimmed
        return words.hasPrefix("figure:") || words.hasPrefix("chart:")
    }

    private init(_ inside: Substring, column: Int, length: Int) {
        let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed }
        self.inside = String(inside)
        kind = parts.first ?? ""
        name = parts.count > 1 ? parts[1] : ""
        self.column = column
        self.length = length
    }

    /// A piece of text: words, or what stands between two braces and two.
    enum Piece: Hashable {
        case text(String)
        case name(String)
    }

    /// Text in its pieces, in order.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
            pieces.append(.text(String(rest[..<open.lowerBound])))
            pieces.append(.name(String(rest[open.upperBound..<close.lowerBound])))
            rest = rest[close.upperBound...]
        }
        pieces.append(.text(String(rest)))
        return pieces
    }
}

extension Substring {
    /// Without spaces and tabs at both ends.
    fileprivate var trimmed: String {
        var text = self
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }

    /// Where `needle` first stands; nil when it doesn't.
    fileprivate func range(of needle: String) -> Range<Substring.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
