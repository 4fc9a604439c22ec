public import Analysis
public import Charts
import Markup
public import Portfolio
public import Report

/// The summary of an edition as one picture, for a README: its headline, its four figures and a chart, in the words of the
/// page that the report makes. A file that stands alone; the same bytes for the same page and chart.
public struct SummaryCard {
    private let page: Page
    private let chart: Chart

    /// A card of a summary page and a chart.
    public init(page: Page, chart: Chart) {
        self.page = page
        self.chart = chart
    }

    /// A card of the newest edition's summary and of its first map; nil without one of both.
    public init?(of findings: Findings, portfolio: Portfolio) {
        let path = findings.editions.last.map { $0.cycle.id.name + "/index.html" }
        let page = Report.publication(of: findings, portfolio: portfolio).pages.first { $0.path == path }
        let map = Report.charts(of: findings, portfolio: portfolio).first { $0.name.hasPrefix("map") }
        guard let page, let map else { return nil }
        self.init(page: page, chart: map.chart)
    }

    private static let width = 840.0
    private static let margin = 40.0
    private static var room: Double { width - 2 * margin }

    /// The light colours of the default theme.
    private enum Colour {
        static let paper = "#fcfcfa", ink = "#1c1f24", muted = "#5b626d", rule = "#d9dadc", good = "#0a6c74"
        static let bad = "#a93c27"
    }

    /// The picture as SVG.
    public var svg: String {
        var nodes: [Node] = []
        var top = masthead(&nodes)
        top = headline(&nodes, top)
        top = figures(&nodes, top)
        top = drawing(&nodes, top)
        let ground = Node.el("rect", ["width": "840", "height": text(top), "fill": Colour.paper])
        return Node.el(
            "svg",
            [
                "viewBox": "0 0 840 " + text(top), "width": "840", "height": text(top), "role": "img",
                "aria-label": title,
            ], [ground] + nodes
        ).svg + "\n"
    }

    // MARK: Its parts

    private func masthead(_ nodes: inout [Node]) -> Double {
        nodes.append(line(page.masthead, x: SummaryCard.margin, y: 42, size: 15, serif: true))
        if let edition = page.edition {
            nodes.append(
                line(edition, x: 840 - SummaryCard.margin, y: 42, size: 13, colour: Colour.muted, anchor: "end"))
        }
        nodes.append(rule(from: SummaryCard.margin, to: 840 - SummaryCard.margin, y: 58))
        return 58
    }

    private func headline(_ nodes: inout [Node], _ top: Double) -> Double {
        var base = top + 48
        for part in wrapped(title, size: 30, isBroad: true, room: SummaryCard.room) {
            nodes.append(line(part, x: SummaryCard.margin, y: base, size: 30, serif: true))
            base += 38
        }
        return base - 14
    }

    /// Side by side; of what stands below a figure only its beginning.
    private func figures(_ nodes: inout [Node], _ top: Double) -> Double {
        let all = keyFigures
        let column = SummaryCard.room / Double(max(all.count, 1))
        nodes.append(rule(from: SummaryCard.margin, to: 840 - SummaryCard.margin, y: top))
        for (place, figure) in all.enumerated() {
            let x = SummaryCard.margin + column * Double(place)
            let titles = wrapped(figure.title, size: 12, room: column - 16)
            for (row, part) in titles.prefix(2).enumerated() {
                nodes.append(line(part, x: x, y: top + 24 + 16 * Double(row), size: 12, colour: Colour.muted))
            }
            nodes.append(line(figure.value, x: x, y: top + 76, size: 28, serif: true))
            if let change = figure.change {
                let colour = figure.side.map { $0 == .good ? Colour.good : Colour.bad } ?? Colour.ink
                nodes.append(line(change, x: x, y: top + 98, size: 12.5, weight: "600", colour: colour))
            }
            let start = figure.fine.split(separator: " · ").first.map(String.init) ?? ""
            nodes.append(line(start, x: x, y: top + 117, size: 12, colour: Colour.muted))
        }
        nodes.append(rule(from: SummaryCard.margin, to: 840 - SummaryCard.margin, y: top + 136))
        return top + 136
    }

    private func drawing(_ nodes: inout [Node], _ top: Double) -> Double {
        var base = top + 38
        nodes.append(line(chart.title, x: SummaryCard.margin, y: base, size: 19, serif: true))
        base += 14
        guard case .element(_, let attributes, let children) = chart.file(.wide) else { return base }
        let height = attributes.first { $0.name == "height" }?.value.flatMap(Double.init) ?? 0
        let move = "translate(" + text(SummaryCard.margin) + " " + text(base) + ")"
        nodes.append(.el("g", ["class": "chart", "transform": move], children))
        base += height + 18
        for part in wrapped(chart.caption, size: 12, room: SummaryCard.room) {
            nodes.append(line(part, x: SummaryCard.margin, y: base, size: 12, colour: Colour.muted))
            base += 17
        }
        if let notice = page.notice {
            nodes.append(line(notice, x: SummaryCard.margin, y: base + 6, size: 12, colour: Colour.muted))
            base += 23
        }
        return base + 14
    }

    // MARK: Lines

    private var title: String {
        for case .heading(1, let words, _) in page.content { return words.map(\.words).joined() }
        return ""
    }

    private var keyFigures: [KeyFigure] {
        for case .figures(let figures) in page.content { return figures }
        return []
    }

    private func line(
        _ words: String, x: Double, y: Double, size: Double, weight: String? = nil, serif: Bool = false,
        colour: String = Colour.ink, anchor: String? = nil
    ) -> Node {
        .el(
            "text",
            [
                "x": text(x), "y": text(y), "font-size": text(size), "fill": colour, "text-anchor": anchor,
                "font-family": serif ? "Charter, Georgia, 'DejaVu Serif', serif" : "'DejaVu Sans', sans-serif",
                "font-weight": serif ? "700" : weight,
            ], .text(words))
    }

    private func rule(from left: Double, to right: Double, y: Double) -> Node {
        .el("path", ["d": "M\(text(left)) \(text(y))H\(text(right))", "stroke": Colour.rule])
    }

    /// In lines that find room by the mean width of letters, on the safe side.
    private func wrapped(_ words: String, size: Double, isBroad: Bool = false, room: Double) -> [String] {
        let most = Int(room / (size * (isBroad ? 0.68 : 0.6)))
        var lines: [String] = []
        for word in words.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= most {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private func text(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : String((number * 10).rounded() / 10)
    }
}
