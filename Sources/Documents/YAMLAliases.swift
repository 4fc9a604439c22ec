/// Finds aliases before a text is composed.
///
/// The tree is searched for anchors when it stands, but while it is made Yams compares names, and a name may be a list
/// of aliases of lists of aliases. With few aliases that stays small; many are refused by the look of the text.
enum YAMLAliases {
    /// The aliases that the composed tree is trusted with.
    static let few = 6

    /// The line, from 1, of the first alias, when there are more than `few`; nil otherwise. A word counts when it
    /// stands where an alias could and another word where an anchor could has its name.
    static func first(ofTooMany text: String) -> Int? {
        let bytes = Array(text.utf8)
        var anchors: Set<ArraySlice<UInt8>> = []
        var aliases: [(name: ArraySlice<UInt8>, line: Int)] = []
        var line = 1
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), index == 0 || isBreak(bytes[index - 1]) else {
                continue
            }
            let name = bytes[(index + 1)...].prefix { isName($0) }
            if name.isEmpty { continue }
            if byte == UInt8(ascii: "&") { anchors.insert(name) } else { aliases.append((name, line)) }
        }
        let used = aliases.filter { anchors.contains($0.name) }
        return used.count > few ? used[0].line : nil
    }

    /// Anything but a letter or digit: more than YAML asks for.
    private static func isBreak(_ byte: UInt8) -> Bool { !isName(byte) || byte == UInt8(ascii: "-") }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
