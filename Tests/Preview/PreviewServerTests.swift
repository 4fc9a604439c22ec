import Documents
import Foundation
import Synchronization
import Testing

@testable import Preview

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The preview driven as a browser drives it: over HTTP, with files that change below it.
@Suite(.timeLimit(.minutes(2)))
struct PreviewServerTests {
    @Test func `a page shows the words as they stand in the file, and waits for the next change`() async throws {
        try await withPreview { preview in
            let first = try await preview.get("2026-Q3/index.html")
            #expect(first.status == 200 && first.text.contains("Our first words."))
            let changed = ContinuousClock.now
            try preview.write("cycles/2026-Q3/summary.md", "Our second words.\n")
            // The page's own question: answered once there is something newer than what it shows.
            let status1 = try await preview.get(".preview/1").status
            #expect(status1 == 200)
            let waited = ContinuousClock.now - changed
            let second = try await preview.get("2026-Q3/")
            #expect(second.text.contains("Our second words."))
            #expect(waited < .seconds(5), "\(waited)")
        }
    }

    @Test func `a mistake stands above the last good report with its file and line, until it is mended`() async throws {
        try await withPreview { preview in
            try preview.write("cycles/2026-Q3/policy.yml", "max_age_days: 92\ntresholds: {cycles: 1}\n")
            let status2 = try await preview.get(".preview/1").status
            #expect(status2 == 200)
            let page = try await preview.get("2026-Q3/index.html")
            #expect(page.status == 200)
            #expect(page.text.contains("cycles/2026-Q3/policy.yml:2:1: error: "))
            #expect(page.text.contains("Our first words."))
            try preview.write("cycles/2026-Q3/policy.yml", "max_age_days: 92\n")
            let status3 = try await preview.get(".preview/2").status
            #expect(status3 == 200)
            let mended = try await preview.get("2026-Q3/index.html").text
            #expect(!mended.contains("policy.yml:2:1"))
        }
    }

    @Test func `nothing but the report is to be had, and only under this machine's own names`() async throws {
        try await withPreview { preview in
            let way = "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd"
            let status4 = try await preview.get(way).status
            #expect(status4 == 404)
            let status5 = try await preview.get("cycles/2026-Q3/metrics.csv").status
            #expect(status5 == 404)
            let status6 = try await preview.get("2026-Q3/data/findings.json").status
            #expect(status6 == 200)
            let status7 = try await preview.get("", host: "report.example.org").status
            #expect(status7 == 421)
            #expect(preview.address.hasPrefix("http://127.0.0.1:"))
        }
    }

    @Test func `no page of a build asks anything of a server`() async throws {
        try await withPreview { preview in
            let page = try await preview.get("2026-Q3/index.html").text
            #expect(page.contains("connect-src") && page.contains("location.reload"))
        }
    }
}

/// A preview of a small content folder, and the ways to change and ask it.
private struct RunningPreview {
    let folder: URL
    let address: String

    func write(_ name: String, _ text: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func get(_ path: String, host: String? = nil) async throws -> (status: Int, text: String) {
        var request = URLRequest(url: try #require(URL(string: address + path)), timeoutInterval: 30)
        if let host { request.setValue(host, forHTTPHeaderField: "Host") }
        let (data, response) = try await URLSession.shared.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }
}

private func withPreview(_ body: @Sendable (RunningPreview) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-preview-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let unstarted = RunningPreview(folder: folder, address: "")
    try unstarted.write("cycles/2026-Q3/summary.md", "Our first words.\n")
    try unstarted.write(
        "cycles/2026-Q3/metrics.csv",
        """
        model,indicator,value,unit,n
        today,accuracy,76.1,percent,5000
        today,cost.per_1k,2.50,USD,
        challenger,accuracy,77.9,percent,5000
        challenger,cost.per_1k,1.60,USD,

        """)
    let (addresses, tell) = AsyncStream.makeStream(of: String.self)
    let server = PreviewServer(content: folder.path, theme: nil) { event in
        if case .listening(let address) = event { tell.yield(address) }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run(port: 0) }
        for await address in addresses {
            try await body(RunningPreview(folder: folder, address: address))
            break
        }
        group.cancelAll()
        while (try? await group.next()) != nil {}
    }
}
