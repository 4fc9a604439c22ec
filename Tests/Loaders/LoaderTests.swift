import Documents
import Foundation
import Intake
import Reading
import Testing

@testable import Loaders

@Suite struct LoaderTests {
    @Test func `a script's name says what it writes, and what scripts share is none`() {
        #expect(Loader(script: "sources/metrics.csv.py")?.output == "metrics.csv")
        #expect(Loader(script: "sources/snapshots/evals.json.sh")?.output == "snapshots/evals.json")
        for other in [
            "sources/shared.py", "sources/README.md", "sources/policy.yml.py", "sources/.hidden.csv.py",
            "sources/../metrics.csv.py", "metrics.csv.py", "sources/metrics.csv", "sources/.csv.py",
        ] {
            #expect(Loader(script: other) == nil, "\(other)")
        }
    }

    @Test func `the loaders of a folder come in order`() throws {
        let content = try Content(["b.json.sh": "#!/bin/sh\n", "snapshots/a.json.sh": "#!/bin/sh\n", "lib.sh": ""])
        #expect(Loader.all(in: content.path).map(\.output) == ["b.json", "snapshots/a.json"])
    }

    @Test func `what a script prints is kept, and it knows the cycle and stands in the content folder`() async throws {
        let content = try Content(["metrics.csv.sh": "#!/bin/sh\necho cycle,$QUARTERDECK_CYCLE\nls\n"])
        #expect(try await content.run() == .made(Array("cycle,2026-Q3\nsources\n".utf8)))
    }

    @Test(arguments: [
        ("#!/bin/sh\necho half\necho 'no such host' >&2\nexit 3\n", 3, "it ended with status 3: no such host"),
        ("#!/bin/sh\nkill -9 $$\n", nil, "signal 9 ended it"),
        ("#!/bin/sh\ntrue\n", 0, "it wrote nothing"),
        ("#!/bin/sh\nprintf '\\377'\n", 0, "what it wrote can't be read: this line is not UTF-8 text"),
        (
            "#!/bin/sh\nwhile :; do echo 0123456789012345678901234567890123456789; done\n", nil,
            "it wrote more than 1 MB"
        ),
    ])
    func `a script that fails says how`(text: String, status: Int?, reason: String) async throws {
        let content = try Content(["metrics.csv.sh": text])
        guard case .failed(let found, let why) = try await content.run() else {
            Issue.record("it was kept")
            return
        }
        #expect(found == status && why.hasPrefix(reason), "\(why)")
    }

    @Test func `a script that doesn't end is ended, with what it started`() async throws {
        let content = try Content(["metrics.csv.sh": "#!/bin/sh\nsleep 9999 &\nsleep 9999\n"])
        guard case .failed(nil, let why) = try await content.run(limit: 1) else {
            Issue.record("it was kept")
            return
        }
        #expect(why.hasPrefix("it took longer than 1 s and was ended"), "\(why)")
    }

    @Test func `a script that can't be started is told with its cure`() async throws {
        let closed = try Content(["metrics.csv.sh": "#!/bin/sh\necho a\n"], mode: 0o644)
        #expect(
            try await closed.run()
                == .failed(status: nil, reason: "it isn't executable (chmod +x sources/metrics.csv.sh)"))
        let headless = try Content(["metrics.csv.sh": "#!/nowhere/python9\nprint()\n"])
        guard case .failed(nil, _) = try await headless.run() else {
            Issue.record("a program that isn't there ran")
            return
        }
    }

    @Test func `JSON that can't be read is no output`() async throws {
        let content = try Content(["snapshots/a.json.sh": "#!/bin/sh\necho '{\"a\": '\n"])
        guard case .failed(0, let reason) = try await content.run() else {
            Issue.record("it was kept")
            return
        }
        #expect(reason.hasPrefix("what it wrote isn't JSON: line "))
    }

    @Test func `what a script leaves running behind it takes nothing from its output`() async throws {
        let content = try Content(["metrics.csv.sh": "#!/bin/sh\nsleep 8 &\necho a,b\n"])
        #expect(try await content.run() == .made(Array("a,b\n".utf8)))
    }
}

/// A content folder with scripts in it, which goes with the value.
final class Content {
    let path: String

    init(_ scripts: [String: String], mode: Int = 0o755) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("quarterdeck-\(UUID())").path
        for (name, text) in scripts { try write("sources/" + name, text, mode: mode) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String, mode: Int = 0o644) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    var runner: LoaderRun { runner(limit: 3600) }

    func runner(limit: Double) -> LoaderRun {
        LoaderRun(
            content: path, variables: ["QUARTERDECK_CYCLE": "2026-Q3"], limit: limit, largest: 1_000_000)
    }

    /// Runs the first loader.
    /// With an hour's limit, as other tests may hold the machine meanwhile.
    func run(limit: Double = 3600) async throws -> LoaderRun.Ending {
        await runner(limit: limit)(try #require(Loader.all(in: path).first))
    }
}
