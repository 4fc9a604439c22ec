/// What is wrong at a place of a file, and how to cure it.
public struct Diagnostic: Error, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable {
        /// Nothing is built.
        case error
        /// It is built, and stands on the page.
        case warning
    }

    /// How bad it is.
    public var severity: Severity
    /// The file, with forward slashes.
    public var file: String
    /// The place in it.
    public var place: Place
    /// The line of the file; nil when the file has none.
    public var excerpt: String?
    /// The column at which the excerpt begins: 1, unless it was cut out of a very long line.
    public var excerptColumn: Int
    /// What is wrong and what was expected.
    public var message: String
    /// One cure: "did you mean 's'?".
    public var cure: String?

    /// Makes a diagnostic.
    public init(
        _ severity: Severity, file: String, place: Place, excerpt: String? = nil, excerptColumn: Int = 1,
        message: String, cure: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.place = place
        self.excerpt = excerpt
        self.excerptColumn = excerptColumn
        self.message = message
        self.cure = cure
    }

    /// The message with its line, and a mark below the words that are meant.
    public var description: String {
        let head = "\(file):\(place.line):\(place.column): \(severity.rawValue): \(message)"
        guard let excerpt else { return cure.map { "\(head) (\($0))" } ?? head }
        let number = String(place.line)
        let gutter = String(repeating: " ", count: max(5, number.count))
        let label = String(repeating: " ", count: max(0, 5 - number.count)) + number
        let (shown, offset) = Diagnostic.window(excerpt, around: place.column - excerptColumn + 1)
        let rest = max(1, shown.count - offset)
        let mark =
            String(repeating: " ", count: offset) + "^" + String(repeating: "~", count: min(place.length, rest) - 1)
        return "\(head)\n\(label) | \(shown)\n\(gutter) | \(mark)\(cure.map { " " + $0 } ?? "")"
    }

    /// Orders by file and place, then by words.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.place != right.place { return left.place < right.place }
        return left.message < right.message
    }

    /// At most 120 characters of a line, those around `column`; and where `column` stands in them.
    private static func window(_ line: String, around column: Int) -> (String, Int) {
        // A control character would move the mark, or the reader's terminal.
        let clean = line.map { character in
            character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F } ? " " : character
        }
        let offset = min(max(0, column - 1), clean.count)
        let start = max(0, min(offset - 60, clean.count - 120))
        return (String(clean[start..<min(clean.count, start + 120)]), offset - start)
    }
}
