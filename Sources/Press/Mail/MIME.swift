import Documents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A part of a mail as RFC 2045 to 2047 write it: headers, then a body in 7-bit ASCII, every line ended by CR LF.
struct MIMEPart {
    /// The headers with their values, in their order.
    var headers: [(name: String, value: String)]
    /// The body.
    var body: [UInt8]

    /// The part's bytes.
    var bytes: [UInt8] { Array((headers.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n").utf8) + body }

    /// Words, as lines that people can read where they are ASCII.
    static func text(_ text: String, type: String) -> MIMEPart {
        MIMEPart(
            headers: [
                ("Content-Type", "\(type); charset=utf-8"), ("Content-Transfer-Encoding", "quoted-printable"),
            ], body: quotedPrintable(text))
    }

    /// A file, shown where `id` is asked for, or else attached under its name.
    static func file(_ bytes: [UInt8], type: String, name: String, id: String? = nil) -> MIMEPart {
        var headers = [("Content-Type", "\(type); name=\"\(name)\""), ("Content-Transfer-Encoding", "base64")]
        if let id { headers.append(("Content-ID", "<\(id)>")) }
        headers.append(("Content-Disposition", "\(id == nil ? "attachment" : "inline"); filename=\"\(name)\""))
        return MIMEPart(headers: headers, body: base64(bytes))
    }

    /// Parts one after the other. The boundary follows from the name, and quoted-printable and base64 can't hold it.
    static func several(
        _ kind: String, _ name: String, parameter: String = "", _ parts: [MIMEPart],
        headers: [(name: String, value: String)] = []
    ) -> MIMEPart {
        let boundary = "=_\(name)_\(kind)"
        var body: [UInt8] = []
        for part in parts { body += Array("--\(boundary)\r\n".utf8) + part.bytes }
        body += Array("--\(boundary)--\r\n".utf8)
        let type = "multipart/\(kind); boundary=\"\(boundary)\"\(parameter)"
        return MIMEPart(headers: headers + [("Content-Type", type)], body: body)
    }

    // MARK: Codes

    /// Lines of at most 76 characters; what isn't plain ASCII as `=E2`.
    static func quotedPrintable(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var width = 0
            let bytes = Array(line.utf8)
            for (place, byte) in bytes.enumerated() {
                let isLast = place == bytes.count - 1
                // A blank at a line's end would be lost on the way; a dot at its start is a sign of its own there.
                let isPlain =
                    (33...126).contains(byte) && byte != UInt8(ascii: "=") && !(byte == UInt8(ascii: ".") && width == 0)
                    || byte == 32 && !isLast
                let code = isPlain ? [byte] : Array("=".utf8) + hex(byte)
                if width + code.count > 75 {
                    out += Array("=\r\n".utf8)
                    width = 0
                }
                out += code
                width += code.count
            }
            out += [13, 10]
        }
        // The last line end of the text is the last of the body.
        if text.hasSuffix("\n") { out.removeLast(2) }
        return out
    }

    private static func hex(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let code = Array(Data(bytes).base64EncodedString().utf8)
        var out: [UInt8] = []
        for start in stride(from: 0, to: code.count, by: 76) {
            out += code[start..<min(start + 76, code.count)]
            out += [13, 10]
        }
        return out
    }

    /// Words for a header, in lines that are folded: ASCII as it is, anything else as RFC 2047 has it. Line ends and control
    /// characters become blanks, so that no word can begin a header of its own.
    static func header(_ text: String) -> String {
        let words = text.unicodeScalars.split { $0.value <= 32 || $0.value == 127 }.map(String.init)
        let clean = words.joined(separator: " ")
        guard clean.utf8.contains(where: { $0 > 126 }) || clean.utf8.count > 60 || clean.contains("=?") else {
            return clean
        }
        var lines: [String] = []
        var line: [UInt8] = []
        for character in clean {
            // 45 bytes are 60 characters of base64: with its frame a line stays below 76.
            if line.count + character.utf8.count > 42, !line.isEmpty {
                lines.append(encoded(line))
                line = []
            }
            line += Array(character.utf8)
        }
        return (lines + [encoded(line)]).joined(separator: "\r\n ")
    }

    private static func encoded(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }
}
