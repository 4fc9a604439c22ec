public import Charts

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Pictures of charts for readers that show no SVG, such as mail programs.
public enum ChartPicture {
    /// A chart as PNG, `pixels` wide, on the opaque ground of the theme; the same bytes for the same chart, theme and width
    /// on a machine with the same librsvg and fonts.
    ///
    /// What is handed to the converter stands below the folder `temporary` for as long as that takes. Throws when
    /// rsvg-convert isn't there or can't draw it, or that folder can't be written.
    public static func png(
        of chart: Chart, _ width: Chart.Width, pixels: Int, theme: Theme, temporary: String = temporaryFolder
    ) throws(PictureError) -> [UInt8] {
        let svg = chart.file(width, colours: colours(of: theme)).svg
        var template = Array((temporary + "/quarterdeck-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw PictureError.disk(folder: temporary) }
        let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        let (source, target) = (folder + "/chart.svg", folder + "/chart.png")
        defer {
            unlink(source)
            unlink(target)
            rmdir(folder)
        }
        guard write(Array(svg.utf8), to: source) else { throw PictureError.disk(folder: temporary) }
        let status = try run(["rsvg-convert", "--width", String(pixels), "--format", "png", "-o", target, source])
        guard status == 0, let bytes = read(target), !bytes.isEmpty else { throw PictureError.failed(status: status) }
        return bytes
    }

    /// Where the surroundings want temporary files: `TMPDIR`, or `/tmp` where that is not set.
    public static var temporaryFolder: String {
        let wanted = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        return wanted.isEmpty ? "/tmp" : wanted
    }

    /// The light colours of a theme: the custom properties of its first `:root`.
    static func colours(of theme: Theme) -> [String: String] {
        guard let start = theme.style.firstRange(of: ":root"),
            let open = theme.style[start.upperBound...].firstIndex(of: "{"),
            let close = theme.style[open...].firstIndex(of: "}")
        else { return [:] }
        var colours: [String: String] = [:]
        for rule in theme.style[theme.style.index(after: open)..<close].split(separator: ";") {
            let parts = rule.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
            guard parts.count == 2, parts[0].hasPrefix("--") else { continue }
            colours[String(parts[0].dropFirst(2))] = parts[1]
        }
        return colours
    }

    /// Runs a program by name and waits for it; its exit status.
    private static func run(_ words: [String]) throws(PictureError) -> Int32 {
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        // Nothing of the caller's surroundings but the way to programs may change a picture.
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        let surroundings: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=" + path), strdup("LC_ALL=C.UTF-8"), nil]
        defer { for text in arguments + surroundings { free(text) } }
        var process: pid_t = 0
        guard posix_spawnp(&process, words[0], nil, nil, arguments, surroundings) == 0 else {
            throw PictureError.noConverter
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else { throw PictureError.failed(status: -1) }
        }
        // The exit status stands in the second byte; a signal in the first.
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "wb") else { return false }
        let count = fwrite(bytes, 1, bytes.count, file)
        return fclose(file) == 0 && count == bytes.count
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
        return bytes
    }
}

/// Why there is no picture of a chart.
public enum PictureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// rsvg-convert isn't installed.
    case noConverter
    /// The temporary folder can't be written.
    case disk(folder: String)
    /// It ended with this exit status and without a picture; -1 for a signal.
    case failed(status: Int32)

    /// What happened and what helps.
    public var description: String {
        switch self {
        case .noConverter: "rsvg-convert is not installed; install it (Debian: librsvg2-bin) to send charts as pictures"
        case .disk(let folder):
            "the temporary folder \(folder) can't be written; name another by the environment variable TMPDIR"
        case .failed(let status): "rsvg-convert ended with status \(status) and without a picture"
        }
    }
}
