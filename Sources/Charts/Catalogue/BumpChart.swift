/// How did ranks move over the cycles? A line for each candidate, first place on top; ties stand between their places.
public struct BumpChart: Sendable {
    /// A candidate.
    public struct Candidate: Sendable {
        /// Its name.
        public var name: String
        /// Its ranks, one a cycle: the first and last place that it may have; nil where it wasn't ranked.
        public var ranks: [ClosedRange<Int>?]
        /// Its colour.
        public var ink: Ink

        /// Makes a candidate.
        public init(name: String, ranks: [ClosedRange<Int>?], ink: Ink = .muted) {
            self.name = name
            self.ranks = ranks
            self.ink = ink
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// The cycles, oldest first.
    public var cycles: [String]
    /// The candidates.
    public var candidates: [Candidate]

    /// Makes the chart's content.
    public init(text: ChartText, cycles: [String], candidates: [Candidate]) {
        self.text = text
        self.cycles = cycles
        self.candidates = candidates
    }

    /// Places below this one are not drawn.
    private static let most = 20

    /// The chart.
    public var chart: Chart { Chart(text, table: table) { plot($0) } }

    private var table: ChartTable {
        ChartTable(
            header: ["Model"] + cycles,
            rows: candidates.map { candidate in
                [ChartTable.Cell(candidate.name)]
                    + candidate.ranks.map { rank in
                        guard let rank else { return ChartTable.Cell("not ranked") }
                        return ChartTable.Cell(
                            low: Double(rank.lowerBound), high: Double(rank.upperBound), BumpChart.words(rank))
                    }
            })
    }

    /// "2", or "2\u{2013}3" for a tie.
    private static func words(_ rank: ClosedRange<Int>) -> String {
        rank.count == 1 ? "\(rank.lowerBound)" : "\(rank.lowerBound)\u{2013}\(rank.upperBound)"
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let places = candidates.flatMap { $0.ranks.compactMap { $0?.upperBound } }.max() ?? 1
        let rows = min(max(places, 1), BumpChart.most)
        let last = Double(max(cycles.count - 1, 1))
        let y = Axis(names: (1...rows).map(String.init), title: "Rank")
        return Plot(
            x: Axis(
                Scale(.linear, from: -last * 0.03, to: last * width.pick(1.25, 1.5)), title: "",
                ticks: cycles.enumerated().map { .init(Double($0.offset), $0.element) }, hasGrid: false),
            y: y, rowHeight: width.pick(30, 28), marks: candidates.enumerated().map { mark($0.element, $0.offset) },
            labels: candidates.enumerated().map { label($0.element, $0.offset) })
    }

    private func spots(_ candidate: Candidate) -> [Spot] {
        candidate.ranks.enumerated().map { cycle, rank in
            guard let rank, rank.lowerBound <= BumpChart.most else { return Spot(Double(cycle), .nan) }
            let middle = Double(rank.lowerBound + min(rank.upperBound, BumpChart.most)) / 2
            return Spot(Double(cycle), middle - 1)
        }
    }

    private func mark(_ candidate: Candidate, _ place: Int) -> Mark {
        let spots = spots(candidate)
        let ranks = candidate.ranks.map { rank -> String in
            guard let rank else { return "not ranked" }
            return BumpChart.words(rank)
        }
        return .group(
            title: candidate.name + ": " + ranks.joined(separator: ", "),
            [.line(spots, candidate.ink, .ofSeries(place))] + spots.map { .dot($0, radius: 5, candidate.ink) })
    }

    private func label(_ candidate: Candidate, _ place: Int) -> Label {
        let known = spots(candidate).filter(\.isKnown)
        let isHere = (known.last?.x ?? -1) == Double(cycles.count - 1)
        return Label(
            candidate.name, at: known.last.map { [$0] } ?? [], radius: 5, priority: isHere ? 10 : 5, ink: candidate.ink,
            reach: 46, side: isHere ? .right : .any, look: .line(candidate.ink, .ofSeries(place)))
    }
}
