import Foundation

/// Holds a JSON value against a JSON Schema of the few words that findings.json uses; names each place that is off.
struct SchemaCheck {
    private let schema: [String: Any]
    private let definitions: [String: Any]

    init(_ bytes: [UInt8]) throws {
        schema = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
        definitions = schema["$defs"] as? [String: Any] ?? [:]
    }

    /// What is wrong with a file; nothing where it is as the schema says.
    func mistakes(in bytes: [UInt8]) throws -> [String] {
        check(try JSONSerialization.jsonObject(with: Data(bytes)), schema, "$")
    }

    private func check(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
            guard let kind = definitions[String(name)] as? [String: Any] else { return ["\(place): no kind \(name)"] }
            return check(value, kind, place)
        }
        if let options = schema["anyOf"] as? [[String: Any]] {
            let found = options.map { check(value, $0, place) }
            return found.contains(where: \.isEmpty) ? [] : found.min { $0.count < $1.count } ?? ["\(place): no option"]
        }
        if let constant = schema["const"] as? NSNumber {
            return value as? NSNumber == constant ? [] : ["\(place): not \(constant)"]
        }
        let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        guard types.contains(where: { isOf($0, value) }) else { return ["\(place): not \(types), but \(value)"] }
        if let list = value as? [Any] {
            guard let item = schema["items"] as? [String: Any] else { return ["\(place): a list of what?"] }
            return list.enumerated().flatMap { check($1, item, place + "[\($0)]") }
        }
        guard let object = value as? [String: Any] else { return [] }
        let members = schema["properties"] as? [String: [String: Any]] ?? [:]
        let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
        return missing.map { "\(place): lacks \($0)" }
            + object.keys.sorted().flatMap { key in
                guard let value = object[key], let member = members[key] else { return ["\(place): has \(key) too"] }
                return check(value, member, place + "." + key)
            }
    }

    private func isOf(_ type: String, _ value: Any) -> Bool {
        let number = value as? NSNumber
        let isFlag = value is Bool && number.map { String(cString: $0.objCType) == "c" } ?? false
        switch type {
        case "null": return value is NSNull
        case "string": return value is String
        case "boolean": return isFlag
        case "integer": return !isFlag && number.map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
        case "number": return !isFlag && number != nil
        case "array": return value is [Any]
        case "object": return value is [String: Any]
        default: return false
        }
    }
}
