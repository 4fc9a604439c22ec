/// Why pages could not be pressed; the output is as it was before.
public enum PressError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no theme of that name; the names that exist.
    case noTheme(String, known: [String])
    /// The theme's skeleton can't be read.
    case skeleton(theme: String, line: Int, column: Int, reason: String)
    /// Two pages or files want the same place.
    case samePlace(String)
    /// The folder holds files that no build wrote, so it is not replaced.
    case foreignFolder(String)
    /// The system refused: what was tried, on which path, and the system's reason.
    case system(action: String, path: String, reason: String)

    /// One line for the terminal, with a cure where there is one.
    public var description: String {
        switch self {
        case .noTheme(let name, let known):
            "there is no theme '\(name)'; choose one of: \(known.joined(separator: ", "))"
        case .skeleton(let theme, let line, let column, let reason):
            "Themes/\(theme)/page.mustache:\(line):\(column): error: \(reason)"
        case .samePlace(let path):
            "two pages want to stand at \(path); give one of their models another name"
        case .foreignFolder(let path):
            "\(path) holds files that no build wrote, and a build replaces its folder; name an empty or new folder"
        case .system(let action, let path, let reason):
            "can't \(action) \(path): \(reason)"
        }
    }
}
