import Documents
import Reading

/// Finds out what a reader asks of a file, by giving it files that hold what it asked for last time.
struct SchemaQuestions {
    /// Where a map stands: keys, `[]` for the items of a list, `*` for a key that the author may choose.
    typealias Path = [String]

    /// What was heard of one map.
    struct Node: Equatable {
        /// The shapes asked for, by key; `*` stands for a key that the author may choose.
        var shapes: [String: Set<Questions.Shape>] = [:]
        /// How often it was read.
        var visits = 0
        /// How often each key was needed.
        var needs: [String: Int] = [:]
    }

    /// What is put behind a key in place of what is usual there.
    private enum Change: Hashable {
        case absent
        case usual
        case shape(Questions.Shape)
        case items(Questions.Shape)
    }

    private struct Variant: Hashable {
        var path: Path
        var key: String
        var change: Change
        /// Whether no other key stands beside it.
        var isAlone = false
    }

    /// A key that no reader knows: whoever asks for it takes any.
    private static let freeKey = "zz"

    private let read: (TextFile) -> Void
    private var nodes: [Path: Node] = [[]: Node()]

    init(_ read: @escaping (TextFile) -> Void) { self.read = read }

    /// Asks until nothing new is heard.
    func answered() -> [Path: Node] {
        var search = self
        var tried: Set<Variant> = []
        search.run(nil)
        while true {
            let variants = search.variants().filter { tried.insert($0).inserted }
            if variants.isEmpty { return search.nodes }
            for variant in variants { search.run(variant) }
        }
    }

    // MARK: Runs

    private mutating func run(_ variant: Variant?) {
        let file = TextFile(path: "schema", bytes: Array(map([], variant).utf8))
        let questions = Questions()
        Questions.$current.withValue(questions) { read(file) }
        var paths: [Place: Path] = [:]
        // JSON is YAML too, but the two parsers see a map's length differently.
        for value in [JSON.read(file).0, YAML.read(file).0].compactMap(\.self) { Self.walk(value, [], &paths) }
        for (place, visit) in questions.visits {
            guard let path = paths[place] else { continue }
            nodes[path, default: Node()].visits += 1
            for key in visit.needed { nodes[path, default: Node()].needs[key, default: 0] += 1 }
            for (key, shapes) in visit.asked {
                nodes[path, default: Node()].shapes[key == Self.freeKey ? "*" : key, default: []].formUnion(shapes)
            }
        }
    }

    private static func walk(_ value: Value, _ path: Path, _ paths: inout [Place: Path]) {
        switch value {
        case .object(let members, let place):
            paths[place] = path
            for member in members { walk(member.value, path + [member.key == freeKey ? "*" : member.key], &paths) }
        case .array(let items, _): for item in items { walk(item, path + ["[]"], &paths) }
        case .null, .bool, .number, .string: return
        }
    }

    /// Each way to ask that the questions heard so far allow: a key left out, a key alone, and each shape that it may have.
    private func variants() -> [Variant] {
        nodes.flatMap { path, node in
            node.shapes.flatMap { key, shapes in
                let changes = shapes.flatMap { shape -> [Change] in
                    switch shape {
                    // What looks for itself, or at keys of the author's, may take any shape.
                    case .any: [.shape(.map), .shape(.text), .shape(.number(0, 2)), .items(.map), .items(.text)]
                    case .choice(let words): words.map { .shape(.choice([$0])) }
                    case .list: [.items(.map), .items(.text), .items(.number(0, 2))]
                    default: [.shape(shape)]
                    }
                }
                let others: [Change] = key == "*" ? [.shape(.text), .shape(.number(0, 2)), .items(.text)] : []
                return [
                    Variant(path: path, key: key, change: .absent),
                    .init(path: path, key: key, change: .usual, isAlone: true),
                ]
                    + (changes + others).flatMap { change in
                        [false, true].map { Variant(path: path, key: key, change: change, isAlone: $0) }
                    }
            }
        }
    }

    // MARK: Files

    private func map(_ path: Path, _ variant: Variant?) -> String {
        // A map that no reader has looked into yet stays empty, or the file would have no end.
        guard let shapes = nodes[path]?.shapes else { return "{}" }
        var keys = shapes.keys.filter { $0 != "*" }.sorted() + ["*"]
        if let variant, variant.path == path {
            if variant.change == .absent { keys.removeAll { $0 == variant.key } }
            if variant.isAlone { keys = [variant.key] }
        }
        // Beside the way to what is changed other maps and lists tell nothing, and would make the file long.
        let onTheWay = variant.flatMap {
            $0.path.count > path.count && $0.path.starts(with: path) ? $0.path[path.count] : nil
        }
        if let onTheWay { keys.removeAll { $0 != onTheWay && Self.isDeep(shapes[$0] ?? [.map]) } }
        let members = keys.map { key -> String in
            var value: String
            switch variant.flatMap({ $0.path == path && $0.key == key ? $0.change : nil }) {
            case .shape(let shape): value = self.value(shape, path + [key], variant)
            case .items(let shape): value = "[\(self.value(shape, path + [key, "[]"], variant))]"
            case .absent, .usual, nil: value = usual(shapes[key] ?? [.map], path + [key], variant)
            }
            if value.isEmpty { value = "null" }
            return "\"\(key == "*" ? Self.freeKey : key)\": \(value)"
        }
        return "{\(members.joined(separator: ", "))}"
    }

    private static func isDeep(_ shapes: Set<Questions.Shape>) -> Bool {
        shapes.contains(.map) || shapes.contains(.list)
    }

    /// The value that tells most: a map or list, whose inside may be asked about, before a number before text.
    private func usual(_ shapes: Set<Questions.Shape>, _ path: Path, _ variant: Variant?) -> String {
        let order = shapes.sorted { Self.rank($0) < Self.rank($1) }
        return order.first.map { value($0, path, variant) } ?? "{}"
    }

    private static func rank(_ shape: Questions.Shape) -> Int {
        switch shape {
        case .map: 0
        case .list: 1
        case .choice: 2
        case .day, .currency, .flag: 3
        case .count: 4
        case .number: 5
        case .name, .text: 6
        case .any: 7
        }
    }

    private func value(_ shape: Questions.Shape, _ path: Path, _ variant: Variant?) -> String {
        switch shape {
        case .map: return map(path, variant)
        case .list: return "[\(map(path + ["[]"], variant))]"
        case .choice(let words): return "\"\(words.first ?? "")\""
        case .day: return "\"2026-08-01\""
        case .currency: return "\"USD\""
        case .flag: return "true"
        case .count(let low, let high): return "\(Int(max(low, min(high, 1))))"
        case .number(let low, let high): return "\(max(low, min(high, 1)))"
        case .name, .text, .any: return "\"x\""
        }
    }
}
