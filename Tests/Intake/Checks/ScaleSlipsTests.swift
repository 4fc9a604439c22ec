import Documents
import Portfolio
import Testing

@testable import Intake

@Suite struct ScaleSlipsTests {
    private func content(_ rows: String, then: String, header: String = "model,indicator,value,unit,n") -> [String:
        String]
    {
        [
            "cycles/2026-Q2/metrics.csv": "model,indicator,value,unit,n\n" + rows,
            "cycles/2026-Q3/metrics.csv": header + "\n" + then,
        ]
    }

    private func found(_ files: [String: String]) throws -> [String] {
        try portfolio(of: files).1.map {
            "\($0.severity) \($0.file.split(separator: "/")[1]):\($0.place.line) \($0.message)"
        }
    }

    @Test func `a price a hundredth of the last stops the build, five times it is said, twice is nothing`() throws {
        let rows = "a,cost.per_1k,1.6,USD,\n"
        #expect(
            try found(content(rows, then: "a,cost.per_1k,0.016,USD,\n")) == [
                "error 2026-Q3:2 cost.per_1k of a is 1/100 of that of 2026-Q2: 0.016 after 1.6"
            ])
        #expect(
            try found(content(rows, then: "a,cost.per_1k,8,USD,\n")) == [
                "warning 2026-Q3:2 cost.per_1k of a is 5.0 times that of 2026-Q2: 8 after 1.6"
            ])
        #expect(try found(content(rows, then: "a,cost.per_1k,3.2,USD,\n")) == [])
    }

    @Test func `a reason beside the figure lets it stand`() throws {
        let files = content(
            "a,latency.p95,900,ms,50\n", then: "a,latency.p95,9,ms,50,moved to a nearer region\n",
            header: "model,indicator,value,unit,n,acknowledged")
        #expect(try found(files) == [])
    }

    @Test func `figures that must not be compared aren't`() throws {
        var files = content("a,latency.p95,900,ms,50\n", then: "a,latency.p95,9,ms,50\n")
        files["cycles/2026-Q3/cycle.yml"] = "break: another region\n"
        #expect(try found(files) == [])
    }

    @Test func `traffic and small shares of failures may jump`() throws {
        #expect(try found(content("a,errors,0.02,percent,900\n", then: "a,errors,0.9,percent,900\n")) == [])
        #expect(
            try found(content("a,requests,1000,count,\n", then: "a,requests,50000,count,\n")) == [
                "warning 2026-Q3:2 requests of a is 50 times that of 2026-Q2: 50000 after 1000"
            ])
    }

    @Test func `prices of the book and of a model are held against the last ones too`() throws {
        func files(_ book: String, _ model: String) -> [String: String] {
            let old =
                "prices:\n  - {item: H100, price: 2, unit: hour, from: 2026-01-01}\nmodels:\n  a: {price: {per_1k: 3}}\n"
            let new =
                "prices:\n  - {item: H100, \(book), unit: hour, from: 2026-07-01}\nmodels:\n  a: {price: {\(model)}}\n"
            var files = content("a,accuracy,80,percent,900\n", then: "a,accuracy,80,percent,900\n")
            files["cycles/2026-Q2/portfolio.yml"] = old
            files["cycles/2026-Q3/portfolio.yml"] = new
            return files
        }
        #expect(
            try found(files("price: 200", "per_1k: 0.03")) == [
                "error 2026-Q3:2 the price of H100 per hour is 100 times that of 2026-Q2: 200 after 2",
                "error 2026-Q3:4 the price of a per 1,000 is 1/100 of that of 2026-Q2: 0.03 after 3",
            ])
        #expect(
            try found(files("price: 200, acknowledged: eight cards now", "per_1k: 0.03, acknowledged: new contract"))
                == [])
    }
}
