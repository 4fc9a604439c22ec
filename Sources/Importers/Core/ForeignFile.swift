import Documents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A file of another tool, parsed once: importers look at its shape to know it, and read from it.
public struct ForeignFile: Sendable {
    /// What stands in it.
    enum Shape: Sendable {
        /// One JSON or YAML value.
        case tree(Value)
        /// One JSON value a line; nil where a line can't be read.
        case lines([(line: Int, value: Value?)])
        /// A table.
        case table(CSVTable)
        /// Lines of text.
        case text
        /// A database of SQLite.
        case database
        /// Nothing that can be read.
        case broken
    }

    /// Its bytes under the name that it was given.
    let file: TextFile
    /// The path on disk, for what reads files by itself.
    let path: String
    /// What stands in it.
    let shape: Shape
    /// What the reader of its syntax mended (warnings) or could not read (errors).
    let mistakes: [Diagnostic]

    /// Larger files are not read: logs of that size are rolled up, not imported.
    public static let largest = 512_000_000

    /// A file by its bytes. `name` is how reports call it; `path` where it lies.
    public init(name: String, path: String, bytes: [UInt8]) {
        let file = TextFile(path: name, bytes: bytes)
        self.file = file
        self.path = path
        (shape, mistakes) = Self.parse(file)
    }

    /// The name without folders.
    var name: String { file.path.split(separator: "/").last.map(String.init) ?? file.path }

    /// The name without folders and what stands behind its last dot.
    var stem: String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The folder that it lies in; nil where the name has none.
    var folder: String? {
        let parts = file.path.split(separator: "/")
        return parts.count > 1 ? String(parts[parts.count - 2]) : nil
    }

    /// The one value; nil for another shape.
    var tree: Value? { if case .tree(let value) = shape { value } else { nil } }

    /// The table; nil for another shape.
    var table: CSVTable? { if case .table(let table) = shape { table } else { nil } }

    /// The objects of a file with one a line, of a list, or the only one, with their lines.
    var objects: [(line: Int, value: Value)] {
        switch shape {
        case .tree(.array(let values, _)): values.map { ($0.place.line, $0) }
        case .tree(let value): [(value.place.line, value)]
        case .lines(let lines): lines.compactMap { line in line.value.map { (line.line, $0) } }
        case .table, .text, .database, .broken: []
        }
    }

    /// Whether the table has all these columns.
    func hasColumns(_ names: [String]) -> Bool {
        guard let table else { return false }
        return Set(names).isSubset(of: table.header.map(\.text))
    }

    /// The lines of the text, with their numbers.
    var textLines: [(line: Int, text: Substring)] {
        file.lines.enumerated().map { ($0.offset + 1, $0.element) }
    }

    private static func parse(_ file: TextFile) -> (Shape, [Diagnostic]) {
        if file.bytes.starts(with: Array("SQLite format 3\u{0}".utf8)) { return (.database, []) }
        if let mistake = file.encodingMistake { return strayBytes(file, mistake) }
        let name = file.path.lowercased()
        let first = file.text.unicodeScalars.first { !$0.properties.isWhitespace }
        if first == "{" || first == "[" {
            let (value, mistakes) = JSON.readForeign(file)
            if let value { return (.tree(value), mistakes) }
            let starts = file.lines.prefix(200).count { $0.first == "{" }
            guard starts > 1 || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") else {
                return (.broken, mistakes)
            }
            let lines = JSON.readForeignLines(file)
            return (.lines(lines.map { ($0.line, $0.value) }), lines.flatMap(\.mistakes))
        }
        if name.hasSuffix(".md") { return frontMatter(file) }
        if name.hasSuffix(".yml") || name.hasSuffix(".yaml") || file.bytes.starts(with: Array("- ".utf8)) {
            return yaml(file.text, of: file)
        }
        if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
            let delimiter: Character = name.hasSuffix(".tsv") ? "\t" : ","
            let (table, mistakes) = CSV.read(file, delimiter: delimiter)
            return table.map { (.table($0), mistakes) } ?? (.broken, mistakes)
        }
        return (.text, [])
    }

    /// Text in which a program for another system left single bytes of 0 is text all the same; other breaks are not mended.
    private static func strayBytes(_ file: TextFile, _ mistake: Diagnostic) -> (Shape, [Diagnostic]) {
        let zeros = file.bytes.count { $0 == 0 }
        let isText = zeros > 0 && zeros * 100 < file.bytes.count && String(validating: file.bytes, as: UTF8.self) != nil
        guard isText, file.path.lowercased().hasSuffix(".txt") else { return (.broken, [mistake]) }
        let mended = file.diagnostic(
            .warning, at: mistake.place,
            zeros == 1 ? "a byte of 0 is passed over" : "\(zeros) bytes of 0 are passed over")
        return (.text, [mended])
    }

    private static func yaml(_ text: String, of file: TextFile) -> (Shape, [Diagnostic]) {
        let (value, mistakes) = YAML.read(text, of: file, firstLine: 1)
        return value.map { (.tree($0), mistakes) } ?? (.broken, mistakes)
    }

    /// The YAML between the first two lines of `---`.
    private static func frontMatter(_ file: TextFile) -> (Shape, [Diagnostic]) {
        let lines = file.lines
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return (.text, []) }
        let (value, mistakes) = YAML.read(
            lines[1..<end].joined(separator: "\n") + "\n", of: file, firstLine: 2)
        return value.map { (.tree($0), mistakes) } ?? (.broken, mistakes)
    }
}
