@testable import Importers
import Portfolio
import Testing

struct ServingTests {
    @Test func `keys without _ms are seconds, as published`() throws {
        let file = try Imported.real("vllm/glm5_fp8_vllm_tp8_isl6144_osl128_conc8.json")
        let imported = try Imported([file], cycle: "2026-Q1")
        let snapshot = try #require(imported.snapshots.first)
        #expect(imported.mistakes.isEmpty && imported.remarks.isEmpty)
        #expect(snapshot.workload == "serving-in6144-out128-at8")
        #expect(snapshot.calls?.total == 80)
        // summary.csv of the set: median 8.034362176433206 s, p99 12.664015033394097 s.
        guard case .percentiles(let list, let n) = try #require(snapshot.latency.first).record else {
            Issue.record("percentiles were expected")
            return
        }
        #expect(n == 80)
        #expect(list.map(\.probability) == [0.5, 0.99])
        #expect(abs(list[0].value - 8034.362176433206) < 1e-6 && abs(list[1].value - 12664.015033394097) < 1e-6)
        #expect(try #require(imported.figure("latency.first_token.p50")?.value).rounded() == 1476)
        #expect(imported.figure("tokens.input")?.value == 6144)
    }

    @Test func `keys with _ms are milliseconds, and failed requests count`() throws {
        let sample = Importer.vllm.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.remarks.isEmpty)
        #expect(imported.snapshots[0].calls?.total == 400)
        #expect(imported.snapshots[0].calls?.failed == 2)
        #expect(imported.snapshots[0].latency[0].failed == 2)
        #expect(imported.figure("latency.first_token.mean")?.value == 120.5)
        #expect(imported.figure(.throughput)?.value == 7.96)
    }

    @Test func `what was not completed has failed where the file says nothing of failures`() throws {
        let text = Importer.vllm.sample.text.replacing("\"failed\": 2,", with: "")
        let imported = try Imported([("a.json", text)])
        #expect(imported.snapshots[0].calls?.failed == 2)
        #expect(imported.remarks == ["repaired failed: not in the file: 2 of 400 requests were not completed"])
    }

    @Test func `a time a thousandfold off its load is doubted`() throws {
        let text = Importer.vllm.sample.text.replacing(
            "\"median_e2el_ms\": 1965.0, \"p99_e2el_ms\": 2710.0",
            with: "\"median_e2el_ms\": 1.965, \"p99_e2el_ms\": 2.71")
        let imported = try Imported([("a.json", text)])
        #expect(
            imported.remarks == [
                "doubtful median_e2el: 1.965 ms at 7.96 requests a second would be 0.02 requests at once, not 16; check the unit"
            ])
    }

    @Test func `a rate of its own is no throughput of the server`() throws {
        let text = Importer.vllm.sample.text.replacing("\"request_rate\": \"inf\"", with: "\"request_rate\": 8.0")
        #expect(try Imported([("a.json", text)]).figure(.throughput) == nil)
    }

    @Test func `without the whole time the report says how to ask for it`() throws {
        let text = Importer.vllm.sample.text.replacing("e2el", with: "other")
        let imported = try Imported([("a.json", text)])
        #expect(imported.snapshots[0].latency.isEmpty)
        #expect(imported.outcome.report.files[0].notes.first?.contains("--percentile-metrics") == true)
    }

    @Test func `two loads of one workload are two measurements, of which one is refused`() throws {
        let text = Importer.vllm.sample.text
        let other = text.replacing("\"max_concurrency\": 16", with: "\"max_concurrency\": 17")
        #expect(try Imported([("a.json", text), ("b.json", other)]).snapshots.count == 2)
        let imported = try Imported([("a.json", text), ("b.json", other)]) { $0.workload = "chat" }
        #expect(imported.snapshots.count == 1)
        #expect(
            imported.remarks == [
                "refused run: a.json, line 1, measured acme/corvid-mini on chat already; give each a workload of its own"
            ])
    }

    @Test func `AIPerf's units are read, and an unknown one refuses its metric`() throws {
        let sample = Importer.genAIPerf.sample
        let imported = try Imported([(sample.name, sample.text)])
        #expect(imported.remarks.isEmpty)
        #expect(imported.snapshots[0].calls?.total == 393)
        #expect(imported.figure("latency.between_tokens.p99")?.value == 24.7)
        let seconds = sample.text.replacing(
            "\"time_to_first_token\": {\"unit\": \"ms\", \"avg\": 131.0",
            with: "\"time_to_first_token\": {\"unit\": \"parsecs\", \"avg\": 131.0")
        let refused = try Imported([(sample.name, seconds)])
        #expect(refused.figure("latency.first_token.mean") == nil)
        #expect(refused.remarks.count == 1)
        #expect(refused.remarks[0].hasPrefix("refused time_to_first_token: 'parsecs' is no unit of time"))
    }

    @Test func `of a metric that stands twice the last counts, and the report says so`() throws {
        let sample = Importer.genAIPerf.sample
        let text = sample.text.replacing(
            "  \"inter_token_latency\"",
            with: "  \"time_to_first_token\": {\"unit\": \"ms\", \"avg\": 140.0},\n  \"inter_token_latency\"")
        let imported = try Imported([(sample.name, text)])
        #expect(imported.figure("latency.first_token.mean")?.value == 140)
        #expect(
            imported.remarks == [
                "repaired line 10: the name 'time_to_first_token' stands twice, first in line 9; the last counts"
            ])
    }
}

struct ScrapeTests {
    @Test func `a quantile of a histogram keeps its bucket as interval`() throws {
        let imported = try Imported([try Imported.real("prometheus/ray_vllm_excerpt.prom")])
        #expect(imported.mistakes.isEmpty)
        // Of 299 tokens 4 took up to 50 ms, 295 up to 75 ms, all up to 100 ms.
        let p95 = try #require(imported.figure("latency.between_tokens.p95"))
        #expect(p95.n == 299)
        #expect(p95.low == 50 && p95.high == 75)
        let p99 = try #require(imported.figure("latency.between_tokens.p99"))
        #expect(p99.low == 75 && p99.high == 100)
        #expect(imported.remarks.count == 1)
        #expect(imported.remarks[0].hasPrefix("doubtful scrape: one scrape counts since the server began"))
    }

    @Test func `buckets of instances are put together, and their calls counted`() throws {
        let text = Importer.prometheus.sample.text
        let second = text.replacing("model_name=", with: "engine=\"1\",model_name=")
        let imported = try Imported([("a.prom", text + second)])
        #expect(
            imported.snapshots[0].latency[0].record
                == .buckets(bounds: [1000, 2500, 5000], counts: [240, 440, 118, 2]))
        #expect(imported.snapshots[0].calls?.total == 800)
        #expect(imported.figure("tokens.input")?.value == 512)
    }

    @Test func `a histogram without one of its buckets is left out as a whole`() throws {
        let text = Importer.prometheus.sample.text.replacing("le=\"2.5\"", with: "le=\"2,5\"")
        let imported = try Imported([("a.prom", text)])
        #expect(imported.snapshots.isEmpty)
        #expect(
            imported.remarks.contains {
                $0.hasSuffix("its bound or count can't be read; the whole histogram is left out")
            })
    }

    @Test func `LoadGen's nanoseconds become milliseconds`() throws {
        let imported = try Imported([try Imported.real("mlperf/NVIDIA__T4x8__ssd-large__Server.txt")], cycle: "2019-Q4")
        let snapshot = try #require(imported.snapshots.first)
        #expect(snapshot.model == "NVIDIA__T4x8__ssd-large__Server")
        guard case .percentiles(let list, nil) = try #require(snapshot.latency.first).record else {
            Issue.record("percentiles were expected")
            return
        }
        #expect(list.map(\.probability) == [0.5, 0.9, 0.95, 0.97, 0.99, 0.999])
        #expect(list.first?.value == 33.927644 && list.last?.value == 81.576764)
        #expect(imported.figure(.throughput)?.value == 1010.37)
    }

    @Test func `a stray byte of 0, as published Windows runs have it, is passed over and named`() throws {
        let text = Importer.mlperf.sample.text.replacing("SUT name : corvid-mini", with: "SUT name : SUT\0")
        let imported = try Imported([("a__Server.txt", text)])
        #expect(imported.remarks == ["repaired line 4: a byte of 0 is passed over"])
        #expect(imported.figure(.throughput)?.value == 101.37)
    }

    @Test func `offline latencies and invalid runs are no measurement of service`() throws {
        let offline = try Imported(
            [try Imported.real("mlperf/Google__tpu-v3.8x8__gnmt__offline.txt")], cycle: "2019-Q4")
        #expect(offline.snapshots[0].latency.isEmpty)
        #expect(offline.figure(.throughput)?.value == 22509.1)
        let text = Importer.mlperf.sample.text.replacing(": VALID", with: ": INVALID")
        let invalid = try Imported([("a.txt", text)])
        #expect(invalid.snapshots.isEmpty)
        #expect(invalid.remarks == ["refused Result is: a run that is INVALID measures nothing"])
    }

    @Test func `OpenTelemetry's failed calls are counted and their times are not`() throws {
        let sample = Importer.openTelemetry.sample
        let imported = try Imported([(sample.name, sample.text)])
        let snapshot = try #require(imported.snapshots.first)
        #expect(imported.outcome.report.importer == "otel 1")
        #expect(snapshot.calls?.total == 403 && snapshot.calls?.failed == 3)
        #expect(
            snapshot.latency.first?.record
                == .buckets(bounds: [640, 1280, 2560], counts: [120, 220, 58, 2]))
        #expect(snapshot.figures.first { $0.indicator == "tokens.input" }?.value == 204800.0 / 403)
    }

    @Test
    func `a LoadGen detail log says what its summary does, and the token throughput that it gets wrong is not read`()
        throws
    {
        let sample = Importer.mlperfDetail.sample
        let imported = try Imported([(sample.name, sample.text)])
        let figures = Dictionary(
            imported.snapshots.flatMap(\.figures).map { ($0.indicator.name, $0.value ?? -1) }
        ) { first, _ in first }
        #expect(figures["throughput"] == 101.37)
        #expect(figures["throughput.output_tokens"] == 8840.2)
        #expect(figures["latency.first_token.p99"] == 43.59761)
        #expect(figures["latency.per_token.p99"] == 19.59761)
        #expect(
            imported.snapshots.first?.latency.first?.record
                == .percentiles(
                    [.init(probability: 0.5, value: 33.927644), .init(probability: 0.99, value: 66.471489)], n: nil))
        let invalid = sample.text.replacing("\"VALID\"", with: "\"INVALID\"")
        #expect(
            try Imported([(sample.name, invalid)]).remarks == [
                "refused Result is: a run that is INVALID measures nothing"
            ])
    }
}
