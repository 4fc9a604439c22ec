import Documents
import Portfolio
import Testing

@testable import Intake

@Suite("Any table is input by a mapping")
struct MappedTableTests {
    private func read(
        _ mapping: String, _ table: String, joined: [String] = [], workloads: Set<WorkloadID> = []
    ) throws -> (result: MappedTable.Result, mistakes: [Diagnostic]) {
        let window = try #require(CycleID("2026-Q3")).window
        func file(_ name: String, _ text: String) -> TextFile { TextFile(path: name, bytes: Array(text.utf8)) }
        let map = file("metrics.map.yml", mapping)
        let (found, mistakes) = Mapping.read(map, window: window, currency: .usd, indicators: Indicator.builtIn)
        let result = MappedTable(
            mapping: found, mappingFile: map, table: file("t.csv", table),
            joined: joined.enumerated().map { file("j\($0.offset).csv", $0.element) }, currency: .usd,
            indicators: Indicator.builtIn, workload: "all", workloads: workloads
        ).read()
        return (result, mistakes)
    }

    @Test("percent signs, thousands commas, N/A and zero costs are read as what they say")
    func leaderboard() throws {
        let (result, mistakes) = try read(
            """
            model: Model
            workload: calls
            metrics:
              - {indicator: accuracy, column: Acc, unit: percent, n: {column: n}}
              - {indicator: cost.per_1k, column: total, zero: unknown, divide_by: {column: n}, multiply: 1000}
              - {indicator: latency.p95, column: lat, unit: s}

            """,
            "Model,Acc,n,total,lat\na,77.5%,\"1,000\",$2.50,1.2\nb,N/A,100,0,0.5\n")
        #expect(mistakes == [] && result.diagnostics == [])
        #expect(result.measurements.map(\.value) == [77.5, 2.5, 1200, nil, nil, 500])
        #expect(result.measurements.map(\.n) == [1000, nil, nil, 100, nil, nil])
        #expect(result.measurements[4].unknown == "0 means unknown")
        #expect(Set(result.measurements.map(\.workload)) == ["calls"])
    }

    @Test("a mapping with a mistake is held to the table's columns all the same")
    func mistakesOfBoth() throws {
        let found = try portfolio(of: [
            "cycles/2026-Q3/metrics.map.yml": """
            file: export.csv
            model: Model
            metrics:
              - {indicator: accuracy, column: Acc, unit: prozent}
              - {indicator: latency.p95, column: P95 latenz, unit: ms}

            """,
            "cycles/2026-Q3/export.csv": "Model,Acc,P95 latency\na,77,410\n",
        ])
        #expect(found.0 == nil)
        #expect(
            found.1.map { "\($0.place.line) \($0.message)" } == [
                "4 unit 'prozent' is not one of accuracy's (percent, share)",
                "5 the table has no column 'P95 latenz'",
            ])
    }

    @Test("rows are kept, parted by day, made one a model, and joined with a cut")
    func rows() throws {
        let (result, mistakes) = try read(
            """
            model: {columns: [model, size], separator: " @ "}
            where: {kind: [x, y]}
            between: {column: day, from: 2026-07-01, to: 2026-07-31}
            duplicates: best
            join:
              - {file: speed.csv, as: speed, on: {model: {column: name, before: "."}, size: px}}
            metrics:
              - {indicator: accuracy, column: acc}
              - {indicator: cost.per_1k, column: speed.rate, price_per_hour: 0.36}

            """,
            """
            model,size,kind,day,acc
            a.v1,224,x,2026-07-02,70
            a.v1,224,y,2026-07-03,71
            a.v1,224,z,2026-07-03,99
            b,224,x,2026-08-01,80
            c,224,x,2026-07-09,60

            """, joined: ["name,px,rate\na,224,100\na,224,7\n"])
        #expect(mistakes == [] && result.diagnostics == [])
        #expect(result.measurements.map(\.model) == ["a.v1 @ 224", "a.v1 @ 224", "c @ 224"])
        #expect(result.measurements.map(\.value) == [71, 0.001, 60])
        #expect(result.measurements.map(\.source.file) == ["t.csv", "j0.csv", "t.csv"])
        #expect(
            result.notes.map(\.text) == [
                "1 duplicate row is left out, as 'duplicates: best' says: a.v1 @ 224 in line 2",
                "1 of 2 models were found in speed.csv",
            ])
    }

    @Test("columns that aren't there, units, and rows twice are named")
    func mistakes() throws {
        let columns = try read("model: Modle\nmetrics:\n  - {indicator: accuracy, column: Ac}\n", "Model,Acc\na,1\n")
        #expect(
            columns.result.diagnostics.map { "\($0.place.line) \($0.message) \($0.cure ?? "")" } == [
                "1 the table has no column 'Modle' did you mean 'Model'?",
                "3 the table has no column 'Ac' did you mean 'Acc'?",
            ])
        let twice = try read("model: m\nmetrics:\n  - {indicator: accuracy, column: a}\n", "m,a\nx,1\nx,2\n")
        #expect(twice.result.diagnostics.map(\.message) == ["'x' stands in line 2 already"])
        let unit = try read(
            "model: m\nfrom: 2025-01-01\nmetrics:\n  - {indicator: latency.p95, column: a, unit: sec}\n", "m,a\nx,1\n")
        #expect(
            unit.mistakes.sorted().map(\.message) == [
                "2025-01-01 to 2026-09-30 lies outside the cycle (2026-07-01 to 2026-09-30)",
                "unit 'sec' is not one of latency.p95's (ms, s)",
            ])
    }

    @Test("what a cell can't be is named in the file where it stands")
    func cells() throws {
        let (result, mistakes) = try read(
            """
            model: m
            workload: {column: w}
            join: [{file: j.csv, as: j, on: {m: m}}]
            metrics:
              - {indicator: accuracy, column: a, n: {column: n}}
              - {indicator: latency.p95, column: j.lat}

            """, "m,w,a,n\nx,chat,170,2.5\ny,chat,70,3.5\nz,chta,70,3\n", joined: ["m,lat\ny,5%\nx,fast\n"],
            workloads: ["chat"])
        #expect(mistakes == [])
        #expect(
            result.diagnostics.sorted().map { "\($0.file):\($0.place.line):\($0.place.column) \($0.message)" } == [
                "j0.csv:2:3 latency.p95 is not a share, but a percent sign stands behind it",
                "j0.csv:3:3 'fast' is not a number",
                "t.csv:2:8 170 lies outside what accuracy can be (0 to 100)",
                "t.csv:2:12 '2.5' is not a count", "t.csv:3:11 '3.5' is not a count",
                "t.csv:4:3 'chta' is no workload that is declared",
            ])
    }

    @Test("a mapping says one thing once, and which workload it is for")
    func sense() throws {
        let twice = try read(
            """
            model: m
            between: {column: day, from: 2026-08-01, to: 2026-07-01}
            metrics:
              - {indicator: accuracy, column: a, n: many}
              - {indicator: accuracy, column: b}

            """, "m,a,b,day\nx,1,2,3\n")
        #expect(
            twice.mistakes.sorted().map { "\($0.place.line) \($0.message)" } == [
                "2 it ends before it begins", "4 'n' is 'many'; a count above 0 or {column: NAME} was expected",
                "5 accuracy stands twice among the metrics",
            ])
        let none = try read(
            "model: m\nmetrics: [{indicator: accuracy, column: a}]\n", "m,a\nx,1\n", workloads: ["chat", "photos"])
        #expect(
            none.result.diagnostics.map(\.message) == [
                "several workloads are declared, and the mapping names none (chat, photos)"
            ])
    }

    @Test("decimal commas, signs of other currencies and shares read as percent are named in the table")
    func spreadsheet() throws {
        let (result, mistakes) = try read(
            """
            model: Model
            metrics:
              - {indicator: accuracy, column: Acc, unit: percent}
              - {indicator: cost.per_1k, column: Cost, unit: USD}
              - {indicator: errors, column: Err, unit: percent}

            """, "Model,Acc,Cost,Err\na,0.784,€0.85,0.4\nb,0.8,$1.60,\"0,4\"\n")
        #expect(mistakes == [])
        #expect(
            result.diagnostics.sorted().map(\.description) == [
                """
                t.csv:2:3: warning: 0.784 percent is below 1%, and so is 1 more value
                    2 | a,0.784,€0.85,0.4
                      |   ^~~~~ write 78.4, or say 'unit: share' in metrics.map.yml
                """,
                """
                t.csv:2:9: error: '€' stands beside the amount, but its unit is USD
                    2 | a,0.784,€0.85,0.4
                      |         ^~~~~ set currency: EUR in site.yml, or convert the amounts to USD
                """,
                """
                t.csv:3:13: error: '0,4' is not a number
                    3 | b,0.8,$1.60,"0,4"
                      |             ^~~ write 0.4 (a point, not a comma)
                """,
            ])
    }

    @Test("one small value among many of a column is just small")
    func smallValue() throws {
        let (result, _) = try read(
            "model: m\nmetrics: [{indicator: accuracy, column: a}]\n", "m,a\nx,0.04\ny,12\nz,70\n")
        #expect(result.diagnostics == [])
    }

    @Test("a table separated by semicolons gets one message")
    func semicolons() throws {
        let (result, _) = try read(
            "model: Model\nmetrics: [{indicator: accuracy, column: Acc}]\n", "Model;Acc\nx;78,4\ny;70\n")
        #expect(
            result.diagnostics.map(\.description) == [
                """
                t.csv:1:6: error: fields are separated by ';' here
                    1 | Model;Acc
                      |      ^ say 'delimiter: ";"' and 'decimal: ","' in metrics.map.yml, or save it with commas, and decimals with a point
                """
            ])
    }

    @Test("a unit in other words is named with the right one")
    func unitWords() throws {
        let (_, mistakes) = try read(
            """
            model: m
            metrics:
              - {indicator: latency.p95, column: a, unit: sec}
              - {indicator: cost.per_1k, column: b, unit: EUR}

            """, "m,a,b\nx,1,1\n")
        #expect(
            mistakes.map { "\($0.place.line):\($0.place.column) \($0.cure ?? "")" } == [
                "3:47 write 's'", "4:47 set currency: EUR in site.yml, or convert the amounts to USD",
            ])
    }

    @Test("one metric with a star stands for every column that fits, but for those that others name")
    func pattern() throws {
        let (result, mistakes) = try read(
            """
            model: Model
            metrics:
              - {indicator: accuracy, column: Overall Acc}
              - {indicator: accuracy, slice: category=*, column: "* Acc", n: {column: "* n"}}

            """,
            "Model,Overall Acc,Live Acc,Live n,Web Search Acc,Web Search n\na,70,80,100,60.5,200\n")
        #expect(mistakes == [] && result.diagnostics == [])
        #expect(result.measurements.map(\.slice?.name) == [nil, "category=Live", "category=Web Search"])
        #expect(result.measurements.map(\.value) == [70, 80, 60.5])
        #expect(result.measurements.map(\.n) == [nil, 100, 200])
    }

    @Test("a pattern that no column fits is a mistake of the mapping, with its line")
    func nothingFits() throws {
        let (result, _) = try read(
            "model: Model\nmetrics:\n  - {indicator: accuracy, slice: category=*, column: \"* Score\"}\n",
            "Model,Live Acc\na,80\n")
        #expect(
            result.diagnostics.map(\.description).map { $0.split(separator: "\n").first.map(String.init) } == [
                "metrics.map.yml:3:5: error: no column of the table is like '* Score'"
            ])
    }

    @Test("the figure of all data follows from the slices, and not where one of them is missing")
    func overall() throws {
        let (result, mistakes) = try read(
            """
            model: Model
            metrics:
              - {indicator: accuracy, slice: "task=a", column: A}
              - {indicator: accuracy, slice: "task=b", column: B}
              - {indicator: accuracy, overall: mean}

            """,
            "Model,A,B\nx,80,60\ny,80,N/A\n")
        #expect(mistakes == [] && result.diagnostics == [])
        #expect(result.measurements.filter { $0.slice == nil }.map(\.value) == [70, nil])
    }

    @Test("by traffic each slice counts as its share says, and there is no figure where shares don't add up")
    func overallByTraffic() {
        let mapping = Mapping.read(
            TextFile(
                path: "m.yml", bytes: Array("model: m\nmetrics:\n  - {indicator: accuracy, overall: traffic}\n".utf8)),
            window: Window(from: Day(ordinal: 0), to: Day(ordinal: 1))!, currency: .usd, indicators: Indicator.builtIn
        ).0
        let source = Source(file: "t.csv", line: 2, sha256: "")
        func figures(_ shares: [SliceID: Double]) -> [Double?] {
            let parts = [("task=a", 80.0), ("task=b", 60), ("kind=z", 10)].map {
                Measurement(
                    model: "x", workload: "all", indicator: .accuracy, slice: SliceID($0.0), value: $0.1, source: source
                )
            }
            return OverallFigures(mapping: mapping, shares: shares).figures(of: parts, source, "x", "all").map(\.value)
        }
        #expect(figures(["task=a": 0.75, "task=b": 0.25]) == [75])
        #expect(figures(["task=a": 0.75]) == [nil])
    }

    @Test("a metric that follows from slices and names a column is told that the two say different things")
    func overallAndColumn() throws {
        let (_, mistakes) = try read(
            "model: Model\nmetrics:\n  - {indicator: accuracy, overall: mean, column: A}\n", "Model,A\nx,80\n")
        #expect(mistakes.map(\.message) == ["'overall' follows from the slices; 'column' says something else"])
    }

    @Test("rows of JSON are rows of a table")
    func json() throws {
        let window = try #require(CycleID("2026-Q3")).window
        func file(_ name: String, _ text: String) -> TextFile { TextFile(path: name, bytes: Array(text.utf8)) }
        let map = file(
            "metrics.map.yml",
            "model: model\nrows: results\nmetrics:\n  - {indicator: accuracy, column: scores.acc, unit: share}\n")
        let mapping = Mapping.read(map, window: window, currency: .usd, indicators: Indicator.builtIn).0
        let table = file("ci.json", "{\"results\": [\n{\"model\": \"a\", \"scores\": {\"acc\": 0.775}}]}")
        let result = MappedTable(
            mapping: mapping, mappingFile: map, table: table, joined: [], currency: .usd,
            indicators: Indicator.builtIn, workload: "all"
        ).read()
        #expect(result.diagnostics == [])
        #expect(result.measurements.map(\.value) == [77.5])
        #expect(result.measurements.map(\.source.line) == [2])
    }
}
