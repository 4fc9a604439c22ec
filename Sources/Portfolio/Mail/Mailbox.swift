/// A person or team that mail reaches: "Ada Lovelace <ada@example.org>".
public struct Mailbox: Hashable, Sendable, CustomStringConvertible {
    /// Who it is; nil where only the address is given.
    public var name: String?
    /// The address.
    public var address: String

    /// Reads `ada@example.org` or `Ada Lovelace <ada@example.org>`; nil for anything else.
    public init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let open = words.lastIndex(of: "<"), words.last == ">" else {
            guard Mailbox.isAddress(words) else { return nil }
            address = words
            return
        }
        let inside = String(words[words.index(after: open)...].dropLast())
        let before = words[..<open].trimmingSuffix { $0 == " " }
        guard Mailbox.isAddress(inside), !before.contains(where: { $0 == "<" || $0 == ">" }) else { return nil }
        address = inside
        name = before.isEmpty ? nil : String(before)
    }

    /// As it is written: the name, then the address in angle brackets.
    public var description: String { name.map { "\($0) <\(address)>" } ?? address }

    /// Whether mail programs of any age take it: letters, digits and a few signs, an @, a domain with a dot or `localhost`.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), (1...253).contains(parts[1].count) else {
            return false
        }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let local = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return local.allSatisfy { !$0.isEmpty && $0.allSatisfy { isPlain($0) || signs.contains($0) } }
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.allSatisfy { isPlain($0) || $0 == dash } && label.first != dash
                    && label.last != dash
            } && (labels.count > 1 || labels[0].elementsEqual("localhost".utf8))
    }

    private static let dash = UInt8(ascii: "-")
    private static let signs = Set("!#$%&'*+-/=?^_{|}~".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension Substring {
    /// Without the characters at its end that `isLeftOut` names.
    fileprivate func trimmingSuffix(_ isLeftOut: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isLeftOut(last) { rest.removeLast() }
        return rest
    }
}
