import Report
import Testing

@Suite struct SitePathTests {
    @Test(arguments: [
        ("index.html", "2026-Q3/index.html", "2026-Q3/index.html"),
        ("2026-Q3/index.html", "index.html", "../index.html"),
        ("2026-Q3/models/a.html", "2026-Q3/lineage.html#f-1", "../lineage.html#f-1"),
        ("2026-Q3/lineage.html", "2026-Q3/lineage.html#f-1", "#f-1"),
        ("2026-Q3/index.html", "2026-Q2/index.html", "../2026-Q2/index.html"),
    ])
    func `the way between two pages is relative`(page: String, target: String, way: String) {
        #expect(SitePath.relative(from: page, to: target) == way)
    }

    @Test func `names that are safe stay, others differ by a fingerprint`() {
        #expect(SitePath.name(for: "corvid-mini") == "corvid-mini")
        #expect(SitePath.name(for: "Corvid") != SitePath.name(for: "corvid"))
        #expect(SitePath.name(for: "../x") != SitePath.name(for: "x"))
        for text in ["", "CON", "con", "a/b", "ü", "<script>", String(repeating: "x", count: 300)] {
            let name = SitePath.name(for: text)
            #expect(!name.isEmpty && name.utf8.count < 80)
            #expect(
                name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" })
        }
    }
}
