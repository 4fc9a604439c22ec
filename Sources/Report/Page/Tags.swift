import Markup

/// Shorthand for the elements that pages are made of; text is escaped where the tree is written.
func tag(_ name: String, _ attributes: [(String, String)] = [], _ children: [Node] = []) -> Node {
    .element(name: name, attributes: attributes.map { Node.Attribute($0.0, $0.1) }, children: children)
}

/// An element that holds words.
func tag(_ name: String, _ attributes: [(String, String)] = [], _ words: String) -> Node {
    tag(name, attributes, [.text(words)])
}

/// An element of a class.
func tag(_ name: String, class style: String, _ children: [Node]) -> Node {
    tag(name, [("class", style)], children)
}

/// An element of a class that holds words.
func tag(_ name: String, class style: String, _ words: String) -> Node {
    tag(name, [("class", style)], [.text(words)])
}

/// A link.
func link(_ words: String, to href: String) -> Node { tag("a", [("href", href)], [.text(words)]) }

/// A folded section that tells its finding while it is closed.
func fold(id: String, title: String, finding: String, _ body: [Node]) -> Node {
    tag(
        "details", [("id", id)],
        [
            tag("summary", [], [tag("b", [], title), .text(" "), tag("span", [], finding)]),
            tag("div", class: "body", body),
        ])
}
