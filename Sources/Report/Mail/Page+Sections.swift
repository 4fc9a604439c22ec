extension Page {
    /// What stands before the first part: the first screen.
    package var opening: [Block] { Array(content.prefix { !$0.isPartHead }) }

    /// The part under the heading of that anchor; empty where there is none.
    package func part(_ id: String) -> [Block] {
        guard let start = content.firstIndex(where: { $0.anchor == id }) else { return [] }
        let rest = content[content.index(after: start)...]
        return [content[start]] + rest.prefix { !$0.isPartHead }
    }
}

extension Block {
    /// Whether a part of a page begins with it.
    fileprivate var isPartHead: Bool {
        if case .heading(level: 2, _, _) = self { return true }
        return false
    }

    /// The anchor of a heading.
    fileprivate var anchor: String? {
        if case .heading(_, _, let id) = self { return id }
        return nil
    }

    /// Whether it is closed until somebody opens it: a mail can't be opened.
    var isClosed: Bool {
        switch self {
        case .fold, .folds: true
        default: false
        }
    }
}
