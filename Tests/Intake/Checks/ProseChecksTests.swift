import Documents
import Intake
import Portfolio
import Testing

@Suite struct ProseChecksTests {
    private func said(_ words: String) throws -> [String] {
        try mistakes(of: [
            "cycles/2026-Q3/metrics.csv": "model,indicator,value,unit,n\na,accuracy,80,percent,900\n",
            "cycles/2026-Q3/summary.md": words,
        ])
    }

    @Test func `HTML that is left out is said, a remark isn't`() throws {
        #expect(
            try said("Words.\n\n<p>More.</p>\n\n<!-- a remark -->\n") == [
                "summary.md:3 this HTML is left out: '<p>More.</p>'"
            ])
        #expect(try said("Some <b>bold</b> words.\n").count == 2)
    }

    @Test(arguments: ["queue.png", "https://pictures.example/map.png"])
    func `an image is said to stand as its words`(address: String) throws {
        #expect(
            try said("Before.\n\n![Map](\(address))\n") == [
                "summary.md:3 the image '\(address)' isn't shown: a report loads nothing, its words stand in its place"
            ])
    }

    @Test(arguments: ["//host/x", "/\\host/x", "\\\\\\\\host/x", "javascript:alert(1)", "file:///etc/x"])
    func `a link to a share or a program never stands in a page, and is said`(address: String) throws {
        let found = try said("See [this](<\(address)>).\n")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("summary.md:1 the link to '") == true)
    }

    @Test func `front matter behind an empty line is said`() throws {
        #expect(
            try said("\n---\ntitle: Late\n---\nBody.\n") == [
                "summary.md:2 this front matter stands behind an empty line, so it is read as text"
            ])
        #expect(try said("---\ntitle: Early\n---\nBody.\n\n---\n\nMore: words.\n\n---\n") == [])
        #expect(try said("---\r\ntitle: Early\r\n---\r\nBody.\r\n") == [])
    }
}
