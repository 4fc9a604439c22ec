public import Charts
import Foundation
import Markup

/// A chart of the gallery with the lines of code that made it.
public struct Exhibit {
    /// Its name in the code.
    public var name: String
    /// The chart.
    public var chart: Chart

    /// The lines that made it: read from the gallery's own source, so that they can't be out of date; nil where the
    /// source isn't at hand.
    public var code: String? {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
        for file in files where file.hasPrefix("Northwater") {
            guard let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8) else {
                continue
            }
            let lines = text.components(separatedBy: "\n")
            guard let start = lines.firstIndex(of: "    public static var \(name): Chart {") else { continue }
            let body = lines[(start + 1)...].prefix { $0 != "    }" }
            return body.map { String($0.dropFirst(8)) }.joined(separator: "\n")
        }
        return nil
    }

    /// The chart for a page, with its code under a fold.
    var node: Node {
        var parts: [Node] = [.el("h2", ["id": name], .text(chart.title)), chart.figure()]
        if let code {
            parts.append(
                .el(
                    "details", [:],
                    [.el("summary", [:], "The lines that made it"), .el("pre", ["tabindex": "0"], .text(code))]))
        }
        return .el("section", [:], parts)
    }
}
