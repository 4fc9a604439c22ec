import Analysis
import Foundation
import Intake
import Press
import Report
import Testing

@Suite struct SiteTests {
    /// Its publication; `said` is what each thing that reading says begins with.
    private func publication(_ content: SmallestContent, said: [String] = []) throws -> Publication {
        let (portfolio, mistakes) = Intake.read(folder: content.folder)
        #expect(mistakes.count == said.count && zip(mistakes, said).allSatisfy { $0.message.hasPrefix($1) })
        let read = try #require(portfolio)
        return Report.publication(of: .of(read), portfolio: read)
    }

    private func files(_ content: SmallestContent, said: [String] = []) throws -> [String: String] {
        let theme = try #require(Theme.shipped(named: "boardroom"))
        let files = try Press.files(of: publication(content, said: said), theme: theme)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    /// The path of a relative link, from the site's root.
    private func resolved(_ link: String, from page: String) -> String {
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
        }
        return folders.joined(separator: "/")
    }

    @Test func `two files give a report whose headline says who leads`() throws {
        let content = try SmallestContent()
        defer { content.remove() }
        let page = try #require(files(content)["2026-Q3/index.html"])
        #expect(
            page.contains(
                "<h1><span class=\"name\">corvid-pro</span> has the highest quality, 85.6%; "
                    + "<span class=\"name\">corvid-mini</span> costs least, $1.60 per 1,000 requests.</h1>"))
    }

    @Test func `every link of every page leads to a file and an anchor that exist`() throws {
        let content = try SmallestContent()
        defer { content.remove() }
        let files = try files(content)
        for (path, html) in files where path.hasSuffix(".html") {
            for match in html.matches(of: #/href="([^"]*)"/#) {
                let target = String(match.1)
                let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let file = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
                let found = try #require(files[file], "\(path) leads to \(target)")
                if parts.count > 1 { #expect(found.contains("id=\"\(parts[1])\""), "\(path) leads to \(target)") }
            }
        }
    }

    @Test func `no anchor stands twice on a page`() throws {
        let content = try SmallestContent()
        defer { content.remove() }
        for (path, html) in try files(content) where path.hasSuffix(".html") {
            let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }

    @Test func `the same content gives the same bytes`() throws {
        let content = try SmallestContent()
        defer { content.remove() }
        #expect(try files(content) == files(content))
    }

    @Test func `a chart that prose places stands as a block, not inside a paragraph`() throws {
        let content = try SmallestContent(summary: "Look:\n\n{{ chart: map }}\n")
        defer { content.remove() }
        let page = try #require(files(content)["2026-Q3/index.html"])
        #expect(page.contains("<p>Look:</p><figure class=\"graph\">"))
    }

    @Test func `words of an author never become markup`() throws {
        let content = try SmallestContent(
            summary: "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))\n")
        defer { content.remove() }
        let page = try #require(files(content, said: ["this HTML is left out: "])["2026-Q3/index.html"])
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("<img"))
        #expect(!page.contains("javascript:"))
    }
}
