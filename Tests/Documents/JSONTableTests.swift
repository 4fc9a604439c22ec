@testable import Documents
import Testing

@Suite struct JSONTableTests {
    private static func read(_ text: String, _ name: String = "t.json", rows: String? = nil) -> (
        rows: [[String]], mistakes: [String]
    ) {
        let (table, mistakes) = JSONTable.read(TextFile(path: name, bytes: Array(text.utf8)), rows: rows)
        let list = table.map { [$0.header.map(\.text)] + $0.rows.map { $0.map(\.text) } } ?? []
        return (list, mistakes.map(\.message))
    }

    @Test func `an array of objects is a table: names of names are columns, what is missing an empty cell`() {
        let read = Self.read(
            #"[{"model": "a", "s": {"acc": 77.50, "n": 100}, "tags": [1]}, {"model": "b", "ok": true, "s": {"acc": null}}]"#
        )
        #expect(read.rows == [["model", "s.acc", "s.n", "ok"], ["a", "77.50", "100", ""], ["b", "", "", "true"]])
        #expect(read.mistakes.isEmpty)
    }

    @Test func `one object a line is the same table, with its lines`() {
        let file = TextFile(path: "t.jsonl", bytes: Array("{\"m\": \"a\"}\n\n{\"m\": \"b\"}\n".utf8))
        let table = JSONTable.read(file).0
        #expect(table?.rows.map { $0[0].place.line } == [1, 3])
    }

    @Test func `the list may stand within the file, and where it stands is told`() {
        let text = #"{"data": {"results": [{"m": "a"}]}, "version": 2}"#
        #expect(Self.read(text, rows: "data.results").rows == [["m"], ["a"]])
        let file = TextFile(path: "t.json", bytes: Array(text.utf8))
        #expect(
            JSONTable.read(file).1.first?.cure
                == "say where the list is in the mapping: 'rows: data.results'")
        #expect(Self.read(text, rows: "data.rows").mistakes == ["there is no list at 'data.rows'"])
    }

    @Test func `a row that is no object is named`() {
        #expect(Self.read("[{\"m\": 1}, 7]").mistakes == ["a row is a number; an object was expected"])
    }
}
