import Foundation
import Press
import Report
import Testing

@Suite struct PressTests {
    private let theme = Theme(
        name: "test",
        page:
            "<!doctype html><title>{{title}}</title><meta content=\"{{summary}}\">{{{content}}}",
        style: "p{}", script: "1")

    private func page(_ path: String, title: String = "T", summary: String = "S") -> Page {
        Page(
            path: path, title: title, summary: summary, masthead: "M", edition: nil, navigation: [], states: [],
            notice: nil, content: [.words("a < b")], footer: [])
    }

    private func folder() -> String {
        NSTemporaryDirectory() + "press-" + UUID().uuidString
    }

    @Test func `a quotation mark under a combining accent can't end an attribute`() throws {
        let publication = Publication(
            pages: [page("index.html", summary: "\"\u{301} onmouseover=x")], files: [], diagnostics: [])
        let html = String(decoding: try Press.files(of: publication, theme: theme)[0].bytes, as: UTF8.self)
        #expect(html.hasPrefix("<!doctype html>"))
        #expect(html.contains("content=\"&quot;\u{301} onmouseover=x\""))
        #expect(html.contains("<p>a &lt; b</p>"))
    }

    @Test func `a control character stands raw in no title, as in no heading`() throws {
        let publication = Publication(pages: [page("index.html", title: "bell\u{07}")], files: [], diagnostics: [])
        let html = String(decoding: try Press.files(of: publication, theme: theme)[0].bytes, as: UTF8.self)
        #expect(html.contains("<title>bell\u{FFFD}</title>"))
    }

    @Test func `the shipped theme carries a policy before every style and script`() throws {
        let boardroom = try #require(Theme.shipped(named: "boardroom"))
        let publication = Publication(pages: [page("a/b.html")], files: [], diagnostics: [])
        let html = String(decoding: try Press.files(of: publication, theme: boardroom)[0].bytes, as: UTF8.self)
        let policy = try #require(html.range(of: "default-src &#39;none&#39;"))
        let style = try #require(html.range(of: "<style>"))
        #expect(policy.lowerBound < style.lowerBound)
        #expect(html.contains("href=\"../index.html\""))
        #expect(!html.contains("{{"))
    }

    @Test func `two pages at one place are an error`() {
        let publication = Publication(pages: [page("a.html"), page("a.html")], files: [], diagnostics: [])
        #expect(throws: PressError.samePlace("a.html")) { try Press.files(of: publication, theme: theme) }
    }

    @Test func `a build replaces the build before it and keeps the folder's README`() throws {
        let output = folder()
        defer { try? FileManager.default.removeItem(atPath: output) }
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: output + "/README.md"))
        try Press.write(
            Publication(pages: [page("old/x.html")], files: [], diagnostics: []), theme: theme, to: output)
        try Press.write(Publication(pages: [page("index.html")], files: [], diagnostics: []), theme: theme, to: output)
        let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
        #expect(names == [".quarterdeck", "README.md", "index.html"])
        let beside = try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
        #expect(!beside.contains { output.hasSuffix($0.prefix { $0 != "." }) && $0.contains(".new-") })
    }

    @Test func `a folder that no build wrote is left alone`() throws {
        let output = folder()
        defer { try? FileManager.default.removeItem(atPath: output) }
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: output + "/thesis.txt"))
        let publication = Publication(pages: [page("index.html")], files: [], diagnostics: [])
        #expect(
            throws: PressError.foreignFolder(
                URL(fileURLWithPath: output).resolvingSymlinksInPath().path, file: "thesis.txt")
        ) {
            try Press.write(publication, theme: theme, to: output)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: output) == ["thesis.txt"])
    }

    @Test func `a skeleton that isn't Mustache is named with its place`() {
        let broken = Theme(name: "broken", page: "<p>\n{{#a}}", style: "", script: "")
        #expect(throws: PressError.self) {
            try Press.files(of: Publication(pages: [], files: [], diagnostics: []), theme: broken)
        }
    }
}
