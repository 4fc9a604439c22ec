import Documents
import Reading

/// Files and folders that nobody reads and whose name is nearly one that would be read: a typing mistake must not
/// silently leave a file out. Other files may stand in a content folder as the author likes.
struct Misnamed {
    let folder: ContentFolder
    /// The paths that were read.
    let read: Set<String>

    /// A file or folder that nobody reads, and the name that was meant.
    struct Mistake {
        /// Where it stands.
        let path: String
        /// The name that would be read.
        let meant: String

        /// The message.
        var diagnostic: Diagnostic {
            Diagnostic(
                .error, file: path, place: Place(line: 1, column: 1), message: "nothing is read from here",
                cure: "did you mean '\(meant)'?")
        }
    }

    /// Mistakes among the names at the top of the content folder.
    func mistakesAtTop() -> [Mistake] { mistakes(in: "", ["site.yml", "glossary.md", "cycles", "sources"]) }

    /// Mistakes among the names in a cycle's folder.
    func mistakes(inCycle name: String) -> [Mistake] {
        let cycle = "cycles/\(name)/"
        let files = [
            "cycle.yml", "portfolio.yml", "policy.yml", "scenarios.yml", "metrics.csv", "metrics.map.yml", "summary.md",
            RefreshRecord.name,
        ]
        let endings = [
            "snapshots": "json", "imports": "json", "experiments": "yml", "decisions": "md", "narrative": "md",
        ]
        var list = mistakes(in: cycle, files + endings.keys.sorted())
        for (below, ending) in endings.sorted(by: { $0.key < $1.key }) {
            for name in folder.names(in: cycle + below) where !read.contains(cycle + below + "/" + name) {
                // The part behind the last point is what was mistyped: `cache.yaml`, `corvid.jsn`.
                guard let point = name.lastIndex(of: "."), point > name.startIndex else { continue }
                let wrong = String(name[name.index(after: point)...])
                guard NearMiss.suggest(wrong, among: [ending]) != nil, wrong != ending else { continue }
                list.append(Mistake(path: cycle + below + "/" + name, meant: "\(name[..<point]).\(ending)"))
            }
        }
        return list
    }

    private func mistakes(in place: String, _ known: [String]) -> [Mistake] {
        let names = folder.names(in: place)
        // A name that stands there can't be the one that was meant: `metrics-old.csv` beside `metrics.csv` is no mistake.
        let absent = known.filter { !names.contains($0) }
        return names.compactMap { name in
            guard !known.contains(name), !read.contains(place + name), let meant = NearMiss.suggest(name, among: absent)
            else { return nil }
            return Mistake(path: place + name, meant: meant)
        }
    }
}
