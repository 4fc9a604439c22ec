public import Documents
import Portfolio
import Reading

/// A map file: which of a foreign file's names stand for which models and workloads of ours.
public struct ImportMap: Sendable {
    /// Our model by the foreign name.
    var models: [String: String] = [:]
    /// Our workload by the foreign one.
    var workloads: [String: String] = [:]
    /// Columns, tags or labels that hold the model's name, the likeliest first.
    var modelFrom: [String] = []
    /// The metric that counts as accuracy, where a format has several.
    var metric: String?
    /// Whether files say that models which aren't in `models` are left out.
    var isClosed = false

    /// A map that renames nothing.
    public init() {}

    /// The map of a file, and every mistake in it.
    public static func read(_ file: TextFile) -> (ImportMap, [Diagnostic]) {
        var map = ImportMap()
        let (value, mistakes) = YAML.read(file)
        // A mapping of a table belongs to the cycle, which then reads the table itself at each build.
        if let metrics = value?["metrics"] {
            return (
                map,
                mistakes + [
                    file.diagnostic(
                        .error, at: metrics.place, "this is the mapping of a table; a map of names was expected",
                        cure: "save it as metrics.map.yml in the cycle's folder, with 'file:' naming the table")
                ]
            )
        }
        var record = Record(value, in: file, what: "a map", isRead: mistakes.isEmpty)
        var below: [Diagnostic] = []
        for (key, path) in [("models", \ImportMap.models), ("workloads", \ImportMap.workloads)] {
            guard var entry = record.record(key) else { continue }
            for member in entry.keys { map[keyPath: path][member.key] = entry.name(member.key) }
            below += entry.finished()
        }
        for item in record.list("model_from") {
            if case .string(let text, _) = item {
                map.modelFrom.append(text)
            } else {
                record.report(item.place, "'model_from' lists names of columns, tags or labels", "write text")
            }
        }
        map.metric = record.text("metric")
        map.isClosed = record.flag("only") ?? false
        return (map, mistakes + below + record.finished())
    }
}
