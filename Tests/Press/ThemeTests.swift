import Documents
import Foundation
import Report
import Testing

@testable import Press

@Suite struct `A theme` {
    /// A whole theme; tests change one file of it.
    private static let whole = [
        "theme.yml": "name: house\ntitle: House\nabout: Ours.\n",
        "page.mustache": "<!doctype html><title>{{title}}</title><style>{{{style}}}</style>{{{content}}}",
        "style.css": "p { color: #000 }\n",
    ]

    /// A folder with these files; an empty text leaves a file out.
    private static func folder(_ changes: [String: String]) throws -> (base: String, name: String) {
        let base = NSTemporaryDirectory() + "theme-\(UUID())"
        try FileManager.default.createDirectory(atPath: base + "/house", withIntermediateDirectories: true)
        for (name, text) in whole.merging(changes, uniquingKeysWith: { $1 }) where !text.isEmpty {
            try text.write(toFile: base + "/house/" + name, atomically: true, encoding: .utf8)
        }
        return (base, "house")
    }

    private static func mistake(_ changes: [String: String]) throws -> String? {
        let (base, name) = try folder(changes)
        defer { try? FileManager.default.removeItem(atPath: base) }
        do {
            let theme = try Theme.named(name, in: base)
            _ = try Press.files(of: Publication(pages: [], files: [], diagnostics: []), theme: theme)
            return nil
        } catch {
            guard case .theme(let found) = error else { return "\(error)" }
            return "\(found.file.dropFirst(base.count + 1)):\(found.place.line):\(found.place.column): \(found.message)"
        }
    }

    @Test func `is every folder of Themes, and each is whole`() throws {
        #expect(Theme.shippedNames == ["boardroom", "plain"])
        for name in Theme.shippedNames {
            let theme = try Theme.named(name, in: "")
            #expect(theme.name == name)
            #expect(!theme.title.isEmpty && !theme.about.isEmpty)
            _ = try Press.files(of: Publication(pages: [], files: [], diagnostics: []), theme: theme)
            #expect(ChartPicture.colours(of: theme)["paper"] != nil)
        }
    }

    @Test func `is found in a folder, from the content on, and says what it is called`() throws {
        let (base, name) = try Self.folder([:])
        defer { try? FileManager.default.removeItem(atPath: base) }
        let theme = try Theme.named(name, in: base)
        #expect(theme.title == "House" && theme.about == "Ours." && theme.script == "")
        #expect(try Theme.named(base + "/house", in: "elsewhere") == theme)
        #expect(throws: PressError.noTheme("hut", known: ["boardroom", "plain"])) { try Theme.named("hut", in: base) }
    }

    @Test(arguments: [
        (["style.css": ""], "house:1:1: the theme has no style.css"),
        (["theme.yml": "title: House\n"], "house/theme.yml:1:1: the theme has no name"),
        (["theme.yml": "name: house\nauthor: me\n"], "house/theme.yml:2:1: a theme has no key 'author'"),
        (["theme.yml": "- house\n"], "house/theme.yml:1:1: a theme says its name, title and about here"),
        (
            ["style.css": "a {}\nb { } </STYLE><p>"],
            "house/style.css:2:7: '</style' ends the element that holds this file in every page"
        ),
        (
            ["script.js": "x = '</script>'"],
            "house/script.js:1:6: '</script' ends the element that holds this file in every page"
        ),
        (["page.mustache": "<p>\n{{{title}}}"], "house/page.mustache:2:1: 'title' is text, and text stands escaped"),
        (["page.mustache": "{{& summary }}"], "house/page.mustache:1:1: 'summary' is text, and text stands escaped"),
        (
            ["page.mustache": "<p>{{% CONTENT_TYPE:TEXT}}"],
            "house/page.mustache:1:4: a skeleton changes neither how text is escaped nor its braces"
        ),
    ])
    func `with a mistake is refused with its place`(changes: [String: String], message: String) throws {
        #expect(try Self.mistake(changes) == message)
    }

    @Test func `whose skeleton isn't Mustache is refused at the line that isn't`() throws {
        let found = try #require(try Self.mistake(["page.mustache": "<p>\n{{#a}}\n"]))
        #expect(found.hasPrefix("house/page.mustache:"), "\(found)")
        #expect(found.contains("the skeleton isn't Mustache"), "\(found)")
    }

    @Test func `escapes text byte by byte without being told to`() throws {
        let (base, name) = try Self.folder([:])
        defer { try? FileManager.default.removeItem(atPath: base) }
        let page = Page(
            path: "index.html", title: "\"\u{301}<", summary: "", masthead: "", edition: nil, navigation: [],
            states: [],
            notice: nil, content: [.words("x")], footer: [])
        let files = try Press.files(
            of: Publication(pages: [page], files: [], diagnostics: []), theme: try Theme.named(name, in: base))
        #expect(String(decoding: files[0].bytes, as: UTF8.self).contains("<title>&quot;\u{301}&lt;</title>"))
    }
}
