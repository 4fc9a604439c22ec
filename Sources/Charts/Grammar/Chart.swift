public import Markup

/// A chart as readers get it: what it asks or finds, two drawings (a wide one of 760 units, a narrow one of 340 for
/// phones), a text alternative, and its figures as a table and as CSV. It knows nothing of models.
public struct Chart: Sendable {
    /// A question or a finding.
    public var title: String
    /// The text alternative: states the finding, the range and the leader.
    public var description: String
    /// n, period, source, what the marks are.
    public var caption: String
    /// The figures.
    public var table: ChartTable
    /// Draws it at a width.
    var sheet: @Sendable (Width) -> Sheet

    /// Its first plot.
    func plot(_ width: Width) -> Plot { sheet(width).panels.first?.plot ?? Plot.nothing }

    /// The widths that a chart is drawn for.
    public enum Width: Sendable {
        /// 760 units: a page.
        case wide
        /// 340 units: a phone.
        case narrow

        /// In units; one is a pixel where it is shown at full size.
        public var units: Double { self == .wide ? 760 : 340 }

        /// `wide` or `narrow`, by the width that it is for.
        public func pick<Thing>(_ wide: Thing, _ narrow: Thing) -> Thing { self == .wide ? wide : narrow }
    }

    /// Composes a chart of a plot for each width.
    public init(
        title: String, description: String, caption: String, table: ChartTable,
        plot: @escaping @Sendable (Width) -> Plot
    ) {
        self.title = title
        self.description = description
        self.caption = caption
        self.table = table
        sheet = { Sheet(plot($0)) }
    }

    /// The figures as RFC 4180 CSV.
    public var csv: String { table.csv }

    /// Both drawings, `svg` elements with the classes `chart wide` and `chart narrow`.
    public func drawings() -> (wide: Node, narrow: Node) { (drawing(.wide), drawing(.narrow)) }

    /// One drawing for a page: an `svg` element that has a name and scales with the page. Where its marks are few they are
    /// reached by a keyboard, each with its figures; else it is an image, and its table has them.
    ///
    /// One that is alone is shown at every width of a screen.
    public func drawing(_ width: Width, isAlone: Bool = false) -> Node {
        let style = isAlone ? "chart" : "chart " + width.pick("wide", "narrow")
        let (nodes, height) = drawn(width)
        guard let marks = ReachableMarks.made(of: nodes, width: width.units, height: height) else {
            // A phone has no pointer to ask for the words of so many.
            let shown = width == .narrow ? nodes.map(\.untitled) : nodes
            return element(width, shown, style: style, height: height, role: "img")
        }
        return element(width, marks.nodes, style: style, height: marks.height, role: "graphics-document")
    }

    /// One drawing as an image, such as for a mail, where no mark is reached.
    func image(_ width: Width) -> Node {
        let (nodes, height) = drawn(width)
        return element(
            width, nodes, style: "chart " + width.pick("wide", "narrow"), height: height, role: "img")
    }

    private func drawn(_ width: Width) -> (nodes: [Node], height: Double) {
        var sheet = sheet(width)
        sheet.width = width.units
        return sheet.drawn()
    }

    private func element(_ width: Width, _ nodes: [Node], style: String, height: Double, role: String) -> Node {
        .el(
            "svg",
            [
                "class": style,
                "viewBox": "0 0 " + Pixel.text(width.units) + " " + Pixel.text(height), "role": role,
                "aria-label": spoken,
            ], nodes)
    }

    /// The chart for a page: its title where `showsTitle` (else a heading says it), both drawings or, where it never has more
    /// room than a phone gives, the narrow one alone, the table under a fold (with a link to the CSV file when there is one), the
    /// caption last, or in the fold too where `foldsCaption`.
    public func figure(
        csvPath: String? = nil, showsTitle: Bool = false, foldsCaption: Bool = false, isNarrow: Bool = false
    ) -> Node {
        let isFolded = foldsCaption && !caption.isEmpty
        var fold: [Node] = [.el("summary", [:], .text(isFolded ? "Figures, n and sources" : "Table of these figures"))]
        fold.append(table.node(name: "Table: " + title))
        if isFolded { fold.append(.el("p", ["class": "caption fine"], .text(caption))) }
        if let csvPath {
            fold.append(
                .el("p", ["class": "fine"], .el("a", ["href": csvPath, "download": ""], "These figures as CSV")))
        }
        var parts = showsTitle ? [Node.el("p", [:], .el("strong", [:], .text(title)))] : []
        parts += isNarrow ? [drawing(.narrow, isAlone: true)] : [drawing(.wide), drawing(.narrow)]
        parts += [Node.el("details", ["class": "data"], fold)]
        if !caption.isEmpty, !isFolded { parts.append(.el("figcaption", [:], .text(caption))) }
        return .el("figure", ["class": isNarrow ? "graph slim" : "graph"], parts)
    }

    /// What a screen reader says of the drawing: what it is and what it finds.
    public var spoken: String {
        let ends = title.last.map { ".?!".contains($0) } ?? true
        return description.isEmpty ? title : title + (ends ? " " : ". ") + description
    }
}
