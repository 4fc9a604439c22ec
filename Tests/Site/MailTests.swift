import Foundation
import Testing

/// `mail` as its user runs it, on the example.
@Suite struct `Mailing` {
    private static let content = RealDataTests.root.appendingPathComponent("Content").path

    /// The numbers of a text as people see them, with signs and units.
    private static func numbers(_ text: String) -> Set<String> {
        Set(text.matches(of: #/[<>]?[−+]?[$€£¥]?[0-9](?:[0-9,.]*[0-9])?[kMB]?%?/#).map { String($0.output) })
    }

    /// What a page says, without its markup; what is said to who can't see it counts too.
    private static func words(_ html: String) -> String {
        let spoken = html.matches(of: #/aria-label="([^"]*)"/#).map { String($0.output.1) }
        let seen = html.replacing(#/<style>.*?<\/style>|<script>.*?<\/script>/#.dotMatchesNewlines(), with: " ")
            .replacing(#/<[^>]*>/#, with: " ")
        return ([seen] + spoken).joined(separator: " ").replacing("&gt;", with: ">").replacing("&lt;", with: "<")
    }

    @Test func `says no number that the site doesn't say alike, in any of its letters`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let site = scratch.folder.path + "/site"
        let built = try BuiltProgram.run(["build", "--content", Self.content, "--output", site])
        #expect(built.status == 0, "\(built.output)")
        let mailed = try BuiltProgram.run(
            ["mail", "2026-Q3", "--content", Self.content, "--output", scratch.folder.path + "/mail"])
        #expect(mailed.status == 0, "\(mailed.output)")
        var standing: Set<String> = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: site + "/2026-Q3") where path.hasSuffix(".html")
        {
            let html = try String(contentsOfFile: site + "/2026-Q3/" + path, encoding: .utf8)
            standing.formUnion(Self.numbers(Self.words(html)))
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/mail")
        let letters = names.filter { $0.hasSuffix(".txt") }.sorted()
        #expect(letters.count == 4, "\(names)")
        for name in letters {
            let text = try String(contentsOfFile: scratch.folder.path + "/mail/" + name, encoding: .utf8)
            let said = text.split(separator: "\n").filter { !$0.contains("://") && !$0.hasPrefix("\\\\") }
            let strangers = Self.numbers(said.joined(separator: "\n")).subtracting(standing).sorted()
            #expect(strangers == [], "\(name)")
            #expect(said.allSatisfy { $0.count <= 72 }, "\(name)")
        }
    }

    @Test func `is written only for what was asked, and says why not`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let folder = scratch.folder.path + "/mail"
        let (status, words) = try BuiltProgram.run(
            ["mail", "2026-Q3", "--content", Self.content, "--output", folder, "--if", "asked"])
        #expect(status == 0)
        #expect(words == "nothing is mailed for 2026-Q3: no decision is asked\n")
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    /// What the server does, whether it fails the sender, and what the program says of it.
    private static let faults: [(server: [String], fails: Bool)] = [
        ([], false), (["--wrong-host"], true), (["--no-starttls"], true),
        (["--reject-rcpt", "finance@northwater.example"], true), (["--data-reply", "554 5.7.1 no"], true),
        (["--fail-first", "1"], true), (["--drop-after-data"], true), (["--size-limit", "1000"], true),
    ]

    @Test(
        .enabled(if: BrowserTests.isAsked, "QUARTERDECK_BROWSER isn't set; .ci/test sets it"),
        arguments: faults.indices)
    func `reaches a server whole, or says why not and prints no secret`(place: Int) throws {
        let (installed, complaint) = try BrowserTests.installation.get()
        try #require(installed == 0, "\(complaint)")
        let scratch = try Scratch()
        defer { scratch.remove() }
        let program = try #require(BuiltProgram.path).path
        let content = scratch.folder.path + "/content"
        for (path, text) in [
            "site.yml": "mail:\n  from: reports@northwater.example\n  to: {finance: finance@northwater.example}\n",
            "cycles/2026-Q3/metrics.csv":
                "model,indicator,value,unit,n\natlas,accuracy,76.1,percent,5000\nswift,accuracy,79.9,percent,5000\n",
            "cycles/2026-Q3/summary.md": "Words.\n",
        ] {
            let file = URL(fileURLWithPath: content + "/" + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let folder = scratch.folder.path + "/mail"
        let mail = [program, "mail", "2026-Q3", "--content", content, "--output", folder]
        #expect(try BrowserTests.run(mail).0 == 0)
        let fault = Self.faults[place]
        let sending =
            "QUARTERDECK_SMTP_USER=\"$QD_SMTP_USER\" QUARTERDECK_SMTP_PASSWORD=\"$QD_SMTP_PASSWORD\" \"$0\" \"$@\" --send --server localhost:$QD_SMTP_PORT --authority \"$QD_SMTP_CA\""
        let (status, words) = try BrowserTests.run(
            ["bash", BrowserTests.checks.path, "delivery", folder + "/summary.eml"] + fault.server
                + (fault.fails ? ["--expect-failure"] : []) + ["--", "bash", "-c", sending] + mail)
        #expect(status == 0, "\(words)")
        guard !fault.fails else { return }
        // The same command again finds no server, and needs none: everybody has it.
        let again = try BuiltProgram.run(
            Array(mail.dropFirst()) + ["--send", "--server", "localhost:9"])
        #expect(again.status == 0, "\(again.output)")
        #expect(again.output.contains("not sent again: summary to finance@northwater.example (finance) has it"))
    }
}
