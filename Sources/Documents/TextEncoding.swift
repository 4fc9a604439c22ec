/// How a program wrote text as bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// What everything is kept in here.
    case utf8 = "utf-8"
    /// Two bytes a character; the mark at the beginning says in which order, and without one the lesser comes first.
    case utf16 = "utf-16"
    /// One byte a character, as Windows writes western languages. Who says Latin-1 means this: the two differ where Latin-1
    /// has no letters at all.
    case windows1252 = "windows-1252"
    /// The same by its other name.
    case latin1 = "latin-1"
}

extension TextFile {
    /// The file as UTF-8 under its own name and fingerprint. Without an encoding the mark of UTF-16 is looked for.
    ///
    /// Throws where the bytes aren't of that encoding.
    public func decoded(from encoding: TextEncoding?) throws(Diagnostic) -> TextFile {
        let little = bytes.starts(with: [0xFF, 0xFE])
        let big = bytes.starts(with: [0xFE, 0xFF])
        switch encoding ?? (little || big ? .utf16 : .utf8) {
        case .utf8: return self
        case .utf16:
            guard let text = Self.utf16(bytes.dropFirst(little || big ? 2 : 0), isBig: big) else {
                throw foreign("the file is not UTF-16 text")
            }
            return TextFile(path: path, bytes: Array(text.utf8), sha256: sha256)
        case .windows1252, .latin1:
            var out: [UInt8] = []
            out.reserveCapacity(bytes.count + bytes.count / 8)
            for (index, byte) in bytes.enumerated() {
                if byte < 0x80, byte != 0 {
                    out.append(byte)
                } else if let scalar = Self.windows1252(byte) {
                    out.append(contentsOf: Character(scalar).utf8)
                } else {
                    let line = 1 + bytes[..<index].count { $0 == 0x0A }
                    throw foreign(
                        "byte \(String(byte, radix: 16)) in line \(line) is no character of windows-1252", line: line)
                }
            }
            return TextFile(path: path, bytes: out, sha256: sha256)
        }
    }

    private func foreign(_ message: String, line: Int = 1) -> Diagnostic {
        // The line itself would be shown in the wrong letters.
        Diagnostic(
            .error, file: path, place: Place(line: line, column: 1), message: message,
            cure: "correct 'encoding', or save the file as UTF-8")
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBig ? first << 8 | second : second << 8 | first
        }
        return String(validating: units, as: UTF16.self)
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return byte == 0 ? nil : Unicode.Scalar(byte) }
        let code = signs[Int(byte) - 0x80]
        return code == 0 ? nil : Unicode.Scalar(code)
    }

    /// 0x80 to 0x9F of windows-1252; 0 for the five that stand for nothing.
    private static let signs: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
