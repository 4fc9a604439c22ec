internal import Yams

/// Says a mistake that Yams found as a message with its place.
struct YAMLMistake {
    /// The file of the text.
    let file: TextFile
    /// What was read.
    let text: String
    /// Lines of the file before the text.
    let skipped: Int

    /// The message.
    func diagnostic(_ error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return said(problem, at: Place(line: mark.line + skipped, column: mark.column))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let name = duplicates.sorted().first ?? ""
            return twice(name, context.mark)
        case .reader(_, _, let code, _):
            let place = text.unicodeScalars.firstIndex { $0.value == UInt32(bitPattern: code) }.map(place(of:))
            return file.diagnostic(
                .error, at: place ?? Place(line: skipped + 1, column: 1),
                "a control character, which YAML doesn't allow", cure: "remove it")
        default:
            return file.diagnostic(.error, at: Place(line: skipped + 1, column: 1), "the YAML can't be read")
        }
    }

    /// A name that a map has twice.
    static func twice(_ name: String, firstLine: Int, _ file: TextFile, at place: Place) -> Diagnostic {
        file.diagnostic(
            .error, at: place, "the name '\(name)' stands twice in this map, first in line \(firstLine)",
            cure: "keep one of the two")
    }

    /// Yams tells only where the name stands first; the second is a line further down that begins in the same column.
    private func twice(_ name: String, _ mark: Mark) -> Diagnostic {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(mark.line)
        let second = lines.firstIndex { line in
            let rest = line.unicodeScalars.dropFirst(mark.column - 1)
            let before = line.unicodeScalars.prefix(mark.column - 1)
            return before.allSatisfy { $0 == " " } && rest.starts(with: name.unicodeScalars)
                && rest.dropFirst(name.unicodeScalars.count).first == ":"
        }
        return YAMLMistake.twice(
            name, firstLine: mark.line + skipped, file,
            at: Place(line: (second.map { $0 + 1 } ?? mark.line) + skipped, column: mark.column, length: name.count))
    }

    /// The library's words, where they say too little, in ours.
    private func said(_ problem: String, at place: Place) -> Diagnostic {
        if problem.hasPrefix("Maximum nesting level") {
            return file.diagnostic(.error, at: place, "nested too deep", cure: nil)
        }
        if problem == "but found another document" {
            return file.diagnostic(
                .error, at: place, "a second document begins here; one was expected", cure: "remove the line '---'")
        }
        if problem == "found undefined alias" { return YAML.aliasMistake(file, at: place) }
        if let slip = YAMLSlip(text).slip(near: place.line - skipped, problem) {
            return file.diagnostic(
                .error, at: Place(line: slip.line + skipped, column: slip.column, length: slip.length), slip.message,
                cure: slip.cure)
        }
        return file.diagnostic(
            .error, at: place, "the YAML can't be read from here on: \(problem)",
            cure: "check the quotes, colons, brackets and indentation of this line and the one above")
    }

    private func place(of index: String.UnicodeScalarView.Index) -> Place {
        let before = text.unicodeScalars[..<index]
        let line = before.reduce(1) { $1 == "\n" ? $0 + 1 : $0 }
        let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
        return Place(line: line + skipped, column: 1 + before[start...].count)
    }
}
