/// The few words of JSON Schema (2020-12) that the findings need.
enum JSONSchema {
    /// A text.
    static let text = type("string")
    /// A text or null.
    static let maybe = type("string", "null")
    /// A number, or null where there is none.
    static let number = type("number", "null")
    /// A whole number or null.
    static let whole = type("integer", "null")

    /// A value of one of these types.
    static func type(_ names: String...) -> JSONText {
        .object([("type", names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) }))])
    }

    /// An object with all of these members and no others.
    static func object(_ members: [(String, JSONText)]) -> JSONText {
        .object([
            ("type", .string("object")), ("properties", .object(members)),
            ("required", .array(members.map { .string($0.0) })), ("additionalProperties", .bool(false)),
        ])
    }

    /// A list of these.
    static func list(_ item: JSONText) -> JSONText { .object([("type", .string("array")), ("items", item)]) }

    /// This or null.
    static func optional(_ schema: JSONText) -> JSONText { .object([("anyOf", .array([schema, type("null")]))]) }
}
