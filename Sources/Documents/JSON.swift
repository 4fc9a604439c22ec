/// JSON by RFC 8259, read strictly and with places: a name that stands twice, a trailing comma or a number that no
/// double holds is an error with line and column. A byte-order mark before it is fine.
public enum JSON {
    /// How deep lists and maps may nest.
    public static let deepest = 200

    /// The value; nil with one message when the text is broken.
    public static func read(_ file: TextFile) -> (Value?, [Diagnostic]) {
        if let mistake = file.mistake { return (nil, [mistake]) }
        var parser = JSONParser(file: file)
        do { return (try parser.document(), []) } catch { return (nil, [error]) }
    }

    /// JSON as other tools write it: `NaN` and `Infinity`, which no standard knows, read as nothing, and of a name that
    /// stands twice the last counts, as in most readers. Each is named by a warning; nil with one error when the text is
    /// broken otherwise.
    public static func readForeign(_ file: TextFile) -> (Value?, [Diagnostic]) {
        if let mistake = file.encodingMistake { return (nil, [mistake]) }
        return foreign(JSONParser(file: file, isForeign: true))
    }

    /// The same of a file with one value a line, with the line of each; empty lines are skipped.
    public static func readForeignLines(_ file: TextFile) -> [(line: Int, value: Value?, mistakes: [Diagnostic])] {
        if let mistake = file.encodingMistake { return [(mistake.place.line, nil, [mistake])] }
        var list: [(line: Int, value: Value?, mistakes: [Diagnostic])] = []
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var bytes = Array(line)
            if index == 0, bytes.starts(with: TextFile.byteOrderMark) { bytes.removeFirst(3) }
            guard bytes.contains(where: { ![9, 13, 32].contains($0) }) else { continue }
            let (value, mistakes) = foreign(JSONParser(file: file, isForeign: true, bytes: bytes, line: index + 1))
            list.append((index + 1, value, mistakes))
        }
        return list
    }

    private static func foreign(_ parser: JSONParser) -> (Value?, [Diagnostic]) {
        var parser = parser
        do {
            let value = try parser.document()
            return (value, parser.repairs)
        } catch { return (nil, [error]) }
    }
}
