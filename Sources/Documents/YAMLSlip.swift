/// The commonest slips in YAML, found in the text itself: a parser names what it stumbled over, not what the author did.
struct YAMLSlip {
    /// The text's lines.
    private let lines: [Substring]

    /// A slip: the line, from 1, of the text, the column, and the words for it.
    struct Found: Hashable {
        var line: Int
        var column: Int
        var length = 1
        var message: String
        var cure: String
    }

    /// Looks for slips in `text`.
    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    }

    /// The slip that most likely stopped the parser in `line`; nil when none is known. `problem` is what it said.
    func slip(near line: Int, _ problem: String) -> Found? {
        tab(upTo: line) ?? openQuote(upTo: line, problem) ?? secondColon(line) ?? missingBlank(line, problem)
            ?? indentation(upTo: line) ?? start(line, problem) ?? open(line, problem)
    }

    /// A tab among the blanks before a line's first word.
    private func tab(upTo line: Int) -> Found? {
        for (index, text) in lines.prefix(line).enumerated() {
            let before = text.prefix { $0 == " " || $0 == "\t" }
            guard let tab = before.firstIndex(of: "\t"), before.endIndex < text.endIndex else { continue }
            return Found(
                line: index + 1, column: text.distance(from: text.startIndex, to: tab) + 1,
                message: "a tab indents this line; YAML takes blanks only", cure: "put two blanks in its place")
        }
        return nil
    }

    /// `title: Report: third quarter`.
    private func secondColon(_ line: Int) -> Found? {
        for number in [line, line - 1] where lines.indices.contains(number - 1) {
            let text = lines[number - 1]
            guard let (first, rest) = member(text), let other = colon(in: rest) else { continue }
            let name = text[..<first].drop { $0 == " " || $0 == "-" }
            let value = PlainText.trimmed(rest)
            return Found(
                line: number, column: text.distance(from: text.startIndex, to: other) + 1,
                message: "a second colon stands in a text without quotes, which YAML takes for another name",
                cure: "write \(name): \"\(value.prefix(80).replacing("\"", with: "'"))\"")
        }
        return nil
    }

    /// `key:value`.
    private func missingBlank(_ line: Int, _ problem: String) -> Found? {
        guard problem.contains("':'") || problem.contains("mapping values") else { return nil }
        for number in [line, line - 1] where lines.indices.contains(number - 1) {
            let text = lines[number - 1]
            guard member(text) == nil, let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex,
                !text.contains("://")
            else { continue }
            return Found(
                line: number, column: text.distance(from: text.startIndex, to: colon) + 1,
                message: "a blank is missing behind this colon", cure: "write ': ' between name and value")
        }
        return nil
    }

    /// A line that begins in a column in which no line above it does.
    private func indentation(upTo line: Int) -> Found? {
        var levels: [Int] = []
        var opens = true
        for (index, text) in lines.prefix(line).enumerated() {
            let blanks = text.prefix { $0 == " " }.count
            let rest = text.dropFirst(blanks)
            guard let first = rest.first, first != "#", !rest.hasPrefix("---") else { continue }
            func found(_ what: String, _ wanted: Int) -> Found {
                Found(
                    line: index + 1, column: blanks + 1, length: rest.count,
                    message: "this line is indented by \(blanks) blanks, \(what)",
                    cure: wanted == 0 ? "begin it at the line's start" : "indent it by \(wanted) blanks")
            }
            if let top = levels.last, blanks > top, !opens {
                return found("but the line above opens nothing: side by side, lines begin in one column", top)
            }
            var sibling = 0
            while let top = levels.last, blanks < top { sibling = levels.removeLast() }
            if let top = levels.last, blanks > top, !opens {
                return found("and no line above begins there", sibling > 0 ? sibling : top)
            }
            if let top = levels.last {
                if blanks > top { levels.append(blanks) }
            } else {
                if blanks > 0, index > 0, !opens { return found("and no line above begins there", sibling) }
                levels.append(blanks)
            }
            // The text of a list's entry begins behind its dash.
            var inner = rest
            var column = blanks
            while inner.hasPrefix("- ") {
                let skipped = 1 + inner.dropFirst().prefix { $0 == " " }.count
                column += skipped
                inner = inner.dropFirst(skipped)
                levels.append(column)
            }
            let words = PlainText.trimmed(String(comment(inner)))
            opens =
                words.hasSuffix(":") || words.hasSuffix("|") || words.hasSuffix(">") || words == "-"
                || brackets(words) > 0
        }
        return nil
    }

    /// A text that begins with a mark which YAML keeps for itself.
    private func start(_ line: Int, _ problem: String) -> Found? {
        guard problem.contains("cannot start any token"), lines.indices.contains(line - 1) else { return nil }
        let text = lines[line - 1]
        guard let mark = text.firstIndex(where: { ["@", "`", "%"].contains($0) }) else { return nil }
        return Found(
            line: line, column: text.distance(from: text.startIndex, to: mark) + 1,
            message: "a text can't begin with \(text[mark]) here", cure: "put the whole text in quotes")
    }

    /// Braces or brackets that nothing closes.
    private func open(_ line: Int, _ problem: String) -> Found? {
        guard problem.contains("',' or '") || problem.contains("flow") else { return nil }
        for number in [line, line - 1] where lines.indices.contains(number - 1) {
            let text = lines[number - 1]
            guard brackets(String(comment(text))) > 0, let mark = text.lastIndex(where: { "{[".contains($0) }) else {
                continue
            }
            return Found(
                line: number, column: text.distance(from: text.startIndex, to: mark) + 1,
                message: "nothing closes this \(text[mark])", cure: "add the missing \(text[mark] == "{" ? "}" : "]")")
        }
        guard lines.indices.contains(line - 1) else { return nil }
        return Found(
            line: line, column: 1, length: lines[line - 1].count,
            message: "a comma or a closing bracket is missing here", cure: "part entries with ', '")
    }

    /// A quote that nothing closes.
    private func openQuote(upTo line: Int, _ problem: String) -> Found? {
        guard problem.contains("unexpected end of stream") || problem.contains("quoted scalar") else { return nil }
        for (index, text) in lines.enumerated() {
            for mark in ["\"", "'"] as [Character] {
                guard let (_, rest) = member(text) else { continue }
                let value = PlainText.trimmed(rest)
                guard value.first == mark, value.dropFirst().filter({ $0 == mark }).count % 2 == 0 else { continue }
                return Found(
                    line: index + 1,
                    column: text.distance(from: text.startIndex, to: rest.firstIndex(of: mark) ?? text.startIndex) + 1,
                    message: "nothing closes this quote", cure: "add \(mark) at the text's end")
            }
        }
        return nil
    }

    /// The colon behind a line's name, and what stands behind it; nil when the line has none, or it is quoted.
    private func member(_ text: Substring) -> (Substring.Index, Substring)? {
        guard let colon = colon(in: text) else { return nil }
        return (colon, text[text.index(after: colon)...])
    }

    /// The first colon with a blank or nothing behind it that stands in no quotes and no brackets.
    private func colon(in text: Substring) -> Substring.Index? {
        let trimmed = text.drop { $0 == " " || $0 == "-" }
        if let first = trimmed.first, "\"'{[|>#".contains(first) { return nil }
        for index in text.indices where text[index] == ":" {
            let next = text.index(after: index)
            if next == text.endIndex || text[next] == " " { return index }
        }
        return nil
    }

    /// A line without its remark.
    private func comment(_ text: Substring) -> Substring {
        guard !text.contains("\""), !text.contains("'"), let mark = text.firstIndex(of: "#"),
            mark == text.startIndex || text[text.index(before: mark)] == " "
        else { return text }
        return text[..<mark]
    }

    private func brackets(_ text: String) -> Int {
        text.reduce(0) { "{[".contains($1) ? $0 + 1 : "}]".contains($1) ? $0 - 1 : $0 }
    }
}

/// Text without blanks at its ends.
enum PlainText {
    static func trimmed(_ text: some StringProtocol) -> String {
        let rest = text.drop { $0 == " " || $0 == "\t" }
        return String(rest.prefix(rest.count - rest.reversed().prefix { $0 == " " || $0 == "\t" }.count))
    }
}
