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
        #expect(read("a: 1\na: 2\n").1.map(\.message) == ["the name 'a' stands twice in this map"])
        let tab = read("a:\n\t- x\n").1
        #expect(tab.count == 1 && tab.first?.place.line == 2)
        #expect(read("a: [1\n").0 == nil)
    }

    @Test("an empty file is nothing, without a message")
    func empty() {
        let (value, mistakes) = read("")
        #expect(value == nil && mistakes == [])
    }
}
