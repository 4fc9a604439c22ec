import ChartGallery
import Markup
import Testing

@testable import Charts

@Suite struct Drawings {
    private static let charts = Gallery.charts + Extremes.charts

    @Test(arguments: charts.indices) func `No words touch each other or leave the drawing`(_ index: Int) {
        let chart = Drawings.charts[index]
        for width in [Chart.Width.wide, .narrow] {
            let drawing = chart.drawing(width)
            #expect(!drawing.html.contains("nan"), "\(chart.title), \(width): a coordinate is not a number")
            let view = DrawnWords(drawing)
            for (place, one) in view.words.enumerated() {
                #expect(view.bounds.contains(one.box), "\(chart.title), \(width): \(one.words) leaves the drawing")
                for other in view.words[(place + 1)...] {
                    #expect(
                        !one.box.inset(by: 0.5).overlaps(other.box.inset(by: 0.5)),
                        "\(chart.title), \(width): \(one.words) touches \(other.words)")
                }
            }
        }
    }

    @Test func `The frontier of a crowd is named, and so are those that the text names`() {
        let words = DrawnWords(Crowd.map(1_445).drawing(.wide)).words.map(\.words)
        #expect((0..<4).allSatisfy { words.contains("candidate-\($0)") })
    }

    @Test func `A pointer shows the figures of each of a crowd, as long as it can part them`() {
        let few = Crowd.map(200).drawing(.wide).html
        #expect((0..<200).allSatisfy { few.contains("<title>candidate-\($0): $") })
        #expect(!Crowd.map(1_445).drawing(.wide).html.contains("<title>candidate-1400: $"))
        #expect(!Crowd.map(200).drawing(.narrow).html.contains("<title>candidate-199: $"))
    }

    @Test func `Names stay words`() {
        let html = Crowd.map(10, named: 10, names: Crowd.hostileNames).figure().html
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test func `The same chart is drawn to the same bytes`() {
        #expect(Northwater.map.figure().html == Northwater.map.figure().html)
    }

    @Test func `A drawing says its finding`() {
        let html = Northwater.ladder.drawing(.wide).html
        #expect(html.contains("role=\"graphics-document\""))
        #expect(html.contains("aria-label=\"Returns diminish after lumen-32b. Four steps from $0.10 to $13.71"))
    }
}

/// The words of a drawing with the boxes that they are reckoned to fill.
struct DrawnWords {
    var bounds = Box(left: 0, top: 0, right: 0, bottom: 0)
    var words: [(words: String, box: Box)] = []

    init(_ node: Node) { read(node, Pixel(x: 0, y: 0)) }

    /// Reads a node that is moved by `move`.
    private mutating func read(_ node: Node, _ move: Pixel) {
        guard case .element(let name, let attributes, let children) = node else {
            if case .fragment(let nodes) = node { for node in nodes { read(node, move) } }
            return
        }
        func value(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
        if name == "svg", let box = value("viewBox")?.split(separator: " ").compactMap({ Double($0) }), box.count == 4 {
            bounds = Box(left: 0, top: 0, right: box[2], bottom: box[3])
        }
        if value("class")?.hasPrefix("told") == true { return }
        if name == "text", let x = value("x").flatMap(Double.init), let y = value("y").flatMap(Double.init),
            let size = value("font-size").flatMap(Double.init)
        {
            let anchor = value("text-anchor").flatMap(Lettering.Anchor.init) ?? .start
            let at = Pixel(x: x + move.x, y: y + move.y)
            words.append((node.words, Lettering.box(node.words, at: at, anchor, size: size)))
        }
        var inside = move
        if let shift = value("transform")?.dropFirst("translate(".count).dropLast().split(separator: " "),
            shift.count == 2, let x = Double(shift[0]), let y = Double(shift[1])
        {
            inside = Pixel(x: move.x + x, y: move.y + y)
        }
        for child in children { read(child, inside) }
    }
}
