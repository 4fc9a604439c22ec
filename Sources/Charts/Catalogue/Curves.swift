/// Lines over one quantity: certainty by value, cost by volume, figures over cycles, each named at its line.
public struct Curves: Sendable {
    /// A line.
    public struct Series: Sendable {
        /// Its name.
        public var name: String
        /// Its points, by x.
        public var points: [Spot]
        /// What it is known to: low and high at some of the x; empty when it is exact.
        public var band: [(x: Double, low: Double, high: Double)]
        /// Its colour.
        public var ink: Ink
        /// How it is drawn; colours alone never part lines.
        public var style: Mark.LineStyle
        /// Whether its points are marked.
        public var hasDots: Bool
        /// Where its name should stand, the best first; nil: at its end, then along it.
        var nameSpots: [Spot]?

        /// Makes a line.
        public init(
            name: String, points: [Spot], band: [(x: Double, low: Double, high: Double)] = [], ink: Ink = .hold,
            style: Mark.LineStyle = .main, hasDots: Bool = false
        ) {
            self.name = name
            self.points = points
            self.band = band
            self.ink = ink
            self.style = style
            self.hasDots = hasDots
        }
    }

    /// A stretch across that is shaded and said: the volumes between which two lines may cross.
    public struct Span: Sendable {
        /// Its start.
        public var from: Double
        /// Its end.
        public var to: Double
        /// What stands above it.
        public var words: String
        /// Its colour.
        public var ink: Ink

        /// Makes a span.
        public init(from: Double, to: Double, words: String, ink: Ink = .accent) {
            self.from = from
            self.to = to
            self.words = words
            self.ink = ink
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Across.
    public var x: Axis
    /// Upwards.
    public var y: Axis
    /// The lines.
    public var series: [Series]
    /// Values across that are marked and said.
    public var notes: [Limit]
    /// Values upwards that are marked and said.
    public var limits: [Limit]
    /// Stretches across that are shaded and said.
    public var spans: [Span]

    /// Makes the chart's content.
    public init(
        text: ChartText, x: Axis, y: Axis, series: [Series], notes: [Limit] = [], limits: [Limit] = [],
        spans: [Span] = []
    ) {
        self.text = text
        self.x = x
        self.y = y
        self.series = series
        self.notes = notes
        self.limits = limits
        self.spans = spans
    }

    /// The chart.
    public var chart: Chart { Chart(text, table: ownTable ?? table) { plot($0) } }

    /// The table, where a chart that is composed of this one has more to say.
    var ownTable: ChartTable?

    private var table: ChartTable {
        let places = Set(series.flatMap { $0.points.map(\.x) }).sorted()
        let lines = series.map { line in Dictionary(line.points.map { ($0.x, $0.y) }) { first, _ in first } }
        return ChartTable(
            header: [x.title.isEmpty ? "At" : x.title] + series.map(\.name),
            rows: places.map { place in
                let name = x.ticks?.first { $0.value == place }?.words ?? x.format(place)
                return [ChartTable.Cell(name)]
                    + lines.map { line in line[place].map { ChartTable.Cell($0, y.format($0)) } ?? ChartTable.Cell("") }
            })
    }

    private func plot(_ width: Chart.Width) -> Plot {
        var marks: [Mark] = spans.map { span in
            .area(
                [
                    Spot(span.from, -.infinity), Spot(span.from, .infinity), Spot(span.to, .infinity),
                    Spot(span.to, -.infinity),
                ], span.ink, .shade(0.2))
        }
        for line in series where line.band.count > 1 {
            let edge = line.band.map { Spot($0.x, $0.low) } + line.band.reversed().map { Spot($0.x, $0.high) }
            marks.append(.area(edge, line.ink, .shade(0.4)))
        }
        for note in notes {
            marks.append(.line([Spot(note.value, -.infinity), Spot(note.value, .infinity)], note.ink, .dashed))
        }
        for limit in limits {
            marks.append(.line([Spot(-.infinity, limit.value), Spot(.infinity, limit.value)], limit.ink, .dashed))
        }
        for line in series {
            let drawn = [Mark.line(line.points, line.ink, line.style)] + dots(line)
            marks += line.name.isEmpty ? drawn : [.group(title: line.name + ends(of: line), drawn)]
        }
        let names = series.enumerated().map { place, line in
            Label(
                line.name, at: ends(line), radius: 2, priority: 2 + series.count - place, ink: line.ink, reach: 30,
                look: .line(line.ink, line.style))
        }
        let said = limits.filter { !$0.words.isEmpty }.map { limit in
            Label(
                limit.words,
                at: [0.98, 0.8, 0.6, 0.4, 0.2].map { Spot(x.scale.value(at: $0), limit.value) }, radius: 1, priority: 1,
                ink: limit.ink, reach: 9,
                look: .line(limit.ink, .dashed))
        }
        return Plot(
            x: x, y: y, height: width.pick(300, 280), marks: marks, labels: names + said,
            notes: notes.filter { !$0.words.isEmpty }.map { Plot.Note($0.words, at: $0.value, ink: $0.ink) }
                + spans.filter { !$0.words.isEmpty }.map { Plot.Note($0.words, at: middle($0), ink: $0.ink) })
    }

    /// Where a line begins and where it ends, in words.
    private func ends(of line: Series) -> String {
        guard let first = line.points.first(where: \.isKnown), let last = line.points.last(where: \.isKnown) else {
            return ""
        }
        let at = { (spot: Spot) in
            x.ticks?.first { $0.value == spot.x }?.words ?? x.format(spot.x)
        }
        return ": \(y.format(first.y)) at \(at(first)), \(y.format(last.y)) at \(at(last))"
    }

    private func middle(_ span: Span) -> Double {
        x.scale.value(at: (x.scale.position(span.from) + x.scale.position(span.to)) / 2)
    }

    /// More dots than this touch each other and hide their line.
    private static let mostDots = 60

    private func dots(_ line: Series) -> [Mark] {
        guard line.hasDots, line.points.count <= Curves.mostDots else { return [] }
        return line.points.map { spot in
            .group(
                title: line.name + ": " + y.format(spot.y), [.dot(spot, radius: 3.5, line.ink)])
        }
    }

    /// Where a name may stand: at the line's end, its start, or between.
    private func ends(_ line: Series) -> [Spot] {
        let inside = line.points.filter {
            $0.isKnown && (0...1).contains(x.scale.position($0.x)) && (0...1).contains(y.scale.position($0.y))
        }
        guard let last = inside.last, let first = inside.first else { return [] }
        let between = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map { inside[inside.count * $0 / 12] }
        return (line.nameSpots ?? []) + [last] + between + [first]
    }
}
