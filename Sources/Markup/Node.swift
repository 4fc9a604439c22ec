/// A piece of HTML or SVG as a value: text is escaped when it is written, so content can never become markup.
public indirect enum Node: Sendable, Hashable {
    /// An element with its attributes, in their order, and its children.
    case element(name: String, attributes: [Attribute], children: [Node])
    /// Words.
    case text(String)
    /// Several nodes side by side.
    case fragment([Node])

    /// An attribute; without a value it is a switch, such as `hidden`.
    public struct Attribute: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its value.
        public var value: String?

        /// Makes an attribute.
        public init(_ name: String, _ value: String?) {
            self.name = name
            self.value = value
        }
    }

    /// An element: `Node.el("p", ["class": "lede"], "Promote ", name)`. An attribute whose value is nil is left out.
    public static func el(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ children: Node...
    ) -> Node {
        el(name, attributes, children)
    }

    /// An element with a list of children.
    public static func el(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ children: [Node]
    ) -> Node {
        .element(
            name: name.description,
            attributes: attributes.compactMap { key, value in value.map { Attribute(key.description, $0) } },
            children: children)
    }

    /// Nothing.
    public static let nothing = Node.fragment([])

    /// The words of the node, without any markup.
    public var words: String {
        switch self {
        case .text(let text): text
        case .element(_, _, let children), .fragment(let children): children.map(\.words).joined()
        }
    }
}

extension Node: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
    /// Words.
    public init(stringLiteral value: String) { self = .text(value) }

    /// Several nodes side by side.
    public init(arrayLiteral elements: Node...) { self = .fragment(elements) }
}
