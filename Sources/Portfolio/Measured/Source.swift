/// Where a value came from: the place in a file, the file's fingerprint, and what was measured when by whom.
///
/// The sources of a figure, with the steps that led from them to it, are its lineage.
public struct Source: Hashable, Sendable, Comparable {
    /// The file, relative to the content folder, with forward slashes: `cycles/2026-Q3/metrics.csv`.
    public let file: String
    /// The line in that file, from 1.
    public let line: Int
    /// The SHA-256 of the whole file, 64 hexadecimal digits.
    public let sha256: String
    /// The days that the value was measured over.
    public let window: Window?
    /// What or who collected it, such as `gateway export 4.2`.
    public let collector: String?
    /// The key within the file, such as `latency[0].sketch` or a column's name.
    public let key: String?
    /// The record of another tool's file that an importer read it from; nil for what no importer wrote.
    public let origin: Origin?

    /// Makes a source; `line` counts from 1.
    public init(
        file: String, line: Int, sha256: String, window: Window? = nil, collector: String? = nil, key: String? = nil,
        origin: Origin? = nil
    ) {
        self.file = file
        self.line = line
        self.sha256 = sha256
        self.window = window
        self.collector = collector
        self.key = key
        self.origin = origin
    }

    /// Another place of the same file, measured over the same days by the same collector. `origin` is the record that the
    /// place was imported from; the whole file's where it is nil.
    public func at(line: Int, key: String, origin: Origin? = nil) -> Source {
        Source(
            file: file, line: line, sha256: sha256, window: window, collector: collector, key: key,
            origin: origin ?? self.origin)
    }

    /// Whether it gives way to another where both say the same thing: the newest window wins, then the later place.
    public func isOlder(than other: Source) -> Bool {
        let (own, theirs) = (window?.last.ordinal ?? .min, other.window?.last.ordinal ?? .min)
        return own != theirs ? own < theirs : self < other
    }

    /// Orders by file, line and key.
    public static func < (left: Source, right: Source) -> Bool {
        (left.file, left.line, left.key ?? "") < (right.file, right.line, right.key ?? "")
    }
}
