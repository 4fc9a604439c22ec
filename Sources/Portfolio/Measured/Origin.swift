/// The record of another tool's file that an importer took a value from: the last step of its lineage (N28).
public struct Origin: Hashable, Sendable {
    /// The file, as it was named to the importer.
    public let file: String
    /// Its SHA-256, 64 hexadecimal digits.
    public let sha256: String
    /// The importer and its version, such as `lm-eval 1`.
    public let importer: String
    /// The line in that file, from 1; nil where a value comes from all of it.
    public let line: Int?
    /// The record within the file, such as `results.mmlu_anatomy.acc,none`.
    public let record: String?

    /// Makes an origin.
    public init(file: String, sha256: String, importer: String, line: Int? = nil, record: String? = nil) {
        self.file = file
        self.sha256 = sha256
        self.importer = importer
        self.line = line
        self.record = record
    }

    /// The same file, at another record.
    public func at(line: Int?, record: String?) -> Origin {
        Origin(file: file, sha256: sha256, importer: importer, line: line, record: record)
    }

    /// "results.json, line 12, results.mmlu.acc,none, read by lm-eval 1".
    public var words: String {
        var words = file
        if let line { words += ", line \(line)" }
        if let record { words += ", \(record)" }
        return words + ", read by \(importer)"
    }
}
