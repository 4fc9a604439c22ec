import Documents
import Portfolio
import Reading

/// A kind of file in the content, and its JSON Schema for editors (A01).
///
/// Schemas are heard from the readers themselves, so a key that is read is a key that the schema knows, and no other.
public struct ContentSchema: Sendable {
    /// What it is called: `policy`.
    public let name: String
    /// Which files it is of, below the content folder: `cycles/CYCLE/policy.yml`.
    public let files: String
    private let read: @Sendable (TextFile, Cycle) -> Void

    /// The folder below the content folder in which the schemas lie; it begins with a point, so that no report reads it.
    public static let folder = ".schemas"

    /// Every kind, by name.
    public static let all: [ContentSchema] = [
        ContentSchema(name: "cycle", files: "cycles/CYCLE/cycle.yml") { file, cycle in
            var (cycle, references) = (cycle, [Reference]())
            _ = CycleFile.read(file, into: &cycle, currency: currency, &references)
        },
        ContentSchema(name: "experiment", files: "cycles/CYCLE/experiments/NAME.yml") { file, cycle in
            _ = ExperimentFile.read(file, name: "experiment", cycle: cycle)
        },
        ContentSchema(name: "mapping", files: "cycles/CYCLE/metrics.map.yml") { file, cycle in
            _ = Mapping.read(file, window: cycle.id.window, currency: currency, indicators: Indicator.builtIn)
        },
        ContentSchema(name: "policy", files: "cycles/CYCLE/policy.yml") { file, _ in
            var references: [Reference] = []
            _ = PolicyFile.read(file, currency: currency, &references)
        },
        ContentSchema(name: "portfolio", files: "cycles/CYCLE/portfolio.yml") { file, cycle in
            var cycle = cycle
            _ = PortfolioFile.read(file, into: &cycle, currency: currency)
        },
        ContentSchema(name: "scenarios", files: "cycles/CYCLE/scenarios.yml") { file, cycle in
            _ = ScenarioFile.read(file, workloads: cycle.workloads)
        },
        ContentSchema(name: "site", files: "site.yml") { file, _ in _ = SiteFile.read(file) },
        ContentSchema(name: "snapshot", files: "cycles/CYCLE/snapshots/NAME.json") { file, cycle in
            let context = SnapshotFile.Context(
                window: cycle.id.window, currency: currency, workloads: [], models: [])
            _ = SnapshotFile.read(file, context)
        },
    ]

    /// The kind of the file at `path` below the content folder; nil where there is no schema for it.
    public static func of(path: String) -> ContentSchema? {
        let parts = path.split(separator: "/")
        return all.first { schema in
            let pattern = schema.files.split(separator: "/")
            return pattern.count == parts.count
                && zip(pattern, parts).allSatisfy { words, part in
                    let ending = words.hasPrefix("NAME") ? words.dropFirst(4) : nil
                    return words == "CYCLE" || words == part || ending.map { part.hasSuffix($0) } == true
                }
        }
    }

    /// Where the schema lies below the content folder: `.schemas/policy.json`.
    public var path: String { "\(Self.folder)/\(name).json" }

    /// The line that tells an editor where the schema of the file at `path` lies.
    public func comment(for path: String) -> String {
        let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
        return "# yaml-language-server: $schema=\(up)\(self.path)\n"
    }

    /// The schema as JSON (draft 7, which editors read), ending in a line end.
    public var json: String {
        guard let id = CycleID("2026-Q3") else { return "{}\n" }
        let questions = SchemaQuestions { file in read(file, Cycle(id: id)) }
        return SchemaText(questions.answered(), title: files, isJSON: files.hasSuffix(".json")).text
    }

    private static let currency = Currency.usd
}
