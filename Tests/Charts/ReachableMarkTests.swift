import ChartGallery
import Markup
import Testing

@testable import Charts

@Suite struct `Marks in reach of a keyboard` {
    private func count(_ words: String, _ html: String) -> Int { html.split(separator: words).count - 1 }

    @Test func `have a name and their figures below the drawing`() {
        let html = Northwater.ladder.drawing(.narrow).html
        #expect(count("<title>", html) > 0)
        #expect(count("<title>", html) == count("tabindex=\"0\" role=\"graphics-symbol\"", html))
        #expect(count("<title>", html) <= count("class=\"told\"", html))
    }

    @Test func `hold no others, so a screen reader loses none`() {
        for chart in Gallery.charts {
            expectFlat(chart.drawing(.wide), isInside: false, chart.title)
        }
    }

    @Test func `stand on the same line in small multiples`() {
        let html = Northwater.radar.drawing(.wide)
        #expect(count("tabindex=\"0\"", html.html) == 4)
    }

    @Test func `are none where nobody would step through so many`() {
        let html = Northwater.hours.drawing(.wide).html
        #expect(html.contains("role=\"img\""))
        #expect(!html.contains("tabindex"))
    }

    @Test func `carry no words in a narrow drawing where no pointer could ask for them`() {
        #expect(Northwater.hours.drawing(.wide).html.contains("<title>"))
        #expect(!Northwater.hours.drawing(.narrow).html.contains("<title>"))
    }

    @Test func `make a drawing no taller: their words stand over the title of its axis`() {
        let chart = Northwater.ladder
        let plain = chart.image(.narrow).html, reached = chart.drawing(.narrow).html
        func box(_ html: String) -> Substring? { html.firstMatch(of: #/viewBox="([^"]*)"/#)?.output.1 }
        #expect(box(plain) == box(reached))
    }

    @Test func `are none in a picture for a mail`() {
        let svg = Northwater.ladder.file(.wide).svg
        #expect(svg.contains("role=\"img\""))
        #expect(!svg.contains("tabindex") && !svg.contains("class=\"told\""))
    }

    private func expectFlat(_ node: Node, isInside: Bool, _ title: String) {
        guard case .element(_, let attributes, let children) = node else {
            if case .fragment(let nodes) = node { for node in nodes { expectFlat(node, isInside: isInside, title) } }
            return
        }
        let isMark = attributes.contains { $0.name == "tabindex" }
        #expect(!(isMark && isInside), "\(title)")
        for child in children { expectFlat(child, isInside: isInside || isMark, title) }
    }
}
