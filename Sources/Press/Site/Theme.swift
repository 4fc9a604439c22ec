import CThemes

/// What dresses pages: a skeleton in Mustache, one style sheet and one script. It holds no logic.
public struct Theme: Hashable, Sendable {
    /// The name of its folder.
    public var name: String
    /// The skeleton of every page, Mustache.
    public var page: String
    /// The style sheet, put into every page.
    public var style: String
    /// The script, put into every page; pages are complete without it.
    public var script: String

    /// Makes a theme from its parts.
    public init(name: String, page: String, style: String, script: String) {
        self.name = name
        self.page = page
        self.style = style
        self.script = script
    }

    /// The names of the themes inside the program, the default first.
    public static var shippedNames: [String] { shipped.map(\.name) }

    /// The shipped theme of that name; nil when there is none.
    public static func shipped(named name: String) -> Theme? { shipped.first { $0.name == name } }

    private static var shipped: [Theme] {
        (0..<qd_theme_count()).map { index in
            let theme = qd_theme_at(index)
            return Theme(
                name: String(cString: theme.name), page: text(theme.page), style: text(theme.style),
                script: text(theme.script))
        }
    }

    private static func text(_ part: qd_theme_part) -> String {
        String(decoding: UnsafeBufferPointer(start: part.bytes, count: part.count), as: UTF8.self)
    }
}
