import Mustache

/// Escapes text for HTML byte by byte.
///
/// The library's own type works on characters, so a quotation mark that carries a combining accent passes it unescaped
/// and ends an attribute. `Skeleton` puts `{{% CONTENT_TYPE:SAFE}}` before every theme's skeleton to get this one.
struct SafeText: MustacheContentType {
    static let name = "SAFE"

    func escapeText(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
