/// Shorthand for elements by name; text is escaped where the tree is written.
package func tag(_ name: String, _ attributes: [(String, String)] = [], _ children: [Node] = []) -> Node {
    .element(name: name, attributes: attributes.map { Node.Attribute($0.0, $0.1) }, children: children)
}

/// An element that holds words.
package func tag(_ name: String, _ attributes: [(String, String)] = [], _ words: String) -> Node {
    tag(name, attributes, [.text(words)])
}

/// An element of a class.
package func tag(_ name: String, class style: String, _ children: [Node]) -> Node {
    tag(name, [("class", style)], children)
}

/// An element of a class that holds words.
package func tag(_ name: String, class style: String, _ words: String) -> Node {
    tag(name, [("class", style)], [.text(words)])
}
