import Intake
import Portfolio
import Testing

@Suite("Files of one cycle don't contradict each other")
struct ConsistencyTests {
    private let table = ["cycles/2026-Q3/metrics.csv": "model,indicator,value\ncorvid,accuracy,70\n"]

    private func named(_ files: [String: String]) throws -> [String] {
        try mistakes(of: table.merging(files) { _, second in second })
    }

    @Test("two snapshots measure the same thing over the same days only once; other days or suites are fine")
    func snapshots() throws {
        func snapshot(_ more: String) -> String { "{\"workload\": \"all\", \"model\": \"corvid\", \(more)}" }
        let calls = "\"calls\": {\"total\": 9}"
        let named = try named([
            "cycles/2026-Q3/snapshots/a.json": snapshot(
                "\(calls), \"accuracy\": {\"suite\": \"v4\", \"correct\": 4, \"n\": 5}"),
            "cycles/2026-Q3/snapshots/b.json": snapshot(
                "\(calls), \"accuracy\": {\"suite\": \"v5\", \"correct\": 4, \"n\": 5}"),
            "cycles/2026-Q3/snapshots/c.json": snapshot("\(calls), \"to\": \"2026-08-31\""),
            "cycles/2026-Q3/snapshots/d.json": snapshot("\"collector\": \"gateway\""),
            "cycles/2026-Q3/snapshots/e.json": snapshot(
                "\"accuracy\": {\"suite\": \"x\", \"correct\": 4, \"n\": 5, "
                    + "\"slices\": [{\"slice\": \"language=ar\", \"correct\": 6, \"n\": 9}]}"),
        ])
        #expect(
            named == [
                "b.json:1 the count of calls of corvid over the same days stands in "
                    + "cycles/2026-Q3/snapshots/a.json already",
                "d.json:1 nothing is measured here",
                "e.json:1 the groups of 'language' have 6 right answers of 9, but all data only 4 of 5",
            ])
    }

    @Test("hardware is counted by an item of the price book, in whole replicas")
    func stock() throws {
        let prices = "prices:\n  - {item: L40S, price: 1.1, unit: hour, from: 2026-01-01}\n"
        #expect(try named(["cycles/2026-Q3/portfolio.yml": prices + "stock: {L40S: 14}\n"]) == [])
        #expect(
            try named(["cycles/2026-Q3/portfolio.yml": prices + "stock: {L4OS: 14}\n"]) == [
                "portfolio.yml:3 'L4OS' is no item of the price book"
            ])
        #expect(
            try named(["cycles/2026-Q3/portfolio.yml": prices + "stock: {L40S: 1.5}\n"]) == [
                "portfolio.yml:3 'L40S' is 1.5; a whole number was expected"
            ])
    }

    @Test("a row of the table doesn't repeat what a mapping brought")
    func tables() throws {
        let named = try named([
            "cycles/2026-Q3/metrics.map.yml":
                "file: other.csv\nmodel: m\nmetrics: [{indicator: accuracy, column: a}]\n",
            "cycles/2026-Q3/other.csv": "m,a\ncorvid,71\n",
        ])
        #expect(
            named == [
                "metrics.csv:2 the same model, indicator, slice and days stand in "
                    + "cycles/2026-Q3/other.csv, line 2, already"
            ])
    }

    @Test("a name that is nearly one that would be read is a mistake, other files are the author's")
    func names() throws {
        let named = try named([
            "sites.yml": "", "README.md": "", "cycles/2026-Q3/policy.yaml": "",
            "cycles/2026-Q3/metrics-old.csv": "", "cycles/2026-Q3/snapshot/a.json": "",
            "cycles/2026-Q3/experiments/cache.yaml": "", "cycles/2026-Q3/experiments/notes.txt": "",
        ])
        #expect(
            named == [
                "cache.yaml:1 nothing is read from here",
                "policy.yaml:1 nothing is read from here", "snapshot:1 nothing is read from here",
                "sites.yml:1 nothing is read from here",
            ])
    }

    @Test("what a price, a replica count, a share or a quality can't be is named")
    func portfolio() throws {
        let named = try named([
            "cycles/2026-Q3/portfolio.yml": """
            prices:
              - {item: H100, price: 3, unit: hour, from: 2026-11-01}
            workloads:
              chat:
                quality: latency.p95
                slices: {language=en: {share: 0.7}, language=ar: {share: 0.4}, language=de: {}}
            models:
              corvid: {price: {}}
              lumen: {hardware: {item: H100, replicas: 1, min_replicas: 2}}

            """
        ])
        #expect(
            named == [
                "portfolio.yml:5 'latency.p95' is no indicator of which more is better",
                "portfolio.yml:6 the shares of 'language' add up to 1.1, not 1",
                "portfolio.yml:8 this price says nothing",
                "portfolio.yml:9 the price of 'H100' holds from 2026-11-01 only, after the cycle's end",
                "portfolio.yml:9 1 replica, but at least 2 are needed",
            ])
    }
}
