/// What a page would load from elsewhere once it is opened: an image, a style, a frame, a script. A link that a reader follows loads
/// nothing by itself and may lead anywhere.
struct OutsideReferences {
    /// A reference and the line that it stands in, from 1.
    struct Reference: Hashable {
        var line: Int
        /// The element that loads it: `img`.
        var element: String
        var address: String
    }

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var found: [Reference] = []

    /// Every such reference of an HTML page or an SVG drawing, in order.
    static func list(in bytes: [UInt8]) -> [Reference] {
        var page = OutsideReferences(bytes: bytes)
        while page.at < bytes.count { page.step() }
        return page.found
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// What loads by which attribute; everything else with an address is followed by a reader, or by nobody.
    private static let loading: [String: Set<String>] = [
        "href": ["link", "image", "use", "feimage", "base"], "xlink:href": ["image", "use", "feimage"],
        "data": ["object"], "poster": ["video"], "background": ["body", "table", "td", "th"], "action": ["form"],
    ]

    private mutating func step() {
        if starts("<!--") {
            skip(past: "-->")
        } else if bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count, Self.isLetter(bytes[at + 1]) {
            tag()
        } else {
            advance()
        }
    }

    /// Reads a tag with its attributes; of a style what it names, too.
    private mutating func tag() {
        let begin = line
        advance()
        let element = word { !Self.isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        var isRefresh = false
        var contents = ""
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            if Self.isBlank(bytes[at]) || bytes[at] == UInt8(ascii: "/") {
                advance()
                continue
            }
            let name = word { !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
            while at < bytes.count, Self.isBlank(bytes[at]) { advance() }
            guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
                // A lone "=" is no attribute, and no reason to stand still.
                if name.isEmpty { advance() }
                continue
            }
            advance()
            let value = attribute()
            if name == "http-equiv" { isRefresh = value.lowercased() == "refresh" }
            if name == "content" { contents = value }
            note(element, name, value, begin)
        }
        if at < bytes.count { advance() }
        if element == "meta", isRefresh, let address = contents.lowercased().range(of: "url=") {
            add(element, String(contents[address.upperBound...]), begin)
        }
        if element == "style" {
            addresses(inStyle: raw(until: "</style"), element, begin)
        } else if element == "script" {
            _ = raw(until: "</script")
        }
    }

    private mutating func note(_ element: String, _ name: String, _ value: String, _ line: Int) {
        switch name {
        case "src": add(element, value, line)
        case "srcset", "imagesrcset":
            for candidate in value.split(separator: ",") {
                if let address = candidate.split(whereSeparator: \.isWhitespace).first {
                    add(element, String(address), line)
                }
            }
        case "style", "fill", "filter", "mask", "clip-path", "marker-end", "marker-start":
            addresses(inStyle: value, element, line)
        default: if Self.loading[name]?.contains(element) == true { add(element, value, line) }
        }
    }

    /// What `url(...)` and `@import` name.
    private mutating func addresses(inStyle text: String, _ element: String, _ line: Int) {
        for match in text.matches(of: #/(?i)url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/#) {
            if let address = match.output.1 ?? match.output.2 { add(element, String(address), line) }
        }
    }

    /// Keeps an address that leads out of the folder: with a scheme, or a host without one.
    private mutating func add(_ element: String, _ address: String, _ line: Int) {
        let plain = address.filter { !$0.isWhitespace }.replacing("\\", with: "/")
        let scheme = plain.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        let hasScheme = !scheme.isEmpty && plain.dropFirst(scheme.count).first == ":"
        guard plain.hasPrefix("//") || hasScheme && scheme.lowercased() != "data" else { return }
        found.append(Reference(line: line, element: element, address: address))
    }

    /// The value behind an equals sign.
    private mutating func attribute() -> String {
        while at < bytes.count, Self.isBlank(bytes[at]) { advance() }
        guard at < bytes.count else { return "" }
        let quote = bytes[at]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return text { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
        }
        advance()
        let value = text { $0 != quote }
        if at < bytes.count { advance() }
        return value.replacing("&amp;", with: "&").replacing("&#x2f;", with: "/").replacing("&#47;", with: "/")
    }

    private mutating func word(while holds: (UInt8) -> Bool) -> String { text(while: holds).lowercased() }

    private mutating func text(while holds: (UInt8) -> Bool) -> String {
        let start = at
        while at < bytes.count, holds(bytes[at]) { advance() }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// What stands up to an end, in whatever capitals; all of the rest where it never ends.
    private mutating func raw(until end: String) -> String {
        let start = at
        while at < bytes.count, !starts(end) { advance() }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func skip(past end: String) {
        while at < bytes.count, !starts(end) { advance() }
        for _ in end.utf8 where at < bytes.count { advance() }
    }

    private func starts(_ text: String) -> Bool {
        guard bytes.count - at >= text.utf8.count else { return false }
        return zip(text.utf8, bytes[at...]).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
    }

    private mutating func advance() {
        if bytes[at] == 0x0A { line += 1 }
        at += 1
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
