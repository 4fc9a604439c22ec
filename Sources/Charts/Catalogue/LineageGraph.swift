/// Where is it from? What leads to what, layer by layer: sources, figures, findings, decisions.
public struct LineageGraph: Sendable {
    /// A thing that leads or is led to.
    public struct Item: Sendable {
        /// Its name; items of a layer with the same name are the same.
        public var name: String
        /// The layer, 0 for the first.
        public var layer: Int
        /// Its colour.
        public var ink: Ink

        /// Makes an item.
        public init(name: String, layer: Int, ink: Ink = .muted) {
            self.name = name
            self.layer = layer
            self.ink = ink
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// The names of the layers: "Files", "Figures", "Decisions".
    public var layers: [String]
    /// The items.
    public var items: [Item]
    /// What leads to what, by place in `items`.
    public var links: [(from: Int, to: Int)]

    /// Makes the chart's content.
    public init(text: ChartText, layers: [String], items: [Item], links: [(from: Int, to: Int)]) {
        self.text = text
        self.layers = layers
        self.items = items
        self.links = links
    }

    /// More items of a layer than these stand in the table only.
    private static let most = 14

    /// The chart.
    public var chart: Chart {
        let shown = shown
        var text = text
        let hidden = items.count - shown.reduce(0) { $0 + $1.count }
        if hidden > 0 {
            text.caption += " \(hidden) more \(hidden == 1 ? "stands" : "stand") in the table only."
        }
        return Chart(text, table: table) { $0 == .wide ? layered(shown) : listed(shown) }
    }

    private var table: ChartTable {
        ChartTable(
            header: ["Leads", "To", "Layer"],
            rows: known.map { link in
                [
                    ChartTable.Cell(items[link.from].name), ChartTable.Cell(items[link.to].name),
                    ChartTable.Cell(layerName(items[link.to].layer)),
                ]
            })
    }

    private var known: [(from: Int, to: Int)] {
        links.filter { items.indices.contains($0.from) && items.indices.contains($0.to) }
    }

    private func layerName(_ layer: Int) -> String { layers.indices.contains(layer) ? layers[layer] : "" }

    /// The items of each layer: those with most links, ordered so that few links cross.
    private var shown: [[Int]] {
        var weight = Array(repeating: 0, count: items.count)
        for link in known {
            weight[link.from] += 1
            weight[link.to] += 1
        }
        var rows = layers.indices.map { layer in
            Array(
                items.indices.filter { items[$0].layer == layer }
                    .sorted { (weight[$1], $0) < (weight[$0], $1) }.prefix(LineageGraph.most)
            ).sorted()
        }
        // Each item moves to the mean place of what leads to it, there and back.
        for sweep in 0..<4 {
            let order = sweep % 2 == 0 ? Array(rows.indices.dropFirst()) : rows.indices.dropLast().reversed()
            for layer in order { rows[layer] = settled(rows[layer], rows, isForward: sweep % 2 == 0) }
        }
        return rows
    }

    private func settled(_ row: [Int], _ rows: [[Int]], isForward: Bool) -> [Int] {
        var place: [Int: Double] = [:]
        for row in rows {
            for (index, item) in row.enumerated() { place[item] = (Double(index) + 0.5) / Double(row.count) }
        }
        let means = row.map { item -> Double in
            let others = known.compactMap { link -> Double? in
                isForward ? (link.to == item ? place[link.from] : nil) : (link.from == item ? place[link.to] : nil)
            }
            return others.isEmpty ? place[item] ?? 0 : others.reduce(0, +) / Double(others.count)
        }
        return zip(row, means).enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .map(\.element.0)
    }

    // MARK: Wide: a column a layer

    private func layered(_ rows: [[Int]]) -> Plot {
        let tallest = Double(max(rows.map(\.count).max() ?? 1, 1))
        let column = 740.0 / Double(max(layers.count, 1))
        var place: [Int: Spot] = [:]
        for (layer, row) in rows.enumerated() {
            for (index, item) in row.enumerated() {
                let y = (Double(index) + 0.5) / Double(row.count)
                place[item] = Spot(Double(layer), 1 - y)
            }
        }
        let half = min(column * 0.36, 92)
        var marks: [Mark] = known.compactMap { link in
            guard let from = place[link.from], let to = place[link.to] else { return nil }
            return .group(
                title: items[link.from].name + " \u{2192} " + items[link.to].name,
                [.line(LineageGraph.bend(from, to, leave: half, arrive: -half), .muted, .stem)])
        }
        for item in items.indices {
            guard let at = place[item] else { continue }
            marks.append(node(item, at, half: half))
        }
        return Plot(
            x: Axis(
                .bands(max(layers.count, 1)), title: "",
                ticks: layers.enumerated().map { .init(Double($0.offset), $0.element) }, hasGrid: false),
            y: Axis(Scale(.linear, from: 0, to: 1), title: "", ticks: [], hasGrid: false),
            height: max(tallest * 30, 60), marks: marks)
    }

    private func node(_ item: Int, _ at: Spot, half: Double) -> Mark {
        let name = items[item].name
        let words = TextWidth.fitName(name, into: half * 2 - 8, size: Lettering.small)
        let ink = items[item].ink
        return .group(
            title: layerName(items[item].layer) + ": " + name,
            [
                .bar(from: Spot(at.x, at.y, dx: -half), to: Spot(at.x, at.y, dx: half), thickness: 23, .muted, .ground),
                .bar(
                    from: Spot(at.x, at.y, dx: -half), to: Spot(at.x, at.y, dx: half), thickness: 23, ink, .shade(0.3)),
                .text(words, at: at, .middle),
            ])
    }

    /// A line that leaves and arrives level.
    private static func bend(_ from: Spot, _ to: Spot, leave: Double, arrive: Double) -> [Spot] {
        (0...12).map { step in
            let share = Double(step) / 12
            let eased = share * share * (3 - 2 * share)
            return Spot(
                from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * eased,
                dx: leave + (arrive - leave) * share)
        }
    }

    // MARK: Narrow: a line an item, arcs beside

    private func listed(_ rows: [[Int]]) -> Plot {
        let order = rows.flatMap { $0 }
        let row = Dictionary(order.enumerated().map { ($0.element, Double($0.offset)) }) { first, _ in first }
        let most = Double(max(order.count, 1))
        var marks: [Mark] = known.compactMap { link in
            guard let from = row[link.from], let to = row[link.to] else { return nil }
            let depth = 0.02 + 0.2 * (abs(to - from) / most).squareRoot()
            let arc = (0...12).map { step -> Spot in
                let share = Double(step) / 12
                return Spot(0.24 - depth * 4 * share * (1 - share), from + (to - from) * share)
            }
            return .group(
                title: items[link.from].name + " \u{2192} " + items[link.to].name, [.line(arc, .muted, .stem)])
        }
        var last = -1
        for item in order {
            let at = row[item] ?? 0
            let name = items[item].name
            let isFirst = items[item].layer != last
            last = items[item].layer
            let layer = isFirst ? layerName(last) : ""
            let room = 240.0 - (layer.isEmpty ? 0 : TextWidth.of(layer, size: Lettering.small) + 12)
            marks.append(
                .group(
                    title: layerName(last) + ": " + name,
                    [
                        .dot(Spot(0.24, at), radius: 4.5, items[item].ink),
                        .text(
                            TextWidth.fitName(name, into: room, size: Lettering.small), at: Spot(0.24, at, dx: 9),
                            .start),
                    ]))
            if !layer.isEmpty { marks.append(.text(layer, at: Spot(1, at), .end, .muted)) }
        }
        return Plot(
            x: Axis(Scale(.linear, from: 0, to: 1), title: "", ticks: [], hasGrid: false),
            y: Axis(names: order.map { _ in "" }), rowHeight: 22, marks: marks)
    }
}
