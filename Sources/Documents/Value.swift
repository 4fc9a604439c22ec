/// A value read from JSON or YAML, with its place: what a decoder says of it can name file, line and column.
public indirect enum Value: Hashable, Sendable {
    /// Nothing.
    case null(Place)
    /// A flag.
    case bool(Bool, Place)
    /// A finite number, and how it was written.
    case number(Double, text: String, Place)
    /// Text.
    case string(String, Place)
    /// A list.
    case array([Value], Place)
    /// Named members, in the file's order, no name twice.
    case object([Member], Place)

    /// A named value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public var key: String
        /// Where the name stands.
        public var keyPlace: Place
        /// The value.
        public var value: Value

        /// Makes a member.
        public init(key: String, keyPlace: Place, value: Value) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    /// Where it stands.
    public var place: Place {
        switch self {
        case .null(let place), .bool(_, let place), .number(_, _, let place), .string(_, let place),
            .array(_, let place), .object(_, let place):
            place
        }
    }

    /// What it is, for a message: "a list".
    public var kind: String {
        switch self {
        case .null: "nothing"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "a map"
        }
    }

    /// The member of that name; nil where there is none, or this is no map.
    public subscript(key: String) -> Value? {
        if case .object(let members, _) = self { members.first { $0.key == key }?.value } else { nil }
    }
}
