/// A number as people write it in a table: `12%`, `1,234.5`, `$0.0031`, `−3`, or a word for "not measured".
public enum Amount: Hashable, Sendable {
    /// A number, and whether a percent sign stood behind it.
    case number(Double, isPercent: Bool)
    /// Not measured.
    case missing

    /// Words that mean "not measured"; case doesn't matter.
    public static let missingWords: Set<String> = ["", "n/a", "na", "-", "null"]

    /// Reads `text`; nil when it is neither a number nor a word for a missing one.
    public init?(_ text: String, missing: Set<String> = missingWords) {
        var bytes = Array(text.utf8)
        while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
        bytes = Array(bytes.drop { $0 == 32 || $0 == 9 })
        var rest = String(decoding: bytes, as: UTF8.self)
        if missing.contains(rest.lowercased()) {
            self = .missing
            return
        }
        var isNegative = false
        for sign in ["-", "\u{2212}"] where rest.hasPrefix(sign) {
            isNegative = true
            rest.removeFirst()
            break
        }
        if let sign = CurrencySign(in: rest) {
            rest = rest.hasPrefix(sign.text) ? String(rest.dropFirst(sign.text.count)) : rest
            rest = rest.hasSuffix(sign.text) ? String(rest.dropLast(sign.text.count)) : rest
            while rest.hasPrefix(" ") || rest.hasPrefix("\u{A0}") { rest.removeFirst() }
            while rest.hasSuffix("\u{A0}") { rest.removeLast() }
        }
        let isPercent = rest.hasSuffix("%")
        if isPercent { rest.removeLast() }
        while rest.hasSuffix(" ") { rest.removeLast() }
        guard let number = Amount.plain(rest) else { return nil }
        self = .number(isNegative ? -number : number, isPercent: isPercent)
    }

    /// Digits, with commas before each group of three or none, a point, and an exponent; nothing that only a computer
    /// calls a number, such as `nan` or `0x1p3`.
    private static func plain(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        var index = 0
        var groups: [Int] = [0]
        while index < bytes.count, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: ",") {
            if bytes[index] == UInt8(ascii: ",") { groups.append(0) } else { groups[groups.count - 1] += 1 }
            index += 1
        }
        if groups.count > 1 {
            // `0,784` is no 784: nobody writes thousands with a 0 before them.
            guard bytes[0] != UInt8(ascii: "0"), (1...3).contains(groups[0]), groups.dropFirst().allSatisfy({ $0 == 3 })
            else { return nil }
        }
        var digits = groups.reduce(0, +)
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            while index < bytes.count, isDigit(bytes[index]) {
                index += 1
                digits += 1
            }
        }
        guard digits > 0 else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: "e") || bytes[index] == UInt8(ascii: "E") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
                index += 1
            }
            let start = index
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            guard index > start else { return nil }
        }
        guard index == bytes.count, let number = Double(String(text.filter { $0 != "," })), number.isFinite else {
            return nil
        }
        return number
    }
}
