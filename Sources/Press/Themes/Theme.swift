import Documents
public import Report

/// What dresses pages: a folder with a skeleton in Mustache, one style sheet, one script and what the theme says of itself. It
/// holds no logic, and changing it needs no Swift.
public struct Theme: Hashable, Sendable {
    /// Its name: `boardroom`.
    public var name: String
    /// What people call it: "Boardroom".
    public var title: String
    /// What it is good for, one sentence.
    public var about: String
    /// Where its files stand, for messages: `Themes/boardroom`.
    public var folder: String
    /// What `theme.yml` says.
    var words: String
    /// The skeleton of every page, Mustache.
    public var page: String
    /// The style sheet, put into every page.
    public var style: String
    /// The script, put into every page; pages are complete without it.
    public var script: String

    /// Makes a theme from its parts.
    public init(
        name: String, title: String = "", about: String = "", folder: String? = nil, page: String, style: String,
        script: String
    ) {
        self.name = name
        self.title = title
        self.about = about
        self.folder = folder ?? "Themes/" + name
        words = "name: \(name)\n"
        self.page = page
        self.style = style
        self.script = script
    }
}

extension Theme {
    /// The files of its folder: what dresses the same pages again in ten years.
    public var parts: [DataFile] {
        [("page.mustache", page), ("script.js", script), ("style.css", style), ("theme.yml", words)]
            .map { DataFile(path: $0.0, bytes: Array($0.1.utf8)) }
    }

    /// Reads a theme from its files. Throws `PressError.theme` at the first mistake, with its place and a cure.
    init(_ files: ThemeFiles, folder: String) throws(PressError) {
        func text(_ name: String) throws(PressError) -> String {
            guard let text = files[name] else {
                throw .theme(
                    Diagnostic(
                        .error, file: folder, place: Place(line: 1, column: 1), message: "the theme has no \(name)",
                        cure: "write one, or copy that of Themes/boardroom"))
            }
            return text
        }
        let yml = try text("theme.yml")
        let said = try Theme.read(of: TextFile(path: folder + "/theme.yml", bytes: Array(yml.utf8)))
        self.init(
            name: said.name, title: said.title, about: said.about, folder: folder, page: try text("page.mustache"),
            style: try text("style.css"), script: files["script.js"] ?? "")
        words = yml
        try refuse("</style", in: style, of: "style.css")
        try refuse("</script", in: script, of: "script.js")
        try refuse("<!--", in: script, of: "script.js")
    }

    /// What theme.yml says: three names, and nothing else, so that a typing mistake is seen.
    private static func read(
        of file: TextFile
    ) throws(PressError) -> (name: String, title: String, about: String) {
        let (value, mistakes) = YAML.read(file)
        if let first = mistakes.first(where: { $0.severity == .error }) { throw .theme(first) }
        var words: [String: String] = [:]
        guard case .object(let members, _)? = value else {
            throw .theme(
                file.diagnostic(
                    .error, at: value?.place ?? Place(line: 1, column: 1),
                    "a theme says its name, title and about here",
                    cure: "begin with 'name: house'"))
        }
        let keys = ["name", "title", "about"]
        for member in members {
            guard keys.contains(member.key), case .string(let text, _) = member.value, !text.isEmpty else {
                throw .theme(
                    file.diagnostic(
                        .error, at: member.keyPlace,
                        keys.contains(member.key)
                            ? "'\(member.key)' is a text" : "a theme has no key '\(member.key)'",
                        cure: "the keys are \(keys.joined(separator: ", "))"))
            }
            words[member.key] = text
        }
        guard let name = words["name"] else {
            throw .theme(
                file.diagnostic(
                    .error, at: Place(line: 1, column: 1), "the theme has no name", cure: "add 'name: house'"))
        }
        return (name, words["title"] ?? name, words["about"] ?? "")
    }

    /// A style or script that ended its own element would let its rest stand on the page as markup.
    private func refuse(_ end: String, in text: String, of name: String) throws(PressError) {
        guard let range = text.lowercased().firstRange(of: end) else { return }
        let before = text.lowercased()[..<range.lowerBound]
        let line = before.count { $0 == "\n" } + 1
        let file = TextFile(path: folder + "/" + name, bytes: Array(text.utf8))
        throw .theme(
            file.diagnostic(
                .error,
                at: Place(
                    line: line,
                    column: before.split(separator: "\n", omittingEmptySubsequences: false).last.map { $0.count + 1 }
                        ?? 1, length: end.count),
                "'\(end)' ends the element that holds this file in every page", cure: "write it in another way"))
    }
}
