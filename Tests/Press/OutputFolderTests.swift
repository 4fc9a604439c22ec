import Foundation
import Press
import Report
import Testing

@Suite struct `An output folder` {
    private static let theme = Theme(
        name: "test", page: "<!doctype html><title>{{title}}</title>", style: "", script: "")

    /// A site of some pages.
    private static func site(_ paths: String...) -> Publication {
        Publication(
            pages: paths.map {
                Page(
                    path: $0, title: $0, summary: "", masthead: "", edition: nil, navigation: [], states: [],
                    notice: nil, content: [.words("x")], footer: [])
            }, files: [], diagnostics: [])
    }

    /// Runs `body` in a folder of its own, whose path has no links in it.
    private static func inScratch(_ body: (String) throws -> Void) throws {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath().path + "/press-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private static func write(_ text: String, to path: String) throws {
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    private static func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

    private static func all(_ folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    }

    @Test func `keeps files, folders and links that no build wrote, and names the topmost of them`() throws {
        try Self.inScratch { scratch in
            let out = scratch + "/out"
            #expect(try Press.write(Self.site("index.html", "2026-Q3/index.html"), theme: Self.theme, to: out) == [])
            try Self.write("signed", to: out + "/2026-Q3/signed.pdf")
            try Self.write("ref: main", to: out + "/.git/HEAD")
            try FileManager.default.createDirectory(atPath: out + "/.git/refs", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: out + "/latest", withDestinationPath: "2026-Q3")
            let kept = try Press.write(Self.site("index.html", "new.html"), theme: Self.theme, to: out)
            #expect(kept == [".git", "2026-Q3/signed.pdf", "latest"])
            #expect(
                try Self.all(out) == [
                    ".git", ".git/HEAD", ".git/refs", ".quarterdeck", "2026-Q3", "2026-Q3/signed.pdf", "index.html",
                    "latest", "new.html",
                ])
            #expect(Self.text(out + "/2026-Q3/signed.pdf") == "signed")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out + "/latest") == "2026-Q3")
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == ["out"])
        }
    }

    @Test func `is left as it was where somebody's file stands in the way`() throws {
        try Self.inScratch { scratch in
            let out = scratch + "/out"
            try Press.write(Self.site("index.html"), theme: Self.theme, to: out)
            try Self.write("mine", to: out + "/models")
            try Self.write("mine too", to: out + "/notes.html")
            let before = try Self.all(out)
            #expect(throws: PressError.foreignInTheWay(out, files: ["models", "notes.html"])) {
                try Press.write(Self.site("models/a.html", "notes.html"), theme: Self.theme, to: out)
            }
            #expect(try Self.all(out) == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == ["out"])
        }
    }

    @Test func `is the folder that a link leads to, and the link stays`() throws {
        try Self.inScratch { scratch in
            try FileManager.default.createDirectory(atPath: scratch + "/share", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: scratch + "/out", withDestinationPath: "share")
            try Press.write(Self.site("index.html"), theme: Self.theme, to: scratch + "/out/")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch + "/out") == "share")
            #expect(try Self.all(scratch + "/share") == [".quarterdeck", "index.html"])
        }
    }

    @Test func `is refused where a link leads nowhere, or a file stands`() throws {
        try Self.inScratch { scratch in
            let out = scratch + "/out"
            try FileManager.default.createSymbolicLink(atPath: out, withDestinationPath: "gone/away")
            #expect(throws: PressError.deadLink(out, target: "gone/away")) {
                try Press.write(Self.site("index.html"), theme: Self.theme, to: out)
            }
            try Self.write("x", to: scratch + "/file")
            #expect(throws: PressError.notAFolder(scratch + "/file")) {
                try Press.write(Self.site("index.html"), theme: Self.theme, to: scratch + "/file")
            }
        }
    }

    @Test(arguments: ["content", "content/cycles/2027-Q1", "content/../content/x", "link/x", "."])
    func `lies apart from the content`(output: String) throws {
        try Self.inScratch { scratch in
            try Self.write("x", to: scratch + "/content/site.yml")
            try FileManager.default.createSymbolicLink(atPath: scratch + "/link", withDestinationPath: "content")
            let (out, content) = (scratch + "/" + output, scratch + "/content")
            #expect(throws: PressError.inContent(output: out, content: content)) {
                try Press.write(Self.site("index.html"), theme: Self.theme, to: out, apartFrom: content)
            }
            #expect(try Self.all(content) == ["site.yml"])
        }
    }

    @Test func `may lie beside a content whose name begins like its own`() throws {
        try Self.inScratch { scratch in
            try Self.write("x", to: scratch + "/content/site.yml")
            try Press.write(
                Self.site("index.html"), theme: Self.theme, to: scratch + "/content-report",
                apartFrom: scratch + "/content")
            #expect(Self.text(scratch + "/content-report/index.html") != nil)
        }
    }

    @Test func `comes back whole after a run that was killed at any moment`() throws {
        try Self.inScratch { scratch in
            let out = scratch + "/out"
            try Press.write(Self.site("index.html"), theme: Self.theme, to: out)
            try Self.write("signed", to: out + "/signed.pdf")
            // Killed while it wrote its new folder; and where folders can't be exchanged, between the two names.
            try Self.write("half", to: scratch + "/.out.new/half.html")
            try FileManager.default.moveItem(atPath: out, toPath: scratch + "/.out.old")
            #expect(try Press.write(Self.site("new.html"), theme: Self.theme, to: out) == ["signed.pdf"])
            #expect(try Self.all(scratch) == ["out", "out/.quarterdeck", "out/new.html", "out/signed.pdf"])
        }
    }

    @Test func `written by several runs at once holds the whole of one`() throws {
        try Self.inScratch { scratch in
            let out = scratch + "/out"
            let failures = Failures()
            DispatchQueue.concurrentPerform(iterations: 8) { run in
                do {
                    let site = Self.site("a\(run).html", "b\(run).html")
                    try Press.write(site, theme: Self.theme, to: out)
                } catch { failures.add("\(error)") }
            }
            #expect(failures.all == [])
            let names = try Self.all(out).filter { $0.hasSuffix(".html") }
            #expect(names.count == 2)
            #expect(Set(names.map { $0.dropFirst() }).count == 1)
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == ["out"])
        }
    }

    /// What went wrong in threads.
    private final class Failures: @unchecked Sendable {
        private let lock = NSLock()
        private var list: [String] = []
        var all: [String] { lock.withLock { list } }
        func add(_ text: String) { lock.withLock { list.append(text) } }
    }
}
