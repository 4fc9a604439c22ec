/// How slow is it for the slowest? Where only percentiles are known, they alone are drawn, one step each; the dotted lines
/// join them for the eye and claim nothing of what lies between.
public struct PercentileLadder: Sendable {
    /// A candidate.
    public struct Candidate: Sendable {
        /// Its name.
        public var name: String
        /// The percentiles that are known, as shares (0.95) with their values.
        public var percentiles: [(share: Double, value: Double)]
        /// Its colour.
        public var ink: Ink

        /// Makes a candidate.
        public init(name: String, percentiles: [(share: Double, value: Double)], ink: Ink = .hold) {
            self.name = name
            self.percentiles = percentiles
            self.ink = ink
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity and unit: "Latency, ms".
    public var valueTitle: String
    /// The candidates.
    public var candidates: [Candidate]
    /// The limit, when there is one.
    public var limit: Limit?
    /// Writes a value.
    public var format: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, candidates: [Candidate], limit: Limit? = nil,
        format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.candidates = candidates
        self.limit = limit
        self.format = format
    }

    /// More lines than these are not told apart.
    private static let most = 8

    /// The chart.
    public var chart: Chart {
        let shares = Set(candidates.flatMap { $0.percentiles.map(\.share) }).sorted()
        let place = Dictionary(shares.enumerated().map { ($0.element, Double($0.offset)) }) { first, _ in first }
        let values = candidates.flatMap { $0.percentiles.map(\.value) } + (limit.map { [$0.value] } ?? [])
        let isLog = values.allSatisfy { $0 > 0 } && (values.max() ?? 1) > 6 * (values.min() ?? 1)
        var text = text
        if candidates.count > PercentileLadder.most {
            text.caption +=
                " The first \(PercentileLadder.most) of \(candidates.count) are drawn; the table has all."
        }
        var curves = Curves(
            text: text,
            x: Axis(
                Scale(.points(shares.count), from: 0, to: 1), title: "Percentile",
                ticks: shares.enumerated().map { Axis.Tick(Double($0.offset), PercentileLadder.name($0.element)) }),
            y: Axis(
                Scale.around(values, isLog ? .log : .linear, includingZero: !isLog),
                title: valueTitle + (isLog ? ", log\u{A0}scale" : ""), format: format),
            series: candidates.prefix(PercentileLadder.most).map { candidate in
                Curves.Series(
                    name: candidate.name,
                    points: candidate.percentiles.sorted { $0.share < $1.share }
                        .map { Spot(place[$0.share] ?? 0, $0.value) }, ink: candidate.ink, style: .trail, hasDots: true)
            }, limits: limit.map { [$0] } ?? [])
        curves.ownTable = ChartTable(
            header: ["Model"] + shares.map { PercentileLadder.name($0) + ", " + valueTitle },
            rows: candidates.map { candidate in
                [ChartTable.Cell(candidate.name)]
                    + shares.map { share in
                        candidate.percentiles.first { $0.share == share }
                            .map { ChartTable.Cell($0.value, format($0.value)) } ?? ChartTable.Cell("not supplied")
                    }
            })
        return curves.chart
    }

    /// "p95", "p99.9".
    private static func name(_ share: Double) -> String { "p" + Axis.plain(share * 100) }
}
