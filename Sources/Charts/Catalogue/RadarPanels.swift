import Voice

/// Which shape has each model? One small radar each on the same axes, from 0 (the worst goalpost) in the middle to 100 at the
/// rim, over the outline of what they are compared with.
public struct RadarPanels: Sendable {
    /// A candidate.
    public struct Candidate: Sendable {
        /// Its name.
        public var name: String
        /// Its figures, 0 to 100, in the order of the axes; NaN where one isn't known.
        public var values: [Double]
        /// Its colour.
        public var ink: Ink

        /// Makes a candidate.
        public init(name: String, values: [Double], ink: Ink = .hold) {
            self.name = name
            self.values = values
            self.ink = ink
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// The axes, three at least.
    public var axes: [String]
    /// The candidates.
    public var candidates: [Candidate]
    /// What all are compared with: its name and figures; nil: nothing.
    public var reference: (name: String, values: [Double])?

    /// Makes the chart's content.
    public init(
        text: ChartText, axes: [String], candidates: [Candidate], reference: (name: String, values: [Double])? = nil
    ) {
        self.text = text
        self.axes = axes
        self.candidates = candidates
        self.reference = reference
    }

    /// More are not compared at a glance.
    private static let most = 12
    private static let letters = Array("ABCDEFGHIJKL")

    /// The chart.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: candidates.count, most: RadarPanels.most)
        return Chart(text, table: table) { sheet($0) }
    }

    private var shownAxes: ArraySlice<String> { axes.prefix(RadarPanels.letters.count) }

    private var table: ChartTable {
        let all = candidates + (reference.map { [Candidate(name: $0.name, values: $0.values)] } ?? [])
        return ChartTable(
            header: ["Model"] + axes.map { $0 + ", 0 to 100" },
            rows: all.map { candidate in
                [ChartTable.Cell(candidate.name)]
                    + candidate.values.map {
                        $0.isFinite ? ChartTable.Cell($0, Digits.short($0, places: 0)) : ChartTable.Cell("unknown")
                    }
            })
    }

    private func sheet(_ width: Chart.Width) -> Sheet {
        let axisKeys = shownAxes.enumerated().map { Plot.Key(.sign(letter($0.offset)), $0.element) }
        let other = reference.map { [Plot.Key(.line(.muted, .dashed), $0.name)] } ?? []
        return Sheet(
            candidates.prefix(RadarPanels.most).map { Sheet.Panel(title: $0.name, plot: plot($0, width)) },
            columns: min(width.pick(4, 2), max(candidates.count, 1)), keys: axisKeys + other)
    }

    private func plot(_ candidate: Candidate, _ width: Chart.Width) -> Plot {
        let names = shownAxes.indices.map(letter)
        var marks: [Mark] = []
        if let reference { marks.append(.line(outline(reference.values, closed: true), .muted, .dashed)) }
        let shape = outline(candidate.values, closed: true)
        let known = zip(names.indices, candidate.values).filter { $0.1.isFinite }
        let words = known.map { axes[$0.0] + " " + Digits.short($0.1, places: 0) }.joined(separator: ", ")
        // An area with an unknown corner would be an invented one.
        let isWhole = known.count == names.count
        marks.append(
            .group(
                title: candidate.name + ": " + words,
                (isWhole ? [.area(outline(candidate.values, closed: false), candidate.ink, .shade(0.6))] : [])
                    + [.line(shape, candidate.ink)]
                    + known.map { .dot(Spot(Double($0.0), RadarPanels.held($0.1)), radius: 2.6, candidate.ink) }))
        var plot = Plot(
            x: Axis(names: names),
            y: Axis(Scale(.linear, from: 0, to: 100), title: "", ticks: [.init(50, ""), .init(100, "")]),
            height: width.pick(168, 150), marks: marks)
        plot.isPolar = true
        return plot
    }

    /// A value that its scale has no place for stands at the edge.
    private static func held(_ value: Double) -> Double { max(0, min(100, value)) }

    private func letter(_ place: Int) -> String { String(RadarPanels.letters[place % RadarPanels.letters.count]) }

    private func outline(_ values: [Double], closed: Bool) -> [Spot] {
        let corners = zip(shownAxes.indices, values).map { Spot(Double($0), RadarPanels.held($1)) }
        return closed ? corners + corners.prefix(1) : corners
    }
}
