import Documents
import Foundation

/// Holds a JSON or YAML value against the words of JSON Schema that the content's schemas use; names each place that is off.
struct SchemaCheck {
    private let schema: Value

    init(_ json: String) throws {
        let (value, mistakes) = JSON.read(TextFile(path: "schema.json", bytes: Array(json.utf8)))
        guard let value, mistakes.isEmpty else { throw Broken() }
        schema = value
    }

    struct Broken: Error {}

    /// What is wrong with a value; nothing where it is as the schema says. YAML's scalars are `typed` first, as an editor
    /// reads them.
    func mistakes(in value: Value, isYAML: Bool = false) -> [String] {
        check(isYAML ? Self.typed(value) : value, schema, "$")
    }

    /// A value whose words are numbers, truth and nothing where YAML's core schema reads them so.
    private static func typed(_ value: Value) -> Value {
        switch value {
        case .string(let text, let place):
            switch text {
            case "true", "false": .bool(text == "true", place)
            case "", "~", "null": .null(place)
            default: Double(text).map { .number($0, text: text, place) } ?? value
            }
        case .array(let items, let place): .array(items.map(typed), place)
        case .object(let members, let place):
            .object(
                members.map { member in
                    var member = member
                    member.value = typed(member.value)
                    return member
                }, place)
        case .null, .bool, .number: value
        }
    }

    private func check(_ value: Value, _ schema: Value, _ place: String) -> [String] {
        if case .array(let forms, _)? = schema["anyOf"] {
            let found = forms.map { check(value, $0, place) }
            if found.contains(where: \.isEmpty) { return [] }
            // A form of the value's own kind tells most.
            return zip(forms, found).first { form, _ in form["type"].map { isOf(text($0), value) } ?? false }?.1
                ?? found.first ?? []
        }
        if case .array(let words, _)? = schema["enum"] {
            return words.contains { same($0, value) } ? [] : ["\(place): \(text(value)) is none of its words"]
        }
        if let type = schema["type"] {
            let types = if case .array(let list, _) = type { list.map(text) } else { [text(type)] }
            guard types.contains(where: { isOf($0, value) }) else { return ["\(place): \(value.kind), not \(types)"] }
        }
        switch value {
        case .string(let text, _):
            if let pattern = schema["pattern"].map(self.text), let regex = try? Regex(pattern),
                text.firstMatch(of: regex) == nil
            {
                return ["\(place): '\(text)' isn't like \(pattern)"]
            }
            if case .number(let most, _, _)? = schema["maxLength"], Double(text.count) > most {
                return ["\(place): longer than \(most)"]
            }
            return []
        case .number(let number, _, _):
            if case .number(let low, _, _)? = schema["minimum"], number < low {
                return ["\(place): \(number) below \(low)"]
            }
            if case .number(let high, _, _)? = schema["maximum"], number > high {
                return ["\(place): \(number) above \(high)"]
            }
            return []
        case .array(let items, _):
            guard let item = schema["items"] else { return [] }
            return items.enumerated().flatMap { check($1, item, "\(place)[\($0)]") }
        case .object(let members, _):
            var found: [String] = []
            if case .array(let needed, _)? = schema["required"] {
                for key in needed.map(text) where value[key] == nil { found.append("\(place): lacks \(key)") }
            }
            for member in members {
                if let known = schema["properties"]?[member.key] {
                    found += check(member.value, known, "\(place).\(member.key)")
                } else if let other = schema["additionalProperties"] {
                    if case .bool(false, _) = other {
                        found.append("\(place): \(member.key) is no key")
                    } else {
                        found += check(member.value, other, "\(place).\(member.key)")
                    }
                }
            }
            return found
        case .null, .bool: return []
        }
    }

    private func isOf(_ type: String, _ value: Value) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
            ("object", .object):
            true
        case ("integer", .number(let number, _, _)): number == number.rounded()
        default: false
        }
    }

    private func same(_ word: Value, _ value: Value) -> Bool {
        switch (word, value) {
        case (.string(let left, _), .string(let right, _)): left == right
        case (.bool(let left, _), .bool(let right, _)): left == right
        default: false
        }
    }

    private func text(_ value: Value) -> String {
        switch value {
        case .string(let text, _), .number(_, let text, _): text
        case .bool(let flag, _): flag ? "true" : "false"
        case .null, .array, .object: value.kind
        }
    }
}
