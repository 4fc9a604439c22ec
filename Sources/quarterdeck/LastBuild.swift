import Documents
import Foundation
import Portfolio

/// What the report that stands in an output folder says.
enum LastBuild {
    /// The headline of a cycle's edition; nil where there is none yet.
    static func headline(of cycle: CycleID, in output: String) -> String? {
        let path = "\(output)/\(cycle.name)/data/findings.json"
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        guard case .string(let headline, _)? = JSON.read(TextFile(path: path, bytes: Array(data))).0?["headline"] else {
            return nil
        }
        return headline
    }
}
