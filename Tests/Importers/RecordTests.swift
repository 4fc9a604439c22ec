@testable import Importers
import Portfolio
import Testing

struct RecordTests {
    @Test func `of an MLflow metric the last step counts, and only of a finished, active run`() throws {
        let sample = Importer.mlflow.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.outcome.files.contains { $0.text.contains(#""indicator": "rmse", "value": 0.7,"#) })
        // 0.87 of an accuracy is a share, not less than one percent.
        #expect(imported.figure(.accuracy)?.value == 87)
        let named = try Imported([(sample.name, sample.text.replacing("\"rmse\"", with: "\"latency.mean\""))])
        #expect(
            named.remarks == [
                "refused metrics.latency.mean: 0.7 has no unit here, and 'latency.mean' is counted in ms; rename the metric"
            ])
        let deleted = try Imported([("r.json", sample.text.replacing("\"active\"", with: "\"deleted\""))])
        #expect(deleted.snapshots.isEmpty)
        #expect(deleted.remarks == ["refused info.lifecycle_stage: a run that is deleted doesn't count"])
    }

    @Test func `a published MLflow run imports, and intake reads it`() throws {
        let imported = try Imported([try Imported.real("mlflow/run.json")], cycle: "2025-Q4")
        #expect(imported.mistakes.isEmpty)
        #expect(imported.snapshots.count == 1)
        #expect(imported.outcome.report.accepted > 0)
    }

    @Test func `Inspect's accuracy has its count, and several epochs make none`() throws {
        let sample = Importer.inspect.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.snapshots[0].accuracy == Tally(correct: 300, n: 400))
        let epochs = sample.text.replacing(
            "\"task_version\": 1,", with: "\"task_version\": 1, \"config\": {\"epochs\": 3},")
        #expect(try Imported([("i.json", epochs)]).snapshots[0].accuracy == nil)
    }

    @Test func `failed calls of a spend log are paid for and counted, and its messages are not read`() throws {
        let sample = Importer.liteLLM.sample
        let imported = try Imported([(sample.name, sample.text)])
        let snapshot = try #require(imported.snapshots.first)
        #expect(snapshot.calls?.total == 3 && snapshot.calls?.failed == 1)
        #expect(snapshot.latency[0].record == .samples([1500, 1250]))
        let amount = try #require(snapshot.bill.first?.cost.amount)
        #expect(abs(amount - 0.0044) < 1e-12)
        #expect(snapshot.bill.first?.requests == 3)
        #expect(!imported.outcome.files.contains { $0.text.contains("private") })
    }

    @Test func `a spend of 0 with tokens is an unknown price, and makes no bill`() throws {
        let sample = Importer.liteLLM.sample
        let imported = try Imported([(sample.name, sample.text.replacing("\"spend\": 0.0021", with: "\"spend\": 0"))])
        #expect(imported.snapshots[0].bill.isEmpty)
        #expect(
            imported.remarks.contains {
                $0.hasSuffix("1 of 3 calls have tokens and a spend of 0, so their price wasn't known; no bill is made")
            })
    }

    @Test func `a call that is logged twice counts once`() throws {
        let sample = Importer.liteLLM.sample
        let first = try #require(sample.text.split(separator: "\n").first)
        let imported = try Imported([(sample.name, sample.text + first)])
        #expect(imported.snapshots[0].calls?.total == 3)
    }
}
