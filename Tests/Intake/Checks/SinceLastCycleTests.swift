import Documents
import Portfolio
import Testing

@testable import Intake

@Suite struct SinceLastCycleTests {
    private func found(_ old: String, _ new: String, _ more: [String: String] = [:]) throws -> [String] {
        func rows(_ portfolio: String) -> String {
            let names = portfolio.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.contains("stage") }
                .map { $0.split(separator: ":")[0].drop { $0 == " " } }
            return "model,indicator,value,unit,n,workload\n"
                + names.map { name in
                    let isOnScan = portfolio.contains("\(name): {stage: production, owner: x, workload: scan}")
                    return "\(name),accuracy,80,percent,900,\(isOnScan ? "scan" : "desk")\n"
                }.joined()
        }
        var files = [
            "cycles/2026-Q2/portfolio.yml": old, "cycles/2026-Q2/metrics.csv": rows(old),
            "cycles/2026-Q3/portfolio.yml": new, "cycles/2026-Q3/metrics.csv": rows(new),
        ]
        files.merge(more) { $1 }
        return try portfolio(of: files).1.map { "\($0.severity): \($0.message) (\($0.cure ?? ""))" }
    }

    private let head = "workloads:\n  desk: {}\n  scan: {}\nmodels:\n"

    @Test func `models that are gone are named, and the new name that one may have`() throws {
        #expect(
            try found(
                head + "  moss-2: {stage: candidate}\n  elm: {stage: production, owner: x}\n",
                head + "  moss-2.1: {stage: candidate}\n  oak: {stage: production, owner: x}\n") == [
                    "warning: 'elm' was in production in 2026-Q2 and is no longer listed (list it with 'stage: retired', or measure anew)",
                    "warning: 'moss-2' was a candidate in 2026-Q2 and is no longer listed (if 'moss-2.1' is 'moss-2' renamed, keep the old name)",
                ])
    }

    @Test func `a model that was retired or decided away may go without a word`() throws {
        let kept = "  oak: {stage: production, owner: x}\n"
        #expect(try found(head + kept + "  elm: {stage: retired}\n", head + kept) == [])
        #expect(
            try found(
                head + kept + "  elm: {stage: candidate}\n", head + kept,
                [
                    "cycles/2026-Q2/decisions/away.md":
                        "---\ntitle: Away\naction: retire\nstate: decided\nmodel: elm\n---\nWords.\n"
                ]) == [])
    }

    @Test func `a model that left its workload for another has moved`() throws {
        #expect(
            try found(
                head
                    + "  a: {stage: production, owner: x, workload: desk}\n  b: {stage: production, owner: x, workload: scan}\n",
                head
                    + "  a: {stage: production, owner: x, workload: scan}\n  b: {stage: production, owner: x, workload: desk}\n"
            ).map { $0.prefix(60) } == [
                "warning: 'a' moved: it was on desk in 2026-Q2 and is on scan",
                "warning: 'b' moved: it was on scan in 2026-Q2 and is on desk",
            ])
    }

    @Test func `a rule that changed without a log is said with both settings, and a logged one isn't`() throws {
        let models = head + "  oak: {stage: production, owner: x}\n"
        let silent = try found(
            models, models,
            [
                "cycles/2026-Q2/policy.yml": "horizon_months: 12\n",
                "cycles/2026-Q3/policy.yml": "horizon_months: 36\n",
            ])
        #expect(silent.count == 1)
        #expect(silent[0].hasPrefix("warning: horizon_months was 12 in 2026-Q2 and is 36 now, and nobody logged why"))
        #expect(
            try found(
                models, models,
                [
                    "cycles/2026-Q2/policy.yml": "horizon_months: 12\n",
                    "cycles/2026-Q3/policy.yml":
                        "horizon_months: 36\nchanges:\n  - {on: 2026-08-01, what: Horizon, reason: leases run three years}\n",
                ]) == [])
    }

    @Test func `cycles that share days are refused`() throws {
        let table = "model,indicator,value,unit,n\na,accuracy,80,percent,900\n"
        #expect(
            try mistakes(of: ["cycles/2025-H2/metrics.csv": table, "cycles/2025-Q4/metrics.csv": table]) == [
                "2025-Q4:1 2025-Q4 and 2025-H2 share the days from 2025-10-01 to 2025-12-31"
            ])
    }

    @Test func `a policy that an earlier cycle wrote is a file of this one too`() throws {
        let table = "model,indicator,value,unit,n\na,accuracy,80,percent,900\n"
        let read = try portfolio(of: [
            "cycles/2026-Q2/metrics.csv": table, "cycles/2026-Q2/policy.yml": "value_of_point: 1.2\n",
            "cycles/2026-Q3/metrics.csv": table, "cycles/2026-Q4/metrics.csv": table,
        ]).0
        #expect(
            try #require(read).cycles.map { $0.files.count { $0.path == "cycles/2026-Q2/policy.yml" } } == [1, 1, 1])
    }
}
