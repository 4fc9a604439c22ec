/// A file of the content: its bytes, its fingerprint, and the way from a place in it to a message.
public struct TextFile: Hashable, Sendable {
    /// Relative to the content folder, with forward slashes.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// The SHA-256 of the bytes, hexadecimal.
    public let sha256: String

    /// Makes a file from its bytes.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        sha256 = SHA256.hex(of: bytes)
    }

    /// The text; what is no UTF-8 reads as the replacement character.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A line, from 1, without its end; nil when there is none. Reads the file from its start.
    public func line(_ number: Int) -> String? {
        guard number >= 1 else { return nil }
        var current = 1
        var start = 0
        while current < number {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = end + 1
            current += 1
        }
        var line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        return String(decoding: line, as: UTF8.self)
    }

    /// The place of a byte: its line and, in characters, its column; `length` bytes are meant.
    public func place(ofByte offset: Int, length: Int = 1) -> Place {
        let before = bytes[..<min(offset, bytes.count)]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        let meant = bytes[before.endIndex..<min(bytes.count, before.endIndex + length)]
        return Place(
            line: line, column: 1 + String(decoding: before[start...], as: UTF8.self).count,
            length: String(decoding: meant, as: UTF8.self).count)
    }

    /// A message about a place of this file.
    public func diagnostic(
        _ severity: Diagnostic.Severity, at place: Place, _ message: String, cure: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity, file: path, place: place, excerpt: line(place.line), message: message, cure: cure)
    }

    /// A message when the bytes are no UTF-8 text or hold a NUL; nil when they are fine.
    public var encodingMistake: Diagnostic? {
        if let index = bytes.firstIndex(of: 0) {
            return diagnostic(
                .error, at: place(ofByte: index), "the file holds a NUL byte; text was expected",
                cure: "save it as UTF-8 text")
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let line = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).firstIndex {
            String(validating: $0, as: UTF8.self) == nil
        }
        return diagnostic(
            .error, at: Place(line: (line ?? 0) + 1, column: 1), "this line is not UTF-8 text",
            cure: "save the file as UTF-8")
    }
}
