/// A value of a reference file: JSON without any meaning yet. A field that isn't there reads as null.
public enum ReferenceValue: Decodable, Hashable, Sendable {
    /// Does not exist: no bound, an unstable queue.
    case null
    /// A flag.
    case bool(Bool)
    /// A number.
    case number(Double)
    /// A word.
    case string(String)
    /// A list.
    case array([ReferenceValue])
    /// Named fields.
    case object([String: ReferenceValue])

    /// Decodes whatever stands there.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let list = try? container.decode([ReferenceValue].self) {
            self = .array(list)
        } else {
            self = .object(try container.decode([String: ReferenceValue].self))
        }
    }

    /// A field.
    public subscript(name: String) -> ReferenceValue {
        if case .object(let fields) = self { fields[name] ?? .null } else { .null }
    }

    /// The number, where it is one.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    /// The whole number, where it is one.
    public var int: Int? { number.flatMap { Int(exactly: $0) } }
    /// The word, where it is one.
    public var string: String? { if case .string(let text) = self { text } else { nil } }
    /// The flag, where it is one.
    public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    /// The list's values; empty where it is none.
    public var array: [ReferenceValue] { if case .array(let list) = self { list } else { [] } }
    /// The numbers of a list.
    public var numbers: [Double] { array.compactMap(\.number) }

    /// A number, or null.
    public init(_ number: Double?) { self = number.map { .number($0) } ?? .null }
    /// A count, or null.
    public init(_ count: Int?) { self = count.map { .number(Double($0)) } ?? .null }
    /// Numbers.
    public init(_ numbers: [Double]) { self = .array(numbers.map { .number($0) }) }
    /// Flags.
    public init(_ flags: [Bool]) { self = .array(flags.map { .bool($0) }) }
}
