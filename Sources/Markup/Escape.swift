/// Turns words into bytes that stay words wherever HTML or SVG is read.
///
/// It works byte by byte: a quote followed by a combining mark is one character, but still a quote to a browser.
public enum Escape {
    /// Appends `text` for the inside of an element.
    public static func text(_ text: String, into out: inout [UInt8]) {
        for byte in text.utf8 { append(byte, quotes: false, into: &out) }
    }

    /// Appends `text` for the inside of a double-quoted attribute.
    public static func attribute(_ text: String, into out: inout [UInt8]) {
        for byte in text.utf8 { append(byte, quotes: true, into: &out) }
    }

    private static func append(_ byte: UInt8, quotes: Bool, into out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\"") where quotes: out.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'") where quotes: out.append(contentsOf: "&#39;".utf8)
        // Control characters are allowed in neither HTML nor XML.
        case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: out.append(contentsOf: "\u{FFFD}".utf8)
        default: out.append(byte)
        }
    }
}
