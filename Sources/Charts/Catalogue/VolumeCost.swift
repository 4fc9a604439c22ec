/// What happens as load grows? Cost of each candidate over the volume, with the steps at which another replica is needed,
/// the spans of volume in which one becomes cheaper than another, and today's volume.
public struct VolumeCost: Sendable {
    /// A candidate.
    public struct Candidate: Sendable {
        /// Its name.
        public var name: String
        /// Cost by volume, by rising volume; NaN where it can't be said.
        public var points: [(volume: Double, cost: Double)]
        /// The volumes above which it needs another replica: the line is cut upright there.
        public var steps: [Double]
        /// What is drawn: costs at volumes so close that a line through them is right on any axis; empty where the line runs
        /// straight between the points.
        public var drawn: [(volume: Double, cost: Double)]
        /// Its colour.
        public var ink: Ink

        /// Makes a candidate.
        public init(
            name: String, points: [(volume: Double, cost: Double)], steps: [Double] = [],
            drawn: [(volume: Double, cost: Double)] = [], ink: Ink = .hold
        ) {
            self.drawn = drawn
            self.name = name
            self.points = points
            self.steps = steps
            self.ink = ink
        }
    }

    /// A volume at which two candidates cost the same, with the interval that prices and load leave.
    public struct BreakEven: Sendable {
        /// The volume, with its interval.
        public var volume: Reading
        /// What it says: "corvid-mini is cheaper above 41M".
        public var words: String

        /// Makes a break-even point.
        public init(volume: Reading, words: String) {
            self.volume = volume
            self.words = words
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity and unit: "Requests a month".
    public var volumeTitle: String
    /// Quantity and unit: "Cost, USD a month".
    public var costTitle: String
    /// The candidates.
    public var candidates: [Candidate]
    /// Where two cost the same.
    public var breakEvens: [BreakEven]
    /// Today's volume, when it is known.
    public var today: Limit?
    /// Writes a volume.
    public var volumeFormat: @Sendable (Double) -> String
    /// Writes a volume in the table, where neighbours must read apart.
    public var rowFormat: @Sendable (Double) -> String
    /// Writes a cost.
    public var costFormat: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, volumeTitle: String, costTitle: String, candidates: [Candidate], breakEvens: [BreakEven] = [],
        today: Limit? = nil, volumeFormat: @escaping @Sendable (Double) -> String = Axis.plain,
        rowFormat: (@Sendable (Double) -> String)? = nil,
        costFormat: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.volumeTitle = volumeTitle
        self.costTitle = costTitle
        self.candidates = candidates
        self.breakEvens = breakEvens
        self.today = today
        self.volumeFormat = volumeFormat
        self.rowFormat = rowFormat ?? volumeFormat
        self.costFormat = costFormat
    }

    /// More lines than these are not told apart.
    private static let most = 7

    /// The chart.
    public var chart: Chart {
        let shown = candidates.prefix(VolumeCost.most)
        let volumes = shown.flatMap { $0.points.map(\.volume) } + (today.map { [$0.value] } ?? [])
        let costs = shown.flatMap { $0.points.map(\.cost) }
        let isLog = VolumeCost.isWide(volumes)
        let isSteep = VolumeCost.isWide(costs)
        var text = text
        if shown.count < candidates.count {
            text.caption += " The first \(shown.count) of \(candidates.count) are drawn; the table has all."
        }
        let curves = Curves(
            text: text,
            x: Axis(
                Scale.around(volumes, isLog ? .log : .linear, room: 0.02),
                title: volumeTitle + (isLog ? ", log\u{A0}scale" : ""),
                format: volumeFormat),
            y: Axis(
                Scale.around(costs, isSteep ? .log : .linear, includingZero: !isSteep),
                title: costTitle + (isSteep ? ", log\u{A0}scale" : ""), format: costFormat),
            series: shown.enumerated().map { place, candidate in
                Curves.Series(
                    name: candidate.name,
                    points: candidate.drawn.isEmpty
                        ? stairs(candidate) : VolumeCost.line(candidate.drawn, isStraight: !isLog && !isSteep),
                    ink: candidate.ink, style: .ofSeries(place))
            }, notes: today.map { [$0] } ?? [], spans: breakEvens.map(span))
        var drawn = curves
        drawn.ownTable = table
        return drawn.chart
    }

    private static func isWide(_ values: [Double]) -> Bool {
        let known = values.filter(\.isFinite)
        return !known.isEmpty && known.allSatisfy { $0 > 0 } && (known.max() ?? 1) > 50 * (known.min() ?? 1)
    }

    /// The points, with an upright at each step: between two points of a stretch the cost runs straight.
    private func stairs(_ candidate: Candidate) -> [Spot] {
        var spots: [Spot] = []
        for (volume, cost) in candidate.points {
            if let last = spots.last, let step = candidate.steps.first(where: { $0 >= last.x && $0 < volume }) {
                spots += [Spot(step, last.y), Spot(step, cost)]
            }
            spots.append(Spot(volume, cost))
        }
        return spots
    }

    /// The drawn costs; where both axes are linear those in the middle of a straight stretch say nothing.
    private static func line(_ drawn: [(volume: Double, cost: Double)], isStraight: Bool) -> [Spot] {
        let spots = drawn.map { Spot($0.volume, $0.cost) }
        guard isStraight, spots.count > 2 else { return spots }
        let inner = (1..<spots.count - 1).filter { place in
            let (from, at, to) = (spots[place - 1], spots[place], spots[place + 1])
            let chord = from.y + (to.y - from.y) * (at.x - from.x) / (to.x - from.x)
            return abs(at.y - chord) > 1e-9 * abs(at.y)
        }
        return [spots[0]] + inner.map { spots[$0] } + [spots[spots.count - 1]]
    }

    private func span(_ point: BreakEven) -> Curves.Span {
        Curves.Span(
            from: point.volume.low ?? point.volume.value, to: point.volume.high ?? point.volume.value,
            words: point.words)
    }

    private var table: ChartTable {
        let volumes = Set(candidates.flatMap { $0.points.map(\.volume) }).sorted()
        let costs = candidates.map { candidate in
            Dictionary(candidate.points.map { ($0.volume, $0.cost) }) { first, _ in first }
        }
        let rows = volumes.map { volume in
            [ChartTable.Cell(volume, rowFormat(volume))]
                + costs.map { $0[volume].map { ChartTable.Cell($0, costFormat($0)) } ?? ChartTable.Cell("") }
        }
        let breaks = breakEvens.map { point in
            [ChartTable.Cell(point.volume.value, point.volume.words(volumeFormat)), ChartTable.Cell(point.words)]
                + candidates.dropFirst().map { _ in ChartTable.Cell("") }
        }
        return ChartTable(header: [volumeTitle] + candidates.map(\.name), rows: rows + breaks)
    }
}
