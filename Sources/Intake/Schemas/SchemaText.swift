import Reading

/// What was heard of a file's maps as a JSON Schema.
struct SchemaText {
    private let nodes: [SchemaQuestions.Path: SchemaQuestions.Node]
    private let title: String
    private let isJSON: Bool

    init(_ nodes: [SchemaQuestions.Path: SchemaQuestions.Node], title: String, isJSON: Bool) {
        self.nodes = nodes
        self.title = title
        self.isJSON = isJSON
    }

    /// The whole file.
    var text: String {
        let root = map([], isOptional: !isJSON)
        let head: [(String, Written)] = [
            ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title)),
        ]
        guard case .map(let members) = root else { return "{}\n" }
        return Written.map(head + members).lines.joined(separator: "\n") + "\n"
    }

    // MARK: Shapes

    private func map(_ path: SchemaQuestions.Path, isOptional: Bool) -> Written {
        let node = nodes[path] ?? .init()
        let needed = node.needs.filter { $0.value == node.visits }.keys.sorted()
        let keys = node.shapes.keys.filter { $0 != "*" }.sorted()
        let properties = keys.map { key in
            (key, value(node.shapes[key] ?? [], path + [key], isOptional: !needed.contains(key)))
        }
        let free = node.shapes["*"].map { value($0, path + ["*"], isOptional: true) }
        var members: [(String, Written)] = [
            ("type", isOptional ? .list([.text("object"), .text("null")]) : .text("object"))
        ]
        if !properties.isEmpty { members.append(("properties", .map(properties))) }
        if !needed.isEmpty { members.append(("required", .list(needed.map { .text($0) }))) }
        members.append(("additionalProperties", free ?? .plain("false")))
        return .map(members)
    }

    private func value(
        _ asked: Set<Questions.Shape>, _ path: SchemaQuestions.Path, isOptional: Bool
    ) -> Written {
        // A reader that names a place, or looks which of two shapes it has, asks for anything besides.
        let shapes = asked.filter { $0 != .any }.sorted { "\($0)" < "\($1)" }
        if shapes.isEmpty { return .map([]) }
        var forms = shapes.flatMap { self.forms($0, path) }
        if isOptional { forms.append(.map([("type", .text("null"))])) }
        return forms.count == 1 ? forms[0] : .map([("anyOf", .list(forms))])
    }

    private func forms(_ shape: Questions.Shape, _ path: SchemaQuestions.Path) -> [Written] {
        switch shape {
        case .any: []
        case .text: [text(most: 2000), .map([("type", .list([.text("number"), .text("boolean")]))])]
        case .name: [text(most: 120), .map([("type", .list([.text("number"), .text("boolean")]))])]
        case .day: [text(like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
        case .currency: [text(like: "^[A-Z]{3}$")]
        case .flag: [.map([("enum", .list([.plain("true"), .plain("false"), .text("yes"), .text("no")]))])]
        case .number(let low, let high): number("number", low, high)
        case .count(let low, let high): number("integer", low, high)
        case .choice(let words): [.map([("enum", .list(words.map { .text($0) }))])]
        case .list:
            [
                .map([
                    ("type", .text("array")),
                    ("items", nodes[path + ["[]"]] == nil ? .map([]) : map(path + ["[]"], isOptional: false)),
                ])
            ]
        case .map: [map(path, isOptional: false)]
        }
    }

    /// A number, or a text such as `5%` or `12,000` that reads as one.
    private func number(_ type: String, _ low: Double, _ high: Double) -> [Written] {
        [
            .map([("type", .text(type)), ("minimum", .number(low)), ("maximum", .number(high))]),
            text(like: "^\\s*[-+\u{2212}]?[0-9][0-9.,]*([eE][-+]?[0-9]+)?\\s*%?\\s*$"),
        ]
    }

    private func text(most: Int) -> Written {
        .map([("type", .text("string")), ("maxLength", .number(Double(most)))])
    }

    private func text(like pattern: String) -> Written {
        .map([("type", .text("string")), ("pattern", .text(pattern))])
    }
}

/// A JSON value that keeps the order of its names.
private indirect enum Written {
    case plain(String)
    case text(String)
    case number(Double)
    case list([Written])
    case map([(String, Written)])

    /// The value over lines; what is short stands on one.
    var lines: [String] {
        if let line, line.utf8.count <= 100 { return [line] }
        switch self {
        case .plain, .text, .number: return [line ?? ""]
        case .list(let items): return ["["] + Self.indented(items.map(\.lines)) + ["]"]
        case .map(let members):
            return ["{"]
                + Self.indented(
                    members.map { name, value in
                        var lines = value.lines
                        lines[0] = "\(Self.quoted(name)): \(lines[0])"
                        return lines
                    }) + ["}"]
        }
    }

    /// The value on one line; nil where a part of it is longer than a line.
    private var line: String? {
        switch self {
        case .plain(let text): return text
        case .text(let text): return Self.quoted(text)
        case .number(let number):
            return number.magnitude < 9e15 && number == number.rounded() ? "\(Int(number))" : "\(number)"
        case .list(let items):
            let parts = items.compactMap(\.line)
            return parts.count == items.count ? "[\(parts.joined(separator: ", "))]" : nil
        case .map(let members):
            var parts: [String] = []
            for (name, value) in members {
                guard let line = value.line, line.utf8.count <= 100 else { return nil }
                parts.append("\(Self.quoted(name)): \(line)")
            }
            return "{\(parts.joined(separator: ", "))}"
        }
    }

    private static func indented(_ parts: [[String]]) -> [String] {
        parts.enumerated().flatMap { index, lines in
            var lines = lines.map { "  " + $0 }
            if index < parts.count - 1 { lines[lines.count - 1] += "," }
            return lines
        }
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : "\(scalar)"
            }.joined() + "\""
    }
}
