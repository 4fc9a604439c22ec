import Documents
import Portfolio

/// `{{ figure: cost of corvid-mini }}` in a line of prose.
struct Placeholder: Hashable {
    /// What stands between the braces, as written.
    var inside: String
    /// The word before the colon, such as `figure`.
    var kind: String
    /// What stands after it.
    var name: String
    /// The value that the text was written about, behind an equals sign; nil where none is stated.
    var seen: String?
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
        // A slice has an equals sign too, but no blank before it: `on language=ar`.
        let mark = parts.count > 1 ? parts[1][...].range(of: " = ") : nil
        name = mark.map { String(parts[1][..<$0.lowerBound]) } ?? (parts.count > 1 ? parts[1] : "")
        seen = mark.map { parts[1][$0.upperBound...].trimmed }
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
