public import Charts
import Programs
import Subprocess

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
    /// The converter is rsvg-convert, or the program of librsvg that `converter` names; it gets the drawing from memory and gives
    /// the picture through a pipe, so nothing touches a disk. Throws when it isn't there or can't draw the chart.
    public static func png(
        of chart: Chart, _ width: Chart.Width, pixels: Int, theme: Theme, converter: String = "rsvg-convert"
    ) async throws(PictureError) -> [UInt8] {
        let svg = chart.file(width, colours: colours(of: theme)).svg
        let ended: ExecutionResult<Void, BytesOutput, DiscardedOutput>
        do {
            let drawing = try NamelessFile(svg.utf8)
            defer { drawing.close() }
            ended = try await run(
                .name(converter), arguments: ["--width", String(pixels), "--format", "png"], environment: surroundings,
                input: .fileDescriptor(drawing.descriptor, closeAfterSpawningProcess: false),
                output: .bytes(limit: largest))
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .noConverter
        } catch {
            throw .failed("\(error)")
        }
        guard ended.terminationStatus.isSuccess, !ended.standardOutput.isEmpty else {
            throw .failed("it ended with \(ended.terminationStatus) and \(ended.standardOutput.count) bytes")
        }
        return ended.standardOutput
    }

    /// No picture is larger, bytes.
    private static let largest = 64_000_000

    /// Nothing of the caller's surroundings but the way to programs may change a picture.
    private static var surroundings: Environment {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return .custom(["PATH": path, "LC_ALL": "C.UTF-8"])
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
}

/// Why there is no picture of a chart.
public enum PictureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// rsvg-convert isn't installed.
    case noConverter
    /// How it ended without a picture.
    case failed(String)

    /// What happened and what helps.
    public var description: String {
        switch self {
        case .noConverter: "rsvg-convert is not installed; install it (Debian: librsvg2-bin) to send charts as pictures"
        case .failed(let how): "rsvg-convert drew no picture: \(how)"
        }
    }
}
