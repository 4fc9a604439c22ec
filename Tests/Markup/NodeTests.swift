import Markup
import Testing

@Suite("Words stay words")
struct NodeTests {
    @Test("text and attributes are escaped wherever they stand")
    func escaped() {
        let node = Node.el("a", ["title": "\"><script>alert('x')</script>", "href": nil], "a < b & c > d")
        #expect(
            node.html
                == "<a title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\">a &lt; b &amp; c &gt; d</a>")
    }

    @Test("a quote is escaped although a combining mark follows it")
    func combiningMark() {
        #expect(Node.el("p", ["title": "\"\u{301} onclick=x"]).html == "<p title=\"&quot;\u{301} onclick=x\"></p>")
    }

    @Test("control characters become the replacement character")
    func controls() {
        #expect(Node.text("a\u{0}b\u{1B}c\td").html == "a\u{FFFD}b\u{FFFD}c\td")
    }

    @Test("void elements have no end tag, empty SVG elements close themselves")
    func void() {
        #expect(Node.fragment([.el("br"), .el("p")]).html == "<br><p></p>")
        #expect(
            Node.el("svg", ["viewBox": "0 0 1 1"], .el("circle", ["r": "1"])).svg
                == "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><circle r=\"1\"/></svg>")
    }

    @Test("the words of a node are its text without markup")
    func words() {
        #expect(Node.el("p", [:], "one ", .el("b", [:], "two"), " three").words == "one two three")
    }
}
