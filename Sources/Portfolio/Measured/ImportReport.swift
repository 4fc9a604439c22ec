/// What an importer did with other tools' files: how many of their records it took, and why it took others not, or not as
/// they stand (N28).
public struct ImportReport: Hashable, Sendable {
    /// What became of a record.
    public enum Fate: String, Sendable, CaseIterable {
        /// Taken after a mend that is named.
        case repaired
        /// Taken, but to be looked at.
        case doubtful
        /// Not taken.
        case refused
    }

    /// A record that was not just taken.
    public struct Remark: Hashable, Sendable {
        /// What became of it.
        public var fate: Fate
        /// Its line in the file, from 1.
        public var line: Int
        /// What it is, such as `results.cola`.
        public var record: String
        /// Why, in one sentence without the full stop.
        public var reason: String

        /// Makes a remark.
        public init(fate: Fate, line: Int, record: String, reason: String) {
            self.fate = fate
            self.line = line
            self.record = record
            self.reason = reason
        }
    }

    /// One file.
    public struct File: Hashable, Sendable {
        /// Its name, as it was given.
        public var name: String
        /// Its SHA-256, hexadecimal.
        public var sha256: String
        /// Its size.
        public var bytes: Int
        /// Records taken as they stand.
        public var accepted = 0
        /// All records that met each fate, those that aren't listed among them.
        public var counts: [Fate: Int] = [:]
        /// Records with a remark, in the file's order, no more than an importer lists.
        public var remarks: [Remark] = []
        /// What else is to be known of the file, one sentence each without the full stop.
        public var notes: [String] = []

        /// Makes a file of which nothing was read yet.
        public init(name: String, sha256: String, bytes: Int) {
            self.name = name
            self.sha256 = sha256
            self.bytes = bytes
        }
    }

    /// The importer and its version, such as `lm-eval 1`.
    public var importer: String
    /// The format in words: "lm-evaluation-harness results".
    public var title: String
    /// The files, as they were given.
    public var files: [File]
    /// The snapshots that were written, by name.
    public var snapshots: [String]
    /// Where the report stands.
    public var source: Source?

    /// Makes a report.
    public init(importer: String, title: String, files: [File], snapshots: [String], source: Source? = nil) {
        self.importer = importer
        self.title = title
        self.files = files
        self.snapshots = snapshots
        self.source = source
    }

    /// Records taken as they stand, of all files.
    public var accepted: Int { files.reduce(0) { $0 + $1.accepted } }

    /// Records of all files that met a fate.
    public func count(_ fate: Fate) -> Int { files.reduce(0) { $0 + ($1.counts[fate] ?? 0) } }
}
