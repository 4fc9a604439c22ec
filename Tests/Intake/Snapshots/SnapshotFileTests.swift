import Documents
import Portfolio
import Testing

@testable import Intake

@Suite("A snapshot is read whole, or its mistakes are named")
struct SnapshotFileTests {
    private func read(_ text: String) throws -> (Snapshot?, [String]) {
        let cycle = try #require(CycleID("2026-Q3"))
        let (snapshot, mistakes) = SnapshotFile.read(
            TextFile(path: "snapshots/a.json", bytes: Array(text.utf8)),
            .init(window: cycle.window, currency: .usd, workloads: ["chat"], models: ["corvid"]))
        return (snapshot, mistakes.sorted().map { "\($0.place.line) \($0.message)" })
    }

    @Test("counts, latencies, the week and bills keep what they say")
    func whole() throws {
        let (snapshot, mistakes) = try read(
            """
            {"schema": "quarterdeck/snapshot/1", "workload": "chat", "model": "corvid",
             "from": "2026-07-01", "to": "2026-08-20", "collector": "gateway", "calls": {"total": 100, "failed": 2},
             "accuracy": {"suite": "v4", "correct": 40, "n": 50, "items": {"b": 0, "a": 1},
               "slices": [{"slice": "language=ar", "correct": 3, "n": 9}]},
             "latency": [
               {"window": "all", "failed": 2, "sketch": {"alpha": 0.01, "first": 231, "counts": [1, 5]}},
               {"window": "busy", "buckets": {"bounds": [100, 200], "counts": [5, 9, 1]}}],
             "week": [{"hour": 9, "requests": 12.5}, {"hour": 8, "requests": 3, "sketch": {"alpha": 0.05, "first": 1, "counts": [3]}}],
             "bill": [{"month": "2026-07", "amount": 30.5, "requests": 1000}],
             "retrainings": [{"on": "2026-08-03", "trigger": "drift", "cost": 1800}]}
            """)
        #expect(mistakes == [])
        let found = try #require(snapshot)
        #expect(found.source.window?.last.description == "2026-08-20")
        #expect(found.calls?.failed == 2 && found.accuracy == Tally(correct: 40, n: 50))
        #expect(found.slices.map(\.source.line) == [4])
        #expect(found.items.map(\.id) == ["a", "b"])
        #expect(
            found.latency.map(\.record) == [
                .sketch(alpha: 0.01, zero: 0, first: 231, counts: [1, 5]),
                .buckets(bounds: [100, 200], counts: [5, 9, 1]),
            ])
        #expect(found.week.map(\.hour) == [8, 9] && found.bill.first?.cost.amount == 30.5)
        #expect(found.retrainings.first?.trigger == "drift")
    }

    @Test("every mistake is named in one run")
    func mistakes() throws {
        let (snapshot, mistakes) = try read(
            """
            {"workload": "chat", "model": "corvd", "to": "2026-10-01",
             "accuracy": {"correct": 60, "n": 50},
             "latency": [{"window": "busy", "buckets": {"bounds": [200, 100], "counts": [1, 2, 3]}},
               {"window": "all", "sketch": {"alpha": 2, "first": 1, "counts": [1.5]}},
               {"window": "night", "n": 4}],
             "weak": []}
            """)
        #expect(snapshot?.model == "corvd", "its name helps to see which declared model was meant")
        #expect(
            mistakes == [
                "1 'corvd' is no model that is declared", "1 2026-10-01 lies after the cycle's end, 2026-09-30",
                "2 60 right answers of 50", "3 the bounds don't rise",
                "4 'alpha' is 2; 1e-06 to 0.5 was expected", "4 1.5 is no count",
                "5 no latencies stand here", "5 'window' is 'night'; it is one of busy, all",
                "6 'weak' is no key here ($schema, accuracy, bill, calls, collected, collector, figures, from, imported, "
                    + "inputs, latency, load, model, retrainings, schema, series, to, week, workload)",
            ])
    }
}
