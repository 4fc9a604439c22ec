import Markup

/// One or more plots that make a drawing: small multiples, or plots one above the other that share an axis. Who composes
/// them gives all the same scale, so that they can be compared.
struct Sheet: Sendable {
    /// A plot with its title.
    struct Panel: Sendable {
        /// What it is about; empty: no line is kept for it.
        var title: String
        var plot: Plot
    }

    var panels: [Panel]
    /// Plots side by side.
    var columns: Int
    /// What looks mean in all of them.
    var keys: [Plot.Key]
    /// The width in units.
    var width = 760.0

    /// Several plots.
    init(_ panels: [Panel], columns: Int = 1, keys: [Plot.Key] = []) {
        self.panels = panels
        self.columns = max(1, columns)
        self.keys = keys
    }

    /// One plot alone.
    init(_ plot: Plot) { self.init([Panel(title: "", plot: plot)]) }

    private static let gap = 14.0

    /// The drawing and its height in units.
    func drawn() -> (nodes: [Node], height: Double) {
        if panels.count == 1, keys.isEmpty, var only = panels.first, only.title.isEmpty {
            only.plot.width = width
            return only.plot.drawn()
        }
        var top = 0.0
        var nodes: [Node] = []
        if !keys.isEmpty {
            let (drawn, height) = PlotDrawing.keys(keys, width: width)
            nodes += drawn
            top = height
        }
        let across = (width - Sheet.gap * Double(columns - 1)) / Double(columns)
        for start in stride(from: 0, to: panels.count, by: columns) {
            var tallest = 0.0
            for (place, panel) in panels[start..<min(start + columns, panels.count)].enumerated() {
                let (drawn, height) = Sheet.drawn(panel, width: across)
                let left = Double(place) * (across + Sheet.gap)
                nodes.append(
                    .el("g", ["transform": "translate(" + Pixel.text(left) + " " + Pixel.text(top) + ")"], drawn))
                tallest = max(tallest, height)
            }
            top += tallest + 4
        }
        return (nodes, top)
    }

    private static func drawn(_ panel: Panel, width: Double) -> (nodes: [Node], height: Double) {
        var plot = panel.plot
        plot.width = width
        plot.top = panel.title.isEmpty ? 2 : 20
        var (nodes, height) = plot.drawn()
        if !panel.title.isEmpty {
            let words = TextWidth.fit(panel.title, into: width - 4, size: Lettering.label, isStrong: true)
            nodes.insert(
                Lettering.text(words, at: Pixel(x: 2, y: 14), size: Lettering.label, style: "t-strong"), at: 0)
        }
        return (nodes, height)
    }
}
