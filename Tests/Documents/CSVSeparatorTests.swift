import Documents
import Testing

@Suite("Tables whose fields are parted by something else than commas get one message")
struct CSVSeparatorTests {
    private func mistakes(_ text: String) -> [String] {
        CSV.read(TextFile(path: "a.csv", bytes: Array(text.utf8))).1.map(\.description)
    }

    @Test("semicolons, with decimal commas and quotes in the rows")
    func semicolons() {
        #expect(
            mistakes("\u{FEFF}model;value;unit\r\na;78,4;percent\r\nb;\"77;1\";percent\r\n") == [
                """
                a.csv:1:6: error: fields are separated by ';' here
                    1 | model;value;unit
                      |      ^ say 'delimiter: ";"' and 'decimal: ","' in metrics.map.yml, or save it with commas, and decimals with a point
                """
            ])
        #expect(
            mistakes("\"Model\";\"Cost, USD\"\n\"a\";\"1\"\n") == [
                """
                a.csv:1:8: error: fields are separated by ';' here
                    1 | "Model";"Cost, USD"
                      |        ^ say 'delimiter: ";"' in metrics.map.yml, or save it with commas
                """
            ])
        #expect(
            mistakes("Model;Cost, USD;Latency, ms;n\na;1;2;3\n").map { $0.prefix(50) } == [
                "a.csv:1:6: error: fields are separated by ';' here"
            ])
    }

    @Test("tabs, and bars")
    func tabs() {
        #expect(
            mistakes("model\tvalue\na\t78.4\n") == [
                #"""
                a.csv:1:6: error: fields are separated by a tab here
                    1 | model value
                      |      ^ say 'delimiter: "\t"' in metrics.map.yml, or save it with commas
                """#
            ])
        #expect(
            mistakes("model|value\na|7\n").map { $0.prefix(50) } == [
                "a.csv:1:6: error: fields are separated by '|' here"
            ])
    }

    @Test("semicolons in a name, in quotes or in rows are no separators")
    func names() {
        #expect(mistakes("model,\"a;b;c\"\nx,1\n") == [])
        #expect(mistakes("model,size; in B; active\nx,1\n") == [])
        #expect(mistakes("model,about\nx,this; that; those\n") == [])
        #expect(mistakes("model\nx;y\n") == [])
    }
}
