import Intake
import Testing

@testable import Manual

@Suite struct FormatTextTests {
    @Test func `parts begin at second headings, but for those within code`() {
        let text = FormatText(
            "# All\nBefore.\n## site.yml\nOne.\n### Below\nTwo.\n```\n## no heading\n```\n\n## cycles/<cycle>/snapshots/*.json\nThree.\n"
        )
        #expect(text.parts.map(\.name) == ["site", "snapshots"])
        #expect(text.parts.first?.text == "## site.yml\nOne.\n### Below\nTwo.\n```\n## no heading\n```\n")
    }

    @Test func `the program carries a part for every kind of file that has a schema`() {
        for schema in ContentSchema.all {
            let word = ["experiment": "experiments", "snapshot": "snapshots"][schema.name] ?? schema.name
            #expect(FormatText.shipped.part(word)?.name == word, "\(schema.name)")
        }
    }

    @Test func `each part is called by one word that calls no other`() {
        let names = FormatText.shipped.parts.map(\.name)
        #expect(Set(names).count == names.count, "\(names)")
    }

    @Test func `a key leads to the parts that speak of it`() {
        let found = FormatText.shipped.mentions(of: "`requests_per_month`")
        #expect(found.contains { $0.part.name == "portfolio" })
        #expect(FormatText.shipped.mentions(of: "no such key anywhere").isEmpty)
    }
}
