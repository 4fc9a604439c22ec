@testable import Documents
import Testing

@Suite struct TextEncodingTests {
    private static let text = "Modell;Güte\n„Größe“;77,5 €\n"

    private static func utf16(_ text: String, isBig: Bool, hasMark: Bool = true) -> [UInt8] {
        ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
        }
    }

    @Test func `UTF-16 is known by its mark, in either order, and keeps the file's fingerprint`() throws {
        for isBig in [false, true] {
            let file = TextFile(path: "t.csv", bytes: Self.utf16(Self.text, isBig: isBig))
            let read = try file.decoded(from: nil)
            #expect(read.text == Self.text && read.sha256 == file.sha256)
        }
        let bare = TextFile(path: "t.csv", bytes: Self.utf16(Self.text, isBig: false, hasMark: false))
        #expect(try bare.decoded(from: .utf16).text == Self.text)
    }

    @Test func `Latin-1 is read as Windows writes it, whose euro sign Latin-1 lacks`() throws {
        let bytes: [UInt8] = [0x47, 0xFC, 0x74, 0x65, 0x20, 0x80, 0x84, 0xDF]
        for encoding in [TextEncoding.latin1, .windows1252] {
            #expect(try TextFile(path: "t.csv", bytes: bytes).decoded(from: encoding).text == "Güte €„ß")
        }
    }

    @Test func `bytes that aren't of the encoding are named with their line`() {
        func message(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
            do throws(Diagnostic) {
                return try TextFile(path: "t.csv", bytes: bytes).decoded(from: encoding).text
            } catch { return "\(error.place.line): \(error.message)" }
        }
        #expect(
            message([0x41, 0x0A, 0x81], .latin1) == "2: byte 81 in line 2 is no character of windows-1252")
        #expect(message([0x41, 0x00, 0x42], .utf16) == "1: the file is not UTF-16 text")
        #expect(message([0x00, 0xD8, 0x42, 0x00], .utf16) == "1: the file is not UTF-16 text")
    }

    @Test func `a spreadsheet's own file in a table's place is told how it becomes one`() {
        let file = TextFile(path: "t.csv", bytes: Array("PK\u{3}\u{4}".utf8) + [0, 0, 8])
        #expect(
            file.mistake?.description
                == "t.csv:1:1: error: this is a spreadsheet's own file (xlsx, ods); text was expected (save it as CSV: 'Save as', 'CSV UTF-8', or 'libreoffice --headless --convert-to csv FILE')"
        )
    }
}
