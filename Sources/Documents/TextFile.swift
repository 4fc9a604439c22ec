/// A file of the content: its bytes, its fingerprint, and the way from a place in it to a message.
public struct TextFile: Hashable, Sendable {
    /// Relative to the content folder, with forward slashes.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// The SHA-256 of the bytes, hexadecimal.
    public let sha256: String
    /// Where each line begins. Many messages about a large file must not each look for their line from its start.
    private let lineStarts: [Int]
    /// Whether its lines end with carriage returns alone, as old spreadsheets save them.
    let endsLinesWithReturns: Bool

    /// A longer line, bytes, is not kept whole by each message about it.
    private static let longLine = 2000
    /// The characters that are kept of a long line, half of them before the place.
    private static let keptOfLongLine = 400

    /// Makes a file from its bytes.
    public init(path: String, bytes: [UInt8]) {
        self.init(path: path, bytes: bytes, sha256: SHA256.hex(of: bytes))
    }

    /// A text made of a file's bytes, under the file's own fingerprint.
    init(path: String, bytes: [UInt8], sha256: String) {
        self.path = path
        self.bytes = bytes
        self.sha256 = sha256
        endsLinesWithReturns = !bytes.contains(UInt8(ascii: "\n")) && bytes.contains(UInt8(ascii: "\r"))
        let end = UInt8(ascii: endsLinesWithReturns ? "\r" : "\n")
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == end { starts.append(index + 1) }
        lineStarts = starts
    }

    /// The text without a byte-order mark; what is no UTF-8 reads as the replacement character.
    public var text: String {
        String(decoding: bytes.dropFirst(bytes.starts(with: TextFile.byteOrderMark) ? 3 : 0), as: UTF8.self)
    }

    /// Its lines without their ends, whichever these are, and without a byte-order mark.
    public var lines: [Substring] {
        var rest = text[...]
        var lines: [Substring] = []
        while let end = rest.firstIndex(where: { ["\n", "\r\n", "\r"].contains($0) }) {
            lines.append(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
        return lines + [rest]
    }

    /// A line, from 1, without its end and without a byte-order mark; nil when there is none.
    public func line(_ number: Int) -> String? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        var line = bytes[lineStarts[number - 1]..<end]
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        if number == 1, line.starts(with: TextFile.byteOrderMark) { line = line.dropFirst(3) }
        return String(decoding: line, as: UTF8.self)
    }

    /// What some programs write before UTF-8 text.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The place of a byte: its line and, in characters, its column; `length` bytes are meant.
    public func place(ofByte offset: Int, length: Int = 1) -> Place {
        let before = bytes[..<min(offset, bytes.count)]
        let end = UInt8(ascii: endsLinesWithReturns ? "\r" : "\n")
        let start = before.lastIndex(of: end).map { $0 + 1 } ?? 0
        let line = before.reduce(1) { $1 == end ? $0 + 1 : $0 }
        let meant = bytes[before.endIndex..<min(bytes.count, before.endIndex + length)]
        return Place(
            line: line, column: 1 + String(decoding: before[start...], as: UTF8.self).count,
            length: String(decoding: meant, as: UTF8.self).count)
    }

    /// A message about a place of this file.
    public func diagnostic(
        _ severity: Diagnostic.Severity, at place: Place, _ message: String, cure: String? = nil
    ) -> Diagnostic {
        let (excerpt, column) = excerpt(around: place)
        return Diagnostic(
            severity, file: path, place: place, excerpt: excerpt, excerptColumn: column, message: message, cure: cure)
    }

    /// The line of a place and the column at which it begins; of a long line, what stands near.
    private func excerpt(around place: Place) -> (String?, Int) {
        guard let line = line(place.line), line.utf8.count > TextFile.longLine else { return (line(place.line), 1) }
        let column = max(1, place.column - TextFile.keptOfLongLine / 2)
        return (String(line.dropFirst(column - 1).prefix(TextFile.keptOfLongLine)), column)
    }

    /// A message when the bytes are no UTF-8 text, hold a NUL or an unfinished merge; nil when they can be read.
    public var mistake: Diagnostic? { encodingMistake ?? mergeMistake }

    /// The marks that a version control leaves where it couldn't join two versions.
    private var mergeMistake: Diagnostic? {
        let marks = ["<<<<<<< ", "=======", ">>>>>>> "].map { Array($0.utf8) }
        var found: [Int?] = [nil, nil, nil]
        for (index, start) in lineStarts.enumerated() {
            for (mark, text) in marks.enumerated() where found[mark] == nil && bytes[start...].starts(with: text) {
                found[mark] = index + 1
            }
        }
        guard let first = found[0] ?? found[2], found.count(where: { $0 != nil }) > 1 else { return nil }
        return diagnostic(
            .error, at: Place(line: first, column: 1, length: 7),
            "an unfinished merge: two versions of these lines stand here, between marks",
            cure: "keep one version, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>")
    }

    /// What is often laid in a table's place, by its first bytes.
    private static let kinds: [(mark: [UInt8], name: String, cure: String)] = [
        (
            Array("PK\u{3}\u{4}".utf8), "a spreadsheet's own file (xlsx, ods)",
            "save it as CSV: 'Save as', 'CSV UTF-8', or 'libreoffice --headless --convert-to csv FILE'"
        ),
        (
            Array("SQLite format 3\u{0}".utf8), "a database of SQLite",
            "read it by a query: 'sqlite: SELECT …' in metrics.map.yml"
        ),
    ]

    /// A message when the bytes are no UTF-8 text or hold a NUL; nil when they are fine.
    public var encodingMistake: Diagnostic? {
        if let kind = Self.kinds.first(where: { bytes.starts(with: $0.mark) }) {
            // Its bytes are no text that a message could show.
            return Diagnostic(
                .error, file: path, place: Place(line: 1, column: 1),
                message: "this is \(kind.name); text was expected",
                cure: kind.cure)
        }
        if let index = bytes.firstIndex(of: 0) {
            return diagnostic(
                .error, at: place(ofByte: index),
                "the file holds a byte of 0, as text in UTF-16 does; UTF-8 was expected",
                cure: "save it as UTF-8 text")
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let line = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).firstIndex {
            String(validating: $0, as: UTF8.self) == nil
        }
        return diagnostic(
            .error, at: Place(line: (line ?? 0) + 1, column: 1), "this line is not UTF-8 text",
            cure: "save the file as UTF-8")
    }
}
