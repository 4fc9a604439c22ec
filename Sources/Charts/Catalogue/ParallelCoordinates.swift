/// Which trade-offs does each model make? A line for each candidate over several figures, every axis in its own unit and
/// turned so that better is up (on a phone: the axes one below the other, better to the right).
public struct ParallelCoordinates: Sendable {
    /// A figure.
    public struct Measure: Sendable {
        /// Its name with its unit: "Cost, USD per 1,000".
        public var name: String
        /// Whether more is better.
        public var moreIsBetter: Bool
        /// Writes a value.
        public var format: @Sendable (Double) -> String

        /// Makes a figure.
        public init(
            name: String, moreIsBetter: Bool, format: @escaping @Sendable (Double) -> String = Axis.plain
        ) {
            self.name = name
            self.moreIsBetter = moreIsBetter
            self.format = format
        }
    }

    /// A candidate.
    public struct Candidate: Sendable {
        /// Its name.
        public var name: String
        /// Its figures in the order of the axes; NaN where one isn't known.
        public var values: [Double]
        /// Its colour.
        public var ink: Ink
        /// Whether the text talks about it: its line is strong and named.
        public var isNamed: Bool

        /// Makes a candidate.
        public init(name: String, values: [Double], ink: Ink = .muted, isNamed: Bool = true) {
            self.name = name
            self.values = values
            self.ink = ink
            self.isNamed = isNamed
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// The figures.
    public var measures: [Measure]
    /// The candidates.
    public var candidates: [Candidate]

    /// Makes the chart's content.
    public init(text: ChartText, measures: [Measure], candidates: [Candidate]) {
        self.text = text
        self.measures = measures
        self.candidates = candidates
    }

    /// More named lines than these are not told apart.
    private static let mostNamed = 8
    /// More lines than these are not drawn.
    private static let most = 200

    /// The chart.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: candidates.count, most: ParallelCoordinates.most)
        return Chart(text, table: table) { plot($0) }
    }

    private var table: ChartTable {
        ChartTable(
            header: ["Model"] + measures.map(\.name),
            rows: candidates.map { candidate in
                [ChartTable.Cell(candidate.name)]
                    + zip(measures, candidate.values).map { measure, value in
                        value.isFinite ? ChartTable.Cell(value, measure.format(value)) : ChartTable.Cell("unknown")
                    }
            })
    }

    /// Figures that differ by more than this many times stand on a logarithmic axis: else all but the largest are a heap.
    private static let wide = 30.0

    /// Whether a figure's axis is a logarithm's.
    private func isLog(_ end: (worst: Double, best: Double)) -> Bool {
        let (low, high) = (min(end.worst, end.best), max(end.worst, end.best))
        return low > 0 && high > ParallelCoordinates.wide * low
    }

    /// Where a value stands from the worst, 0, to the best, 1.
    private func share(_ value: Double, _ end: (worst: Double, best: Double)) -> Double {
        if end.best == end.worst { return 0.5 }
        guard isLog(end), value > 0 else { return (value - end.worst) / (end.best - end.worst) }
        return Arithmetic.log(value / end.worst) / Arithmetic.log(end.best / end.worst)
    }

    /// Worst and best of each figure.
    private var ends: [(worst: Double, best: Double)] {
        measures.indices.map { place in
            let values = candidates.compactMap { $0.values.indices.contains(place) ? $0.values[place] : nil }
                .filter(\.isFinite)
            let (low, high) = (values.min() ?? 0, values.max() ?? 1)
            return measures[place].moreIsBetter ? (low, high) : (high, low)
        }
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let ends = ends
        let shown = candidates.prefix(ParallelCoordinates.most)
        var named = 0
        var marks = axes(ends, width)
        var labels: [Label] = []
        for candidate in shown {
            let isTold = candidate.isNamed && named < ParallelCoordinates.mostNamed
            let style: Mark.LineStyle = isTold ? .ofSeries(named) : .stem
            if isTold { named += 1 }
            let spots = zip(measures.indices, candidate.values).map { place, value -> Spot in
                let share = share(value, ends[place])
                return width == .wide ? Spot(Double(place), share) : Spot(share, Double(place))
            }
            let values = zip(measures, candidate.values).map { measure, value in
                value.isFinite ? measure.format(value) : "unknown"
            }
            var drawn: [Mark] = [.line(spots, candidate.ink, style)]
            if isTold { drawn += spots.map { .dot($0, radius: 3, candidate.ink) } }
            marks.append(.group(title: candidate.name + ": " + values.joined(separator: ", "), drawn))
            guard isTold else { continue }
            let places = Array(spots.filter(\.isKnown).reversed())
            labels.append(
                Label(
                    candidate.name, at: width == .wide ? places : [], radius: 4, priority: 20 - named,
                    ink: candidate.ink, reach: 46, side: .right, look: .line(candidate.ink, style)))
        }
        return width == .wide ? wide(marks, labels, ends) : narrow(marks, labels, ends)
    }

    private func wide(_ marks: [Mark], _ labels: [Label], _ ends: [(worst: Double, best: Double)]) -> Plot {
        // Room on the right for the names of lines.
        let last = Double(max(measures.count - 1, 1))
        return Plot(
            x: Axis(
                Scale(.linear, from: -0.35, to: last + 0.9), title: "",
                ticks: measures.enumerated().map { place, measure in
                    Axis.Tick(Double(place), measure.name + (isLog(ends[place]) ? ", log\u{A0}scale" : ""))
                }, hasGrid: false),
            y: Axis(Scale(.linear, from: -0.09, to: 1.1), title: "better", ticks: [], hasGrid: false),
            height: 320, marks: marks, labels: labels)
    }

    private func narrow(_ marks: [Mark], _ labels: [Label], _ ends: [(worst: Double, best: Double)]) -> Plot {
        let y = Axis(
            names: zip(measures, ends).map { measure, end in
                let words =
                    (isLog(end) ? ", log" : "") + ": " + measure.format(end.worst) + " to " + measure.format(end.best)
                let room = Chart.Width.narrow.units - 6 - TextWidth.of(words, size: Lettering.label)
                return TextWidth.fit(measure.name, into: room, size: Lettering.label) + words
            })
        return Plot(
            x: Axis(Scale(.linear, from: -0.02, to: 1.02), title: "better", ticks: [], hasGrid: false), y: y,
            rowHeight: 38, marks: marks,
            keys: labels.compactMap { label in label.look.map { Plot.Key($0, label.words) } }, rowNames: .above)
    }

    /// A rule for each figure with its best and its worst in words.
    private func axes(_ ends: [(worst: Double, best: Double)], _ width: Chart.Width) -> [Mark] {
        ends.enumerated().flatMap { place, end -> [Mark] in
            let at = Double(place)
            let (best, worst) = (measures[place].format(end.best), measures[place].format(end.worst))
            if width == .wide {
                // Right of the last axis the names of lines stand.
                let isLast = place == ends.count - 1
                let (hang, shift): (Mark.Hang, Double) = isLast ? (.end, 12) : (.middle, 0)
                return [
                    .line([Spot(at, 0), Spot(at, 1)], .muted, .stem),
                    .text(best, at: Spot(at, 1, dx: shift, dy: -12), hang, .muted),
                    .text(worst, at: Spot(at, 0, dx: shift, dy: 13), hang, .muted),
                ]
            }
            return [.line([Spot(0, at), Spot(1, at)], .muted, .stem)]
        }
    }
}
