import Documents
import Testing

@Suite("YAML is read as values with places")
struct YAMLTests {
    private func read(_ text: String) -> (Value?, [Diagnostic]) {
        YAML.read(TextFile(path: "a.yml", bytes: Array(text.utf8)))
    }

    @Test("scalars keep their text, whatever YAML would make of it")
    func scalars() {
        let (value, mistakes) = read("a: no\nb: 1.10\nc:\n  - 012\n  - ~\n  - '~'\n")
        #expect(mistakes == [])
        #expect(value?["a"] == .string("no", Place(line: 1, column: 4, length: 2)))
        #expect(value?["b"] == .string("1.10", Place(line: 2, column: 4, length: 4)))
        guard case .array(let list, _)? = value?["c"] else { return #expect(Bool(false), "c is no list") }
        #expect(
            list == [
                .string("012", Place(line: 4, column: 5, length: 3)), .null(Place(line: 5, column: 5)),
                .string("~", Place(line: 6, column: 5)),
            ])
    }

    @Test("front matter counts its lines from where it stands in the file")
    func frontMatter() {
        let file = TextFile(path: "a.md", bytes: Array("---\ntitle: x\n---\n".utf8))
        let value = YAML.read("title: x\n", of: file, firstLine: 2).0
        #expect(value?["title"] == .string("x", Place(line: 2, column: 8)))
    }

    @Test("anchors and aliases are refused before they unfold")
    func aliases() {
        let bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"
        let (value, mistakes) = read(bomb)
        #expect(value == nil)
        #expect(mistakes.map(\.message) == ["anchors and aliases (& and *) are not read here"])
        #expect(mistakes.first?.place.line == 1)
    }

    @Test("a name that stands twice and broken syntax are named with their line")
    func broken() {
        let twice = "the name 'a' stands twice in this map, first in line 3"
        let block = read("x: 1\ny:\n  a: 1\n  ab: 2\n  b:\n    a: 2\n  a: 3\n").1
        #expect(block.map(\.message) == [twice] && block.map(\.place) == [Place(line: 7, column: 3)])
        #expect(read("\n\n{a: 1, a: 2}\n").1.map(\.message) == [twice])
        let tab = read("a:\n\t- x\n").1
        #expect(tab.count == 1 && tab.first?.place.line == 2)
        #expect(read("a: [1\n").0 == nil)
    }

    @Test("a number and a text are the same name")
    func names() {
        #expect(
            read("1: a\n\"1\": b\n").1.map(\.description) == [
                """
                a.yml:2:1: error: the name '1' stands twice in this map, first in line 1
                    2 | "1": b
                      | ^ keep one of the two
                """
            ])
    }

    @Test(
        "what is no single tree of maps, lists and texts is named where it stands",
        arguments: [
            ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins here; one was expected"),
            ("a: 1\nb: x\u{1}\n", 2, 5, "a control character, which YAML doesn't allow"),
            ("a: 1\n? [b]\n: 2\n", 2, 3, "a name was expected here, not a list or map"),
            ("a: *b\n", 1, 4, "anchors and aliases (& and *) are not read here"),
            ("a: 'x\n", 1, 4, "nothing closes this quote"),
        ])
    func refused(text: String, line: Int, column: Int, message: String) {
        let mistakes = read(text).1
        #expect(mistakes.map(\.message) == [message])
        #expect(mistakes.first?.place == Place(line: line, column: column))
    }

    @Test("a byte-order mark and Windows line ends change nothing")
    func lineEnds() {
        let (value, mistakes) = read("\u{FEFF}a: 1\r\nb: x\r\n")
        #expect(mistakes == [])
        #expect(value?["b"] == .string("x", Place(line: 2, column: 4)))
    }

    @Test("an empty file is nothing, without a message")
    func empty() {
        let (value, mistakes) = read("")
        #expect(value == nil && mistakes == [])
    }
}
