import Documents
import Testing

@Suite struct LineEndTests {
    private func file(_ text: String) -> TextFile { TextFile(path: "a.csv", bytes: Array(text.utf8)) }

    @Test(arguments: ["a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4\n", "a,b\r\n1,2\n3,4\r\n"])
    func `a table is read whatever its lines end with`(text: String) throws {
        let (table, mistakes) = CSV.read(file(text))
        #expect(mistakes == [])
        #expect(try #require(table).rows.map { $0.map(\.text) } == [["1", "2"], ["3", "4"]])
        #expect(try #require(table).rows[1][0].place.line == 3)
    }

    @Test func `a file knows its lines whatever they end with`() {
        #expect(file("a\r\nb\rc\nd").lines == ["a", "b", "c", "d"])
        #expect(file("a\rb").line(2) == "b")
    }

    @Test func `rows of nothing but delimiters are passed over`() throws {
        let (table, mistakes) = CSV.read(file("a,b\n1,2\n,\n , \n,,,\n"))
        #expect(mistakes == [])
        #expect(try #require(table).rows.count == 1)
    }

    @Test func `another delimiter parts the fields, and is told from commas`() throws {
        let (table, mistakes) = CSV.read(file("a;b\n1,5;\"x;y\"\n"), delimiter: ";")
        #expect(mistakes == [])
        #expect(try #require(table).rows[0].map(\.text) == ["1,5", "x;y"])
        #expect(
            CSV.read(file("a,b\n1,2\n"), delimiter: ";").1.map(\.message) == ["fields are separated by ',' here"])
    }
}
