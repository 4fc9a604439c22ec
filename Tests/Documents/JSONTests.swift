import Documents
import Testing

@Suite("JSON is read strictly, with places")
struct JSONTests {
    private func read(_ text: String) -> (Value?, [Diagnostic]) {
        JSON.read(TextFile(path: "a.json", bytes: Array(text.utf8)))
    }

    @Test("values keep their place and numbers how they were written")
    func places() {
        let (value, mistakes) = read("{\n  \"n\": 1.50,\n  \"é\": [true, null, \"\\ud83d\\ude00\\n\"]}")
        #expect(mistakes == [])
        #expect(value?["n"] == .number(1.5, text: "1.50", Place(line: 2, column: 8, length: 4)))
        #expect(
            value?["é"]
                == .array(
                    [
                        .bool(true, Place(line: 3, column: 9, length: 4)),
                        .null(Place(line: 3, column: 15, length: 4)),
                        .string("😀\n", Place(line: 3, column: 21)),
                    ], Place(line: 3, column: 8)))
    }

    @Test(
        "each mistake is named where it stands",
        arguments: [
            ("", 1, 1, "a value was expected"),
            ("{\"a\": 1,}", 1, 9, "a name in quotes was expected"),
            ("[1,]", 1, 4, "a value was expected"),
            ("{\"a\": 1,\n \"a\": 2}", 2, 2, "the name 'a' stands twice, first in line 1"),
            ("[01]", 1, 4, "a number was expected, without leading zeros"),
            ("[1e999]", 1, 2, "the number is too large"),
            ("[NaN]", 1, 2, "a value was expected"),
            ("\"\\ud800\"", 1, 2, "half of a character"),
            ("\"abc", 1, 1, "this quote is never closed"),
            ("{} x", 1, 4, "text after the end of the value"),
            ("[\"a\tb\"]", 1, 4, "a control character within quotes"),
            ("[1.]", 1, 4, "a digit was expected after the point"),
            ("[1e]", 1, 4, "a digit was expected in the exponent"),
            ("+1", 1, 1, "a value was expected"),
            ("{a: 1}", 1, 2, "a name in quotes was expected"),
            ("{\"a\" 1}", 1, 6, "a colon was expected after the name"),
            ("[\"é\", \"\\ud83d\\u00e9\"]", 1, 8, "half of a character"),
            ("[\"\\u12", 1, 5, "four hexadecimal digits were expected after \\u"),
            ("[\"\\", 1, 4, "the text ends within an escape"),
            ("[\"\\x\"]", 1, 4, "an unknown escape"),
            ("[1 2]", 1, 4, "a comma or ']' was expected"),
        ])
    func mistakes(text: String, line: Int, column: Int, message: String) throws {
        let (value, mistakes) = read(text)
        let mistake = try #require(mistakes.first)
        #expect(value == nil && mistakes.count == 1)
        #expect(mistake.message == message)
        #expect(mistake.place.line == line && mistake.place.column == column)
    }

    @Test("every escape is read; a byte-order mark before the text is fine")
    func escapes() {
        let (value, mistakes) = read("\u{FEFF}\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00.\"")
        #expect(mistakes == [])
        #expect(value == .string("\"\\/\u{8}\u{C}\n\r\té😀.", Place(line: 1, column: 1)))
    }

    @Test("columns count characters, in a line of any length")
    func columns() {
        let (value, _) = read("[" + String(repeating: "\"👩‍🚀\", ", count: 5000) + "1]")
        guard case .array(let list, _)? = value else { return #expect(Bool(false), "no list") }
        #expect(list.last?.place == Place(line: 1, column: 25_002))
    }

    @Test("nesting a hundred thousand deep is refused, not crashed on")
    func deep() {
        let (value, mistakes) = read(String(repeating: "[", count: 100_000))
        #expect(value == nil)
        #expect(mistakes.map(\.message) == ["nested deeper than 200 levels"])
    }

    @Test("a NUL byte and bytes that are no text are named")
    func encoding() {
        let nul = JSON.read(TextFile(path: "a.json", bytes: Array("[1,\n\0]".utf8))).1
        #expect(nul.map(\.place) == [Place(line: 2, column: 1)])
        let broken = JSON.read(TextFile(path: "a.json", bytes: Array("[1,\n".utf8) + [0xFF])).1
        #expect(broken.map(\.message) == ["this line is not UTF-8 text"])
        #expect(broken.first?.place.line == 2)
    }
}
