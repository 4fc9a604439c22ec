/// Places within a site: relative, with forward slashes, made of letters, digits, dots and dashes only.
public enum SitePath {
    /// The way from the page at `page` to the file at `target`, both relative to the site's root; `target` may have an anchor.
    public static func relative(from page: String, to target: String) -> String {
        let here = folder(of: page).split(separator: "/")
        let hash = target.firstIndex(of: "#") ?? target.endIndex
        let there = target[..<hash].split(separator: "/")
        if page == String(target[..<hash]), hash != target.endIndex { return String(target[hash...]) }
        var shared = 0
        while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
        let up = Array(repeating: "..", count: here.count - shared)
        return (up + there[shared...].map(String.init)).joined(separator: "/") + target[hash...]
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
        let reserved = ["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "index"]
        if name.isEmpty || reserved.contains(name) { isLossy = true }
        return isLossy ? (name.isEmpty ? "x" : name) + "-" + fingerprint(text) : name
    }

    /// Six hexadecimal digits of the text's FNV-1a hash.
    private static func fingerprint(_ text: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let digits = String(hash & 0xFF_FFFF, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
