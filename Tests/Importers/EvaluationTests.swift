import CSQLite
@testable import Importers
import Portfolio
import Testing

struct EvaluationTests {
    @Test func `lm-eval gives counts by task, and all questions once`() throws {
        let file = try Imported.real("lm-eval/state-spaces__mamba2-1.3b__results_2025-03-03T19-09-21.616741.json")
        let imported = try Imported([file], cycle: "2025-Q1")
        let snapshot = try #require(imported.snapshots.first)
        #expect(imported.mistakes.isEmpty)
        #expect(snapshot.model == "state-spaces/mamba2-1.3b")
        #expect(snapshot.slices.count == 15)
        // 0.898 of 1,000, as scores.csv of the set has it.
        #expect(snapshot.slices.first { $0.slice == "task=sciq" }?.tally == Tally(correct: 898, n: 1000))
        #expect(snapshot.slices.first { $0.slice == "task=winogrande" }?.tally == Tally(correct: 774, n: 1267))
        #expect(snapshot.accuracy == Tally(correct: 43818, n: 90016))
        // The group glue stands for its tasks, and is no task.
        #expect(!snapshot.slices.contains { $0.slice == "task=glue" })
    }

    @Test func `of two runs of a model the newer counts, and the report says so`() throws {
        let files = try ["02-50-33.665339", "03-34-06.766636"].map {
            try Imported.real("lm-eval/SmerkyG__RWKV7-Goose-0.1B-Pile-HF__results_2025-02-25T\($0).json")
        }
        let imported = try Imported(files.reversed(), cycle: "2025-Q1")
        // 0.4589559479914613 of 5,153 questions.
        #expect(imported.snapshots.map(\.accuracy) == [Tally(correct: 2365, n: 5153)])
        #expect(imported.remarks.count == 1)
        #expect(imported.remarks[0].hasPrefix("doubtful results: a newer run"))
    }

    @Test func `perplexity is no accuracy, whatever a map says of acc`() throws {
        let sample = Importer.lmEval.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.snapshots[0].slices.map(\.slice) == ["task=arc_easy", "task=lambada_openai"])
        #expect(
            imported.outcome.files[0].text.contains(
                #""indicator": "perplexity", "slice": "task=lambada_openai", "value": 5.02"#))
    }

    @Test func `NaN is mended to nothing and named, and an accuracy over 1 is refused`() throws {
        let text = Importer.lmEval.sample.text.replacing("\"acc,none\": 0.656", with: "\"acc,none\": NaN")
            .replacing("\"acc,none\": 0.75", with: "\"acc,none\": 7.5")
        let imported = try Imported([("r.json", text)])
        #expect(
            imported.remarks == [
                "repaired line 4: NaN is no number; it reads as nothing",
                "refused results.arc_easy.acc,none: 7.5 is no share of right answers",
                "refused results.lambada_openai.acc,none: no number stands there",
            ])
        #expect(imported.snapshots[0].accuracy == nil)
    }

    @Test func `a part of a run is doubted`() throws {
        let text = Importer.lmEval.sample.text.replacing("\"limit\": null", with: "\"limit\": 100.0")
        let imported = try Imported([("r.json", text)])
        #expect(
            imported.remarks.contains(
                "doubtful config.limit: a partial run: only a part of each task was asked (limit 100.0)"))
    }

    @Test func `samples give the outcome of each question, and not a word of it`() throws {
        let lines = (0..<400).map {
            "{\"doc_id\": \($0), \"doc\": {\"q\": \"secret\"}, \"filter\": \"none\", \"metrics\": [\"acc\"], \"acc\": \($0 < 300 ? 1.0 : 0.0)}"
        }
        let results = Importer.lmEval.sample.text.replacing(
            "\"lambada_openai\": {\"perplexity,none\": 5.02, \"perplexity_stderr,none\": \"N/A\", \"acc,none\": 0.656, \"acc_stderr,none\": 0.0212}",
            with: "\"x\": {\"alias\": \"x\"}")
        let imported = try Imported([
            ("acme__corvid/results_1.json", results),
            ("acme__corvid/samples_arc_easy_2026-07-14T09-30-00.000000.jsonl", lines.joined(separator: "\n")),
        ])
        let snapshot = try #require(imported.snapshots.first)
        #expect(imported.mistakes.isEmpty)
        #expect(snapshot.model == "acme/corvid-mini")
        #expect(snapshot.items.count == 400)
        #expect(snapshot.items.count(where: \.correct) == 300)
        #expect(snapshot.items.contains(.init(id: "arc_easy/17", correct: true)))
        #expect(!imported.outcome.files.contains { $0.text.contains("secret") })
    }

    @Test func `samples that disagree with the results are not taken`() throws {
        let lines = (0..<400).map { "{\"doc_id\": \($0), \"metrics\": [\"acc\"], \"acc\": 1.0}" }
        let imported = try Imported([
            ("a/results_1.json", Importer.lmEval.sample.text),
            ("a/samples_arc_easy_2026-07-14T09-30-00.jsonl", lines.joined(separator: "\n")),
        ])
        #expect(imported.snapshots[0].items.isEmpty)
        #expect(
            imported.remarks == [
                "refused arc_easy: 400 of 400 questions are right here, 300 of 400 in the results; the outcomes are not taken"
            ])
    }

    @Test func `Aider's cost of 0 is unknown, and other cycles' runs are left to them`() throws {
        let file = try Imported.real("aider/polyglot_leaderboard.yml")
        let imported = try Imported([file], cycle: "2025-Q1")
        #expect(imported.mistakes.isEmpty)
        let run = try #require(imported.snapshots.first { $0.model == "Gemini 2.0 Pro exp-02-05" })
        #expect(run.accuracy == Tally(correct: 80, n: 225))
        #expect(run.figures.map(\.indicator) == [.meanLatency])
        #expect(run.figures[0].value == 34800)
        #expect(
            imported.remarks.contains {
                $0.hasSuffix("total_cost: a cost of 0 was not recorded, or a free preview: it is unknown")
            })
        #expect(imported.outcome.report.files[0].notes.count == 1)
    }

    @Test func `LiveBench is the mean of its categories' means`() throws {
        let files = try ["categories_2025_05_30.json", "table_2025_05_30.csv"].map {
            try Imported.real("livebench/2025Q2_\($0)")
        }
        let imported = try Imported(files, cycle: "2025-Q2")
        #expect(imported.mistakes.isEmpty)
        #expect(imported.snapshots.count == 6)
        let whole = try #require(imported.figure(.accuracy, of: "chatgpt-4o-latest-2025-03-27")?.value)
        let coding = try #require(
            imported.figure(.accuracy, "category=Coding", of: "chatgpt-4o-latest-2025-03-27")?.value)
        #expect(abs(coding - (78.873 + 76.087) / 2) < 1e-9)
        // Reasoning 48.8057, coding 77.48, agentic 13.3333, mathematics 55.717, data 66.5195, language 49.4283, following 71.921
        #expect(abs(whole - 54.7436) < 0.001)
    }

    @Test func `a LiveBench cell without a score is named, and no whole is made without categories`() throws {
        let sample = Importer.liveBench.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.remarks == ["refused corvid-pro, code_generation: no score: the task was not run"])
        #expect(imported.figure(.accuracy) == nil)
    }

    @Test func `a result of a model card that nobody verified is doubted, one without a unit is refused`() throws {
        let sample = Importer.modelIndex.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.mistakes.isEmpty)
        #expect(
            imported.remarks == ["doubtful f1 on GLUE sst2 validation: the card doesn't say that anybody verified it"])
        let accuracy = try #require(imported.snapshots.first?.figures.first)
        #expect(accuracy.value == 91.2 && accuracy.slice?.name == "dataset=GLUE sst2 validation")
        let percent = try Imported([(sample.name, sample.text.replacing("0.912", with: "91.2"))])
        #expect(percent.remarks.first?.hasPrefix("refused accuracy on GLUE sst2 validation: 91.2 has no unit") == true)
    }

    @Test func `of an MLflow store the active and finished runs count, with the last value of each metric`() throws {
        let imported = try Imported([try Self.store()])
        #expect(imported.outcome.report.importer == "mlflow 2")
        #expect(imported.snapshots.map(\.model) == ["corvid-mini"])
        #expect(imported.snapshots.flatMap(\.figures).map(\.value) == [87])
        #expect(imported.outcome.files.contains { $0.text.contains("{\"indicator\": \"rmse\", \"value\": 0.7,") })
        #expect(imported.outcome.report.files[0].notes == ["1 deleted runs don't count"])
        #expect(
            imported.remarks == [
                "refused metrics.loss: no number was logged",
                "refused info.status: a run that is RUNNING is none that is finished",
            ])
    }

    /// A tracking store with a finished, a running and a deleted run.
    private static func store() throws -> ForeignFile {
        var handle: OpaquePointer?
        try #require(sqlite3_open(":memory:", &handle) == SQLITE_OK)
        defer { sqlite3_close_v2(handle) }
        let text = """
            CREATE TABLE runs(run_uuid TEXT, name TEXT, status TEXT, start_time INT, end_time INT, lifecycle_stage TEXT);
            CREATE TABLE latest_metrics(key TEXT, value REAL, timestamp INT, step INT, is_nan INT, run_uuid TEXT);
            CREATE TABLE params(key TEXT, value TEXT, run_uuid TEXT);
            CREATE TABLE tags(key TEXT, value TEXT, run_uuid TEXT);
            INSERT INTO runs VALUES ('r1', 'nightly', 'FINISHED', 1784021400000, 1784021460000, 'active'),
              ('r2', 'b', 'RUNNING', 1784021400000, 1784021470000, 'active'),
              ('r3', 'c', 'FINISHED', 1784021400000, 1784021460000, 'deleted');
            INSERT INTO latest_metrics VALUES ('accuracy', 0.87, 1784021401500, 0, 0, 'r1'), ('rmse', 0.7, 1784021402000, 1, 0, 'r1'),
              ('loss', 0, 1784021402000, 1, 1, 'r1');
            INSERT INTO tags VALUES ('model', 'corvid-mini', 'r1');
            """
        try #require(sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK)
        var size: sqlite3_int64 = 0
        let bytes = try #require(sqlite3_serialize(handle, "main", &size, 0))
        defer { sqlite3_free(bytes) }
        return ForeignFile(
            name: "mlflow.db", path: "", bytes: Array(UnsafeBufferPointer(start: bytes, count: Int(size))))
    }
}
