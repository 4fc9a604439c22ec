import Documents
import Testing

@Suite("No file hangs or crashes a reader, whatever is in it", .timeLimit(.minutes(1)))
struct HostileInputTests {
    private func file(_ text: String) -> TextFile { TextFile(path: "a", bytes: Array(text.utf8)) }
    private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(
        "YAML of a hundred thousand openings is read or refused",
        arguments: ["[", "{a: ", "- ", "? ", "{", "a: ", "!a ", "\"", "|\n", "&a ", "[[a,", "{? ", ": ", "[a: "])
    func yamlOpenings(opening: String) {
        let (value, mistakes) = YAML.read(file(many(opening, 100_000)))
        // What is wrong from there on is named part by part, but never without end.
        #expect(value == nil && (1...8).contains(mistakes.count))
    }

    @Test("a YAML tree deeper than the library allows is named so")
    func yamlDepth() {
        let stairs = (0..<1500).map { many(" ", $0) + "a:\n" }.joined()
        #expect(YAML.read(file(stairs)).1.map(\.message) == ["nested too deep"])
    }

    @Test("aliases that would unfold without end are refused, also as a map's name", arguments: ["? *a9\n: 1\n", ""])
    func yamlBomb(end: String) {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
        for level in 1..<10 {
            text += "a\(level): &a\(level) [" + many("*a\(level - 1),", 9) + "]\n"
        }
        let (value, mistakes) = YAML.read(file(text + end))
        #expect(value == nil)
        #expect(mistakes.map(\.message) == ["anchors and aliases (& and *) are not read here"])
        #expect(mistakes.first?.place.line == 2)
    }

    @Test("text that looks a little like aliases is text")
    func noAliases() {
        let text = "a: |\n  R&D *D* & *D* *x* (&y) *z*\n  *D* *D* *D* *D*\nb: 'Q&A *A*'\n"
        let (value, mistakes) = YAML.read(file(text))
        #expect(mistakes == [] && value != nil)
    }

    @Test("YAML and its front matter are refused when too large")
    func yamlSize() {
        let text = "a: " + many("x", YAML.largest)
        #expect(YAML.read(file(text)).1.map(\.message) == ["larger than 4 MB"])
        #expect(YAML.read(text, of: file("---\n"), firstLine: 2).1.map(\.place) == [Place(line: 2, column: 1)])
    }

    @Test("a line of many JSON values, and as many escapes, are read in one pass")
    func jsonLine() {
        #expect(JSON.read(file("[" + many("1,", 300_000) + "1]")).1 == [])
        #expect(JSON.read(file("\"" + many("\\n", 300_000) + "\"")).1 == [])
        #expect(JSON.read(file(many("{\"a\":", 100_000))).1.map(\.message) == ["nested deeper than 200 levels"])
        #expect(JSON.read(file("1" + many("0", 100_000))).1.map(\.message) == ["the number is too large"])
    }

    @Test("a line of many CSV columns is read in one pass, also when all have one name")
    func csvLine() {
        let names = (0..<50_000).map { "a\($0)" }.joined(separator: ",")
        #expect(CSV.read(file(names)).0?.header.last?.place == Place(line: 1, column: 338_884))
        #expect(CSV.read(file(many("a,", 50_000))).1.count == CSV.mostMistakes + 1)
    }

    @Test("a quote that is never closed is named where it opens, however much follows")
    func csvQuote() {
        let (table, mistakes) = CSV.read(file("a,b\n1,\"" + many("x\n,", 300_000)))
        #expect(table == nil)
        #expect(mistakes.map(\.place) == [Place(line: 2, column: 3)])
    }
}
