import Documents
import Foundation
import Intake
import Reading
import Testing

@testable import Loaders

@Suite struct RefreshingTests {
    private static let table = """
        model,indicator,value,unit,n
        a,accuracy,77.9,percent,5150

        """
    private static let good = "#!/bin/sh\ncat <<'E'\n\(table)E\n"

    private func refresh(_ content: Content, at day: String, replacing: Bool = false) async throws -> Refreshing.Fate {
        var refreshing = try Refreshing(content: content.path, cycle: "2026-Q3")
        let loader = try #require(Loader.all(in: content.path).first)
        let (fate, bytes) = await refreshing.refresh(
            loader, by: content.runner, now: { day + "T08:00:00Z" }, replacesHandWritten: replacing)
        if let bytes { try content.write(refreshing.path(of: loader), String(decoding: bytes, as: UTF8.self)) }
        if fate != .handWritten {
            try content.write(refreshing.recordPath, String(decoding: refreshing.recordBytes, as: UTF8.self))
        }
        return fate
    }

    private func record(_ content: Content) throws -> RefreshRecord.Entry {
        let text = try #require(content.text("cycles/2026-Q3/refresh.json"))
        let (record, mistakes) = RefreshRecord.read(TextFile(path: "refresh.json", bytes: Array(text.utf8)))
        #expect(mistakes == [])
        return try #require(record[script: "sources/metrics.csv.sh"])
    }

    @Test func `an output is kept with its hash, size and time`() async throws {
        let content = try Content(["metrics.csv.sh": Self.good])
        #expect(try await refresh(content, at: "2026-10-01") == .written)
        #expect(content.text("cycles/2026-Q3/metrics.csv") == Self.table)
        let entry = try record(content)
        #expect(entry.output == "metrics.csv" && entry.failure == nil)
        #expect(entry.made?.at == "2026-10-01T08:00:00Z" && entry.made?.bytes == Self.table.utf8.count)
        #expect(entry.made?.sha256 == SHA256.hex(of: Array(Self.table.utf8)))
        #expect(entry.made?.scriptSHA256 == SHA256.hex(of: Array(Self.good.utf8)))
        #expect(try await refresh(content, at: "2026-10-02") == .unchanged)
        #expect(try record(content).made?.at == "2026-10-02T08:00:00Z")
    }

    @Test func `a script that fails leaves its last output, and the report is warned`() async throws {
        let content = try Content(["metrics.csv.sh": Self.good])
        _ = try await refresh(content, at: "2026-10-01")
        try content.write("sources/metrics.csv.sh", "#!/bin/sh\necho 'no such host' >&2\nexit 3\n", mode: 0o755)
        #expect(
            try await refresh(content, at: "2026-10-05") == .failed("it ended with status 3: no such host"))
        #expect(content.text("cycles/2026-Q3/metrics.csv") == Self.table)
        let entry = try record(content)
        #expect(entry.made?.at == "2026-10-01T08:00:00Z")
        #expect(
            entry.failure
                == .init(at: "2026-10-05T08:00:00Z", status: 3, reason: "it ended with status 3: no such host"))
        let (portfolio, messages) = Intake.read(folder: content.path)
        #expect(portfolio != nil)
        #expect(
            messages.filter { $0.file.hasSuffix("metrics.csv") }.map(\.message) == [
                "sources/metrics.csv.sh failed on 2026-10-05, it ended with status 3: no such host; its figures are those of 2026-10-01"
            ])
    }

    @Test func `what somebody wrote or changed by hand is kept until it is given up`() async throws {
        let content = try Content(["metrics.csv.sh": Self.good])
        try content.write("cycles/2026-Q3/metrics.csv", "by hand")
        #expect(try await refresh(content, at: "2026-10-01") == .handWritten)
        #expect(content.text("cycles/2026-Q3/metrics.csv") == "by hand")
        #expect(try await refresh(content, at: "2026-10-01", replacing: true) == .written)
        try content.write(
            "cycles/2026-Q3/metrics.csv", Self.table.replacingOccurrences(of: "77.9", with: "87.9"))
        #expect(try await refresh(content, at: "2026-10-02") == .handWritten)
        let warnings = Intake.read(folder: content.path).1.filter { $0.file.hasSuffix("metrics.csv") }
        #expect(
            warnings.map(\.message) == [
                "the file was changed since sources/metrics.csv.sh wrote it on 2026-10-01"
            ])
    }

    @Test func `a record that was damaged is told, not forgotten`() throws {
        let content = try Content(["metrics.csv.sh": Self.good])
        try content.write("cycles/2026-Q3/refresh.json", "{\"schema\": \"quarterdeck/refresh/9\", \"sources\": []}")
        #expect(throws: Refreshing.Mistakes.self) { try Refreshing(content: content.path, cycle: "2026-Q3") }
    }
}
