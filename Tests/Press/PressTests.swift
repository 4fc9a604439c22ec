import Charts
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

    @Test func `a page that weighs more than its kind may is named with its weight, the heaviest first`() throws {
        let output = folder()
        defer { try? FileManager.default.removeItem(atPath: output) }
        func heavy(_ path: String, _ bytes: Int) -> Page {
            var page = page(path)
            page.content = [.words(String(repeating: "a", count: bytes))]
            return page
        }
        let publication = Publication(
            pages: [
                heavy("q/speed.html", 151_000), heavy("q/models/a.html", 120_000), heavy("q/models/b.html", 90_000),
                heavy("q/money.html", 149_000), heavy("q/doubt.html", 190_000),
            ], files: [], diagnostics: [])
        try Press.write(publication, theme: theme, to: output)
        let passed = PageWeight.passed(by: publication, in: output)
        #expect(passed.map(\.path) == ["q/doubt.html", "q/speed.html", "q/models/a.html"])
        #expect(passed.map(\.budget) == [150_000, 150_000, 100_000])
        #expect(passed.allSatisfy { $0.bytes > $0.budget && $0.bytes < $0.budget * 2 })
    }

    @Test func `a long name in a headline may break after a sign, a short one nowhere`() {
        let words = "mim_m38m_ft_in22k leads before gauge-v3: yes"
        #expect(
            [Block.heading(1, words)].html
                == "<h1>mim_m38m_ft_in22k leads before <span class=\"name\">gauge-v3:</span> yes</h1>")
        #expect(
            [Block.heading(1, "eva02_large_patch14_448.mim_m38m leads")].html
                == "<h1>eva02_<wbr>large_<wbr>patch14_<wbr>448.<wbr>mim_<wbr>m38m leads</h1>")
    }

    @Test func `a chart beside another part is drawn once, since it never has the room of the wide drawing`() throws {
        let axis = Axis(Scale(.linear, from: 0, to: 1), title: "")
        let chart = Chart(title: "C", description: "", caption: "", table: ChartTable(header: ["a"], rows: [])) { _ in
            Plot(x: axis, y: axis, marks: [])
        }
        let block = Block.chart(PlacedChart(chart, file: nil))
        func count(_ blocks: [Block]) -> Int { blocks.html.split(separator: "<svg").count - 1 }
        #expect(count([block]) == 2)
        #expect(count([.beside([[block], [.words("a")]])]) == 1)
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
