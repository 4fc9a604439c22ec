import Documents
@testable import Importers
import Portfolio
import Testing

struct MoneyTests {
    @Test func `an OpenCost allocation gives the published totals, and a month of a few days is at least its bill`()
        throws
    {
        let imported = try Imported([try Imported.real("opencost/allocation.json")], cycle: "2023-Q3")
        #expect(imported.mistakes.isEmpty)
        #expect(imported.snapshots.flatMap(\.bill).map(\.cost.amount) == [1.52743, 0.10937, 0.14136])
        #expect(imported.snapshots.flatMap(\.bill).allSatisfy { $0.cost.basis == .allocated })
        #expect(
            imported.remarks.contains(
                "doubtful kube-system 2023-07: only 8 of 31 days are covered: the month's bill is at least this"))
        #expect(
            imported.remarks.contains("doubtful kube-system: no label names its model: 'kube-system' is taken for one"))
    }

    @Test func `OpenCost's export is added up by day and model`() throws {
        let imported = try Imported([try Imported.real("opencost/export.csv")], cycle: "2023-Q1") {
            $0.model = "opencost"
        }
        let amount = try #require(imported.snapshots.first?.bill.first?.cost.amount)
        #expect(abs(amount - 2 * 0.010493746736011505) < 1e-15)
    }

    @Test func `idle cost belongs to no model`() throws {
        let sample = Importer.openCost.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.snapshots.map(\.model) == ["corvid-mini"])
        #expect(imported.remarks == ["refused __idle__: 210.75 of no model: not shared out among them"])
        #expect(imported.snapshots[0].bill.map(\.cost.amount) == [1904.25])
    }

    @Test func `of FOCUS only the billed cost is summed, credits lower it, and what names no model is told`() throws {
        let sample = Importer.focus.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.mistakes.isEmpty && imported.remarks.isEmpty)
        let bill = try #require(imported.snapshots.first?.bill.first)
        #expect(bill.cost.amount == 100.5)
        #expect(bill.cost.basis == .billed)
        #expect(bill.requests == 25000)
        #expect(
            imported.outcome.report.files[0].notes == [
                "billed 110.25 USD, effective 100 USD; only the billed amount is taken",
                "1 rows, 9.75 USD, name no model: a tag 'model' or a column that a map lists in 'model_from' would",
            ])
    }

    @Test func `the published FOCUS sample adds up, by the column that a map names`() throws {
        let (map, _) = ImportMap.read(TextFile(path: "m.yml", bytes: Array("model_from: [ServiceName]\n".utf8)))
        let imported = try Imported([try Imported.real("focus/focus_sample_1.0.csv")], cycle: "2024-Q3") {
            $0.map = map
        }
        #expect(imported.outcome.report.accepted == 60)
        #expect(
            imported.outcome.report.files[0].notes.first
                == "billed 0.41385 USD, effective 0 USD; only the billed amount is taken")
        let compute = try #require(imported.snapshots.first { $0.model == "Amazon Elastic Compute Cloud" })
        #expect(abs(try #require(compute.bill.first?.cost.amount) - 0.376273441) < 1e-12)
    }

    @Test func `a day as the United States write it is mended and named`() throws {
        let text = Importer.focus.sample.text.replacing(
            "120.50,110.25,USD,Usage,2026-07-01T00:00:00Z,2026-08-01T00:00:00Z",
            with: "120.50,110.25,USD,Usage,7/1/26,8/1/26")
        let imported = try Imported([("a.csv", text)])
        #expect(
            imported.remarks == [
                "repaired line 2: '7/1/26' is read as 2026-07-01, month first",
                "repaired line 2: '8/1/26' is read as 2026-08-01, month first",
            ])
        #expect(imported.snapshots[0].bill[0].cost.amount == 100.5)
    }

    @Test func `a charge in another currency is refused, never added`() throws {
        let text = Importer.focus.sample.text.replacing("-20.00,-20.00,USD", with: "-20.00,-20.00,EUR")
        let imported = try Imported([("a.csv", text)])
        #expect(imported.remarks == ["refused line 3: it is in EUR, the rows above in USD"])
        #expect(imported.snapshots[0].bill[0].cost.amount == 120.5)
    }

    @Test func `amounts without a currency are the site's only where it counts in dollars, or the call says which`()
        throws
    {
        let sample = Importer.openCost.sample
        let euros = Currency("EUR") ?? .usd
        let unsaid = try Imported([(sample.name, sample.text)]) { $0.currency = euros }
        #expect(unsaid.snapshots.isEmpty)
        #expect(
            unsaid.remarks == [
                "refused file: an allocation names no currency, and the site counts in EUR; say which with --currency"
            ])
        let said = try Imported([(sample.name, sample.text)]) {
            $0.currency = euros
            $0.amounts = euros
        }
        #expect(said.snapshots.flatMap(\.bill).map(\.cost.currency) == [euros])
    }

    @Test func `a cost in dollars is no figure of a site that counts in euros`() throws {
        let sample = Importer.aider.sample
        let imported = try Imported([(sample.name, sample.text)]) { $0.currency = Currency("EUR") ?? .usd }
        #expect(imported.snapshots.flatMap(\.figures).contains { $0.indicator == .cost } == false)
        #expect(
            imported.remarks.contains {
                $0.hasSuffix("30 USD, and the site counts in EUR: write it into metrics.csv, converted")
            })
    }

    @Test func `of a Langfuse export the calls count, each once, with its total and the time that its ends say`() throws
    {
        let sample = Importer.langfuse.sample
        let again = sample.text.split(separator: "\n")[0].replacing("05.000Z", with: "09.000Z").replacing(
            "\"total\": 0.0021", with: "\"total\": 0.0025")
        let imported = try Imported([(sample.name, sample.text + again + "\n")])
        let snapshot = try #require(imported.snapshots.first)
        #expect(imported.snapshots.count == 1)
        #expect(snapshot.calls?.total == 3 && snapshot.calls?.failed == 1)
        #expect(
            snapshot.latency.first?.record == .samples([1250, 1500])
                || snapshot.latency.first?.record == .samples([1500, 1250]))
        let amount = try #require(snapshot.bill.first?.cost.amount)
        #expect(abs(amount - 0.0048) < 1e-12)
        #expect(!imported.outcome.files.contains { $0.text.contains("private") })
        #expect(
            imported.outcome.report.files[0].notes == [
                "1 older records of observations that stand twice are passed over",
                "1 observations are no calls of a model",
            ])
    }
}
