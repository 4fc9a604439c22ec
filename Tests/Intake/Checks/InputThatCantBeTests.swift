import Documents
import Foundation
import Intake
import Portfolio
import Testing

@Suite struct InputThatCantBeTests {
    private let head = "model,indicator,slice,value,unit,n\n"

    private func found(_ table: String, _ more: [String: String] = [:]) throws -> [String] {
        var files = ["cycles/2026-Q3/metrics.csv": table]
        files.merge(more) { $1 }
        return try portfolio(of: files).1.map {
            "\($0.severity) \($0.file.split(separator: "/").last ?? ""):\($0.place.line) \($0.message)"
        }
    }

    @Test func `a whole outside the range of its complete groups is refused`() throws {
        let table = head + "a,accuracy,,20,percent,1000\na,accuracy,k=x,90,percent,900\na,accuracy,k=y,50,percent,100\n"
        #expect(
            try found(table) == [
                "error metrics.csv:2 the accuracy of a is 20, but every group of 'k' lies between 50 and 90: "
                    + "a whole can't lie outside its parts"
            ])
    }

    @Test func `groups of more examples than there are, or of more right answers, are said`() throws {
        #expect(
            try found(head + "a,accuracy,,80,percent,100\na,accuracy,k=x,80,percent,90\na,accuracy,k=y,80,percent,90\n")
                == ["error metrics.csv:2 the accuracy of a has 100 examples, but its groups of 'k' together 180"])
        #expect(
            try found(
                head + "a,accuracy,,20,percent,1000\na,accuracy,k=x,90,percent,400\na,accuracy,k=y,10,percent,100\n")
                == [
                    "warning metrics.csv:2 the accuracy of a is 20 of 1000 examples, which its groups of 'k' don't add up to"
                ])
        #expect(
            try found(
                head + "a,accuracy,,78,percent,1000\na,accuracy,k=x,80,percent,800\na,accuracy,k=y,70,percent,200\n")
                == [])
    }

    @Test func `a snapshot's groups are a part of its whole, to the last answer`() throws {
        func snapshot(_ slices: String) -> String {
            "{\"workload\": \"w\", \"model\": \"a\", \"accuracy\": {\"correct\": 200, \"n\": 1000, \"slices\": [\(slices)]}}"
        }
        func said(_ slices: String) throws -> [String] {
            try mistakes(of: ["cycles/2026-Q3/snapshots/a.json": snapshot(slices)])
        }
        #expect(
            try said(
                "{\"slice\": \"k=x\", \"correct\": 450, \"n\": 500}, {\"slice\": \"k=y\", \"correct\": 400, \"n\": 500}"
            ) == [
                "a.json:1 the groups of 'k' have 850 right answers of 1000, but all data only 200 of 1000"
            ])
        #expect(
            try said("{\"slice\": \"k=x\", \"correct\": 0, \"n\": 900}") == [
                "a.json:1 the groups of 'k' have 0 right answers of 900, which can't be a part of 200 of 1000"
            ])
        #expect(try said("{\"slice\": \"k=x\", \"correct\": 150, \"n\": 500}") == [])
    }

    @Test func `0 examples and 0 milliseconds are no measurements`() throws {
        #expect(
            try found("model,indicator,value,unit,n\na,accuracy,80,percent,0\na,latency.p95,0,ms,900\n") == [
                "error metrics.csv:2 a value of 0 examples is no measurement",
                "error metrics.csv:3 a time of 0 was never measured",
            ])
    }

    @Test func `a figure far out of its column is doubted, a wide column without a gap isn't`() throws {
        func column(_ values: [String]) throws -> [String] {
            try found(
                "model,indicator,value,unit,n\n"
                    + values.enumerated().map { "m\($0),cost.per_1k,\"\($1)\",USD,\n" }.joined())
        }
        #expect(
            try column(["1.1", "3850", "2.4", "0.9", "3.2"]) == [
                "warning metrics.csv:3 3850 is 1604 times what is usual in its column (2.4)"
            ])
        #expect(
            try column(["0.00061", "0.71", "0.49", "0.54"]) == [
                "warning metrics.csv:2 0.00061 is a 885th of what is usual in its column (0.54)"
            ])
        #expect(try column(["0.01", "0.05", "0.3", "1", "4", "20", "100"]) == [])
        #expect(
            try column(["1.6", "1,850", "2.2"]).contains(
                "warning metrics.csv:3 1,850 is read as 1850, but the column's other values are decimals"))
    }

    @Test func `two spellings of one model are said, and declared ones are not`() throws {
        let table = "model,indicator,value,unit,n\nTarn 7b,accuracy,80,percent,900\ntarn-7b,errors,1,percent,900\n"
        #expect(try found(table) == [])
        let alike = table.replacing("tarn-7b", with: "tarn7b")
        #expect(
            try found(alike) == ["warning metrics.csv:3 'tarn7b' and 'Tarn 7b' look alike and are read as two models"])
        #expect(
            try found(alike, ["cycles/2026-Q3/portfolio.yml": "models:\n  Tarn 7b: {}\n  tarn7b: {}\n"]) == [])
    }

    @Test func `a price of 0 is unknown with a word, and free with a reason`() throws {
        func cost(_ price: String, _ hour: String = "price: 2") throws -> (Knowledge?, [String]) {
            let (read, messages) = try portfolio(of: [
                "cycles/2026-Q3/metrics.csv": "model,indicator,value,unit,n\na,accuracy,80,percent,900\n",
                "cycles/2026-Q3/portfolio.yml":
                    "prices:\n  - {item: H, \(hour), unit: 1k requests, from: 2026-01-01}\nmodels:\n  a: {price: {\(price)}}\n",
            ])
            return (
                read?.cycles[0].models[0].pricePerThousand?.knowledge,
                messages.map { "\($0.severity) \($0.place.line)" }
            )
        }
        #expect(try cost("per_1k: 0") == (.unknown(.said("a price of 0 means unknown")), ["warning 4"]))
        #expect(try cost("item: H", "price: 0") == (.unknown(.said("a price of 0 means unknown")), ["warning 2"]))
        #expect(try cost("item: H", "free: paid by the parent") == (.free("paid by the parent"), []))
        #expect(try cost("free: own idle machines") == (.free("own idle machines"), []))
    }

    @Test func `an edition that is published without approval is said, and a draft with one`() throws {
        func said(_ text: String) throws -> [String] {
            try found("model,indicator,value,unit,n\na,accuracy,80,percent,900\n", ["cycles/2026-Q3/cycle.yml": text])
        }
        #expect(
            try said("status: published\n") == [
                "warning cycle.yml:1 this edition is published, and nobody approved it"
            ])
        #expect(
            try said("status: draft\napprovals: [{by: A. Frey, on: 2026-10-05}]\n") == [
                "warning cycle.yml:1 this edition is approved by A. Frey, but its status is draft"
            ])
        #expect(try said("status: published\napprovals: [{by: A. Frey, on: 2026-10-05}]\n") == [])
    }
}
