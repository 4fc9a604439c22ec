import Mustache

/// What the names of a skeleton stand for: `{{title}}`, `{{#states}}`.
///
/// Looked up by name: the library would otherwise reflect on a value once for every name on every page.
struct Slots: ExpressibleByDictionaryLiteral {
    /// What a name stands for.
    enum Slot {
        case text(String)
        case flag(Bool)
        case list([Slots])
    }

    private let slots: [String: Slot]

    init(dictionaryLiteral elements: (String, Slot)...) {
        slots = Dictionary(elements) { first, _ in first }
    }
}

// The type of what is returned is the library's.
extension Slots: MustacheParent {
    func child(named name: String) -> Any? {
        switch slots[name] {
        case .text(let text): text
        case .flag(let flag): flag
        case .list(let list): list
        case nil: nil
        }
    }
}
