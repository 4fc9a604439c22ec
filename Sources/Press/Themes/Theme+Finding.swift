import Documents

/// Where themes are found: inside the program, or in any folder, without a rebuild.
extension Theme {
    /// The names of the themes inside the program, the default first.
    public static var shippedNames: [String] {
        let others = ThemeFiles.shipped.keys.filter { $0 != standard }.sorted()
        return [standard] + others
    }

    /// The theme of a content that names none.
    static let standard = "boardroom"
    /// No file of a theme is larger, bytes: each stands in every page.
    static let largestFile = 1_000_000

    /// The shipped theme of that name; nil when there is none. The package's tests read them all, so none is broken.
    public static func shipped(named name: String) -> Theme? {
        ThemeFiles.shipped[name].flatMap { try? Theme($0, folder: "Themes/" + name) }
    }

    /// The theme called `name`: a shipped one, or a folder, sought from `base` on where its path doesn't begin with a slash.
    ///
    /// Throws `PressError.noTheme` where there is neither, `PressError.theme` for a folder that holds no whole theme.
    public static func named(_ name: String, in base: String) throws(PressError) -> Theme {
        if let files = ThemeFiles.shipped[name] { return try Theme(files, folder: "Themes/" + name) }
        let folder = name.hasPrefix("/") || base.isEmpty ? name : base + "/" + name
        guard Disk.kind(of: folder, following: true) == .folder else { throw .noTheme(name, known: shippedNames) }
        return try read(folder: folder)
    }

    /// Reads a theme's folder.
    private static func read(folder: String) throws(PressError) -> Theme {
        var texts: [String: String] = [:]
        for name in ["theme.yml", "page.mustache", "style.css", "script.js"] {
            let path = folder + "/" + name
            guard Disk.kind(of: path, following: true) == .file else { continue }
            let bytes = try Disk.read(path)
            let file = TextFile(path: path, bytes: bytes)
            guard bytes.count <= largestFile else {
                throw .theme(
                    file.diagnostic(
                        .error, at: Place(line: 1, column: 1), "it has \(bytes.count) bytes and stands in every page",
                        cure: "keep it below \(largestFile)"))
            }
            if let mistake = file.encodingMistake { throw .theme(mistake) }
            texts[name] = file.text
        }
        return try Theme(ThemeFiles(texts), folder: folder)
    }
}
