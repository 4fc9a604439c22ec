import Foundation
import Portfolio
import Testing

@testable import Press
@testable import Report

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("The feed")
struct FeedTests {
    private static func entry(_ kind: String, _ name: String, _ title: String) throws -> FeedEntry {
        FeedEntry(
            kind: kind, name: name, title: title, summary: "It is \(title).", day: try #require(Day("2026-10-06")),
            path: "2026-Q3/decisions.html#a")
    }

    @Test func `every entry has a name, a day and a link, and no text becomes markup`() throws {
        let entries = [
            try Self.entry("decision", "2026-Q3/a", "Move <all> & \"more\""),
            try Self.entry("edition", "2026-Q3", "Q3"),
        ]
        let text = String(
            decoding: Feed.text(of: entries, title: "North & Co", home: "https://x.example/r"), as: UTF8.self)
        #expect(text.contains("<title>Move &lt;all&gt; &amp; \"more\"</title>"))
        #expect(text.contains("<id>https://x.example/r/decision/2026-Q3/a</id>"))
        #expect(text.contains("href=\"https://x.example/r/2026-Q3/decisions.html#a\""))
        #expect(text.components(separatedBy: "<updated>2026-10-06T09:00:00Z</updated>").count == 4)
        #expect(text.components(separatedBy: "<entry>").count == 3)
    }

    @Test func `without an address links are relative and names are those of the series`() throws {
        let text = String(
            decoding: Feed.text(of: [try Self.entry("edition", "2026-Q3", "Q3")], title: "North", home: nil),
            as: UTF8.self)
        #expect(text.contains("<id>urn:quarterdeck:north-") && text.contains("href=\"2026-Q3/decisions.html#a\""))
        #expect(!text.contains("rel=\"self\""))
    }
}
