import Documents
import Testing

@Suite("A file knows its lines, its fingerprint and what is wrong with its bytes")
struct TextFileTests {
    private func file(_ text: String) -> TextFile { TextFile(path: "a.txt", bytes: Array(text.utf8)) }

    @Test("lines come without their ends and without a byte-order mark")
    func lines() {
        let file = file("\u{FEFF}one\r\ntwo\n\nfour")
        #expect((0...5).map(file.line) == [nil, "one", "two", "", "four", nil])
        #expect(self.file("").line(1) == "")
    }

    @Test("a byte's place counts characters")
    func places() {
        let file = file("é\n👩‍🚀x")
        #expect(file.place(ofByte: 2) == Place(line: 1, column: 2))
        #expect(file.place(ofByte: file.bytes.count - 1) == Place(line: 2, column: 2))
        #expect(file.place(ofByte: 1_000) == Place(line: 2, column: 3))
    }

    @Test("a message keeps of a very long line what stands near, and its mark stands under the words")
    func longLine() {
        let text = String(repeating: "x", count: 50_000) + "HERE" + String(repeating: "y", count: 50_000)
        let message = file(text).diagnostic(.error, at: Place(line: 1, column: 50_001, length: 4), "odd")
        #expect((message.excerpt?.count ?? 0) <= 400)
        let lines = message.description.split(separator: "\n")
        #expect(lines.first == "a.txt:1:50001: error: odd")
        let mark = lines.last?.firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) } ?? 0
        #expect(lines.count == 3 && lines[1].dropFirst(mark).hasPrefix("HERE"))
    }

    @Test("many messages about a large file cost their own lines only", .timeLimit(.minutes(1)))
    func manyMessages() {
        let file = file(String(repeating: "a line of text\n", count: 100_000))
        let messages = (1...100_000).map { file.diagnostic(.warning, at: Place(line: $0, column: 1), "odd") }
        #expect(messages.last?.excerpt == "a line of text")
    }

    @Test(
        "bytes that are no text are named with their line",
        arguments: [
            ([UInt8(ascii: "a"), 10, 0], "the file holds a byte of 0, as text in UTF-16 does; UTF-8 was expected", 2),
            ([UInt8(ascii: "a"), 10, 10, 0xC3, 0x28], "this line is not UTF-8 text", 3),
            ([0xED, 0xA0, 0x80], "this line is not UTF-8 text", 1),
            ([0xC0, 0xAF], "this line is not UTF-8 text", 1),
            (
                [0xFF, 0xFE, UInt8(ascii: "a"), 0],
                "the file holds a byte of 0, as text in UTF-16 does; UTF-8 was expected", 1
            ),
        ] as [([UInt8], String, Int)])
    func encoding(bytes: [UInt8], message: String, line: Int) {
        let mistake = TextFile(path: "a.txt", bytes: bytes).mistake
        #expect(mistake?.message == message)
        #expect(mistake?.place.line == line)
    }
}
