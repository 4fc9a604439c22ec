/// A file that an author begins with: commented, and right as it stands.
public struct DraftFile: Hashable, Sendable {
    /// Where it stands below the content folder, such as `cycles/2026-Q3/metrics.csv`.
    public let path: String
    /// What it holds.
    public let text: String

    /// Makes a file.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
