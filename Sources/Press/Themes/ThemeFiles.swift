/// The files of a theme's folder, by name, as text: `theme.yml`, `page.mustache`, `style.css`, `script.js`.
struct ThemeFiles: Sendable {
    private let texts: [String: String]

    init(_ texts: [String: String]) { self.texts = texts }

    subscript(name: String) -> String? { texts[name] }
}
