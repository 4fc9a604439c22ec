import Report
import Testing

@testable import Press

@Suite struct OutsideReferencesTests {
    @Test(arguments: [
        ("<img src=\"https://x.org/a.png\">", "img", "https://x.org/a.png"),
        ("<IMG alt='>' SRC = //x.org/a.png>", "img", "//x.org/a.png"),
        ("<script src=\"http://x.org/a.js\"></script>", "script", "http://x.org/a.js"),
        ("<link rel=stylesheet href='https:&#x2f;/x.org/a.css'>", "link", "https://x.org/a.css"),
        ("<style>a{background:url( 'https://x.org/a.png' )}</style>", "style", "https://x.org/a.png"),
        ("<style>@import \"//x.org/a.css\";</style>", "style", "//x.org/a.css"),
        ("<p style=\"background:url(\\\\host\\share)\">", "p", "\\\\host\\share"),
        ("<img srcset='a.png 1x, https://x.org/b.png 2x'>", "img", "https://x.org/b.png"),
        ("<iframe src=file:///etc/passwd></iframe>", "iframe", "file:///etc/passwd"),
        ("<svg><use xlink:href='https://x.org/a.svg#b'/></svg>", "use", "https://x.org/a.svg#b"),
        ("<meta http-equiv=refresh content='0; URL=https://x.org/'>", "meta", "https://x.org/"),
        ("<object data='https://x.org/a'></object>", "object", "https://x.org/a"),
        ("<form action='https://x.org/'>", "form", "https://x.org/"),
    ])
    func `what a page would load from elsewhere is found`(text: String, element: String, address: String) {
        let found = OutsideReferences.list(in: Array(("<p>\n" + text + "</p>").utf8))
        #expect(found.map(\.line) == [2] && found.map(\.element) == [element])
        #expect(found.map { $0.address.lowercased() } == [address.lowercased()])
    }

    @Test(arguments: [
        "<a href=\"https://x.org/\">x</a>", "<img src='data:image/png;base64,AA=='>", "<img src=a.png>",
        "<!-- <img src='https://x.org/a.png'> -->", "<script>var a = \"<img src='https://x.org/a.png'>\"</script>",
        "<p>&lt;img src='https://x.org/a.png'></p>", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
        "<path clip-path=\"url(#c1)\"/>", "<", "<img src=", "<style>a{background:url(", "<img =x>", "<img src='a",
    ])
    func `what a reader follows, or nobody loads, is left alone`(text: String) {
        #expect(OutsideReferences.list(in: Array(text.utf8)) == [])
    }

    @Test func `a published page that loads from elsewhere is told with its line`() async throws {
        try await SmallArchive.within { archive in
            let page = Array("<p>one</p>\n<img src=\"https://x.org/a.png\">\n".utf8)
            try await archive.publish(
                "2026-Q3",
                more: [
                    DataFile(path: "site/2026-Q3/extra.html", bytes: page),
                    DataFile(path: "inputs/content/notes.html", bytes: page),
                ])
            #expect(
                try await archive.verify().faults.map(\.description) == [
                    "outside: 2026-Q3/site/2026-Q3/extra.html: line 2: 'img' would load https://x.org/a.png"
                ])
        }
    }
}
