import Markup
import Mustache

/// Escapes a theme's text as the pages' trees do.
///
/// The library's own type works on characters, so a quotation mark that carries a combining accent passes it unescaped
/// and ends an attribute. `Skeleton` puts `{{% CONTENT_TYPE:SAFE}}` before every theme's skeleton to get this one.
struct SafeText: MustacheContentType {
    static let name = "SAFE"

    func escapeText(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        Escape.attribute(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
