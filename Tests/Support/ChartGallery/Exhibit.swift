public import Charts
import Foundation
import Report

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

    /// The lines that made it, under a fold; nothing where they aren't at hand.
    var lines: [Block] {
        guard let code else { return [] }
        return [
            .folds([
                Fold(
                    id: "code-\(name)", title: "The lines that made it", finding: "",
                    [.code(code, name: "Code of \(name)")])
            ])
        ]
    }
}
