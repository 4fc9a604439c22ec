import Markup

/// Marks that a keyboard or a finger reaches: each has a name, and its figures stand at the foot of the drawing, over the
/// title of its axis, while it is in focus or under a pointer; no script is needed.
struct ReachableMarks {
    /// More than these nobody steps through; the table has them.
    static let most = 24
    private static let lineHeight = 15.0

    private let width: Double
    /// Where the last line of words stands.
    private let base: Double

    /// The marks of a drawing of the given size made reachable, and its height; nil where there are
    /// none, or too many.
    static func made(of nodes: [Node], width: Double, height: Double) -> (nodes: [Node], height: Double)? {
        let count = nodes.reduce(0) { $0 + $1.titled }
        guard (1...most).contains(count) else { return nil }
        let marks = ReachableMarks(width: width, base: height - 5)
        return (nodes.map { marks.made($0, Pixel(x: 0, y: 0)) }, height)
    }

    /// The node, moved by `move`, with its marks made reachable.
    private func made(_ node: Node, _ move: Pixel) -> Node {
        switch node {
        case .text: return node
        case .fragment(let nodes): return .fragment(nodes.map { made($0, move) })
        case .element(let name, let attributes, let children):
            guard name == "g" else { return node }
            let inside = node.shift.map { Pixel(x: move.x + $0.x, y: move.y + $0.y) } ?? move
            guard let title = node.title else {
                return .element(name: name, attributes: attributes, children: children.map { made($0, inside) })
            }
            let mark = Node.element(
                name: name, attributes: attributes + [.init("tabindex", "0"), .init("role", "graphics-symbol")],
                children: children)
            return .fragment([mark] + told(title, move))
        }
    }

    /// The words of a mark, at most two lines of them: after it, so that they are no part of what is outlined.
    private func told(_ title: String, _ move: Pixel) -> [Node] {
        let told = TextWidth.lines(title, width: width - 4, size: Lettering.small)
        return told.enumerated().map { place, line in
            let rise = ReachableMarks.lineHeight * Double(told.count - 1 - place)
            let at = Pixel(x: 2 - move.x, y: base - rise - move.y)
            return Lettering.text(line, at: at, style: place == 0 ? "told" : "told more")
        }
    }
}

extension Node {
    /// The drawing without what only a pointer shows.
    var untitled: Node {
        switch self {
        case .text: return self
        case .fragment(let nodes): return .fragment(nodes.map(\.untitled))
        case .element("title", _, _): return .nothing
        case .element("g", let attributes, let children) where attributes.isEmpty:
            return .fragment(children.map(\.untitled))
        case .element(let name, let attributes, let children):
            return .element(name: name, attributes: attributes, children: children.map(\.untitled))
        }
    }

    /// What a pointer on it shows, of a group.
    fileprivate var title: String? {
        guard case .element("g", _, let children) = self, case .element("title", _, _)? = children.first else {
            return nil
        }
        return children.first.map(\.words).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// How many titled groups it holds; those inside of another are part of it.
    fileprivate var titled: Int {
        switch self {
        case .text: 0
        case .fragment(let nodes): nodes.reduce(0) { $0 + $1.titled }
        case .element(let name, _, let children):
            name != "g" ? 0 : title != nil ? 1 : children.reduce(0) { $0 + $1.titled }
        }
    }

    /// How far a group is moved.
    fileprivate var shift: Pixel? {
        guard case .element(_, let attributes, _) = self,
            let move = attributes.first(where: { $0.name == "transform" })?.value
        else { return nil }
        let numbers = move.dropFirst("translate(".count).dropLast().split(separator: " ").compactMap { Double($0) }
        return numbers.count == 2 ? Pixel(x: numbers[0], y: numbers[1]) : nil
    }
}
