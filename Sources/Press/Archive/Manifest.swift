#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a published edition says of itself: what it is, who approved it, what stands before it, and every file with its hash.
///
/// Its file is `manifest.json`. It holds no clock and no machine's name: the same edition gives the same bytes.
public struct Manifest: Hashable, Sendable, Codable {
    /// A file of the edition.
    public struct File: Hashable, Sendable, Codable {
        /// Relative to the edition's folder: `site/index.html`.
        public var path: String
        /// Its size.
        public var bytes: Int
        /// Hexadecimal.
        public var sha256: String
    }

    /// Who approved it.
    public struct Approval: Hashable, Sendable, Codable {
        /// Who.
        public var by: String
        /// The day: `2026-10-08`.
        public var on: String
        /// What they added.
        public var note: String?

        /// Makes an approval.
        public init(by: String, on: String, note: String?) {
            self.by = by
            self.on = on
            self.note = note
        }
    }

    /// Another edition of the archive, held by the hash of its manifest.
    public struct Link: Hashable, Sendable, Codable {
        /// Its name: `2026-Q2`.
        public var edition: String
        /// The hash of its `manifest.json`.
        public var sha256: String
        /// Why this edition takes its place; for an erratum only.
        public var reason: String?
    }

    /// What kind of file this is.
    public var format = Manifest.format
    /// The edition of the format.
    public var version = 1
    /// The name of the edition's folder: `2026-Q3`, or `2026-Q3.2` for its first erratum.
    public var edition: String
    /// The cycle that it reports: `2026-Q3`.
    public var cycle: String
    /// The name of the report series.
    public var series: String
    /// Its first sentence.
    public var headline: String
    /// The day of publication as the content states it.
    public var published: String?
    /// Who approved it.
    public var approvals: [Approval]
    /// The theme that dresses its pages.
    public var theme: String
    /// The content that made it, for `quarterdeck build --content`: `inputs/content`.
    public var content: String
    /// The edition that was published before it; nil for an archive's first.
    public var previous: Link?
    /// The edition that it corrects.
    public var corrects: Link?
    /// Whether `SHA256SUMS.sig` signs it.
    public var isSigned: Bool
    /// Its files by path, but for the manifest itself, the sums and their signature.
    public var files: [File]

    /// What `format` says.
    static let format = "quarterdeck-edition"
    /// The file's name.
    static let name = "manifest.json"

    /// The file's bytes: keys in order, one a line.
    var text: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Nothing of it can fail to be written: no float, no date, no key that isn't a text.
        return (try? encoder.encode(self)).map { Array($0) + [0x0A] } ?? []
    }

    /// Reads a manifest; nil for what is none.
    init?(_ bytes: [UInt8]) {
        guard let read = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)), read.format == Manifest.format,
            read.version == 1
        else { return nil }
        self = read
    }

    /// Makes the manifest of an edition.
    init(_ edition: Edition, named name: String, previous: Link?, corrects: Link?, isSigned: Bool, files: [File]) {
        self.edition = name
        cycle = edition.cycle
        series = edition.series
        headline = edition.headline
        published = edition.published
        approvals = edition.approvals
        theme = edition.theme
        content = edition.content
        self.previous = previous
        self.corrects = corrects
        self.isSigned = isSigned
        self.files = files
    }
}
