import Documents
import Testing

@Suite("Tables are read by RFC 4180, with places")
struct CSVTests {
    private func read(_ text: String) -> (CSVTable?, [Diagnostic]) {
        CSV.read(TextFile(path: "a.csv", bytes: Array(text.utf8)))
    }

    @Test("fields in quotes may hold commas, quotes and line ends; a mark and either line end are fine")
    func quotes() {
        let (table, mistakes) = read("\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n\n3,4")
        #expect(mistakes == [])
        #expect(table?.header.map(\.text) == ["a", "b"])
        #expect(table?.rows.map { $0.map(\.text) } == [["x, \"y\"", "1\n2"], ["3", "4"]])
        #expect(table?.rows[1][1].place == Place(line: 5, column: 3))
    }

    @Test("a comma with a combining mark behind it still parts two fields")
    func combining() {
        #expect(read("a,b\n1,\u{301}2").0?.rows.first?.count == 2)
    }

    @Test("rows of another length are left out and named, the others stay")
    func ragged() {
        let (table, mistakes) = read("a,b\n1\n1,x,3\n5,6")
        #expect(table?.rows.map { $0.map(\.text) } == [["5", "6"]])
        #expect(mistakes.map(\.message) == ["1 field, but the header has 2", "3 fields, but the header has 2"])
        #expect(mistakes.map(\.place) == [Place(line: 2, column: 1), Place(line: 3, column: 5)])
    }

    @Test("a table with a mistake in every row names a hundred, and that there are more")
    func many() {
        let (table, mistakes) = read("a,b\n" + String(repeating: "1\n1,2,3\n", count: 10_000))
        #expect(table?.rows == [])
        #expect(mistakes.count == CSV.mostMistakes + 1)
        #expect(mistakes.last?.message == "more than 100 mistakes; from here on they aren't named")
        #expect(mistakes.last?.place == Place(line: 102, column: 1))
    }

    @Test("a column that every row has and the header lacks, or the other way round, is one mistake at the header")
    func lacking() {
        #expect(
            read("model,indicator,value\na,accuracy,78,5150\nb,accuracy,79,5150\n").1.map(\.description) == [
                """
                a.csv:1:1: error: the header has 3 fields, but every row has 4
                    1 | model,indicator,value
                      | ^~~~~~~~~~~~~~~~~~~~~ add the column that the header lacks
                """
            ])
        #expect(
            read("a,b,c\n1,2\n3,4\n").1.map(\.description) == [
                """
                a.csv:1:1: error: the header has 3 fields, but every row has 2
                    1 | a,b,c
                      | ^~~~~ take out the column that no row has, or add it to every row
                """
            ])
    }

    @Test("a decimal comma without quotes is seen where two neighbours would join to a number")
    func decimalComma() {
        #expect(
            read("model,value,unit,n\na,78,4,percent,5150\nb,79.1,percent,5150\n").1.map(\.description) == [
                """
                a.csv:2:3: error: 5 fields, but the header has 4
                    2 | a,78,4,percent,5150
                      |   ^~~~ if '78,4' is one number, write 78.4 (a point, not a comma); \
                put any other field with a comma in it into quotes
                """
            ])
        #expect(
            read("model,value\na,78,4\nb,79,1\n").1.map(\.description) == [
                """
                a.csv:1:1: error: the header has 2 fields, but every row has 3
                    1 | model,value
                      | ^~~~~~~~~~~ add the column that the header lacks; or, if '78,4' is one number, \
                write 78.4 (a point, not a comma) in every row
                """
            ])
    }

    @Test("1,920 may be a number of thousands, so that no decimal point is proposed")
    func thousands() {
        #expect(
            read("model,value\na,1,920\nb,5\n").1.map(\.description) == [
                """
                a.csv:2:5: error: 3 fields, but the header has 2
                    2 | a,1,920
                      |     ^ put a field with a comma in it into quotes
                """
            ])
    }

    @Test("a quote that is never closed, text behind one, a column twice and no table at all are named")
    func broken() {
        #expect(read("a,b\n\"x,1\n2,3").1.map(\.message) == ["this quote is never closed"])
        #expect(
            read("a\n\"x\"y").1.map(\.message)
                == ["text after a closing quote; a comma or the line's end was expected"])
        #expect(
            read("a,b\n1,x \"y\"").1.map(\.description) == [
                """
                a.csv:2:5: error: a quote within a field that doesn't start with one
                    2 | 1,x "y"
                      |     ^ put the whole field into quotes, and double the quotes in it
                """
            ])
        #expect(
            read("a,b,a\n1,2,3").1.map(\.message) == ["the column 'a' stands twice, first at character 1"])
        #expect(read("\n\n").1.map(\.message) == ["the table is empty; a header was expected"])
    }
}
