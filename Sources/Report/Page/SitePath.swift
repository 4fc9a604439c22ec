/// Places within a site: relative, with forward slashes, made of letters, digits, dots and dashes only.
public enum SitePath {
    /// The way from the page at `page` to the file at `target`, both relative to the site's root; `target` may have an anchor.
    public static func relative(from page: String, to target: String) -> String {
        let (here, there) = (page.utf8, target.utf8)
        let hash = there.firstIndex(of: UInt8(ascii: "#")) ?? there.endIndex
        if hash != there.endIndex, here.elementsEqual(there[..<hash]) { return String(target[hash...]) }
        // The folders that both are in, up to and with their last slash.
        var (at, to) = (here.startIndex, there.startIndex)
        var (leaves, enters) = (at, to)
        while at != here.endIndex, to != hash, here[at] == there[to] {
            let isSlash = here[at] == slash
            (at, to) = (here.index(after: at), there.index(after: to))
            if isSlash { (leaves, enters) = (at, to) }
        }
        let up = here[leaves...].count { $0 == slash }
        return String(repeating: "../", count: up) + target[enters...]
    }

    private static let slash = UInt8(ascii: "/")

    /// Where a way from the page at `page` leads, relative to the site's root; with its anchor, if it has one.
    public static func resolved(_ way: String, from page: String) -> String {
        guard !way.hasPrefix("#") else { return page + way }
        var parts = folder(of: page).split(separator: "/").map(String.init)
        let place = way.prefix { $0 != "#" }
        for part in place.split(separator: "/", omittingEmptySubsequences: false) {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
        }
        return parts.joined(separator: "/") + way[place.endIndex...]
    }

    /// The folder of a path, without a slash at its end; empty for the root.
    public static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// A name for files and anchors from an author's text: lower case letters, digits and dashes; safe everywhere.
    ///
    /// Texts that lose something get a short fingerprint, so that different texts have different names.
    public static func name(for text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isLossy = false
        let dash = UInt8(ascii: "-")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                // Windows holds names that differ by case alone for one.
                isLossy = true
                bytes.append(byte + 32)
            default:
                if byte != dash || bytes.isEmpty || bytes.last == dash { isLossy = true }
                if !bytes.isEmpty, bytes.last != dash { bytes.append(dash) }
            }
        }
        if bytes.count > 60 {
            isLossy = true
            bytes.removeLast(bytes.count - 60)
        }
        while bytes.last == dash {
            bytes.removeLast()
            isLossy = true
        }
        let name = String(decoding: bytes, as: UTF8.self)
        if name.isEmpty || reserved.contains(name) { isLossy = true }
        return isLossy ? (name.isEmpty ? "x" : name) + "-" + fingerprint(text) : name
    }

    /// Names that Windows keeps for its devices, and the one that a server shows for a folder.
    private static let reserved: Set<String> = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "index",
    ]

    /// Six hexadecimal digits of the text's FNV-1a hash.
    private static func fingerprint(_ text: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let digits = String(hash & 0xFF_FFFF, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
