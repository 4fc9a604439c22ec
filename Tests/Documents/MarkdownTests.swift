import Documents
import Testing

@Suite("Markdown becomes a tree without markup of the author")
struct MarkdownTests {
    private func kinds(_ text: String) -> [MarkdownDocument.Kind] {
        Markdown.parse(text)?.blocks.map(\.kind) ?? []
    }

    @Test("blocks keep their line in the file")
    func lines() {
        let document = Markdown.parse("# One\n\nTwo *three*\n", firstLine: 5)
        #expect(document?.blocks.map(\.line) == [5, 7])
        #expect(
            document?.blocks.map(\.kind) == [
                .heading(level: 1, [.text("One")]), .paragraph([.text("Two "), .emphasis([.text("three")])]),
            ])
    }

    @Test("tables, tasks and struck words are read")
    func extensions() {
        #expect(
            kinds("| a | b |\n|---|--:|\n| 1 | ~~2~~ |\n") == [
                .table(
                    [.none, .right], header: [[.text("a")], [.text("b")]],
                    rows: [[[.text("1")], [.strikethrough([.text("2")])]]])
            ])
        guard case .list(nil, true, let items)? = kinds("- [x] done\n- [ ] open\n- plain\n").first else {
            Issue.record("no tight list of bullets")
            return
        }
        #expect(items.map(\.isChecked) == [true, false, nil])
    }

    @Test("footnotes stand last and are called by number")
    func footnotes() {
        let found = kinds("Word[^n].\n\n[^n]: The note.\n")
        #expect(found.count == 2)
        guard case .footnote("1", let blocks)? = found.last else {
            Issue.record("no footnote 1")
            return
        }
        #expect(blocks.map(\.kind) == [.paragraph([.text("The note.")])])
        #expect(found.first == .paragraph([.text("Word"), .footnoteReference("1"), .text(".")]))
    }

    @Test("raw HTML is dropped, its words stay words")
    func html() {
        #expect(kinds("<script>alert(1)</script>\n") == [])
        #expect(kinds("a <b onclick=x>c</b>\n") == [.paragraph([.text("a "), .text("c")])])
    }

    @Test(
        "addresses that could run are emptied",
        arguments: [
            ("javascript:alert(1)", ""), ("JaVa&#x09;Script:alert(1)", ""), ("data:text/html,x", ""),
            ("vbscript:x", ""), ("file:///etc/passwd", ""), ("https://example.org/a:b", "https://example.org/a:b"),
            ("mailto:a@example.org", "mailto:a@example.org"), ("models/a.html#x:y", "models/a.html#x:y"),
        ])
    func addresses(written: String, kept: String) {
        #expect(kinds("[x](<\(written)>)") == [.paragraph([.link(address: kept, title: "", [.text("x")])])])
    }

    @Test("footnotes are numbered as they are called, whatever their order and names; uncalled ones are left out")
    func footnoteNumbers() {
        let found = kinds("A[^z] b[^a] c[^z].\n\n[^a]: Second.\n\n[^unused]: No.\n\n[^z]: First.\n")
        let notes = found.compactMap { kind -> (String, [MarkdownDocument.Kind])? in
            if case .footnote(let number, let blocks) = kind { (number, blocks.map(\.kind)) } else { nil }
        }
        #expect(notes.map(\.0) == ["1", "2"])
        #expect(notes.map(\.1) == [[.paragraph([.text("First.")])], [.paragraph([.text("Second.")])]])
    }

    @Test("a table that would grow by many more cells than it is written with is refused")
    func wideTable() {
        let wide = ["a|", "-|"].map { String(repeating: $0, count: 2000) + "\n" }.joined()
        #expect(Markdown.parse(wide + String(repeating: "|a\n", count: 2000)) == nil)
        #expect(Markdown.parse("a|b|c\n-|-|-\n" + String(repeating: "1|2|3\n", count: 2000)) != nil)
    }

    @Test(
        "no hundred kilobytes of repeated marks take long",
        .timeLimit(.minutes(1)),
        arguments: [
            "![[]()", "[a](<b", "![](<![](<", "a@", "~~a", "*_", "a**b_c", "[^a]", "[", "<!--", "- ", "1. ", "www.a",
            "`a``",
            "| a\n", ":-|\n", "[a]: b\n", "&", "- a\n", "\u{301}",
        ])
    func repeated(mark: String) {
        #expect(Markdown.parse(String(repeating: mark, count: Markdown.largest / mark.utf8.count)) != nil)
    }

    @Test("a text that is too long is refused, deep nesting is cut")
    func hostile() {
        #expect(Markdown.parse(String(repeating: "a", count: Markdown.largest + 1)) == nil)
        #expect(Markdown.parse(String(repeating: ">", count: 50_000) + " a")?.blocks.count == 1)
    }

    @Test("parses in parallel don't disturb each other")
    func parallel() async {
        let text = String(repeating: "a ~~b~~ https://example.org | c\n\n", count: 200)
        let alone = Markdown.parse(text)
        await withTaskGroup(of: MarkdownDocument?.self) { group in
            for _ in 0..<16 { group.addTask { Markdown.parse(text) } }
            for await other in group { #expect(other == alone) }
        }
    }
}
